/**
 * The map on paper: the planner's pale ground, which a black-and-white printer keeps and a pencil is seen on, with the drawings
 * and the larger names of the child's look, and names from further out than on a screen. Pure.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { baseStyle } from './base-map-style.ts';
import type { Ground } from './base-map.ts';
import type { LabelLanguage } from './style-labels.ts';

/** Paper shows more at once than a screen: what stands on the map from a zoom on stands there this much earlier. */
const EARLIER = 1;

/** In print pale water is no water: a little darker than on the planner's screen. */
const SEA = '#cbd8e0';
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
    const { layout, minzoom } = drawn;
    return { ...pale, ...(layout ? { layout } : {}), ...(minzoom === undefined ? {} : { minzoom: minzoom - EARLIER }) };
  }
  // Drawings stand where the planner has dots.
  if (pale.type === 'circle' && drawn?.type === 'circle' && drawn.layout) return { ...pale, layout: drawn.layout };
  return inInk(pale);
}

/** Water and its edge in colours that reach the paper. */
function inInk(layer: LayerSpecification): LayerSpecification {
  if (layer.id === 'water' && layer.type === 'fill') return { ...layer, paint: { ...layer.paint, 'fill-color': SEA } };
  if ((layer.id === 'shore' || layer.id === 'bank') && layer.type === 'line')
    return { ...layer, paint: { ...layer.paint, 'line-color': SHORE } };
  return layer;
}
