/**
 * The drawing tool: `step(tool, event)` over tagged unions. It knows nothing of the DOM or of MapLibre; `pointer-adapter.ts`
 * and `key-adapter.ts` make the events. Laws (step.test.ts): a second finger and a palm never add a point; undo after
 * anything that changed the way gives the way before; keys and taps give the same way.
 */
import type { Position } from '../../data/geometry.ts';
import { MAX_VERTICES_PER_ROUTE } from '../../data/limits.ts';
import { advance, begin, redo, undo, type History } from './history.ts';
import { tidyStroke } from './tidy-stroke.ts';
import { addStroke, EMPTY_WAY, finishWay, placePoint, type Way } from './way.ts';

/** Strokes that start nearer than this to the left or right screen edge do not draw, px: Safari's back swipe. */
export const EDGE_PX = 24;
/** A contact wider or taller than this is a palm, px. A child's finger is 20 to 45. */
export const PALM_PX = 72;
/** A stroke shorter than this is a tap, px. */
export const TAP_PX = 8;
/** A second finger this early meant to move the map from the start: ms after the first, or px it has drawn. */
export const EARLY_MS = 150;
export const EARLY_PX = 12;
/** A stroke this near an open end continues the way, px. */
export const CONTINUE_PX = 28;
/** Pieces of one way: a scribble has more, and the home cut may split each. */
export const MAX_PIECES = 12;

export type PointerKind = 'finger' | 'pen' | 'mouse';
/** Where a pointer is: CSS px on the screen, degrees on the map, ms of the event's clock. */
export type Sample = { readonly x: number; readonly y: number; readonly at: Position; readonly time: number };

export type DrawEvent =
  | {
      readonly is: 'down';
      readonly id: number;
      readonly kind: PointerKind;
      /** The main button of a mouse; true for fingers and pens. */
      readonly main: boolean;
      /** Larger side of the contact, px. */
      readonly size: number;
      readonly sample: Sample;
      readonly screenWidth: number;
      /** Scale of the map under the pointer. */
      readonly metresPerPx: number;
    }
  | { readonly is: 'move'; readonly id: number; readonly size: number; readonly samples: readonly Sample[] }
  | { readonly is: 'up'; readonly id: number; readonly metresPerPx: number }
  /** The browser took the pointer away. */
  | { readonly is: 'cancel'; readonly id: number; readonly metresPerPx: number }
  /** A point placed with the keyboard's crosshair. */
  | { readonly is: 'place'; readonly at: Position; readonly metresPerPx: number }
  | { readonly is: 'grip'; readonly grip: Grip }
  | { readonly is: 'undo' }
  | { readonly is: 'redo' }
  | { readonly is: 'clear' }
  | { readonly is: 'finish' };

/** What the main pointer does: draws, or moves the map. */
export type Grip = 'draw' | 'move';

export type Hand =
  | { readonly is: 'idle' }
  | {
      readonly is: 'drawing';
      readonly id: number;
      readonly kind: PointerKind;
      readonly from: Sample;
      /** Farthest it has been from its start, px. */
      readonly reach: number;
      readonly last: number;
      readonly points: readonly Position[];
    }
  /** The map has these pointers until all are lifted. */
  | { readonly is: 'panning'; readonly ids: readonly number[] }
  /** Started at the screen edge: does nothing. */
  | { readonly is: 'ignoring'; readonly ids: readonly number[] };

export type Tool = {
  readonly hand: Hand;
  readonly grip: Grip;
  /** Once a pen is seen, fingers only move the map. */
  readonly penSeen: boolean;
  readonly history: History<Way>;
  /** Why the last stroke was not kept; a sentence on screen. */
  readonly refused: 'too-many-pieces' | null;
};

const IDLE: Hand = { is: 'idle' };

export function startTool(way: Way = EMPTY_WAY): Tool {
  return { hand: IDLE, grip: 'draw', penSeen: false, history: begin(way), refused: null };
}

export function step(tool: Tool, event: DrawEvent): Tool {
  switch (event.is) {
    case 'down':
      return down(tool, event);
    case 'move':
      return move(tool, event);
    case 'up':
      return up(tool, event.id, event.metresPerPx);
    case 'cancel':
      return tool.hand.is === 'drawing' && tool.hand.id === event.id
        ? interrupt(tool, event.metresPerPx, tool.hand.last)
        : up(tool, event.id, event.metresPerPx);
    case 'place':
      return place({ ...tool, hand: IDLE }, event.at, event.metresPerPx);
    case 'grip':
      return { ...tool, grip: event.grip, hand: IDLE };
    case 'undo':
      // A stroke under way is taken back before anything else.
      if (tool.hand.is === 'drawing') return { ...tool, hand: IDLE };
      return { ...tool, history: undo(tool.history), refused: null };
    case 'redo':
      return { ...tool, history: redo(tool.history), refused: null };
    case 'clear':
      return change(tool, tool.history.now.parts.length === 0 ? tool.history.now : EMPTY_WAY);
    case 'finish':
      return change({ ...tool, hand: IDLE }, finishWay(tool.history.now));
  }
}

