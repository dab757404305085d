/**
 * Where the child is in the lesson, as a pure `stepLesson(lesson, event, town)`. Nothing may leave the tablet before
 * `settled`: the way to school (or its skipping) and «Bor du to steder?» are answered (03-privacy.md).
 */
import type { Position } from '../../data/geometry.ts';
import {
  addressCounts,
  growBlock,
  homeBlocks,
  NO_HOME_BLOCKS,
  type AddressCounts,
  type Block,
  type HomeBlocks,
} from '../../data/home-block.ts';
import type { Code, Mode, Tab } from '../../data/topics.ts';
import { EMPTY_WAY, linesOf, type Way } from '../draw/way.ts';

export { addressCounts };

/** What a new lesson's blocks are made from. */
export type Town = { readonly school: Position; readonly addresses: AddressCounts | null };

export const SCENES = ['way', 'how', 'home-square', 'two-homes', 'fog', 'stickers'] as const;
export type Scene = (typeof SCENES)[number];

/** A sticker between the tab and «Ferdig». `at` is not cut yet, so it lives in the draft. */
export type StickerDraft = {
  /** The contribution's, frozen when the tab is chosen. */
  readonly id: string;
  readonly tab: Tab;
  readonly at: Position | null;
  readonly code: Code | null;
  readonly text: string;
};

/** Uncut: never sent, deleted when the lesson is settled, gone after a day. */
export type LessonDraft = {
  /** `id` is the contribution's, so that a send broken off half-way is not sent twice. */
  readonly ways: readonly { readonly id: string; readonly way: Way; readonly mode: Mode | null }[];
  readonly tapped: readonly Position[];
  readonly sticker: StickerDraft | null;
};

export type Lesson = {
  readonly scene: Scene;
  /** Which of two homes the way, the pictures and the square are about. */
  readonly home: 0 | 1;
  readonly blocks: HomeBlocks;
  readonly settled: boolean;
  readonly draft: LessonDraft;
};

export const EMPTY_DRAFT: LessonDraft = { ways: [], tapped: [], sticker: null };
export const NEW_LESSON: Lesson = {
  scene: 'way',
  home: 0,
  blocks: NO_HOME_BLOCKS,
  settled: false,
  draft: EMPTY_DRAFT,
};

export type LessonEvent =
  | { readonly is: 'drew'; readonly way: Way; readonly newId: string }
  | { readonly is: 'way-done' }
  | { readonly is: 'way-skipped' }
  | { readonly is: 'mode'; readonly mode: Mode }
  | { readonly is: 'tapped-home'; readonly at: Position }
  /** The square is chosen, or the child lives outside the map. */
  | { readonly is: 'home-done' }
  | { readonly is: 'two-homes'; readonly yes: boolean }
  | { readonly is: 'bigger-fog' }
  | { readonly is: 'not-on-map' }
  | { readonly is: 'settle' }
  | { readonly is: 'show-fog' }
  | { readonly is: 'another-way' }
  | { readonly is: 'tab'; readonly tab: Tab | null; readonly newId: string }
  | { readonly is: 'sticker'; readonly change: Partial<Omit<StickerDraft, 'tab' | 'id'>> }
  | { readonly is: 'back' };

export function stepLesson(lesson: Lesson, event: LessonEvent, town: Town): Lesson {
  const { draft } = lesson;
  switch (event.is) {
    case 'drew':
      return { ...lesson, draft: { ...draft, ways: setAt(draft.ways, lesson.home, event.way, event.newId) } };
    case 'way-done':
      return hasWay(lesson) ? { ...lesson, scene: 'how' } : lesson;
    case 'way-skipped':
      return withoutWay({ ...lesson, scene: 'home-square' });
    case 'mode':
      return afterHome(
        {
          ...lesson,
          draft: {
            ...draft,
            ways: draft.ways.map((one, i) => (i === lesson.home ? { ...one, mode: event.mode } : one)),
          },
        },
        town,
      );
    case 'tapped-home':
      return { ...lesson, draft: { ...draft, tapped: [...draft.tapped.slice(0, tappedBefore(lesson)), event.at] } };
    case 'home-done':
      return afterHome(lesson, town);
    case 'two-homes':
      return event.yes ? { ...lesson, scene: 'way', home: 1 } : showFog({ ...lesson, home: 0 }, town);
    case 'bigger-fog':
      return { ...lesson, blocks: regrown(lesson.blocks, growBlock, town) };
    case 'not-on-map':
      return { ...lesson, blocks: regrown(lesson.blocks, (block) => growBlock(growBlock(block)), town) };
    case 'settle':
      return { ...lesson, scene: 'stickers', home: 0, settled: true, draft: EMPTY_DRAFT };
    case 'show-fog':
      return { ...lesson, scene: 'fog' };
    case 'another-way':
      return { ...lesson, scene: 'way', home: 0, draft: EMPTY_DRAFT };
    case 'tab':
      return {
        ...lesson,
        draft: { ...draft, sticker: event.tab && { id: event.newId, tab: event.tab, at: null, code: null, text: '' } },
      };
    case 'sticker':
      return draft.sticker
        ? { ...lesson, draft: { ...draft, sticker: { ...draft.sticker, ...event.change } } }
        : lesson;
    case 'back':
      return back(lesson);
  }
}

type DraftWay = LessonDraft['ways'][number];

