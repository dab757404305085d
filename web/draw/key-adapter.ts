/** Keys → drawing events: the crosshair stands in the middle of the map, and the arrows move the map under it. */
import { GRIPS, type DrawEvent } from './step.ts';
import type { Position } from '../../data/geometry.ts';

/** What a key asks for; null: not ours, the map or the browser may have it. */
export type KeyAction =
  | { readonly is: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly is: 'event'; readonly event: DrawEvent }
  | { readonly is: 'zoom'; readonly by: 1 | -1 };

/** One press moves the crosshair this far, px; with Shift a finer step. */
export const STEP_PX = 40;
export const FINE_PX = 8;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ARROWS: Partial<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @param centre the position under the crosshair */
export function readKey(key: Key, centre: Position, metresPerPx: number): KeyAction | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) {
    const letter = key.key.toLowerCase();
    if (letter === 'z') return { is: 'event', event: { is: key.shiftKey ? 'redo' : 'undo' } };
    if (letter === 'y') return { is: 'event', event: { is: 'redo' } };
    return null;
  }
  const arrow = ARROWS[key.key];
  if (arrow) {
    const px = key.shiftKey ? FINE_PX : STEP_PX;
    return { is: 'pan', dx: arrow[0] * px, dy: arrow[1] * px };
  }
  // 1 draws, 2 rubs out, 3 drags the line, 4 moves the map: digits are the same in every language.
  const grip = GRIPS[Number(key.key) - 1];
  if (grip) return { is: 'event', event: { is: 'grip', grip } };
  switch (key.key) {
    case 'Enter':
    case ' ':
      return { is: 'event', event: { is: 'place', at: centre, metresPerPx } };
    case 'Backspace':
    case 'Delete':
      return { is: 'event', event: { is: 'undo' } };
    case 'Escape':
      return { is: 'event', event: { is: 'finish' } };
    case '+':
      return { is: 'zoom', by: 1 };
    case '-':
      return { is: 'zoom', by: -1 };
    default:
      return null;
  }
}
