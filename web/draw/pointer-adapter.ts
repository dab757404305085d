/**
 * Pointer events → drawing events and ink. The surface lies inside MapLibre's own element, so what the tool does not take
 * (wheel, second finger, a finger that moves the map) simply bubbles on to the map's own gestures. The page's layout is read
 * once a stroke, when the pointer comes down.
 */
import type { Position } from '../../data/geometry.ts';
import { afterStart, panBy, pushAt, type Rect, type Start } from './auto-pan.ts';
import type { Drawing } from './drawing.ts';
import type { Ink, InkPoint } from './ink.ts';
import { bentWay, pressOf, RUB_PX, type DrawEvent, type PointerKind, type Pressing } from './step.ts';
import { linesOf } from './way.ts';

/** What the adapter needs of the map; positions in CSS px of the surface. */
export type MapUnder = {
  readonly toLonLat: (x: number, y: number) => Position;
  readonly metresPerPx: () => number;
  /** Moves what is seen by so many px, at once. */
  readonly pan: (dx: number, dy: number) => void;
  /** What lies over the map, CSS px of the page. */
  readonly covers: () => readonly Rect[];
  readonly inSteps: boolean;
};

const KINDS: Record<string, PointerKind> = { mouse: 'mouse', pen: 'pen', touch: 'finger' };

/** Where the pointer of a stroke is, and what it may not push. */
type Under = {
  readonly id: number;
  readonly size: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly clientX: number;
  readonly clientY: number;
  start: Start;
};

/** Every sample since the last event. Only a secure page may ask for them: over plain http a school's own net gives one. */
function samplesOf(event: PointerEvent): PointerEvent[] {
  const coalesced = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return coalesced.length > 0 ? coalesced : [event];
}

/** @returns stops listening */
export function listenForPointers(surface: HTMLElement, map: MapUnder, drawing: Drawing, ink: Ink): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let box = surface.getBoundingClientRect();
  let covers: readonly Rect[] = [];
  let under: Under | null = null;
  let frame = 0;
  let moved = 0;

  const pointAt = (clientX: number, clientY: number): InkPoint => {
    const [x, y] = [clientX - box.left, clientY - box.top];
    return { x, y, at: map.toLonLat(x, y) };
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): InkPoint => pointAt(clientX, clientY);
  const sampleOf = (event: PointerEvent, { at }: InkPoint) => ({
    x: event.clientX,
    y: event.clientY,
    at,
    time: event.timeStamp,
  });
  const sizeOf = (event: PointerEvent) => Math.max(event.width, event.height);

  /** The first mark of a stroke. */
  const begin = (pressed: Pressing, first: InkPoint): void => {
    const lines = linesOf(drawing.tool().history.now);
    if (pressed.is === 'drawing') ink.begin(first);
    else if (pressed.is === 'rubbing') ink.rub(lines, first, 2 * RUB_PX);
    else ink.lay(lines);
  };
  const goOn = (pressed: Pressing, points: readonly InkPoint[]): void => {
    if (pressed.is !== 'bending') ink.extend(points);
    else {
      const bent = bentWay(drawing.tool(), map.metresPerPx());
      if (bent) ink.lay(linesOf(bent));
    }
  };
  /** Steps the tool, and lets the ink follow from what the hand did. */
  const send = (event: DrawEvent, points: readonly InkPoint[] = []): void => {
    const before = drawing.tool();
    drawing.send(event);
    const after = drawing.tool();
    const was = pressOf(before.hand);
    const is = pressOf(after.hand);
    const [first] = points;
    if (is && is.id !== was?.id) {
      if (first) begin(is, first);
    } else if (is && before.hand !== after.hand) goOn(is, points);
    // A kept stroke stays wet until the map has drawn it (draw-surface.tsx wipes it off then).
    else if (was && !is && before.history === after.history) ink.clear();
  };

  /** Every frame while a pointer works: the map glides under one that is at an edge, and the stroke goes on. */
  const glide = (time: number): void => {
    frame = 0;
    if (!under || pressOf(drawing.tool().hand)?.id !== under.id) return;
    const { push, start } = afterStart(pushAt(under.at, { width: box.width, height: box.height }, covers), under.start);
    under.start = start;
    const pan = panBy(push, moved === 0 ? 0 : time - moved, map.inSteps);
    if (pan) {
      map.pan(pan.dx, pan.dy);
      moved = time;
      const { id, size, clientX, clientY } = under;
      const point = pointAt(clientX, clientY);
      send({ is: 'move', id, size, samples: [{ x: clientX, y: clientY, at: point.at, time }] }, [point]);
    }
    // Where nothing pushes, the next move of the pointer wakes it again.
    if (push.x === 0 && push.y === 0) moved = 0;
    else {
      if (moved === 0) moved = time;
      frame = requestAnimationFrame(glide);
    }
  };
  const wake = (): void => {
    if (frame === 0) frame = requestAnimationFrame(glide);
  };

  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => {
    surface.addEventListener(type, listener, { signal, passive: false });
  };

  on('pointerdown', (event) => {
    box = surface.getBoundingClientRect();
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
    if (pressOf(drawing.tool().hand)?.id !== event.pointerId) return;
    surface.setPointerCapture(event.pointerId);
    covers = map.covers().map(({ left, top, right, bottom }) => ({
      left: left - box.left,
      top: top - box.top,
      right: right - box.left,
      bottom: bottom - box.top,
    }));
    const push = pushAt(point, { width: box.width, height: box.height }, covers);
    const start = { x: Math.sign(push.x), y: Math.sign(push.y) };
    const { clientX, clientY, pointerId: id } = event;
    under = { id, size: sizeOf(event), at: point, clientX, clientY, start };
    moved = 0;
  });
  on('pointermove', (event) => {
    if (pressOf(drawing.tool().hand)?.id !== event.pointerId) return;
    const events = samplesOf(event);
    const points = events.map(pointOf);
    const samples = events.map((one, i) => sampleOf(one, points[i] ?? pointOf(one)));
    send({ is: 'move', id: event.pointerId, size: sizeOf(event), samples }, points);
    if (under?.id !== event.pointerId) return;
    const at = points.at(-1) ?? under.at;
    const { clientX, clientY } = event;
    under = { ...under, at, clientX, clientY };
    wake();
  });
  const lift = (is: 'up' | 'cancel') => (event: PointerEvent) => {
    if (under?.id === event.pointerId) under = null;
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
    if (drawing.tool().grip !== 'move') event.stopPropagation();
  });
  on('contextmenu', (event) => {
    event.preventDefault();
  });
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
  };
}
