/** Puts the class's map on a MapLibre map and keeps it current: on the wall, and under a child's own marks on the tablet. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { cellRing } from '../../data/hex-grid.ts';
import { addClassImages } from './class-map-images.ts';
import {
  CLASS_HIT_LAYER,
  CLASS_SOURCES,
  classMapData,
  classMapLayers,
  isOnTop,
  type ClassDrawing,
  type Tone,
} from './class-map-layers.ts';
import { cellLonLat } from './nearest-place.ts';
import type { Look } from './style-palette.ts';

export const toneOf = (look: Look): Tone => (look === 'projector' || look === 'dark' ? 'night' : 'day');

/** Draws, or draws anew. The layers of another tone are replaced. */
export function drawClassMap(map: MapLibreMap, drawing: ClassDrawing, tone: Tone): void {
  addClassImages(map);
  const data = classMapData(drawing, { ring: cellRing, centre: cellLonLat });
  for (const id of CLASS_SOURCES) {
    const source = map.getSource<GeoJSONSource>(id);
    if (source) void source.setData(data[id]);
    else map.addSource(id, { type: 'geojson', data: data[id] });
  }
  const layers = classMapLayers(tone);
  const drawn = layers.map(({ id }) => map.getLayer(id));
  if (drawn.every((layer) => layer !== undefined) && map.getLayer('class-places-veil')?.metadata === tone) return;
  for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
  const firstName = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  for (const layer of layers) map.addLayer({ ...layer, metadata: tone }, isOnTop(layer) ? undefined : firstName);
}

export function eraseClassMap(map: MapLibreMap): void {
  for (const { id } of classMapLayers('day')) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of CLASS_SOURCES) if (map.getSource(id)) map.removeSource(id);
}

/** @param map null until it is there  @param drawing null: nothing of the class is on the map */
export function useClassMapOnMap(
  map: MapLibreMap | null,
  drawing: ClassDrawing | null,
  look: Look,
  onChoose: (cell: string | null) => void = () => {},
): void {
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  }, [onChoose]);

  useEffect(() => {
    if (!map) return;
    if (drawing) drawClassMap(map, drawing, toneOf(look));
    else eraseClassMap(map);
  }, [map, drawing, look]);

  useEffect(() => {
    if (!map) return undefined;
    const again = () => addClassImages(map);
    const found = (point: { x: number; y: number }): string | null => {
      if (!map.getLayer(CLASS_HIT_LAYER)) return null;
      const [hit] = map.queryRenderedFeatures([point.x, point.y], { layers: [CLASS_HIT_LAYER] });
      const cell: unknown = hit?.properties['cell'];
      return typeof cell === 'string' ? cell : null;
    };
    const clicks = map.on('click', ({ point }) => choose.current(found(point)));
    const styles = map.on('style.load', again);
    return () => {
      clicks.unsubscribe();
      styles.unsubscribe();
    };
  }, [map]);
}
