/** Makes a MapLibre map as all of ours are: flat, north up, who made it always in sight, its view told while it rests. */
import './start-worker.ts';
import { AttributionControl, Map as MapLibreMap, ScaleControl, type StyleSpecification } from 'maplibre-gl';
import type { BBox } from '../../data/geometry.ts';
import { addLandmarkImages } from './landmark-images.ts';

export type Opening = {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  /** What is seen first, degrees. */
  readonly bbox: BBox;
  /** Where to open instead of the whole bbox. */
  readonly start: { center: [number, number]; zoom: number } | undefined;
  /** Name of the map for screen readers. */
  readonly label: string;
};

/** How far beyond the bbox one may look, degrees. */
const BEYOND = { longitude: 0.1, latitude: 0.05 };

export function openMap({ container, style, bbox, start, label }: Opening): MapLibreMap {
  const [west, south, east, north] = bbox;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibreMap({
    container,
    style,
    ...(start ?? { bounds: bbox, fitBoundsOptions: { padding: 24 } }),
    maxBounds: [west - BEYOND.longitude, south - BEYOND.latitude, east + BEYOND.longitude, north + BEYOND.latitude],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    // Two fingers side by side pan; with pitch on, the map would wait to see whether they tilt it.
    touchPitch: false,
    fadeDuration: still ? 0 : 200,
    locale: { 'Map.Title': label },
  });
  addLandmarkImages(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  // Seen in the planner's look only (map-view.css).
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  map.on('movestart', () => untellView(container));
  map.on('idle', () => tellView(container, map));
  return map;
}

/** Where the resting map looks, for tests and for whoever supports a class by telephone. */
function tellView(container: HTMLElement, map: MapLibreMap): void {
  const { lng, lat } = map.getCenter();
  container.dataset['view'] = [lng, lat, map.getZoom()].map((value) => value.toFixed(7)).join(' ');
}

function untellView(container: HTMLElement): void {
  delete container.dataset['view'];
}

/** Changes the style; until it is drawn the map does not count as resting. The camera stays. */
export function restyle(
  map: MapLibreMap,
  style: StyleSpecification,
  carryOver: (previous: StyleSpecification) => StyleSpecification,
): void {
  untellView(map.getContainer());
  map.setStyle(style, { transformStyle: (previous) => (previous ? carryOver(previous) : style) });
  // Also where nothing differs, so that the map comes to rest again.
  map.triggerRepaint();
}
