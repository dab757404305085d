/** Makes style layers of things: looks the thing up in the schema's table and leaves out what the schema does not have. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from './style-palette.ts';
import { SELECTIONS, type Schema, type Thing } from './style-schema.ts';

export const SOURCE = 'base';

type Own<L extends LayerSpecification> = Partial<Pick<L, 'id'>> & Omit<L, 'id' | 'type' | 'source' | 'source-layer'>;
type Maker<L extends LayerSpecification> = (thing: Thing, layer: Own<L>) => LayerSpecification[];
export type Layers = {
  readonly colours: Palette;
  readonly fill: Maker<FillLayerSpecification>;
  readonly line: Maker<LineLayerSpecification>;
  readonly circle: Maker<CircleLayerSpecification>;
  readonly symbol: Maker<SymbolLayerSpecification>;
};

/** The parts of a layer that the table gives; nothing when the schema has no such thing. */
function found(schema: Schema, thing: Thing, id: string | undefined) {
  const selection = SELECTIONS[schema][thing];
  if (selection === null) return [];
  const { layer, filter } = selection;
  return [{ id: id ?? thing, source: SOURCE, 'source-layer': layer, ...(filter ? { filter } : {}) }];
}

export function layersOf(schema: Schema, colours: Palette): Layers {
  return {
    colours,
    fill: (thing, own) => found(schema, thing, own.id).map((base) => ({ ...own, ...base, type: 'fill' as const })),
    line: (thing, own) => found(schema, thing, own.id).map((base) => ({ ...own, ...base, type: 'line' as const })),
    circle: (thing, own) => found(schema, thing, own.id).map((base) => ({ ...own, ...base, type: 'circle' as const })),
    symbol: (thing, own) => found(schema, thing, own.id).map((base) => ({ ...own, ...base, type: 'symbol' as const })),
  };
}

/** Metres on the ground for one pixel at zoom 0 in the middle of Norway (62° N), 512 px tiles. */
const METRES_PER_PIXEL = 36_750;

/** A width in metres on the ground that never gets thinner than some pixels. */
export function metres(width: number, atLeast: number): ExpressionSpecification {
  const stops = [10, 12, 14, 16, 18, 20].flatMap((zoom) => [
    zoom,
    Math.max(atLeast, Math.round(((width * 2 ** zoom) / METRES_PER_PIXEL) * 100) / 100),
  ]);
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Pixels by zoom. */
export function byZoom(...stops: readonly [zoom: number, pixels: number][]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
