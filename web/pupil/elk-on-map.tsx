/** The elk walks the line from home to school; in the fog only its antlers show («Her er det hemmelig»). */
import './elk.css';
import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Block } from '../../data/home-block.ts';
import type { Way } from '../draw/way.ts';
import { Elk } from './elk.tsx';
import { elkStep, walkTime } from './elk-walk.ts';

/** The map moves to the way first, ms. */
const WAIT_MS = 700;
/** Of the time, what an elk that comes out of the fog is still in it: its cut way begins at the fog's edge. */
const EMERGING = 0.12;

export function ElkOnMap({
  map,
  way,
  blocks,
  words,
  emerges = false,
  onEnd,
}: {
  map: MapLibreMap;
  way: Way;
  blocks: readonly Block[];
  /** What is said beside the antlers. */
  words: string;
  /** The way is cut: it begins where the fog ends. */
  emerges?: boolean;
  onEnd?: () => void;
}) {
  const [element] = useState(() => {
    const made = document.createElement('div');
    made.className = 'elk-place';
    return made;
  });
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  useEffect(() => {
    const first = elkStep(way, 0, blocks);
    if (!first) return undefined;
    const marker = new Marker({ element, anchor: 'bottom', offset: [0, 6] }).setLngLat([...first.at]).addTo(map);
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    element.setAttribute('aria-hidden', 'true');
    const show = (share: number): void => {
      const step = elkStep(way, share, blocks);
      if (!step) return;
      marker.setLngLat([...step.at]);
      element.dataset['looks'] = step.looks;
      element.dataset['fog'] = String(step.isInFog || (emerges && share < EMERGING));
    };
    show(0);
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      // Stands still where it is secret.
      element.dataset['walks'] = 'false';
      return () => {
        marker.remove();
      };
    }
    const time = walkTime(way);
    let began: number | null = null;
    let frame = requestAnimationFrame(function walk(now) {
      began ??= now + WAIT_MS;
      const share = Math.max(0, (now - began) / time);
      element.dataset['walks'] = String(share > 0 && share < 1);
      show(share);
      if (share < 1) frame = requestAnimationFrame(walk);
      else ended.current?.();
    });
    return () => {
      cancelAnimationFrame(frame);
      marker.remove();
    };
  }, [map, element, way, blocks, emerges]);

  return createPortal(
    <div className="elk-walker" data-testid="elk">
      <Elk />
      <span className="elk-cloud" />
      <span className="elk-words">{words}</span>
    </div>,
    element,
  );
}
