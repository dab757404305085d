/** Something of ours that stands on a place of the map. */
import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '../../data/geometry.ts';

export function MapMarker({
  map,
  at,
  anchor = 'center',
  children,
}: {
  map: MapLibreMap;
  at: Position;
  anchor?: 'center' | 'bottom';
  children: ReactNode;
}) {
  const [element] = useState(() => {
    const made = document.createElement('div');
    made.className = 'map-marker';
    return made;
  });
  const [lon, lat] = at;
  useEffect(() => {
    const marker = new Marker({ element, anchor }).setLngLat([lon, lat]).addTo(map);
    // The library names every marker «Map marker»; ours are pictures, the list is their text.
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    element.setAttribute('aria-hidden', 'true');
    return () => {
      marker.remove();
    };
  }, [map, element, anchor, lon, lat]);
  return createPortal(children, element);
}
