import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { blockHolds } from '../../data/home-block.ts';
import { meetsBlock } from '../../data/home-cut.ts';
import { Contribution } from '../../data/contribution.ts';
import { acknowledge, freeze, newEntry } from '../offline/outbox-entry.ts';
import { cutSticker, cutWays, recut, tabOf, typeOf } from './finished-features.ts';
import {
  canGrow,
  EMPTY_DRAFT,
  NEW_LESSON,
  stepLesson,
  withoutDraft,
  type Lesson,
  type LessonEvent,
  type Town,
} from './lesson.ts';

const SCHOOL: Position = [10.4, 63.4];
const HOME: Position = [10.425, 63.41];
const OTHER_HOME: Position = [10.37, 63.395];
const town: Town = { school: SCHOOL, addresses: null };
const ID = '3f0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const OTHER_ID = '9a0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const wayFrom = (home: Position) => ({ parts: [[home, [10.41, 63.402] as Position, SCHOOL]], placing: false });
const run = (events: readonly LessonEvent[], from: Lesson = NEW_LESSON) =>
  events.reduce((lesson, event) => stepLesson(lesson, event, town), from);
const oneHome: LessonEvent[] = [
  { is: 'drew', way: wayFrom(HOME), newId: ID },
  { is: 'way-done' },
  { is: 'mode', mode: 'walk' },
  { is: 'two-homes', yes: false },
];

describe('the order of the lesson', () => {
  test('way, how, two homes, fog, stickers', () => {
    const scenes = [...oneHome, { is: 'settle' } as const].map((_, i, all) => run(all.slice(0, i + 1)).scene);
    expect(scenes).toEqual(['way', 'how', 'two-homes', 'fog', 'stickers']);
  });

  test('is not settled before the two questions are answered', () => {
    expect(run(oneHome).settled).toBe(false);
    expect(run([...oneHome, { is: 'settle' }]).settled).toBe(true);
  });

  test('no way drawn leads to the square where home is', () => {
    expect(run([{ is: 'way-done' }]).scene).toBe('way');
    expect(run([{ is: 'way-skipped' }]).scene).toBe('home-square');
  });

  test('back goes to the question before', () => {
    const fog = run(oneHome);
    expect(run([{ is: 'back' }], fog).scene).toBe('two-homes');
    expect(run([{ is: 'back' }, { is: 'back' }], fog).scene).toBe('how');
    expect(run([{ is: 'back' }, { is: 'back' }, { is: 'back' }], fog)).toMatchObject({ scene: 'way' });
  });
});

describe('fog', () => {
  test('hides the home end of the way', () => {
    const { blocks } = run(oneHome).blocks;
    expect(blocks).toHaveLength(1);
    expect(blocks.some((block) => blockHolds(block, HOME))).toBe(true);
  });

  test('hides both homes when there are two', () => {
    const { blocks } = run([
      ...oneHome.slice(0, 3),
      { is: 'two-homes', yes: true },
      { is: 'drew', way: wayFrom(OTHER_HOME), newId: ID },
      { is: 'way-done' },
      { is: 'mode', mode: 'bus' },
    ]).blocks;
    for (const home of [HOME, OTHER_HOME]) expect(blocks.some((block) => blockHolds(block, home))).toBe(true);
  });

  test('hides two tapped squares when no way was drawn', () => {
    const { blocks } = run([
      { is: 'way-skipped' },
      { is: 'tapped-home', at: [10.5, 63.5] },
      { is: 'tapped-home', at: HOME },
      { is: 'home-done' },
      { is: 'two-homes', yes: true },
      { is: 'way-skipped' },
      { is: 'tapped-home', at: OTHER_HOME },
      { is: 'home-done' },
    ]).blocks;
    expect(blocks).toHaveLength(2);
    for (const home of [HOME, OTHER_HOME]) expect(blocks.some((block) => blockHolds(block, home))).toBe(true);
  });

  test('grows to 1000 m and no farther, and hides what it hid', () => {
    const fog = run(oneHome);
    expect(canGrow(fog.blocks)).toBe(true);
    const grown = run([{ is: 'bigger-fog' }], fog);
    expect(grown.blocks.blocks.map(({ size }) => size)).toEqual([1000]);
    expect(grown.blocks.blocks.some((block) => blockHolds(block, HOME))).toBe(true);
    expect(canGrow(grown.blocks)).toBe(false);
    expect(run([{ is: 'bigger-fog' }], grown).blocks).toEqual(grown.blocks);
  });

  test('«ikke hjemmet mitt på kartet» is one block of 1000 m, also when nothing was drawn', () => {
    for (const events of [
      oneHome,
      [{ is: 'way-skipped' }, { is: 'home-done' }, { is: 'two-homes', yes: false }] as const,
    ])
      expect(run([...events, { is: 'not-on-map' }]).blocks.blocks.map(({ size }) => size)).toEqual([1000]);
  });

  test('is the largest block when the child drew nothing and says home is outside the map', () => {
    const { blocks } = run([{ is: 'way-skipped' }, { is: 'home-done' }, { is: 'two-homes', yes: false }]).blocks;
    expect(blocks.map(({ size }) => size)).toEqual([1000]);
    expect(blocks.some((block) => blockHolds(block, SCHOOL))).toBe(true);
  });

  test('found again when the way is drawn anew before anything was sent', () => {
    const again = run(
      [
        { is: 'back' },
        { is: 'back' },
        { is: 'back' },
        { is: 'drew', way: wayFrom(OTHER_HOME), newId: ID },
        ...oneHome.slice(1),
      ],
      run(oneHome),
    );
    expect(again.blocks.blocks).toHaveLength(1);
    expect(again.blocks.blocks.some((block) => blockHolds(block, OTHER_HOME))).toBe(true);
  });
});

