/**
 * One finger, pen or mouse button from its press to its end: a tap, or a drag once it has moved. What is dragged by a finger is
 * held above it, so that the child sees where it will stand.
 */

/** CSS pixels of the page: the place that is meant, not where the finger is. */
export type Spot = { readonly x: number; readonly y: number };

/** A finger trembles this much without meaning a drag, CSS px. */
const SLOP_PX = 8;
/** How far above the finger a dragged thing is held, CSS px. */
export const LIFT_PX = 44;

export type PressAnswer = {
  readonly onTap?: () => void;
  readonly onBegin: () => void;
  readonly onMove: (at: Spot) => void;
  readonly onDrop: (at: Spot) => void;
  /** The browser or another finger took the press over. */
  readonly onCancel: () => void;
};

/** Call it in the `pointerdown` of what can be dragged; that element needs `touch-action: none`. */
export function followPress(down: PointerEvent, source: HTMLElement, answer: PressAnswer): void {
  if (!down.isPrimary || down.button !== 0) return;
  const lift = down.pointerType === 'mouse' ? 0 : LIFT_PX;
  const stop = new AbortController();
  const { signal } = stop;
  let isDragged = false;
  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => ({ x: clientX, y: clientY - lift });
  const mine = (event: PointerEvent): boolean => event.pointerId === down.pointerId;
  source.setPointerCapture(down.pointerId);
  source.addEventListener(
    'pointermove',
    (event) => {
      if (!mine(event)) return;
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SLOP_PX;
      if (!isDragged && !far) return;
      if (!isDragged) {
        isDragged = true;
        answer.onBegin();
      }
      answer.onMove(spotOf(event));
    },
    { signal },
  );
  source.addEventListener(
    'pointerup',
    (event) => {
      if (!mine(event)) return;
      stop.abort();
      if (!isDragged) {
        answer.onTap?.();
        return;
      }
      swallowClick(source);
      answer.onDrop(spotOf(event));
    },
    { signal },
  );
  for (const over of ['pointercancel', 'lostpointercapture'] as const)
    source.addEventListener(
      over,
      (event) => {
        if (!mine(event)) return;
        stop.abort();
        if (isDragged) answer.onCancel();
      },
      { signal },
    );
}

/** A mouse clicks where it let go of what it dragged; that click means nothing. */
function swallowClick(source: HTMLElement): void {
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  source.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => source.removeEventListener('click', swallow, { capture: true }));
}
