/**
 * The class's map as MapLibre sources and style layers: pure functions of the shown cells, for the wall and for the tablets.
 * Shades are told apart by pattern, outline and height of the pile, never by colour alone. What draws them is
 * `draw-class-map.ts`.
 */
import type { FeatureCollection, Point, Polygon, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { ClassCell } from '../../data/class-map.ts';
import type { BBox } from '../../data/geometry.ts';
import type { Theme } from '../../data/release.ts';
import { TABS, type Tab } from '../../data/topics.ts';

type Shade = ClassCell['shade'];

/** What a child knows: the way, and the four sticker tabs; in the order of the reveal. */
export const CLASS_KINDS = ['way', ...(Object.keys(TABS) as Tab[])] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];
export const isSticker = (kind: ClassKind): kind is Tab => kind !== 'way';

export function kindOf(theme: Theme): ClassKind {
  if (theme === 'route') return 'way';
  if (theme === 'activity') return 'fun';
  return theme === 'unsafe' || theme === 'unpleasant' ? 'avoid' : theme;
}

/** The kinds that the map shows somewhere, in the order of the reveal. */
export function kindsOf(cells: readonly ClassCell[]): ClassKind[] {
  const there = new Set(cells.map(({ theme }) => kindOf(theme)));
  return CLASS_KINDS.filter((kind) => there.has(kind));
}

const stronger = (a: Shade | undefined, b: Shade): Shade => (a === 'many' || b === 'many' ? 'many' : 'some');

/** Cell → kind → shade, of the lit kinds; sorted as the cells are, kinds as {@link CLASS_KINDS}. */
export function byCell(
  cells: readonly ClassCell[],
  lit: readonly ClassKind[] = CLASS_KINDS,
): Map<string, Partial<Record<ClassKind, Shade>>> {
  const found = new Map<string, Partial<Record<ClassKind, Shade>>>();
  for (const { theme, cell, shade } of cells) {
    const kind = kindOf(theme);
    if (!lit.includes(kind)) continue;
    const kinds = found.get(cell) ?? {};
    found.set(cell, { ...kinds, [kind]: stronger(kinds[kind], shade) });
  }
  return found;
}

export const stickersOf = (kinds: Partial<Record<ClassKind, Shade>>): { kind: Tab; shade: Shade }[] =>
  CLASS_KINDS.filter(isSticker).flatMap((kind) => {
    const shade = kinds[kind];
    return shade === undefined ? [] : [{ kind, shade }];
  });

/** By the sides a colour has to stand out from: a light map, or one for a dark room. */
export type Tone = 'day' | 'night';

/** Names of the images that `class-map-images.ts` makes. */
export const wayPattern = (shade: Shade, tone: Tone): string => `class-way-${shade}-${tone}`;
export const stickerImage = (kind: Tab, shade: Shade): string => `class-${kind}-${shade}`;
export const letterImage = (letter: string): string => `class-letter-${letter}`;
export const CARD_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export type ClassDrawing = {
  readonly cells: readonly ClassCell[];
  /** The kinds that are seen now. */
  readonly lit: readonly ClassKind[];
  /** Outlined strongly: what is being talked about. */
  readonly chosen: readonly string[];
  /** Cards of the vote: cell → letter. */
  readonly letters: ReadonlyMap<string, string>;
};

export const CLASS_SOURCES = ['class-cells', 'class-piles'] as const;
export type ClassSourceId = (typeof CLASS_SOURCES)[number];
/** The layer a click is looked up in. */
export const CLASS_HIT_LAYER = 'class-cells-hit';

/** Closed lon/lat ring and centre of a cell id: data/hex-grid.ts and web/map/nearest-place.ts, handed in. */
export type CellPlaces = {
  readonly ring: (cell: string) => Position[];
  readonly centre: (cell: string) => Position;
};

export function classMapData(
  { cells, lit, chosen, letters }: ClassDrawing,
  { ring, centre }: CellPlaces,
): Record<ClassSourceId, FeatureCollection> {
  const found = byCell(cells, lit);
  // A card stays on the map when its theme is not looked at.
  for (const cell of [...chosen, ...letters.keys()]) if (!found.has(cell)) found.set(cell, {});
  const polygons: FeatureCollection<Polygon> = { type: 'FeatureCollection', features: [] };
  const points: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };
  for (const [cell, kinds] of found) {
    const stickers = stickersOf(kinds);
    polygons.features.push({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring(cell)] },
      properties: {
        cell,
        way: kinds.way ?? '',
        place: stickers.reduce<Shade | ''>((shade, one) => stronger(shade || undefined, one.shade), ''),
        chosen: chosen.includes(cell),
      },
    });
    const at: Point = { type: 'Point', coordinates: centre(cell) };
    for (const [n, { kind, shade }] of stickers.entries()) {
      const properties = { cell, image: stickerImage(kind, shade), slot: `${n + 1}/${stickers.length}`, rank: n };
      points.features.push({ type: 'Feature', geometry: at, properties });
    }
    const letter = letters.get(cell);
    if (letter !== undefined) {
      const properties = { cell, image: letterImage(letter), slot: 'letter', rank: 9 };
      points.features.push({ type: 'Feature', geometry: at, properties });
    }
  }
  return { 'class-cells': polygons, 'class-piles': points };
}

