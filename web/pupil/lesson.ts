/**
 * Where the child is in the lesson, as a pure `stepLesson(lesson, event, town)`. Nothing may leave the tablet before
 * `settled`: the way to school (or its skipping) and «Bor du to steder?» are answered (03-privacy.md).
 */
import type { Position } from '../../data/geometry.ts';
import {
  addressCounts,
  growBlock,
  NO_HOME_BLOCKS,
  type AddressCounts,
  type HomeBlocks,
} from '../../data/home-block.ts';
import type { Company, Mode, Tab, When } from '../../data/topics.ts';
import { EMPTY_WAY, linesOf, type Way } from '../draw/way.ts';
import {
  beginsAtPlace,
  changeWay,
  copyWay,
  dropWay,
  EMPTY_DRAFT,
  findWay,
  type DraftWay,
  type LessonDraft,
  type RouteKind,
  type StickerDraft,
  type WayKey,
} from './lesson-draft.ts';
import { blocksOf, regrown, tellsHome } from './lesson-fog.ts';
import { addLeg, endingAt, keepPlaces, moveLeg, pressMode, removeLeg } from './way-legs.ts';

export { addressCounts };

/** What a new lesson's blocks are made from. */
export type Town = { readonly school: Position; readonly addresses: AddressCounts | null };

export const SCENES = [
  'school',
  'where',
  'way',
  'card',
  'home-square',
  'two-homes',
  'fog',
  'stickers',
  'done',
] as const;
export type Scene = (typeof SCENES)[number];

export type Lesson = {
  readonly scene: Scene;
  /** The way that is drawn or asked about now; its `home` also says whose square is asked for. */
  readonly about: WayKey;
  readonly blocks: HomeBlocks;
  /** A home is among the blocks: its way was drawn or its square tapped. */
  readonly homeStands: boolean;
  readonly settled: boolean;
  readonly draft: LessonDraft;
};

export const SCHOOL_WAY: WayKey = { kind: 'school', home: 0, when: 'always' };
export const NEW_LESSON: Lesson = {
  scene: 'school',
  about: SCHOOL_WAY,
  blocks: NO_HOME_BLOCKS,
  homeStands: false,
  settled: false,
  draft: EMPTY_DRAFT,
};

export type LessonEvent =
  /** The school is found on the map, or needs no finding. */
  | { readonly is: 'school-found' }
  | { readonly is: 'drew'; readonly way: Way; readonly newId: string }
  | { readonly is: 'way-done' }
  | { readonly is: 'way-skipped' }
  /** A picture of how is pressed: chosen, or taken back. */
  | { readonly is: 'mode'; readonly mode: Mode }
  /** Changes to this mode so many metres along the way. */
  | { readonly is: 'leg'; readonly mode: Mode; readonly from: number }
  | { readonly is: 'leg-moved'; readonly index: number; readonly from: number }
  | { readonly is: 'leg-gone'; readonly index: number }
  | { readonly is: 'with'; readonly with: Company | null }
  /** The way is another in this season: copies it, to change what differs. */
  | { readonly is: 'season'; readonly when: When; readonly newId: string }
  | { readonly is: 'season-gone'; readonly when: When }
  | { readonly is: 'card-done' }
  | { readonly is: 'tapped-home'; readonly at: Position }
  /** The square is chosen, or the child lives outside the map. */
  | { readonly is: 'home-done' }
  | { readonly is: 'two-homes'; readonly yes: boolean }
  | { readonly is: 'bigger-fog' }
  | { readonly is: 'not-on-map' }
  | { readonly is: 'settle' }
  | { readonly is: 'show-fog' }
  | { readonly is: 'another-way'; readonly kind: RouteKind }
  /** Where a way of the afternoon goes, or one to school from the list begins; null: not one of the named places. */
  | { readonly is: 'place'; readonly at: Position | null; readonly newId: string }
  | { readonly is: 'tab'; readonly tab: Tab | null; readonly newId: string }
  | { readonly is: 'sticker'; readonly change: Partial<Omit<StickerDraft, 'tab' | 'id'>> }
  /** A finished sticker is taken up again. */
  | { readonly is: 'take-up'; readonly sticker: StickerDraft }
  | { readonly is: 'finish' }
  | { readonly is: 'go-on' }
  | { readonly is: 'back' };

