/**
 * How well a look can be read: WCAG 2.2 contrast of every label and every line against every ground it can lie on, taken from
 * the finished style, not from the palette. For tests and for `docs/map-contrast.md`; no page imports it. Pure.
 *
 * Rules
 * - Label: its letters against every surface and every road, whatever lies where in a real town; its halo is at least 1 px and
 *   must carry it too, so that it stays readable over data.
 * - Line: its core or its casing against each ground it lies on (SC 1.4.11 asks 3 : 1 of what is needed to understand).
 * - What is decoration is exempt by name, with its reason.
 */
import type { StyleSpecification } from 'maplibre-gl';
import { rgb } from './srgb.ts';
import type { Look } from './style-palette.ts';

/** Relative luminance of `#rrggbb`, 0–1 (WCAG 2.2). */
export function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1–21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

export const LABEL_NEEDS: Record<Look, number> = { child: 4.5, winter: 4.5, dark: 4.5, planner: 4.5, projector: 7 };
export const LINE_NEEDS = 3;

type Where = 'land' | 'water' | 'roads' | 'land and water';
type LineRule = { readonly on: Where; readonly casing?: string };

/** Lines and marks that a reader needs, and what they lie on. */
export const LINES: Readonly<Record<string, LineRule>> = {
  track: { on: 'land', casing: 'path-edge' },
  path: { on: 'land', casing: 'path-edge' },
  'path-bridge-edge': { on: 'land and water' },
  service: { on: 'land', casing: 'service-edge' },
  'minor-road': { on: 'land', casing: 'minor-road-edge' },
  'major-road': { on: 'land', casing: 'major-road-edge' },
  'bridge-edge': { on: 'land and water' },
  rail: { on: 'land' },
  ferry: { on: 'water' },
  zebra: { on: 'roads', casing: 'zebra-ground' },
  'building-edge': { on: 'land' },
  'school-building-edge': { on: 'land' },
  crossing: { on: 'roads' },
  'bus-stop': { on: 'land' },
  landmark: { on: 'land' },
  'more-landmark': { on: 'land' },
  school: { on: 'land' },
};

/** Seen as the casing of another line, above. */
export const CASINGS: readonly string[] = [
  'path-edge',
  'service-edge',
  'minor-road-edge',
  'major-road-edge',
  'zebra-ground',
];

export const DECORATION: Readonly<Record<string, string>> = {
  shallow: 'a tint of the sea along the shore',
  shore: 'land and sea are surfaces; the shore only sharpens where they meet',
  bank: 'as the shore',
  'forest-edge': 'the forest is a surface',
  'school-ground-edge': 'the school is marked by its building, its drawing and its name',
  'pitch-line': 'the pitch is a surface with a drawing',
  river: 'has the colour of the water it continues; its name says it',
  stream: 'no way and no place; narrow water is named',
  runway: 'no child goes there',
  boundary: 'no way and no place; the case draws its own area',
  window: 'light, not a thing',
  'window-glow': 'light, not a thing',
  'lamp-glow': 'light, not a thing',
  lamp: 'one dot of a row; what is lit is seen by the row, and light is asked about in words',
};

/** Exempt in one look only. */
export const QUIET: Readonly<Partial<Record<Look, Readonly<Record<string, string>>>>> = {
  planner: { 'building-edge': 'houses stand back under the data; ways and names place a cell' },
};

const WATER = ['water', 'shallow'];
const ROADS = ['service', 'minor-road', 'major-road'];

type Colours = ReadonlyMap<string, string>;
/** Solid colours of the layers of a kind, by layer id. */
function colours(style: StyleSpecification, kinds: readonly string[], property: string): Colours {
  return new Map(
    style.layers.flatMap((layer): [string, string][] => {
      const colour = (layer.paint as Record<string, unknown> | undefined)?.[property];
      return kinds.includes(layer.type) && typeof colour === 'string' ? [[layer.id, colour]] : [];
    }),
  );
}

/** Names and colours of everything that labels and lines lie on. */
function grounds(style: StyleSpecification, where: Where | 'all'): Colours {
  const fills = [...colours(style, ['fill'], 'fill-color')];
  const lines = colours(style, ['line'], 'line-color');
  const sea = [...fills.filter(([id]) => id === 'water'), ...[...lines].filter(([id]) => id === 'shallow')];
  const land = fills.filter(([id]) => !WATER.includes(id) && !id.includes('building'));
  const roads = [...lines].filter(([id]) => ROADS.includes(id));
  const parts = {
    land,
    water: sea,
    roads,
    'land and water': [...land, ...sea],
    all: [...fills, ...sea, ...roads],
  };
  return new Map(parts[where]);
}

export type Finding = {
  readonly kind: 'label' | 'halo' | 'line';
  readonly id: string;
  readonly colour: string;
  readonly ground: string;
  readonly ratio: number;
  readonly needs: number;
};

export function findings(style: StyleSpecification, look: Look): Finding[] {
  const needs = LABEL_NEEDS[look];
  const halos = colours(style, ['symbol'], 'text-halo-color');
  const labels = [...colours(style, ['symbol'], 'text-color')].flatMap(([id, colour]): Finding[] => [
    ...[...grounds(style, 'all')].map(([ground, on]): Finding => ({
      kind: 'label',
      id,
      colour,
      ground,
      ratio: contrast(colour, on),
      needs,
    })),
    { kind: 'halo', id, colour, ground: 'its halo', ratio: contrast(colour, halos.get(id) ?? colour), needs },
  ]);
  const drawn: Colours = new Map([
    ...colours(style, ['line'], 'line-color'),
    ...colours(style, ['circle'], 'circle-color'),
  ]);
  const rims = colours(style, ['circle'], 'circle-stroke-color');
  const lines = Object.entries(LINES).flatMap(([id, { on, casing }]): Finding[] => {
    const colour = drawn.get(id);
    if (colour === undefined || QUIET[look]?.[id] !== undefined) return [];
    const seen = [colour, (casing === undefined ? undefined : drawn.get(casing)) ?? rims.get(id) ?? colour];
    return [...grounds(style, on)].map(([ground, under]) => ({
      kind: 'line',
      id,
      colour,
      ground,
      ratio: Math.max(...seen.map((one) => contrast(one, under))),
      needs: LINE_NEEDS,
    }));
  });
  return [...labels, ...lines];
}

/** The weakest ground of each label and line. */
export function weakest(all: readonly Finding[]): Finding[] {
  const least = new Map<string, Finding>();
  for (const finding of all) {
    const key = `${finding.kind} ${finding.id}`;
    const known = least.get(key);
    if (!known || finding.ratio < known.ratio) least.set(key, finding);
  }
  return [...least.values()];
}
