/**
 * A way becomes the tracks of how the child moves: footprints, tyre tread, ski lines, wheels, a wake. Each is a small picture
 * that MapLibre repeats along the line (`line-pattern`), so it bends with the way and points where the way goes. Drawn here,
 * nothing is fetched.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { MODES, type Mode } from '../../data/topics.ts';

type Pen = CanvasRenderingContext2D;
/** Across the line in the picture, px; patterns without a seam need a power of two. */
const PICTURE_PX = 16;
/** Width of the tracks on the map, CSS px: the picture is stretched to it. */
export const TRACK_PX = 19;
const PIXEL_RATIO = 4;

/** Along the line, CSS px, and what is drawn there: the way goes to the right, its middle is at 8. */
type Track = { readonly length: number; readonly draw: (pen: Pen) => void };

const TRACKS: Record<Mode, Track> = {
  walk: {
    length: 40,
    draw(pen) {
      footprint(pen, 11, 4.2, 1);
      footprint(pen, 31, 11.8, 1);
    },
  },
  cycle: {
    length: 16,
    draw(pen) {
      // A knobbly tyre: two rows of slanted lugs that meet in the middle.
      for (const x of [1, 9]) {
        line(pen, 2.6, [x, 3.2], [x + 4.6, 7]);
        line(pen, 2.6, [x, 12.8], [x + 4.6, 9]);
      }
    },
  },
  kickscooter: {
    length: 48,
    draw(pen) {
      line(pen, 3.2, [-4, 11], [52, 11]);
      footprint(pen, 20, 3.8, 0.85);
    },
  },
  ski_or_kicksled: {
    length: 48,
    draw(pen) {
      line(pen, 2.6, [-4, 5.2], [52, 5.2]);
      line(pen, 2.6, [-4, 10.8], [52, 10.8]);
      for (const [x, y] of [[12, 1.6], [36, 14.4]] as const) disc(pen, x, y, 1.6, 1.6); // prettier-ignore
    },
  },
  bus: {
    length: 16,
    draw(pen) {
      for (const x of [0, 8]) {
        block(pen, x + 1, 0.6, 5.4, 5.2, 1.6);
        block(pen, x + 1, 10.2, 5.4, 5.2, -1.6);
      }
    },
  },
  car: {
    length: 16,
    draw(pen) {
      for (const x of [0, 5.34, 10.67]) {
        block(pen, x + 0.8, 2.6, 3.4, 3, 0);
        block(pen, x + 0.8, 10.4, 3.4, 3, 0);
      }
    },
  },
  ferry: {
    length: 24,
    draw(pen) {
      for (const [y, swing] of [[4.2, -2.2], [11.8, 2.2]] as const) wave(pen, y, swing); // prettier-ignore
    },
  },
};

function disc(pen: Pen, x: number, y: number, rx: number, ry: number): void {
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  pen.fill();
}

function line(pen: Pen, width: number, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** A boot: heel and sole. */
function footprint(pen: Pen, x: number, y: number, size: number): void {
  disc(pen, x + 3.2 * size, y, 5.4 * size, 3.4 * size);
  disc(pen, x - 5.6 * size, y, 2.8 * size, 2.6 * size);
}

/** One lug of a wide tyre, slanted by `slant` px. */
function block(pen: Pen, x: number, y: number, width: number, height: number, slant: number): void {
  pen.beginPath();
  pen.moveTo(x + Math.max(0, -slant), y);
  pen.lineTo(x + width + Math.max(0, -slant), y);
  pen.lineTo(x + width + Math.max(0, slant), y + height);
  pen.lineTo(x + Math.max(0, slant), y + height);
  pen.fill();
}

/** One wave of a wake, its ends at the same height, so that the next goes on from it. */
function wave(pen: Pen, y: number, swing: number): void {
  pen.lineWidth = 2.6;
  pen.beginPath();
  pen.moveTo(-12, y);
  for (let x = -12; x < 36; x += 12) {
    const side = (x / 12) % 2 === 0 ? swing : -swing;
    pen.bezierCurveTo(x + 4, y + side, x + 8, y + side, x + 12, y);
  }
  pen.stroke();
}

export function trackImage(mode: Mode): string {
  return `track-${mode}`;
}

function drawn(mode: Mode, colour: string): ImageData {
  const { length, draw } = TRACKS[mode];
  const canvas = document.createElement('canvas');
  canvas.width = length * PIXEL_RATIO;
  canvas.height = PICTURE_PX * PIXEL_RATIO;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser has no 2d canvas');
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineCap = 'round';
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Gives the map the tracks, now and whenever a change of its look has dropped them. */
export function addTrackImages(map: MapLibreMap, colour: string): void {
  const add = (mode: Mode): void => {
    if (!map.hasImage(trackImage(mode)))
      map.addImage(trackImage(mode), drawn(mode, colour), { pixelRatio: PIXEL_RATIO });
  };
  for (const mode of MODES) add(mode);
  map.on('styleimagemissing', ({ id }) => {
    const mode = MODES.find((one) => trackImage(one) === id);
    if (mode) add(mode);
  });
}