export function stepLesson(lesson: Lesson, event: LessonEvent, town: Town): Lesson {
  const { draft, about } = lesson;
  switch (event.is) {
    case 'school-found':
      return lesson.scene === 'school' ? { ...lesson, scene: 'way' } : lesson;
    case 'drew':
      return drew(lesson, event.way, event.newId, town);
    case 'way-done':
      return hasWay(lesson) ? { ...lesson, scene: 'card' } : lesson;
    case 'way-skipped':
      return skipped(lesson);
    case 'mode':
      return said(lesson, { legs: pressMode(wayNow(lesson)?.legs ?? [], event.mode) });
    case 'leg':
      return said(lesson, { legs: addLeg(wayNow(lesson)?.legs ?? [], event.mode, event.from) });
    case 'leg-moved':
      return said(lesson, { legs: moveLeg(wayNow(lesson)?.legs ?? [], event.index, event.from) });
    case 'leg-gone':
      return said(lesson, { legs: removeLeg(wayNow(lesson)?.legs ?? [], event.index) });
    case 'with':
      return said(lesson, { with: event.with });
    case 'season':
      return {
        ...lesson,
        scene: 'way',
        about: { ...about, when: event.when },
        draft: copyWay(draft, about, event.when, event.newId),
      };
    case 'season-gone':
      // Also from that season's own drawing or card.
      return {
        ...lesson,
        scene: 'card',
        about: usual(about),
        draft: dropWay(draft, { ...about, when: event.when }),
      };
    case 'card-done':
      // The card of another season goes back to that of the usual way.
      if (about.when !== 'always') return { ...lesson, about: usual(about) };
      return homeIsAsked(lesson) ? { ...lesson, scene: 'home-square' } : afterHome(lesson, town);
    case 'tapped-home':
      return { ...lesson, draft: { ...draft, tapped: [...draft.tapped.slice(0, tappedBefore(lesson)), event.at] } };
    case 'home-done':
      return afterHome(lesson, town);
    case 'two-homes':
      return event.yes
        ? { ...lesson, scene: 'way', about: { ...SCHOOL_WAY, home: 1 } }
        : showFog({ ...lesson, about: SCHOOL_WAY }, town);
    case 'bigger-fog':
      return { ...lesson, blocks: regrown(lesson.blocks, growBlock, town) };
    case 'not-on-map':
      return { ...lesson, blocks: regrown(lesson.blocks, (block) => growBlock(growBlock(block)), town) };
    case 'settle':
      return { ...lesson, scene: 'stickers', about: SCHOOL_WAY, settled: true, draft: EMPTY_DRAFT };
    case 'show-fog':
      return { ...lesson, scene: 'fog' };
    case 'another-way':
      return {
        ...lesson,
        scene: event.kind === 'leisure' ? 'where' : 'way',
        about: { ...SCHOOL_WAY, kind: event.kind },
        draft: EMPTY_DRAFT,
      };
    case 'place':
      return { ...lesson, scene: 'way', draft: changeWay(draft, about, event.newId, { place: event.at }) };
    case 'tab':
      return { ...lesson, draft: { ...draft, sticker: event.tab && newSticker(event.tab, event.newId) } };
    case 'sticker':
      return draft.sticker
        ? { ...lesson, draft: { ...draft, sticker: { ...draft.sticker, ...event.change } } }
        : lesson;
    case 'take-up':
      return lesson.settled ? { ...lesson, scene: 'stickers', draft: { ...draft, sticker: event.sticker } } : lesson;
    case 'finish':
      return lesson.settled ? { ...lesson, scene: 'done', draft: EMPTY_DRAFT } : lesson;
    case 'go-on':
      return lesson.settled ? { ...lesson, scene: 'stickers' } : lesson;
    case 'back':
      return back(lesson);
  }
}

const usual = (about: WayKey): WayKey => ({ ...about, when: 'always' });

function newSticker(tab: Tab, id: string): StickerDraft {
  return { id, tab, at: null, code: null, when: 'always', text: '' };
}

export function wayNow({ draft, about }: Lesson): DraftWay | undefined {
  return findWay(draft, about);
}

export function wayOf(lesson: Lesson): Way {
  return wayNow(lesson)?.way ?? EMPTY_WAY;
}

export function hasWay(lesson: Lesson): boolean {
  return linesOf(wayOf(lesson)).length > 0;
}

/**
 * The line is drawn, rubbed or bent: where the child changes from walking to the bus stays at its place. A way to school
 * ends there from the first stroke on, also when it is drawn from there: legs are told in that order.
 */
