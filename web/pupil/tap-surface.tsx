/** Shows a place by tapping the map, or with the crosshair and the keyboard. Fingers move the map as they are used to. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '../../data/geometry.ts';
import '../draw/draw-surface.css';
import { readKey } from '../draw/key-adapter.ts';

export function TapSurface({
  map,
  label,
  describedBy,
  onTap,
}: {
  map: MapLibreMap;
  label: string;
  describedBy: string;
  onTap: (at: Position) => void;
}) {
  const surface = useRef<HTMLDivElement>(null);
  const tap = useRef(onTap);
  useEffect(() => {
    tap.current = onTap;
  });
  useEffect(() => {
    const glass = surface.current;
    if (!glass) return undefined;
    glass.tabIndex = 0;
    const click = ({ lngLat }: { lngLat: { toArray: () => [number, number] } }): void => tap.current(lngLat.toArray());
    map.on('click', click);
    const keys = (event: KeyboardEvent): void => {
      const action = readKey(event, map.getCenter().toArray(), 1);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      if (action.is === 'pan') map.panBy([action.dx, action.dy], { duration: 0 });
      else if (action.is === 'zoom') map.zoomTo(Math.round(map.getZoom()) + action.by, { duration: 0 });
      else if (action.event.is === 'place') tap.current(action.event.at);
    };
    glass.addEventListener('keydown', keys);
    const ownCanvas = map.getCanvas();
    const { tabIndex } = ownCanvas;
    ownCanvas.tabIndex = -1;
    return () => {
      map.off('click', click);
      glass.removeEventListener('keydown', keys);
      ownCanvas.tabIndex = tabIndex;
    };
  }, [map]);
  return createPortal(
    <div
      ref={surface}
      className="draw-surface tap-surface"
      data-testid="tap-surface"
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
    >
      <svg className="draw-crosshair" viewBox="0 0 60 60" aria-hidden="true">
        <circle cx="30" cy="30" r="16" />
        <path d="M30 2v20M30 38v20M2 30h20M38 30h20" />
      </svg>
    </div>,
    map.getCanvasContainer(),
  );
}
