/**
 * What the child has drawn and not sent: ways with their legs and season, tapped homes, a sticker in the hand. Uncut, so it
 * never leaves the tablet, is deleted when it is sent and is gone after a day (03-privacy.md).
 */
import type { Position } from '../../data/geometry.ts';
import type { Code, Company, ROUTE_KINDS, Tab, When } from '../../data/topics.ts';
import { metresBetween } from '../draw/local-metres.ts';
import { EMPTY_WAY, linesOf, type Way } from '../draw/way.ts';
import type { Leg } from './way-legs.ts';

export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Which way is meant: the school way from a home in a season, or a way of the afternoon. */
export type WayKey = { readonly kind: RouteKind; readonly home: 0 | 1; readonly when: When };

export type DraftWay = WayKey & {
  /** The contribution's, frozen here, so that a send broken off half-way is not sent twice. */
  readonly id: string;
  readonly way: Way;
  /** Empty: the child has not said how. */
  readonly legs: readonly Leg[];
  readonly with: Company | null;
  /** The named place a way of the afternoon goes to, or that a way to school from the list begins at. */
  readonly place: Position | null;
};

/** A sticker between the tab and «Ferdig». `at` is not cut yet. */
export type StickerDraft = {
  /** The contribution's, frozen when the tab is chosen. */
  readonly id: string;
  readonly tab: Tab;
  readonly at: Position | null;
  readonly code: Code | null;
  readonly when: When;
  readonly text: string;
};

export type LessonDraft = {
  readonly ways: readonly DraftWay[];
  readonly tapped: readonly Position[];
  readonly sticker: StickerDraft | null;
};
export const EMPTY_DRAFT: LessonDraft = { ways: [], tapped: [], sticker: null };

const isSame = (a: WayKey, b: WayKey): boolean => a.kind === b.kind && a.home === b.home && a.when === b.when;

export function findWay({ ways }: LessonDraft, key: WayKey): DraftWay | undefined {
  return ways.find((way) => isSame(way, key));
}

/** A place and an end of a way this near each other are the same, metres: 6 decimals of a degree are 0.1 m. */
const SAME_PLACE_M = 1;

/** A way to school that begins at a named place, from the list (list-way.tsx), does not tell where home is. */
export function beginsAtPlace({ kind, place, way }: DraftWay): boolean {
  if (kind !== 'school' || place === null) return false;
  return linesOf(way).some((line) =>
    [line[0], line.at(-1)].some((end) => end && metresBetween(end, place) < SAME_PLACE_M),
  );
}

/** Changes one way; one that is not there yet begins empty with the given id. */
export function changeWay(
  draft: LessonDraft,
  key: WayKey,
  newId: string,
  change: Partial<Pick<DraftWay, 'way' | 'legs' | 'with' | 'place'>>,
): LessonDraft {
  const old = findWay(draft, key) ?? { ...key, id: newId, way: EMPTY_WAY, legs: [], with: null, place: null };
  const next = { ...old, ...change };
  const isNew = !findWay(draft, key);
  return { ...draft, ways: isNew ? [...draft.ways, next] : draft.ways.map((way) => (isSame(way, key) ? next : way)) };
}

/** Takes away a way; without the usual one of a home there are no others of it. */
export function dropWay(draft: LessonDraft, key: WayKey): LessonDraft {
  const goes = (way: DraftWay) =>
    isSame(way, key) || (key.when === 'always' && way.kind === key.kind && way.home === key.home);
  return { ...draft, ways: draft.ways.filter((way) => !goes(way)) };
}

/** The same way in another season, to change only where it differs. One that is there already stays as it is. */
export function copyWay(draft: LessonDraft, from: WayKey, when: When, newId: string): LessonDraft {
  const usual = findWay(draft, from);
  const key = { ...from, when };
  if (!usual || findWay(draft, key)) return draft;
  return { ...draft, ways: [...draft.ways, { ...usual, ...key, id: newId }] };
}

/** The seasons this way is drawn for besides the usual. */
export function seasonsOf({ ways }: LessonDraft, { kind, home }: WayKey): When[] {
  return ways.filter((way) => way.kind === kind && way.home === home && way.when !== 'always').map(({ when }) => when);
}