describe('what leaves', () => {
  test('is a contribution that meets no block, and the uncut draft is gone', () => {
    const fog = run(oneHome);
    const features = cutWays(fog.draft, fog.blocks);
    expect(features).toHaveLength(1);
    for (const feature of features) {
      Contribution.parse(feature);
      expect(meetsBlock(feature.geometry, fog.blocks.blocks)).toBe(false);
    }
    expect(run([{ is: 'settle' }], fog).draft).toEqual(EMPTY_DRAFT);
  });

  test('a sticker near home has no place, one elsewhere has', () => {
    const { blocks } = run(oneHome);
    const sticker = (at: Position) => cutSticker({ id: ID, tab: 'avoid', at, code: 'dark', text: ' ' }, blocks);
    expect(Contribution.parse(sticker(HOME)).geometry).toBeNull();
    expect(Contribution.parse(sticker(SCHOOL)).geometry).not.toBeNull();
  });

  test('a block added later cuts again what was sent, and only that', () => {
    const first = run([...oneHome, { is: 'settle' }]);
    const near = cutSticker({ id: ID, tab: 'like', at: OTHER_HOME, code: null, text: '' }, first.blocks);
    const far = cutSticker({ id: OTHER_ID, tab: 'like', at: SCHOOL, code: null, text: '' }, first.blocks);
    if (!near || !far) throw new Error('both have a place');
    const sent = [near, far].map((feature, i) => acknowledge(freeze(newEntry(feature.id, 's', i, feature)), 1));
    const later = run(
      [
        { is: 'another-way' },
        { is: 'drew', way: wayFrom(OTHER_HOME), newId: ID },
        { is: 'way-done' },
        { is: 'mode', mode: 'car' },
      ],
      first,
    );
    expect(later.scene).toBe('fog');
    expect(recut(sent, later.blocks)).toEqual([{ ...near, geometry: null }]);
  });
});

describe('stickers', () => {
  test('litter is not mixed in with danger', () => {
    expect([typeOf('avoid', 'fast_cars'), typeOf('avoid', 'litter'), typeOf('avoid', null)]).toEqual([
      'unsafe',
      'unpleasant',
      'unpleasant',
    ]);
  });

  test('every type has the tab it came from', () => {
    for (const tab of ['fun', 'like', 'avoid', 'wish'] as const) expect(tabOf(typeOf(tab, null))).toBe(tab);
  });
});

test('a lesson whose draft has expired begins with the way again, a settled one stays', () => {
  const { draft: _unsent, ...unsettled } = run(oneHome);
  expect(withoutDraft(unsettled)).toEqual(NEW_LESSON);
  const { draft: _gone, ...settled } = run([...oneHome, { is: 'settle' }]);
  expect(withoutDraft(settled)).toMatchObject({ scene: 'stickers', settled: true });
});