type Down = Extract<DrawEvent, { is: 'down' }>;

function down(tool: Tool, event: Down): Tool {
  const { id, kind, sample } = event;
  if (kind === 'mouse' && !event.main) return tool;
  if (kind === 'finger' && event.size > PALM_PX) return tool;
  const { hand } = tool;
  const penSeen = tool.penSeen || kind === 'pen';
  switch (hand.is) {
    case 'panning':
      return { ...tool, penSeen, hand: { is: 'panning', ids: [...hand.ids, id] } };
    case 'ignoring':
      return { ...tool, penSeen, hand: { is: 'panning', ids: [...hand.ids, id] } };
    case 'drawing':
      if (hand.kind === 'pen') return tool;
      if (kind === 'pen') return { ...tool, penSeen, hand: drawing(event) };
      return { ...interrupt(tool, event.metresPerPx, sample.time), hand: { is: 'panning', ids: [hand.id, id] } };
    case 'idle':
      if (tool.grip === 'move' || (kind === 'finger' && tool.penSeen))
        return { ...tool, penSeen, hand: { is: 'panning', ids: [id] } };
      if (sample.x < EDGE_PX || sample.x > event.screenWidth - EDGE_PX)
        return { ...tool, penSeen, hand: { is: 'ignoring', ids: [id] } };
      return { ...tool, penSeen, refused: null, hand: drawing(event) };
  }
}

function drawing({ id, kind, sample }: Down): Hand {
  return { is: 'drawing', id, kind, from: sample, reach: 0, last: sample.time, points: [sample.at] };
}

function move(tool: Tool, event: Extract<DrawEvent, { is: 'move' }>): Tool {
  const { hand } = tool;
  if (hand.is !== 'drawing' || hand.id !== event.id || event.samples.length === 0) return tool;
  let { reach, last } = hand;
  for (const sample of event.samples) {
    reach = Math.max(reach, Math.hypot(sample.x - hand.from.x, sample.y - hand.from.y));
    last = sample.time;
  }
  // The side of a hand lands as a small contact and grows.
  const isPalm = hand.kind === 'finger' && event.size > PALM_PX && isEarly(reach, last - hand.from.time);
  if (isPalm) return { ...tool, hand: { is: 'ignoring', ids: [hand.id] } };
  return { ...tool, hand: { ...hand, reach, last, points: [...hand.points, ...event.samples.map(({ at }) => at)] } };
}

function up(tool: Tool, id: number, metresPerPx: number): Tool {
  const { hand } = tool;
  if (hand.is === 'drawing') {
    if (hand.id !== id) return tool;
    if (hand.reach >= TAP_PX) return keepStroke(tool, hand.points, metresPerPx);
    return place({ ...tool, hand: IDLE }, hand.from.at, metresPerPx);
  }
  if (hand.is === 'idle') return tool;
  const ids = hand.ids.filter((other) => other !== id);
  return { ...tool, hand: ids.length === 0 ? IDLE : { ...hand, ids } };
}

function isEarly(reach: number, elapsed: number): boolean {
  return reach < EARLY_PX || elapsed < EARLY_MS;
}

/** A stroke that did not end by lifting: one that had hardly begun is rolled back, another ends where it is. */
function interrupt(tool: Tool, metresPerPx: number, time: number): Tool {
  const { hand } = tool;
  if (hand.is !== 'drawing' || isEarly(hand.reach, time - hand.from.time)) return { ...tool, hand: IDLE };
  return keepStroke(tool, hand.points, metresPerPx);
}

function keepStroke(tool: Tool, points: readonly Position[], metresPerPx: number): Tool {
  const way = tool.history.now;
  const next = addStroke(way, tidyStroke(points, MAX_VERTICES_PER_ROUTE / MAX_PIECES), CONTINUE_PX * metresPerPx);
  return change({ ...tool, hand: IDLE }, next);
}

function place(tool: Tool, at: Position, metresPerPx: number): Tool {
  return change(tool, placePoint(tool.history.now, at, CONTINUE_PX * metresPerPx));
}

function change(tool: Tool, next: Way): Tool {
  if (next.parts.length > MAX_PIECES) return { ...tool, refused: 'too-many-pieces' };
  return { ...tool, history: advance(tool.history, next), refused: null };
}
