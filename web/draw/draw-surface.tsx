/** The glass over the map that a child draws on: ink, pointers, keys and the crosshair. Lives inside MapLibre's element. */
import './draw-surface.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Drawing } from './drawing.ts';
import { inkOn, type InkColours } from './ink.ts';
import { readKey } from './key-adapter.ts';
import { metresPerPixel } from './local-metres.ts';
import { listenForPointers } from './pointer-adapter.ts';
import { pressOf } from './step.ts';

export type DrawSurfaceProps = {
  map: MapLibreMap;
  drawing: Drawing;
  colours: InkColours;
  /** Name for screen readers. */
  label: string;
  /** Id of the element that explains the keys. */
  describedBy: string;
  /** Selector of what lies over the map: a stroke that comes there moves the map instead of vanishing under it. */
  covers: string;
};

export function DrawSurface({ map, drawing, colours, label, describedBy, covers }: DrawSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [byKeys, setByKeys] = useState(false);

  useEffect(() => {
    const glass = surface.current;
    const paper = canvas.current;
    if (!glass || !paper) return undefined;
    // A drawing surface is a widget of its own: focus is where its keys work (WAI-ARIA 1.2, role application).
    glass.tabIndex = 0;
    const ink = inkOn(paper, colours, ([lon, lat]) => map.project([lon, lat]));
    const fit = (): void => ink.resize(glass.clientWidth, glass.clientHeight, window.devicePixelRatio);
    const sizes = new ResizeObserver(fit);
    sizes.observe(glass);
    const follow = (): void => ink.follow();
    // Wet ink lies over the dry line until the map has nothing left to draw; a step back wipes it at once.
    const dryOff = (): void => {
      if (!pressOf(drawing.tool().hand)) ink.clear();
    };
    let steps = drawing.shown().history.past.length;
    const stopWatching = drawing.subscribe(() => {
      const now = drawing.shown().history.past.length;
      if (now < steps) ink.clear();
      steps = now;
    });
    map.on('move', follow);
    map.on('idle', dryOff);
    const stopPointers = listenForPointers(
      glass,
      {
        toLonLat: (x, y) => map.unproject([x, y]).toArray(),
        metresPerPx: () => metresPerPixel(map.getCenter().lat, map.getZoom()),
        pan: (dx, dy) => map.panBy([dx, dy], { duration: 0 }),
        covers: () => [...document.querySelectorAll(covers)].map((element) => element.getBoundingClientRect()),
        inSteps: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      },
      drawing,
      ink,
    );
    const hideCrosshair = (): void => setByKeys(false);
    glass.addEventListener('pointerdown', hideCrosshair);

    const keys = (event: KeyboardEvent): void => {
      const action = readKey(event, map.getCenter().toArray(), metresPerPixel(map.getCenter().lat, map.getZoom()));
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      setByKeys(true);
      if (action.is === 'event') drawing.send(action.event);
      else if (action.is === 'pan') map.panBy([action.dx, action.dy], { duration: 0 });
      else map.zoomTo(Math.round(map.getZoom()) + action.by, { duration: 0 });
    };
    glass.addEventListener('keydown', keys);
    const ownCanvas = map.getCanvas();
    const tabIndex = ownCanvas.tabIndex;
    ownCanvas.tabIndex = -1;
    return () => {
      sizes.disconnect();
      map.off('move', follow);
      map.off('idle', dryOff);
      stopWatching();
      stopPointers();
      glass.removeEventListener('pointerdown', hideCrosshair);
      glass.removeEventListener('keydown', keys);
      ownCanvas.tabIndex = tabIndex;
    };
  }, [map, drawing, colours, covers]);

  return createPortal(
    <div
      ref={surface}
      className="draw-surface"
      data-testid="draw-canvas"
      data-keys={byKeys}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <svg className="draw-crosshair" viewBox="0 0 60 60" aria-hidden="true">
        <circle cx="30" cy="30" r="16" />
        <path d="M30 2v20M30 38v20M2 30h20M38 30h20" />
      </svg>
    </div>,
    map.getCanvasContainer(),
  );
}