/** Where a sticker stands in its cell, by its number and how many there are; CSS px at icon-size 1. */
const SLOTS: Record<string, readonly [x: number, y: number]> = {
  '1/1': [0, 0],
  '1/2': [-23, 0],
  '2/2': [23, 0],
  '1/3': [-23, -18],
  '2/3': [23, -18],
  '3/3': [0, 20],
  '1/4': [-23, -21],
  '2/4': [23, -21],
  '3/4': [-23, 21],
  '4/4': [23, 21],
  letter: [0, -62],
};

const INK: Record<
  Tone,
  { readonly way: string; readonly place: string; readonly veil: string; readonly chosen: string }
> = {
  day: { way: '#a33a00', place: '#1d2b2a', veil: '#ffffff', chosen: '#0b57d0' },
  night: { way: '#ffb27a', place: '#fffaf0', veil: '#000000', chosen: '#8ab4ff' },
};

const is = (field: 'way' | 'place', shade: Shade): ExpressionSpecification => ['==', ['get', field], shade];
const lineWidth = (at12: number, at17: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...[12, at12, 17, at17],
];

/** Bottom to top; the ones for {@link isOnTop} lie over the names of the map, the others under them. */
export function classMapLayers(tone: Tone): LayerSpecification[] {
  const ink = INK[tone];
  const source = 'class-cells';
  return [
    { id: CLASS_HIT_LAYER, type: 'fill', source, paint: { 'fill-opacity': 0 } },
    ...(['some', 'many'] as const).map((shade): LayerSpecification => ({
      id: `class-ways-${shade}`,
      type: 'fill',
      source,
      filter: is('way', shade),
      paint: { 'fill-pattern': wayPattern(shade, tone) },
    })),
    {
      id: 'class-places-veil',
      type: 'fill',
      source,
      filter: ['!=', ['get', 'place'], ''],
      paint: { 'fill-color': ink.veil, 'fill-opacity': 0.35 },
    },
    {
      id: 'class-ways-line-some',
      type: 'line',
      source,
      filter: is('way', 'some'),
      paint: {
        'line-color': ink.way,
        'line-width': lineWidth(0.6, 1.6),
        'line-dasharray': [2, 2],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'class-ways-line-many',
      type: 'line',
      source,
      filter: is('way', 'many'),
      paint: { 'line-color': ink.way, 'line-width': lineWidth(0.8, 2.5) },
    },
    {
      id: 'class-places-line-some',
      type: 'line',
      source,
      filter: is('place', 'some'),
      paint: { 'line-color': ink.place, 'line-width': lineWidth(1, 2.5), 'line-dasharray': [2, 2] },
    },
    {
      id: 'class-places-line-many',
      type: 'line',
      source,
      filter: is('place', 'many'),
      paint: { 'line-color': ink.place, 'line-width': lineWidth(1.8, 5) },
    },
    {
      id: 'class-chosen',
      type: 'line',
      source,
      filter: ['==', ['get', 'chosen'], true],
      paint: { 'line-color': ink.chosen, 'line-width': lineWidth(4, 9) },
    },
    {
      id: 'class-piles',
      type: 'symbol',
      source: 'class-piles',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': [
          'match',
          ['get', 'slot'],
          ...Object.entries(SLOTS).flatMap(([slot, offset]) => [slot, ['literal', [...offset]]]),
          ['literal', [0, 0]],
        ] as unknown as ExpressionSpecification,
        // A pile keeps its share of the hexagon, but is never too small to be told from another.
        'icon-size': ['interpolate', ['exponential', 1.6], ['zoom'], 12, 0.34, 14, 0.6, 15, 0.9, 16.5, 1.5],
        'icon-overlap': 'always',
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'rank'],
      },
    },
  ];
}

export const isOnTop = ({ type }: LayerSpecification): boolean => type === 'symbol';

/** What holds all shown cells, degrees; null when nothing is shown. */
export function boundsOf(cells: readonly string[], centre: CellPlaces['centre']): BBox | null {
  if (cells.length === 0) return null;
  const places = cells.map(centre);
  const lons = places.map(([lon]) => lon ?? 0);
  const lats = places.map(([, lat]) => lat ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
