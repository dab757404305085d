/**
 * The map on paper: the planner's pale ground, which a black-and-white printer keeps and a pencil is seen on, with the drawings
 * of the child's look, and names from further out than on a screen. Pure.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { baseStyle } from './base-map-style.ts';
import type { Ground } from './base-map.ts';
import type { LabelLanguage } from './style-labels.ts';
import { PALETTES } from './style-palette.ts';

/** Paper shows more at once than a screen: what stands on the map from a zoom on stands there this much earlier. */
const EARLIER = 1;

/** The printed school has a ring around it, and its name stands outside. */
const CLEAR_OF_RING_EM = 2.5;

/** In print pale water is no water: a little darker than on the planner's screen. */
const SEA = '#d0dce4';
const SHORE = '#7f95a3';

export function paperStyle(ground: Ground, language: LabelLanguage): StyleSpecification {
  const pale = baseStyle(ground, { look: 'planner', language, fromAbove: false });
  // A picture is what it is; only its names could change.
  if (ground.raster) return pale;
  const drawn = baseStyle(ground, { look: 'child', language, fromAbove: false });
  const byId = new Map(drawn.layers.map((layer) => [layer.id, layer]));
  return { ...pale, layers: pale.layers.map((layer) => onPaper(layer, byId.get(layer.id))) };
}

function onPaper(pale: LayerSpecification, drawn: LayerSpecification | undefined): LayerSpecification {
  if (pale.type === 'symbol' && drawn?.type === 'symbol') {
    const { layout = {}, minzoom } = drawn;
    // Letters as on the planner's screen: nearer to the eye than a tablet's, and more names find room.
    const letters = pale.layout?.['text-size'];
    return {
      ...pale,
      layout: {
        ...layout,
        ...(letters === undefined ? {} : { 'text-size': letters }),
        ...(pale.id === 'school-name' ? { 'text-radial-offset': CLEAR_OF_RING_EM } : {}),
      },
      ...(minzoom === undefined ? {} : { minzoom: minzoom - EARLIER }),
    };
  }
  // Drawings stand where the planner has dots.
  if (pale.type === 'circle' && drawn?.type === 'circle' && drawn.layout) return { ...pale, layout: drawn.layout };
  return inInk(pale);
}

/** Water and its edge in colours that reach the paper. */
function inInk(layer: LayerSpecification): LayerSpecification {
  if (layer.type === 'background' && layer.paint?.['background-color'] === PALETTES.planner.sea)
    return { ...layer, paint: { 'background-color': SEA } };
  if (layer.type === 'fill' && layer.id === 'water') return { ...layer, paint: { ...layer.paint, 'fill-color': SEA } };
  if (layer.type === 'line' && (layer.id === 'shore' || layer.id === 'bank'))
    return { ...layer, paint: { ...layer.paint, 'line-color': SHORE } };
  if (layer.type === 'line' && (layer.id === 'river' || layer.id === 'stream'))
    return { ...layer, paint: { ...layer.paint, 'line-color': layer.id === 'river' ? SEA : SHORE } };
  return layer;
}
