/**
 * The drawing tool: `step(tool, event)` over tagged unions. It knows nothing of the DOM or of MapLibre; `pointer-adapter.ts`
 * and `key-adapter.ts` make the events. Laws (step.test.ts): a second finger and a palm never draw, rub or bend; undo after
 * anything that changed the way gives the way before; keys and taps give the same way.
 */
import type { Position } from '../../data/geometry.ts';
import { MAX_VERTICES_PER_ROUTE } from '../../data/limits.ts';
import { bend, grabAt, type Grab } from './bend.ts';
import { advance, begin, redo, undo, type History } from './history.ts';
import { rubOut } from './rub-out.ts';
import { tidyStroke } from './tidy-stroke.ts';
import { addStroke, EMPTY_WAY, finishWay, placePoint, withFewerVertices, type Way } from './way.ts';

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
/** Vertices of one way: the cut at home and at changes of mode adds some. */
export const MAX_VERTICES = MAX_VERTICES_PER_ROUTE - 100;
/** Half the rubber's width, px: a fingertip. */
export const RUB_PX = 16;
/** What the rubber leaves of a piece that is shorter than this cannot be seen or hit, px. */
export const CRUMB_PX = 10;
/** The line is taken hold of from this near, px. */
export const GRAB_PX = 36;

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
  /** A whole way that was made elsewhere (a list of places). */
  | { readonly is: 'lay'; readonly way: Way }
  | { readonly is: 'grip'; readonly grip: Grip }
  | { readonly is: 'undo' }
  | { readonly is: 'redo' }
  | { readonly is: 'clear' }
  | { readonly is: 'finish' };

/** What the main pointer does: draws, rubs out, drags the line, or moves the map. */
export const GRIPS = ['draw', 'rub', 'bend', 'move'] as const;
export type Grip = (typeof GRIPS)[number];

/** The one pointer that works on the way. */
export type Press = {
  readonly id: number;
  readonly kind: PointerKind;
  readonly from: Sample;
  /** Farthest it has been from its start, px. */
  readonly reach: number;
  readonly last: number;
  readonly points: readonly Position[];
};

export type Hand =
  | { readonly is: 'idle' }
  | ({ readonly is: 'drawing' } & Press)
  | ({ readonly is: 'rubbing' } & Press)
  /** `held`: the line was taken hold of by a tap or a key before, and goes where this pointer is. */
  | ({ readonly is: 'bending'; readonly grab: Grab; readonly held: boolean } & Press)
  /** The line was taken hold of by a tap or a key; the next one puts it down. */
  | { readonly is: 'holding'; readonly grab: Grab }
  /** The map has these pointers until all are lifted. */
  | { readonly is: 'panning'; readonly ids: readonly number[] }
  /** Started at the screen edge or beside the line: does nothing. */
  | { readonly is: 'ignoring'; readonly ids: readonly number[] };

export type Pressing = Extract<Hand, { readonly is: 'drawing' | 'rubbing' | 'bending' }>;

/** The pointer that works on the way now. */
export function pressOf(hand: Hand): Pressing | null {
  return hand.is === 'drawing' || hand.is === 'rubbing' || hand.is === 'bending' ? hand : null;
}

export type Tool = {
  readonly hand: Hand;
  readonly grip: Grip;
  /** Once a pen is seen, fingers only move the map. */
  readonly penSeen: boolean;
  readonly history: History<Way>;
  /** Why the last stroke was not kept; a sentence on screen. */
  readonly refused: 'too-many-pieces' | 'no-line' | null;
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
      return pressOf(tool.hand)?.id === event.id
        ? interrupt(tool, event.metresPerPx, pressOf(tool.hand)?.last ?? 0)
        : up(tool, event.id, event.metresPerPx);
    case 'place':
      return place(tool, event.at, event.metresPerPx);
    case 'lay':
      return change({ ...tool, hand: IDLE }, event.way);
    case 'grip':
      return { ...tool, grip: event.grip, hand: IDLE, refused: null };
    case 'undo':
      // A stroke under way, or a hold of the line, is taken back before anything else.
      if (pressOf(tool.hand) || tool.hand.is === 'holding') return { ...tool, hand: IDLE };
      return { ...tool, history: undo(tool.history), refused: null };
    case 'redo':
      return { ...tool, history: redo(tool.history), refused: null };
    case 'clear':
      return change(tool, tool.history.now.parts.length === 0 ? tool.history.now : EMPTY_WAY);
    case 'finish':
      return change({ ...tool, hand: IDLE }, finishWay(tool.history.now));
  }
}

/** The way as it would be if the line were let go of now; null when no line is dragged. For the picture under the finger. */
export function bentWay({ hand, history }: Tool, metresPerPx: number): Way | null {
  if (hand.is !== 'bending' || hand.reach < TAP_PX) return null;
  return bend(history.now, hand.grab, bendTarget(hand), metresPerPx);
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
    case 'rubbing':
    case 'bending':
      if (hand.kind === 'pen') return tool;
      if (kind === 'pen') return press({ ...tool, penSeen, hand: IDLE }, event);
      return { ...interrupt(tool, event.metresPerPx, sample.time), hand: { is: 'panning', ids: [hand.id, id] } };
    case 'holding':
    case 'idle':
      if (tool.grip === 'move' || (kind === 'finger' && tool.penSeen))
        return { ...tool, penSeen, hand: { is: 'panning', ids: [id] } };
      if (sample.x < EDGE_PX || sample.x > event.screenWidth - EDGE_PX)
        return { ...tool, penSeen, hand: { is: 'ignoring', ids: [id] } };
      return press({ ...tool, penSeen }, event);
  }
}

