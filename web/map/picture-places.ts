/** The case's named places on a printed map, where the base map has not got their names itself. */
import type { Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import type { Position } from '../../data/geometry.ts';
import { landmarkImage } from './landmark-images.ts';
import type { Drawing } from './landmark-kinds.ts';
import { SOURCE } from './style-layer.ts';

export type PicturePlace = { readonly name: string; readonly at: Position; readonly drawing: Drawing };

/** Source and layer of the places. */
export const PLACES = 'picture-places';

const bare = (name: string): string => name.trim().toLocaleLowerCase('nb');

/** Places whose name none of the loaded tiles has. */
export function placesWithoutName(map: MapLibreMap, places: readonly PicturePlace[]): PicturePlace[] {
  const known = new Set<string>();
  if (map.getSource(SOURCE)) {
    const layers = map
      .getStyle()
      .layers.flatMap((layer) =>
        layer.type === 'symbol' && layer.source === SOURCE && layer['source-layer'] !== undefined
          ? [layer['source-layer']]
          : [],
      );
    for (const sourceLayer of new Set(layers)) {
      for (const { properties } of map.querySourceFeatures(SOURCE, { sourceLayer })) {
        for (const [key, value] of Object.entries(properties)) {
          if (key.startsWith('name') && typeof value === 'string') known.add(bare(value));
        }
      }
    }
  }
  return places.filter(({ name }) => !known.has(bare(name)));
}

/** Adds the places to the map. @returns the layer that shows them, wherever there is room */
export function placeLayer(map: MapLibreMap, places: readonly PicturePlace[]): SymbolLayerSpecification {
  map.addSource(PLACES, {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: places.map(({ name, at, drawing }) => ({
        type: 'Feature',
        properties: { name, image: landmarkImage('child', drawing) },
        geometry: { type: 'Point', coordinates: at },
      })),
    },
  });
  return {
    id: PLACES,
    type: 'symbol',
    source: PLACES,
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': 0.6,
      'text-field': ['get', 'name'],
      'text-font': ['Nunito SemiBold', 'Nunito'],
      'text-size': 13.5,
      'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
      'text-radial-offset': 1.3,
      'text-max-width': 8,
      'text-optional': true,
    },
    paint: { 'text-color': '#222220', 'text-halo-color': '#fcfcfb', 'text-halo-width': 2 },
  };
}
