/** The style of a base map: drawn, a picture, or a picture under the drawn map's names. Pure. */
import type { LayerSpecification, RasterLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { RasterBaseMap } from '../../data/base-map.ts';
import type { Ground } from './base-map.ts';
import type { LabelLanguage } from './style-labels.ts';
import { PALETTES, type Look } from './style-palette.ts';
import { buildStyle } from './style.ts';

export type Dress = {
  readonly look: Look;
  readonly language: LabelLanguage;
  /** Show the picture from the air, where there is one? */
  readonly fromAbove: boolean;
};

type RasterPaint = NonNullable<RasterLayerSpecification['paint']>;
/** A picture cannot be drawn anew for a look: it is made quieter, whiter or darker. */
const LIGHT_PICTURE: Record<Look, RasterPaint> = {
  child: {},
  winter: { 'raster-saturation': -0.45, 'raster-brightness-min': 0.15 },
  dark: { 'raster-saturation': -0.3, 'raster-brightness-max': 0.55 },
  planner: { 'raster-saturation': -0.8, 'raster-brightness-min': 0.12 },
  projector: { 'raster-saturation': -0.2, 'raster-brightness-max': 0.6 },
};
/** Photographs are dark already. */
const DARK_PICTURE: Record<Look, RasterPaint> = {
  child: {},
  winter: { 'raster-saturation': -0.4 },
  dark: { 'raster-brightness-max': 0.7 },
  planner: { 'raster-saturation': -0.5, 'raster-brightness-min': 0.08 },
  projector: { 'raster-brightness-max': 0.85 },
};
/** Under a picture while it loads. */
const GROUND = { light: '#eceae4', dark: '#39423a' };
/** Stands where the names would, so that data finds its place under them also on a map without names. */
export const NO_LABELS = 'no-labels';

const isLabel = ({ type }: LayerSpecification): boolean => type === 'symbol';

export function baseStyle(
  { vector, raster, aerial }: Ground,
  { look, language, fromAbove }: Dress,
): StyleSpecification {
  const drawn = vector ? buildStyle({ ...vector, look, language }) : null;
  const picture = (fromAbove ? aerial : null) ?? raster;
  if (picture) return pictureStyle(picture, drawn, look);
  return drawn ?? emptyStyle(PALETTES[look].earth);
}

function emptyStyle(ground: string): StyleSpecification {
  return {
    version: 8,
    sources: { [NO_LABELS]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': ground } },
      { id: NO_LABELS, type: 'symbol', source: NO_LABELS },
    ],
  };
}

function pictureStyle(picture: RasterBaseMap, drawn: StyleSpecification | null, look: Look): StyleSpecification {
  const { sources, layers } = drawn ?? emptyStyle('');
  const id = `picture-${picture.id}`;
  return {
    version: 8,
    sources: {
      [id]: {
        type: 'raster',
        tiles: [`${window.location.origin}${picture.url}`],
        tileSize: picture.tileSize,
        minzoom: picture.minZoom,
        maxzoom: picture.maxZoom,
        attribution: attributionOf(picture),
        ...(picture.bounds ? { bounds: picture.bounds } : {}),
      },
      ...sources,
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': GROUND[picture.tone] } },
      {
        id,
        type: 'raster',
        source: id,
        paint: (picture.tone === 'dark' ? DARK_PICTURE : LIGHT_PICTURE)[look],
      },
      // Names and the marks they belong to; the picture shows the rest itself.
      ...layers.filter((layer) => isLabel(layer) || layer.type === 'circle'),
    ],
  };
}

/** As HTML, which is what MapLibre shows; the operator's text is text. */
export function attributionOf({ attribution, attributionUrl }: RasterBaseMap): string {
  const escape = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
  if (attributionUrl === null) return escape(attribution);
  return `<a href="${escape(attributionUrl)}" target="_blank" rel="noopener">${escape(attribution)}</a>`;
}

/**
 * Takes what others put on the map over to another base style: their sources and layers, each under the layer it was under.
 * Where the layer above is gone, what lay under a name lies under the names again, and what lay on top stays on top.
 * @param previous the map's whole style  @param own the base style that was set before  @param next the base style to come
 */
export function carryOver(
  previous: StyleSpecification,
  own: StyleSpecification,
  next: StyleSpecification,
): StyleSpecification {
  const ours = new Set(own.layers.map(({ id }) => id));
  const stays = new Set(next.layers.map(({ id }) => id));
  const firstLabel = next.layers.find(isLabel)?.id;
  const layers = [...next.layers];
  let above: string | undefined;
  for (const layer of previous.layers.toReversed()) {
    if (!ours.has(layer.id)) {
      const at = layers.findIndex(({ id }) => id === above);
      layers.splice(at === -1 ? layers.length : at, 0, layer);
      above = layer.id;
    } else if (stays.has(layer.id)) above = layer.id;
    else if (isLabel(layer)) above = firstLabel;
  }
  const foreign = Object.entries(previous.sources).filter(([id]) => !(id in own.sources));
  return { ...previous, ...next, sources: { ...next.sources, ...Object.fromEntries(foreign) }, layers };
}
