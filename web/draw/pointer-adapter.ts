/**
 * Pointer events → drawing events and ink. The surface lies inside MapLibre's own element, so what the tool does not take
 * (wheel, second finger, a finger that moves the map) simply bubbles on to the map's own gestures.
 */
import type { Position } from '../../data/geometry.ts';
import type { Drawing } from './drawing.ts';
import type { Ink, InkPoint } from './ink.ts';
import type { DrawEvent, PointerKind } from './step.ts';

/** What the adapter needs of the map; positions in CSS px of the surface. */
export type MapScale = {
  readonly toLonLat: (x: number, y: number) => Position;
  readonly metresPerPx: () => number;
};

const KINDS: Record<string, PointerKind> = { mouse: 'mouse', pen: 'pen', touch: 'finger' };

/** @returns stops listening */
export function listenForPointers(surface: HTMLElement, map: MapScale, drawing: Drawing, ink: Ink): () => void {
  const stop = new AbortController();
  const { signal } = stop;

  const pointOf = (event: PointerEvent): InkPoint => {
    const box = surface.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return { x, y, at: map.toLonLat(x, y) };
  };
  const sampleOf = (event: PointerEvent, { at }: InkPoint) => ({
    x: event.clientX,
    y: event.clientY,
    at,
    time: event.timeStamp,
  });
  const sizeOf = (event: PointerEvent) => Math.max(event.width, event.height);

  /** Steps the tool, and lets the ink follow from what the hand did. */
  const send = (event: DrawEvent, points: readonly InkPoint[] = []): void => {
    const before = drawing.tool();
    drawing.send(event);
    const after = drawing.tool();
    const was = before.hand.is === 'drawing' ? before.hand.id : null;
    const is = after.hand.is === 'drawing' ? after.hand.id : null;
    const [first] = points;
    if (is !== null && is !== was && first) ink.begin(first);
    else if (is !== null && before.hand !== after.hand) ink.extend(points);
    // A kept stroke stays wet until the map has drawn it (draw-surface.tsx wipes it off then).
    else if (was !== null && is === null && before.history === after.history) ink.clear();
  };

  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => {
    surface.addEventListener(type, listener, { signal, passive: false });
  };

  on('pointerdown', (event) => {
    const point = pointOf(event);
    send(
      {
        is: 'down',
        id: event.pointerId,
        kind: KINDS[event.pointerType] ?? 'mouse',
        main: event.button === 0,
        size: sizeOf(event),
        sample: sampleOf(event, point),
        screenWidth: window.innerWidth,
        metresPerPx: map.metresPerPx(),
      },
      [point],
    );
    if (drawing.tool().hand.is === 'drawing') surface.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const { hand } = drawing.tool();
    if (hand.is !== 'drawing' || hand.id !== event.pointerId) return;
    // Missing on plain http (a demo on the local network), whatever the type says: then one sample a frame.
    const coalesced = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    const events = coalesced.length > 0 ? coalesced : [event];
    const points = events.map(pointOf);
    const samples = events.map((one, i) => sampleOf(one, points[i] ?? pointOf(one)));
    send({ is: 'move', id: event.pointerId, size: sizeOf(event), samples }, points);
  });
  const lift = (is: 'up' | 'cancel') => (event: PointerEvent) => {
    send({ is, id: event.pointerId, metresPerPx: map.metresPerPx() });
  };
  on('pointerup', lift('up'));
  on('pointercancel', lift('cancel'));

  // Pointer events come before their touch and mouse events, so the hand already knows whose this is.
  const keepFromMap = (event: Event): void => {
    if (drawing.tool().hand.is === 'panning') return;
    event.stopPropagation();
    if (event.cancelable && event.type !== 'mousedown') event.preventDefault();
  };
  on('touchstart', keepFromMap);
  on('touchmove', keepFromMap);
  on('mousedown', (event) => {
    if (event.button === 0) keepFromMap(event);
  });
  on('dblclick', (event) => {
    if (drawing.tool().grip === 'draw') event.stopPropagation();
  });
  on('contextmenu', (event) => {
    event.preventDefault();
  });
  return () => {
    stop.abort();
  };
}
