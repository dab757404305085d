/** Puts a release's sources and layers on the one map, under its labels, and keeps them current. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { cellRing } from '../../data/hex-grid.ts';
import {
  HIT_LAYER,
  releaseData,
  releaseLayers,
  SOURCES,
  type LayerChoice,
  type ReleaseContents,
  type ReleaseDrawing,
} from './release-layers.ts';
import { PATTERN_NAMES, PATTERN_RATIO, patternPixels } from './release-patterns.ts';

function addImages(map: MapLibreMap): void {
  for (const name of PATTERN_NAMES) {
    if (!map.hasImage(name)) map.addImage(name, patternPixels(name), { pixelRatio: PATTERN_RATIO });
  }
}

function drawData(map: MapLibreMap, drawing: ReleaseContents): void {
  const data = releaseData(drawing, cellRing);
  for (const id of SOURCES) {
    const source = map.getSource<GeoJSONSource>(id);
    if (source) void source.setData(data[id]);
    else map.addSource(id, { type: 'geojson', data: data[id] });
  }
}

function drawLayers(map: MapLibreMap, choice: LayerChoice): void {
  const firstLabel = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  for (const layer of releaseLayers(choice)) {
    if (!map.getLayer(layer.id)) {
      map.addLayer(layer, firstLabel);
      continue;
    }
    // What a view changes: which layers are seen, how strongly, and which cell is outlined.
    map.setLayoutProperty(layer.id, 'visibility', layer.layout?.visibility ?? 'visible');
    if (layer.type === 'fill' && layer.paint?.['fill-opacity'] !== undefined) {
      map.setPaintProperty(layer.id, 'fill-opacity', layer.paint['fill-opacity']);
    }
    if (layer.minzoom !== undefined) map.setLayerZoomRange(layer.id, layer.minzoom, 24);
    if ('filter' in layer) map.setFilter(layer.id, layer.filter);
  }
}

/** @param map null until the style is there; a map that is removed is handed in as null by its owner */
export function useReleaseOnMap(
  map: MapLibreMap | null,
  drawing: ReleaseDrawing,
  onSelect: (cell: string | null) => void,
): void {
  const { area, schools, cells, heat, view, edge, selected } = drawing;
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);

  useEffect(() => {
    if (!map) return;
    addImages(map);
    drawData(map, { area, schools, cells, heat });
  }, [map, area, schools, cells, heat]);

  useEffect(() => {
    if (map) drawLayers(map, { view, selected, edge, lat: map.getCenter().lat });
  }, [map, view, selected, edge]);

  useEffect(() => {
    if (!map) return undefined;
    const found = (point: { x: number; y: number }): string | null => {
      const cell: unknown = map.queryRenderedFeatures([point.x, point.y], { layers: [HIT_LAYER] })[0]?.properties[
        'cell'
      ];
      return typeof cell === 'string' ? cell : null;
    };
    const clicks = map.on('click', ({ point }) => select.current(found(point)));
    const moves = map.on('mousemove', ({ point }) => {
      map.getCanvas().style.cursor = found(point) === null ? '' : 'pointer';
    });
    return () => {
      clicks.unsubscribe();
      moves.unsubscribe();
    };
  }, [map]);
}
