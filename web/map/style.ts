/** One map style for both tile schemas and every look. */
import type { StyleSpecification } from 'maplibre-gl';
import { DRAWN_FROM, isDrawn, landmarkLayers } from './landmark-images.ts';
import { buildingLayers, groundLayers } from './style-ground.ts';
import { labelLayers, type LabelLanguage } from './style-labels.ts';
import { layersOf, SOURCE } from './style-layer.ts';
import { lightLayers } from './style-lights.ts';
import { PALETTES, type Look } from './style-palette.ts';
import { roadLayers } from './style-roads.ts';
import type { Schema } from './style-schema.ts';

export { detectSchema } from './style-schema.ts';

export type StyleOptions = {
  /** `pmtiles://…` */
  tilesUrl: string;
  schema: Schema;
  look: Look;
  language: LabelLanguage;
  /** Who is named at the map's edge; the archive's own when left out. */
  attribution?: string;
};

/**
 * Labels use the page's Nunito: no `glyphs`, no `sprite`, nothing from the network but tiles. All symbol layers lie on top, so
 * data goes under the first of them.
 */
export function buildStyle({ tilesUrl, schema, look, language, attribution }: StyleOptions): StyleSpecification {
  const colours = PALETTES[look];
  const layers = layersOf(schema, colours);
  // In OpenMapTiles land is what no water covers; in Protomaps sea is what no earth covers.
  const background = schema === 'openmaptiles' ? colours.earth : colours.sea;
  return {
    version: 8,
    name: `Barnetråkk ${look}`,
    sources: { [SOURCE]: { type: 'vector', url: tilesUrl, ...(attribution ? { attribution } : {}) } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': background } },
      ...groundLayers(layers),
      ...buildingLayers(layers),
      ...roadLayers(layers),
      ...lightLayers(layers),
      ...labelLayers(layers, language, look !== 'planner', isDrawn(look) ? DRAWN_FROM[schema] : null),
      ...landmarkLayers(layers, schema, look),
    ],
  };
}
