/** The pictures of the class's map, drawn on this device: patterns of the ways, sticker piles, letters of the cards. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Tab } from '../../data/topics.ts';
import { TAB_SHAPES } from '../pupil/pictures.tsx';
import {
  CARD_LETTERS,
  CLASS_KINDS,
  isSticker,
  letterImage,
  stickerImage,
  wayPattern,
  type Tone,
} from './class-map-layers.ts';
import { rgb } from './srgb.ts';
import type { Pixels } from './release-patterns.ts';

/** Side of a pattern, device pixels, two to a CSS pixel. */
const PATTERN_SIDE = 24;
const WAY_COLOUR: Record<Tone, { readonly ground: string; readonly mark: string }> = {
  day: { ground: '#f26a21', mark: '#7a2600' },
  night: { ground: '#ff8f45', mark: '#fff3e6' },
};

/** Some: a pale wash. Many: a strong one with dots, so that the two are told apart without colour. */
export function wayPixels(shade: 'some' | 'many', tone: Tone): Pixels {
  const { ground, mark } = WAY_COLOUR[tone];
  const data = new Uint8ClampedArray(PATTERN_SIDE * PATTERN_SIDE * 4);
  const half = PATTERN_SIDE / 2;
  const toDot = (x: number, y: number) => {
    const near = (value: number, middle: number) =>
      Math.min(Math.abs(value + 0.5 - middle), PATTERN_SIDE - Math.abs(value + 0.5 - middle));
    return Math.min(
      Math.hypot(near(x, half / 2), near(y, half / 2)),
      Math.hypot(near(x, half * 1.5), near(y, half * 1.5)),
    );
  };
  for (let y = 0; y < PATTERN_SIDE; y++) {
    for (let x = 0; x < PATTERN_SIDE; x++) {
      const isMark = shade === 'many' && toDot(x, y) < 2.6;
      const pixel = isMark ? [...rgb(mark), 235] : [...rgb(ground), shade === 'many' ? 178 : 110];
      data.set(pixel, (y * PATTERN_SIDE + x) * 4);
    }
  }
  return { width: PATTERN_SIDE, height: PATTERN_SIDE, data };
}

/** Box of a sticker, in the units of its shape (48 and an edge), with room for a pile. */
const BOX = 64;
const RATIO = 3;
/** A pile of many is three high; the lowest is drawn first. */
const PILE: Record<'some' | 'many', readonly (readonly [x: number, y: number])[]> = {
  some: [[8, 8]],
  many: [
    [14, 14],
    [8, 8],
    [2, 2],
  ],
};

function canvasOf(side: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = side * RATIO;
  canvas.height = side * RATIO;
  const context = canvas.getContext('2d');
  context?.scale(RATIO, RATIO);
  return context;
}

const pixelsOf = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

function drawSticker(kind: Tab, shade: 'some' | 'many'): ImageData | null {
  const context = canvasOf(BOX);
  if (!context) return null;
  const { path, fill, edge, ink } = TAB_SHAPES[kind];
  const shape = new Path2D(path);
  context.lineJoin = 'round';
  for (const [x, y] of PILE[shade]) {
    context.save();
    context.translate(x, y);
    // A dark rim outside the light edge: read on snow, on forest and upon each other.
    context.strokeStyle = 'rgb(20 28 28 / 75%)';
    context.lineWidth = 6;
    context.stroke(shape);
    context.fillStyle = fill;
    context.fill(shape);
    context.strokeStyle = edge;
    context.lineWidth = 3;
    context.stroke(shape);
    if (kind === 'avoid') {
      context.strokeStyle = ink;
      context.lineCap = 'round';
      context.lineWidth = 5;
      context.stroke(new Path2D('M24 17v12M24 36v.1'));
    }
    context.restore();
  }
  return pixelsOf(context);
}

function drawLetter(letter: string): ImageData | null {
  const context = canvasOf(BOX);
  if (!context) return null;
  const middle = BOX / 2;
  context.beginPath();
  context.arc(middle, middle, 26, 0, 2 * Math.PI);
  context.fillStyle = '#143f34';
  context.fill();
  context.strokeStyle = '#ffffff';
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = '#ffffff';
  context.font = '800 34px Nunito, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letter, middle, middle + 2);
  return pixelsOf(context);
}

/** Adds what is not there yet; a map that has got another style may have lost them. */
export function addClassImages(map: MapLibreMap): void {
  const add = (id: string, make: () => ImageData | Pixels | null, pixelRatio: number) => {
    if (map.hasImage(id)) return;
    const image = make();
    if (image) map.addImage(id, image, { pixelRatio });
  };
  for (const shade of ['some', 'many'] as const) {
    for (const tone of ['day', 'night'] as const) add(wayPattern(shade, tone), () => wayPixels(shade, tone), 2);
    for (const kind of CLASS_KINDS.filter(isSticker))
      add(stickerImage(kind, shade), () => drawSticker(kind, shade), RATIO);
  }
  for (const letter of CARD_LETTERS) add(letterImage(letter), () => drawLetter(letter), RATIO);
}