/** The pointer begins to do what the grip says. */
function press(tool: Tool, { id, kind, sample, metresPerPx }: Down): Tool {
  const begun: Press = { id, kind, from: sample, reach: 0, last: sample.time, points: [sample.at] };
  const { hand } = tool;
  switch (tool.grip) {
    case 'rub':
      return { ...tool, refused: null, hand: { is: 'rubbing', ...begun } };
    case 'bend': {
      const held = hand.is === 'holding';
      const grab = held ? hand.grab : grabAt(tool.history.now, sample.at, GRAB_PX * metresPerPx);
      if (!grab) return { ...tool, refused: 'no-line', hand: { is: 'ignoring', ids: [id] } };
      return { ...tool, refused: null, hand: { is: 'bending', grab, held, ...begun } };
    }
    default:
      return { ...tool, refused: null, hand: { is: 'drawing', ...begun } };
  }
}

function move(tool: Tool, event: Extract<DrawEvent, { is: 'move' }>): Tool {
  const { hand } = tool;
  const pressed = pressOf(hand);
  if (pressed?.id !== event.id || event.samples.length === 0) return tool;
  let { reach, last } = pressed;
  for (const sample of event.samples) {
    reach = Math.max(reach, Math.hypot(sample.x - pressed.from.x, sample.y - pressed.from.y));
    last = sample.time;
  }
  // The side of a hand lands as a small contact and grows.
  const isPalm = pressed.kind === 'finger' && event.size > PALM_PX && isEarly(reach, last - pressed.from.time);
  if (isPalm) return { ...tool, hand: { is: 'ignoring', ids: [pressed.id] } };
  const points = [...pressed.points, ...event.samples.map(({ at }) => at)];
  return { ...tool, hand: { ...pressed, reach, last, points } };
}

function up(tool: Tool, id: number, metresPerPx: number): Tool {
  const { hand } = tool;
  const pressed = pressOf(hand);
  if (pressed) {
    if (pressed.id !== id) return tool;
    return pressed.reach >= TAP_PX ? keep(tool, pressed, metresPerPx) : tap(tool, pressed, metresPerPx);
  }
  if (hand.is !== 'panning' && hand.is !== 'ignoring') return tool;
  const ids = hand.ids.filter((other) => other !== id);
  return { ...tool, hand: ids.length === 0 ? IDLE : { ...hand, ids } };
}

function isEarly(reach: number, elapsed: number): boolean {
  return reach < EARLY_PX || elapsed < EARLY_MS;
}

/** A stroke that did not end by lifting: one that had hardly begun is rolled back, another ends where it is. */
function interrupt(tool: Tool, metresPerPx: number, time: number): Tool {
  const pressed = pressOf(tool.hand);
  if (!pressed || isEarly(pressed.reach, time - pressed.from.time)) return { ...tool, hand: IDLE };
  return keep(tool, pressed, metresPerPx);
}

/** A stroke is done: one step of the history. */
function keep(tool: Tool, pressed: Pressing, metresPerPx: number): Tool {
  const way = tool.history.now;
  const lifted: Tool = { ...tool, hand: IDLE };
  switch (pressed.is) {
    case 'drawing': {
      const stroke = tidyStroke(pressed.points, MAX_VERTICES_PER_ROUTE / MAX_PIECES);
      return change(lifted, addStroke(way, stroke, CONTINUE_PX * metresPerPx));
    }
    case 'rubbing':
      return change(lifted, rubOut(way, pressed.points, RUB_PX * metresPerPx, CRUMB_PX * metresPerPx));
    case 'bending':
      return change(lifted, bend(way, pressed.grab, bendTarget(pressed), metresPerPx));
  }
}

/** The line goes as far as the finger has gone; one that was held before goes to the finger. */
function bendTarget({ grab, held, from, points }: Extract<Hand, { is: 'bending' }>): Position {
  const to = points.at(-1) ?? from.at;
  return held ? to : [grab.at[0] + to[0] - from.at[0], grab.at[1] + to[1] - from.at[1]];
}

function tap(tool: Tool, pressed: Pressing, metresPerPx: number): Tool {
  if (pressed.is === 'bending' && !pressed.held) return { ...tool, hand: { is: 'holding', grab: pressed.grab } };
  if (pressed.is !== 'drawing') return keep(tool, pressed, metresPerPx);
  return place({ ...tool, hand: IDLE }, pressed.from.at, metresPerPx);
}

/** A tap or the crosshair: a point of the way, a dab of the rubber, or taking hold of the line and putting it down. */
function place(tool: Tool, at: Position, metresPerPx: number): Tool {
  const way = tool.history.now;
  const lifted: Tool = { ...tool, hand: IDLE };
  switch (tool.grip) {
    case 'rub':
      return change(lifted, rubOut(way, [at], RUB_PX * metresPerPx, CRUMB_PX * metresPerPx));
    case 'bend': {
      if (tool.hand.is === 'holding') return change(lifted, bend(way, tool.hand.grab, at, metresPerPx));
      const grab = grabAt(way, at, GRAB_PX * metresPerPx);
      return grab ? { ...tool, refused: null, hand: { is: 'holding', grab } } : { ...lifted, refused: 'no-line' };
    }
    default:
      return change(lifted, placePoint(way, at, CONTINUE_PX * metresPerPx));
  }
}

function change(tool: Tool, next: Way): Tool {
  if (next.parts.length > MAX_PIECES) return { ...tool, refused: 'too-many-pieces' };
  return { ...tool, history: advance(tool.history, withFewerVertices(next, MAX_VERTICES)), refused: null };
}
