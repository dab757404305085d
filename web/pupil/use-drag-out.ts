/** A picture dragged out of its row with a finger, pen or mouse. A press that does not move stays a press. */
import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';

export type Spot = { readonly x: number; readonly y: number };
export type DragOut = {
  /** CSS px in the window. */
  readonly move: (at: Spot) => void;
  readonly drop: (at: Spot) => void;
  readonly cancel: () => void;
};

/** A finger that presses moves less than this, CSS px. */
const SLOP_PX = 10;

/** @returns handlers for the thing that is dragged; its `touch-action` says which way still scrolls */
export function useDragOut(drag: DragOut | undefined) {
  const start = useRef<(Spot & { id: number; moves: boolean }) | null>(null);
  const dragged = useRef(false);
  const now = useRef(drag);
  useEffect(() => {
    now.current = drag;
  });
  // Whatever is dragged when its row goes away is put down.
  useEffect(
    () => () => {
      if (start.current?.moves) now.current?.cancel();
    },
    [],
  );

  const end = (event: ReactPointerEvent, how: 'drop' | 'cancel'): void => {
    const began = start.current;
    if (began?.id !== event.pointerId) return;
    start.current = null;
    if (!began.moves) return;
    if (how === 'drop') now.current?.drop({ x: event.clientX, y: event.clientY });
    else now.current?.cancel();
  };
  return {
    onPointerDown: (event: ReactPointerEvent): void => {
      dragged.current = false;
      if (!now.current || !event.isPrimary || event.button !== 0) return;
      start.current = { x: event.clientX, y: event.clientY, id: event.pointerId, moves: false };
    },
    onPointerMove: (event: ReactPointerEvent): void => {
      const began = start.current;
      if (began?.id !== event.pointerId) return;
      if (!began.moves) {
        if (Math.hypot(event.clientX - began.x, event.clientY - began.y) < SLOP_PX) return;
        began.moves = true;
        dragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      now.current?.move({ x: event.clientX, y: event.clientY });
    },
    onPointerUp: (event: ReactPointerEvent): void => end(event, 'drop'),
    onPointerCancel: (event: ReactPointerEvent): void => end(event, 'cancel'),
    /** The click that follows a drag is none. */
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }): void => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
