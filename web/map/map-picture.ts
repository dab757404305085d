/** A base map as one picture in print quality: drawn out of sight at many pixels a millimetre, and copied. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './start-worker.ts';
import { AttributionControl, Map as MapLibreMap } from 'maplibre-gl';
import type { BBox, Position } from '../../data/geometry.ts';
import { openGround } from './base-map.ts';
import { addLandmarkImages } from './landmark-images.ts';
import { paperStyle } from './paper-style.ts';
import { placeLayer, placesWithoutName, PLACES, type PicturePlace } from './picture-places.ts';
import type { LabelLanguage } from './style-labels.ts';
import { watchTiles } from './watch-tiles.ts';

export type PictureOrder = {
  readonly baseMap: string;
  /** A bbox in degrees that has to be seen whole, or so many metres across around a place. */
  readonly view: { readonly bbox: BBox } | { readonly around: Position; readonly metresAcross: number };
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each CSS pixel. */
  readonly pixelRatio: number;
  readonly language: LabelLanguage;
  /** Whose spot on the picture is told. */
  readonly marks: readonly Position[];
  /** Named where the base map has no such name. */
  readonly places: readonly PicturePlace[];
};

export type MapPicture = {
  /** Of a blob; to be revoked by whoever asked for it. */
  readonly url: string;
  /** Who made the map, plain text. */
  readonly attribution: string;
  /** On the ground, in the middle, for one CSS pixel. */
  readonly metresPerPixel: number;
  /** Of each mark, 0–1 from the left and from the top. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  /** Some tiles did not come. */
  readonly isPartial: boolean;
};
export const STAGES = ['fetching', 'drawing', 'copying'] as const;
export type Stage = (typeof STAGES)[number];

/** Round the equator, metres (EPSG:3857), and pixels of the world at zoom 0. */
const EQUATOR = 40_075_016.686;
const WORLD_PX = 512;
/** Largest side of a canvas that every device in use draws, pixels. */
export const LARGEST_SIDE = 4096;

const metresPerPixelAt = (latitude: number, zoom: number): number =>
  (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);

/** @throws Error when nothing of the map can be reached, AbortError when it is no longer wanted */
export async function drawPicture(
  order: PictureOrder,
  onStage: (stage: Stage) => void,
  signal: AbortSignal,
): Promise<MapPicture> {
  onStage('fetching');
  const fonts = [400, 600, 800].map((weight) => document.fonts.load(`${weight} 16px Nunito`));
  const [ground] = await Promise.all([openGround(order.baseMap), ...fonts]);
  signal.throwIfAborted();
  if (ground.isAway) throw new Error(`the base map ${order.baseMap} cannot be reached`);
  const box = outOfSight(order.width, order.height);
  const map = new MapLibreMap({
    container: box,
    style: paperStyle(ground, order.language),
    ...cameraOf(order),
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    // Every tile that comes draws the map anew; in full size it is drawn once, when all are there.
    pixelRatio: 1,
    maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    addLandmarkImages(map, order.pixelRatio);
    map.addControl(new AttributionControl({ compact: false, customAttribution: [] }));
    let isPartial = false;
    watchTiles(
      map,
      (source) => source !== PLACES,
      (isAway) => {
        isPartial ||= isAway;
      },
    );
    onStage('drawing');
    await untilRest(map, signal);
    const unnamed = placesWithoutName(map, order.places);
    if (unnamed.length > 0) {
      // Under the base map's drawings, which take their room first.
      const above = map.getStyle().layers.find(({ id }) => id.endsWith('-drawing'))?.id;
      map.addLayer(placeLayer(map, unnamed), above);
      await untilRest(map, signal);
    }
    onStage('copying');
    await untilPainted();
    map.setPixelRatio(order.pixelRatio);
    await untilRest(map, signal);
    const { lat } = map.getCenter();
    const marks = order.marks.map(([lng, latitude]) => {
      const { x, y } = map.project([lng, latitude]);
      return { x: x / order.width, y: y / order.height };
    });
    return {
      url: URL.createObjectURL(await copyOf(map.getCanvas())),
      attribution: box.querySelector('.maplibregl-ctrl-attrib-inner')?.textContent.replaceAll('|', '·') ?? '',
      metresPerPixel: metresPerPixelAt(lat, map.getZoom()),
      marks,
      isPartial,
    };
  } finally {
    map.remove();
    box.remove();
  }
}

function cameraOf({ view, width }: PictureOrder) {
  if ('bbox' in view) return { bounds: view.bbox, fitBoundsOptions: { padding: 0 } };
  const [lng, lat] = view.around;
  return {
    center: [lng, lat] as [number, number],
    zoom: Math.log2(metresPerPixelAt(lat, 0) / (view.metresAcross / width)),
  };
}

/** Part of the page, or MapLibre could not measure it; neither seen nor read aloud. */
function outOfSight(width: number, height: number): HTMLElement {
  const box = document.createElement('div');
  box.inert = true;
  box.ariaHidden = 'true';
  Object.assign(box.style, {
    position: 'fixed',
    insetInlineStart: `${-2 * width}px`,
    insetBlockStart: '0',
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(box);
  return box;
}

function untilRest(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('no longer wanted'));
    signal.addEventListener('abort', stop, { once: true });
    map.once('idle', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    map.triggerRepaint();
  });
}

/** So that the page can say what comes before it is busy with it. */
const untilPainted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

function copyOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`a picture of ${canvas.width} × ${canvas.height} pixels could not be made`));
    }, 'image/png');
  });
}
