/** The planner's whole view as an address: a link opened tomorrow or by a colleague shows the same. Pure. */
import { LAYERS, type Layer, type Theme } from '../../data/release.ts';
import { CODES, CONTRIBUTION_TYPES, type Code } from '../../data/topics.ts';
import type { View } from '../map/release-layers.ts';

export type MapPosition = { readonly center: [lon: number, lat: number]; readonly zoom: number };
export const PANELS = ['cells', 'schools', 'texts'] as const;
export type Panel = (typeof PANELS)[number];

export type PlannerAddress = {
  /** null = the newest. */
  readonly release: number | null;
  readonly layer: Layer;
  readonly theme: Theme;
  readonly code: Code | null;
  readonly view: View;
  readonly panel: Panel;
  readonly cell: string | null;
  readonly at: MapPosition | null;
};

const START: PlannerAddress = {
  release: null,
  layer: 'planner',
  theme: 'unsafe',
  code: null,
  view: 'hex',
  panel: 'cells',
  cell: null,
  at: null,
};

function oneOf<T extends string>(value: string | null, known: readonly T[], otherwise: T): T {
  return known.find((id) => id === value) ?? otherwise;
}

/** `#zoom/latitude/longitude`, the order that other web maps use. */
function readPosition(hash: string): MapPosition | null {
  const [zoom, lat, lon] = hash.replace(/^#/, '').split('/').map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  const onEarth = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return onEarth ? { zoom, center: [lon, lat] } : null;
}

/** Reads what it knows; anything else becomes the start view, so that an old or hand-made link never fails. */
export function readAddress(search: string, hash: string): PlannerAddress {
  const query = new URLSearchParams(search);
  const theme = oneOf(query.get('theme'), CONTRIBUTION_TYPES, START.theme);
  const codes: readonly Code[] = CODES[theme];
  const release = Number(query.get('release'));
  const cell = query.get('cell');
  return {
    release: Number.isInteger(release) && release >= 1 ? release : null,
    layer: oneOf(query.get('layer'), LAYERS, START.layer),
    theme,
    code: codes.find((code) => code === query.get('code')) ?? null,
    view: oneOf(query.get('view'), ['hex', 'heat'] as const, START.view),
    panel: oneOf(query.get('table'), PANELS, START.panel),
    cell: cell !== null && /^\d+:-?\d+:-?\d+$/.test(cell) ? cell : null,
    at: readPosition(hash),
  };
}

/** Search and hash; everything is written, so that the link means the same when the start view changes. */
export function writeAddress(address: PlannerAddress): string {
  const { release, layer, theme, code, view, panel, cell, at } = address;
  const query = new URLSearchParams();
  if (release !== null) query.set('release', String(release));
  query.set('layer', layer);
  query.set('theme', theme);
  if (code !== null) query.set('code', code);
  query.set('view', view);
  query.set('table', panel);
  if (cell !== null) query.set('cell', cell);
  // 5 decimals = about a metre.
  const hash = at ? `#${at.zoom.toFixed(2)}/${at.center[1].toFixed(5)}/${at.center[0].toFixed(5)}` : '';
  return `?${query.toString().replaceAll('%3A', ':')}${hash}`;
}