function setAt(ways: readonly DraftWay[], home: number, way: Way, newId: string): DraftWay[] {
  const old = ways[home];
  const before = Array.from({ length: home }, (_, i) => ways[i] ?? { id: '', way: EMPTY_WAY, mode: null });
  return [
    ...before,
    { id: old === undefined || old.id === '' ? newId : old.id, way, mode: old?.mode ?? null },
    ...ways.slice(home + 1),
  ];
}

function withoutWay(lesson: Lesson): Lesson {
  const ways = lesson.draft.ways.map((one, i) => (i === lesson.home ? { ...one, way: EMPTY_WAY, mode: null } : one));
  return { ...lesson, draft: { ...lesson.draft, ways } };
}

export function wayOf({ draft, home }: Lesson): Way {
  return draft.ways[home]?.way ?? EMPTY_WAY;
}

export function hasWay(lesson: Lesson): boolean {
  return linesOf(wayOf(lesson)).length > 0;
}

/** Homes tapped for the first home when the second is being asked for. */
function tappedBefore({ draft, home }: Lesson): number {
  return home === 1 && linesOf(draft.ways[0]?.way ?? EMPTY_WAY).length === 0 ? Math.min(1, draft.tapped.length) : 0;
}

/** The square tapped for the home that is asked for now. */
export function tappedNow(lesson: Lesson): Position | null {
  return lesson.draft.tapped[tappedBefore(lesson)] ?? null;
}

function afterHome(lesson: Lesson, town: Town): Lesson {
  // A way added later comes to the fog at once: two homes are answered already, but may be asked for from there.
  if (lesson.home === 0 && !lesson.settled) return { ...lesson, scene: 'two-homes' };
  return showFog(lesson, town);
}

/**
 * Adds the blocks of what is drawn and tapped to those that stand. A child who drew nothing and tapped nothing («Jeg bor
 * utenfor kartet») may still live near: the largest block, around the school, as for «ikke hjemmet mitt på kartet».
 */
function showFog(lesson: Lesson, town: Town): Lesson {
  const schoolRoutes = lesson.draft.ways.map(({ way }) => linesOf(way)).filter((lines) => lines.length > 0);
  const { tapped } = lesson.draft;
  const found = homeBlocks({
    school: town.school,
    schoolRoutes,
    leisureRoutes: [],
    tappedHome: tapped,
    notOnMap: schoolRoutes.length === 0 && tapped.length === 0 && lesson.blocks.blocks.length === 0,
    standing: lesson.blocks.blocks,
    addresses: town.addresses,
  });
  return { ...lesson, scene: 'fog', blocks: merged(lesson.blocks, found) };
}

function merged(standing: HomeBlocks, found: HomeBlocks): HomeBlocks {
  return {
    blocks: found.blocks,
    sparse: uniqueBlocks([...standing.sparse, ...found.sparse]),
    keepOnDevice: standing.keepOnDevice || found.keepOnDevice,
  };
}

/** Every block larger; with none the square of the school, so that «ikke hjemmet mitt» always hides something. */
function regrown(standing: HomeBlocks, grow: (block: Block) => Block, town: Town): HomeBlocks {
  const grown = homeBlocks({
    school: town.school,
    schoolRoutes: [],
    leisureRoutes: [],
    tappedHome: [],
    notOnMap: standing.blocks.length === 0,
    standing: standing.blocks.map(grow),
    addresses: town.addresses,
  });
  return merged(standing, grown);
}

function uniqueBlocks(blocks: readonly Block[]): Block[] {
  return [...new Map(blocks.map((block) => [`${block.size}:${block.i}:${block.j}`, block])).values()];
}

export function canGrow({ blocks }: HomeBlocks): boolean {
  return blocks.some(({ size }) => size < 1000);
}

function back(lesson: Lesson): Lesson {
  switch (lesson.scene) {
    case 'how':
    case 'home-square':
      return { ...lesson, scene: 'way' };
    case 'two-homes':
      return { ...lesson, scene: hasWay(lesson) ? 'how' : 'home-square' };
    case 'way':
      if (lesson.settled) return { ...lesson, scene: 'stickers', home: 0, draft: EMPTY_DRAFT };
      return lesson.home === 1 ? { ...withoutWay(lesson), scene: 'two-homes', home: 0 } : lesson;
    case 'fog':
      if (lesson.settled && lesson.draft.ways.length === 0) return { ...lesson, scene: 'stickers' };
      // Blocks of a draft that is changed again are found anew; those something was sent with stand.
      return {
        ...lesson,
        scene: lesson.settled ? 'way' : 'two-homes',
        home: 0,
        blocks: lesson.settled ? lesson.blocks : NO_HOME_BLOCKS,
      };
    case 'stickers':
      return lesson;
  }
}

/** A lesson whose unsent draft has expired goes on from a place that needs none. */
export function withoutDraft(lesson: Omit<Lesson, 'draft'>): Lesson {
  const needsDraft = !lesson.settled || lesson.scene === 'how' || lesson.scene === 'home-square';
  if (!needsDraft) return { ...lesson, draft: EMPTY_DRAFT };
  return lesson.settled
    ? { ...lesson, scene: 'stickers', home: 0, draft: EMPTY_DRAFT }
    : { ...NEW_LESSON, blocks: NO_HOME_BLOCKS };
}
