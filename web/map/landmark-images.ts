/** The drawings of landmarks as images of a map, made on this device when the style first asks for them: no network. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { DRAWINGS, DRAWN_LOOKS, KINDS, type Drawing, type DrawnLook } from './landmark-kinds.ts';
import { byZoom, type Layers } from './style-layer.ts';
import type { Look } from './style-palette.ts';
import type { Schema } from './style-schema.ts';

/** Things of the style that have a drawing where the look draws (style-schema.ts). */
export type LandmarkThing = 'school' | 'landmark' | 'more-landmark' | 'bus-stop' | 'crossing';

/** Side of a drawing at icon-size 1, CSS px, its light edge included. */
export const DRAWING_PX = 48;
/** The largest icon-size below: images are made this much larger, so that they are never enlarged. */
const LARGEST = 1.8;

/** What image ids of landmarks begin with. */
const SIGN = 'landmark/';

/** A look with drawings; the planner's has dots. */
export function isDrawn(look: Look): look is DrawnLook {
  return (DRAWN_LOOKS as readonly string[]).includes(look);
}

/** Name of a drawing as an image of a map. The look is part of it, so that a change of look asks for other images instead of changing these. */
export function landmarkImage(look: DrawnLook, drawing: Drawing): string {
  return `${SIGN}${look}/${drawing}`;
}

/** `icon-image` of a point of interest. */
export function landmarkIcon(schema: Schema, look: DrawnLook): ExpressionSpecification {
  const { property, kinds } = KINDS[schema];
  const cases = DRAWINGS.flatMap((drawing) => {
    const own = kinds[drawing];
    return own ? [[...own], landmarkImage(look, drawing)] : [];
  });
  return ['match', ['get', property], ...cases, landmarkImage(look, 'place')] as unknown as ExpressionSpecification;
}

const SIZES: Record<LandmarkThing, readonly [zoom: number, size: number][]> = {
  school: [
    [12, 0.6],
    [14, 1.05],
    [16, 1.45],
    [18, LARGEST],
  ],
  landmark: [
    [13.5, 0.6],
    [14.5, 0.78],
    [16, 1.05],
    [18, 1.4],
  ],
  'more-landmark': [
    [14, 0.55],
    [15, 0.7],
    [16, 0.95],
    [18, 1.3],
  ],
  'bus-stop': [
    [15, 0.5],
    [16, 0.65],
    [18, 1],
  ],
  crossing: [
    [14, 0.4],
    [15, 0.5],
    [16, 0.65],
    [18, 1.05],
  ],
};
/** Height of the name's letters at each zoom of SIZES, CSS px, in the look with the smallest of the drawn ones. */
const LETTERS: Record<LandmarkThing, readonly number[]> = {
  school: [14.4, 18, 21, 22.8],
  landmark: [13.6, 14, 16.2, 18],
  'more-landmark': [13, 13, 14.5, 17],
  'bus-stop': [12.6, 12.6, 15.6],
  crossing: [13.8, 14, 15.2, 17.2],
};
/** Room between drawing and name, CSS px. */
const GAP = 4;
/** MapLibre draws a name above or below this much nearer than the offset says, ems (its baseline offset, 7 of 24). */
const BASELINE = 0.3;

/** Distance of the name from the middle of the drawing in ems: always outside it, or the name would never find room. */
function clearOf(thing: LandmarkThing): ExpressionSpecification {
  return byZoom(
    ...SIZES[thing].map(([zoom, size], i): [number, number] => {
      const pixels = (DRAWING_PX / 2) * size + GAP;
      return [zoom, Math.round(100 * (BASELINE + pixels / (LETTERS[thing][i] ?? 14))) / 100];
    }),
  );
}

/**
 * From which zoom a drawing stands on the map; the many others wait for room until the map is close. OpenMapTiles knows every
 * café of a city, so there they come later.
 */
export const DRAWN_FROM: Record<Schema, Readonly<Record<LandmarkThing, number>>> = {
  protomaps: { school: 12, landmark: 13.5, 'more-landmark': 14, 'bus-stop': 15, crossing: 14 },
  openmaptiles: { school: 12, landmark: 14.2, 'more-landmark': 15.2, 'bus-stop': 15.5, crossing: 14 },
};
const THINGS = Object.keys(DRAWN_FROM.protomaps) as LandmarkThing[];
/** From here on the stripes of a crossing are large enough to be its drawing. */
const STRIPES_FROM = 17;

/** Where the name of a drawn thing stands: under the drawing, or beside it when there is no room. */
export function drawnNameLayout(thing: LandmarkThing): NonNullable<SymbolLayerSpecification['layout']> {
  return { 'text-radial-offset': clearOf(thing), 'text-variable-anchor': ['top', 'bottom', 'right', 'left'] };
}

/**
 * The drawings, to lie above all names: what lies above takes its room first, so names give way to drawings and never the other
 * way round. In a look with dots the layers are there and hidden, so that every look has the same ones.
 */
export function landmarkLayers({ symbol }: Layers, schema: Schema, look: Look): LayerSpecification[] {
  return THINGS.toReversed().flatMap((thing) =>
    symbol(thing, {
      id: `${thing}-drawing`,
      minzoom: DRAWN_FROM[schema][thing],
      ...(thing === 'crossing' ? { maxzoom: STRIPES_FROM } : {}),
      layout: isDrawn(look)
        ? {
            'icon-image': landmarkIcon(schema, look),
            'icon-size': byZoom(...SIZES[thing]),
            'icon-overlap':
              thing === 'school' || thing === 'landmark' ? 'always' : ['step', ['zoom'], 'never', 16, 'always'],
            'icon-padding': 0,
          }
        : { visibility: 'none' },
    }),
  );
}

/**
 * To be called once on a new map, before its style loads; holds for every look it is given later.
 * @param density device pixels of a CSS pixel where the map will be seen
 */
export function addLandmarkImages(map: MapLibreMap, density = window.devicePixelRatio): void {
  map.setMissingStyleImageResolver(async (id) => {
    if (!id.startsWith(SIGN)) return;
    // In a chunk of their own: the map opens beside it.
    const { drawLandmark } = await import('./draw-landmark.ts');
    const pixelRatio = Math.min(4, density * LARGEST);
    const image = drawLandmark(id.slice(SIGN.length), Math.round(DRAWING_PX * pixelRatio));
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: image.width / DRAWING_PX });
  });
}