function drew({ draft, about, ...lesson }: Lesson, drawn: Way, newId: string, { school }: Town): Lesson {
  const old = findWay(draft, about);
  const way = about.kind === 'school' ? endingAt(drawn, school) : drawn;
  const legs = old && old.way !== way ? keepPlaces(old.legs, old.way, way) : (old?.legs ?? []);
  return { ...lesson, about, draft: changeWay(draft, about, newId, { way, legs }) };
}

function said(lesson: Lesson, change: Partial<Pick<DraftWay, 'legs' | 'with'>>): Lesson {
  const now = wayNow(lesson);
  return now ? { ...lesson, draft: changeWay(lesson.draft, lesson.about, now.id, change) } : lesson;
}

/** No way: of a season the card again, of the afternoon nothing, of school the square where home is. */
function skipped(lesson: Lesson): Lesson {
  const { about } = lesson;
  const without = { ...lesson, draft: dropWay(lesson.draft, about) };
  if (about.when !== 'always') return { ...without, scene: 'card', about: usual(about) };
  if (about.kind === 'leisure') return { ...without, scene: 'stickers', about: SCHOOL_WAY, draft: EMPTY_DRAFT };
  return { ...without, scene: 'home-square' };
}

/** A way from the list begins at a named place, so home is asked for as when no way was drawn. */
function homeIsAsked(lesson: Lesson): boolean {
  const now = wayNow(lesson);
  return now !== undefined && beginsAtPlace(now) && !(lesson.settled && lesson.homeStands);
}

/** Homes tapped for the first home when the second is being asked for. */
function tappedBefore({ draft, about }: Lesson): number {
  const first = findWay(draft, SCHOOL_WAY);
  const firstIsDrawn = first !== undefined && linesOf(first.way).length > 0 && !beginsAtPlace(first);
  return about.home === 1 && !firstIsDrawn ? Math.min(1, draft.tapped.length) : 0;
}

/** The square tapped for the home that is asked for now. */
export function tappedNow(lesson: Lesson): Position | null {
  return lesson.draft.tapped[tappedBefore(lesson)] ?? null;
}

function afterHome(lesson: Lesson, town: Town): Lesson {
  // A way added later comes to the fog at once: two homes are answered already, but may be asked for from there.
  if (lesson.about.kind === 'school' && lesson.about.home === 0 && !lesson.settled)
    return { ...lesson, scene: 'two-homes' };
  return showFog(lesson, town);
}

function showFog(lesson: Lesson, town: Town): Lesson {
  const { draft, blocks, homeStands } = lesson;
  return {
    ...lesson,
    scene: 'fog',
    blocks: blocksOf(draft, blocks, homeStands, town),
    homeStands: homeStands || tellsHome(draft),
  };
}

function back(lesson: Lesson): Lesson {
  const { about, draft } = lesson;
  switch (lesson.scene) {
    case 'school':
    case 'stickers':
      return lesson;
    case 'where':
      return { ...lesson, scene: 'stickers', about: SCHOOL_WAY, draft: EMPTY_DRAFT };
    case 'card':
    case 'home-square':
      return { ...lesson, scene: 'way' };
    case 'two-homes':
      return { ...lesson, scene: hasWay(lesson) ? 'card' : 'home-square' };
    case 'way':
      if (about.when !== 'always') return { ...lesson, scene: 'card', about: usual(about) };
      if (about.kind === 'leisure') return { ...lesson, scene: 'where' };
      if (lesson.settled) return { ...lesson, scene: 'stickers', about: SCHOOL_WAY, draft: EMPTY_DRAFT };
      return about.home === 1
        ? { ...lesson, scene: 'two-homes', about: SCHOOL_WAY, draft: dropWay(draft, about) }
        : { ...lesson, scene: 'school' };
    case 'fog':
      if (lesson.settled && draft.ways.length === 0) return { ...lesson, scene: 'stickers' };
      // Blocks of a draft that is changed again are found anew; those something was sent with stand.
      return lesson.settled
        ? { ...lesson, scene: 'card' }
        : { ...lesson, scene: 'two-homes', about: SCHOOL_WAY, blocks: NO_HOME_BLOCKS, homeStands: false };
    case 'done':
      return { ...lesson, scene: 'stickers' };
  }
}

/** A lesson whose unsent draft has expired goes on from a place that needs none. */
export function withoutDraft(lesson: Omit<Lesson, 'draft'>): Lesson {
  if (!lesson.settled) return NEW_LESSON;
  const scene = lesson.scene === 'done' ? 'done' : 'stickers';
  return { ...lesson, scene, about: SCHOOL_WAY, draft: EMPTY_DRAFT };
}
