import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { blockHolds } from '../../data/home-block.ts';
import { meetsBlock } from '../../data/home-cut.ts';
import { Contribution } from '../../data/contribution.ts';
import { acknowledge, freeze, newEntry } from '../offline/outbox-entry.ts';
import { cutSticker, cutWays, recut, tabOf, typeOf } from './finished-features.ts';
import { metresBetween } from '../draw/local-metres.ts';
import { EMPTY_DRAFT, findWay, seasonsOf } from './lesson-draft.ts';
import { canGrow } from './lesson-fog.ts';
import {
  NEW_LESSON,
  SCHOOL_WAY,
  stepLesson,
  withoutDraft,
  type Lesson,
  type LessonEvent,
  type Town,
} from './lesson.ts';
import { placeAlong } from './way-legs.ts';

const SCHOOL: Position = [10.4, 63.4];
const HOME: Position = [10.425, 63.41];
const OTHER_HOME: Position = [10.37, 63.395];
const town: Town = { school: SCHOOL, addresses: null };
const ID = '3f0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const OTHER_ID = '9a0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const wayFrom = (home: Position) => ({ parts: [[home, [10.41, 63.402] as Position, SCHOOL]], placing: false });
const run = (events: readonly LessonEvent[], from: Lesson = NEW_LESSON) =>
  events.reduce((lesson, event) => stepLesson(lesson, event, town), from);
const toCard: LessonEvent[] = [
  { is: 'school-found' },
  { is: 'drew', way: wayFrom(HOME), newId: ID },
  { is: 'way-done' },
];
const oneHome: LessonEvent[] = [
  ...toCard,
  { is: 'mode', mode: 'walk' },
  { is: 'card-done' },
  { is: 'two-homes', yes: false },
];

describe('the order of the lesson', () => {
  test('school, way, card, two homes, fog, stickers, done', () => {
    const all: LessonEvent[] = [...oneHome, { is: 'settle' }, { is: 'finish' }];
    const scenes = all.map((_, i) => run(all.slice(0, i + 1)).scene);
    expect(scenes).toEqual(['way', 'way', 'card', 'card', 'two-homes', 'fog', 'stickers', 'done']);
  });

  test('nothing on the card is compulsory', () => {
    expect(run([...toCard, { is: 'card-done' }]).scene).toBe('two-homes');
  });

  test('nobody is finished before home is settled', () => {
    expect(run([...oneHome, { is: 'finish' }]).scene).toBe('fog');
  });

  test('is not settled before the two questions are answered', () => {
    expect(run(oneHome).settled).toBe(false);
    expect(run([...oneHome, { is: 'settle' }]).settled).toBe(true);
  });

  test('no way drawn leads to the square where home is', () => {
    expect(run([{ is: 'school-found' }, { is: 'way-done' }]).scene).toBe('way');
    expect(run([{ is: 'school-found' }, { is: 'way-skipped' }]).scene).toBe('home-square');
  });

  test('back goes to the question before', () => {
    const fog = run(oneHome);
    expect(run([{ is: 'back' }], fog).scene).toBe('two-homes');
    const backs = (n: number) =>
      run(
        Array.from({ length: n }, () => ({ is: 'back' }) as const),
        fog,
      ).scene;
    expect([1, 2, 3, 4].map(backs)).toEqual(['two-homes', 'card', 'way', 'school']);
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
      ...oneHome.slice(0, -1),
      { is: 'two-homes', yes: true },
      { is: 'drew', way: wayFrom(OTHER_HOME), newId: ID },
      { is: 'way-done' },
      { is: 'mode', mode: 'bus' },
      { is: 'card-done' },
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
        ...oneHome.slice(2),
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
    const sticker = (at: Position) =>
      cutSticker({ id: ID, tab: 'avoid', at, code: 'dark', when: 'always', text: ' ' }, blocks);
    expect(Contribution.parse(sticker(HOME)).geometry).toBeNull();
    expect(Contribution.parse(sticker(SCHOOL)).geometry).not.toBeNull();
  });

  test('a block added later cuts again what was sent, and only that', () => {
    const first = run([...oneHome, { is: 'settle' }]);
    const near = cutSticker(
      { id: ID, tab: 'like', at: OTHER_HOME, code: null, when: 'always', text: '' },
      first.blocks,
    );
    const far = cutSticker(
      { id: OTHER_ID, tab: 'like', at: SCHOOL, code: null, when: 'always', text: '' },
      first.blocks,
    );
    if (!near || !far) throw new Error('both have a place');
    const sent = [near, far].map((feature, i) => acknowledge(freeze(newEntry(feature.id, 's', i, feature)), 1));
    const later = run(
      [
        { is: 'another-way', kind: 'school' },
        { is: 'drew', way: wayFrom(OTHER_HOME), newId: ID },
        { is: 'way-done' },
        { is: 'card-done' },
      ],
      first,
    );
    expect(later.scene).toBe('fog');
    expect(recut(sent, later.blocks)).toEqual([{ ...near, geometry: null }]);
  });
});

describe('the card', () => {
  const said = (events: readonly LessonEvent[]) => {
    const { draft, blocks } = run([...toCard, ...events, { is: 'card-done' }, { is: 'two-homes', yes: false }]);
    return cutWays(draft, blocks).map(({ properties }) => properties);
  };

  test('what is not said is not sent, and the way is', () => {
    expect(said([])).toEqual([{ type: 'route', cut: 'home-block/1', kind: 'school', when: 'always' }]);
  });

  test('how and with whom are sent with the way', () => {
    const [way] = said([
      { is: 'mode', mode: 'cycle' },
      { is: 'with', with: 'friends' },
    ]);
    expect(way).toMatchObject({ modes: ['cycle'], with: 'friends' });
  });

  test('the bus on the line makes two legs, walked and driven', () => {
    const [way] = said([{ is: 'leg', mode: 'bus', from: 900 }]);
    expect(way).toMatchObject({ modes: ['walk', 'bus'] });
  });

  test('a season copies the way and what is said of it; only it changes; it is a contribution of its own', () => {
    const winter = run([...toCard, { is: 'mode', mode: 'cycle' }, { is: 'season', when: 'winter', newId: OTHER_ID }]);
    expect(winter).toMatchObject({ scene: 'way', about: { when: 'winter' } });
    const usual = findWay(winter.draft, SCHOOL_WAY);
    expect(findWay(winter.draft, winter.about)).toEqual({ ...usual, id: OTHER_ID, when: 'winter' });
    const changed = run(
      [
        { is: 'drew', way: wayFrom([10.424, 63.409]), newId: 'unused' },
        { is: 'way-done' },
        { is: 'mode', mode: 'walk' },
      ],
      winter,
    );
    expect(findWay(changed.draft, SCHOOL_WAY)).toEqual(usual);
    const card = run([{ is: 'card-done' }], changed);
    expect(card).toMatchObject({ scene: 'card', about: SCHOOL_WAY });
    const fog = run([{ is: 'card-done' }, { is: 'two-homes', yes: false }], card);
    expect(cutWays(fog.draft, fog.blocks).map(({ id, properties }) => [id, properties.when])).toEqual([
      [ID, 'always'],
      [OTHER_ID, 'winter'],
    ]);
  });

  test('a season asked for again goes on from what was drawn for it', () => {
    const again = run([
      ...toCard,
      { is: 'season', when: 'dark', newId: OTHER_ID },
      { is: 'drew', way: wayFrom([10.424, 63.409]), newId: 'unused' },
      { is: 'way-done' },
      { is: 'card-done' },
      { is: 'season', when: 'dark', newId: 'another' },
    ]);
    expect(findWay(again.draft, again.about)).toMatchObject({ id: OTHER_ID, way: wayFrom([10.424, 63.409]) });
  });

  test('a season can be taken away, and skipping it goes back to the card', () => {
    const winter = run([...toCard, { is: 'season', when: 'winter', newId: OTHER_ID }]);
    expect(run([{ is: 'way-skipped' }], winter)).toMatchObject({ scene: 'card', about: SCHOOL_WAY });
    expect(seasonsOf(run([{ is: 'way-skipped' }], winter).draft, SCHOOL_WAY)).toEqual([]);
    const card = run([{ is: 'way-done' }, { is: 'card-done' }, { is: 'season-gone', when: 'winter' }], winter);
    expect(seasonsOf(card.draft, SCHOOL_WAY)).toEqual([]);
  });

  test('without the usual way its seasons go too', () => {
    const gone = run([
      ...toCard,
      { is: 'season', when: 'winter', newId: OTHER_ID },
      { is: 'way-done' },
      { is: 'card-done' },
      { is: 'back' },
      { is: 'way-skipped' },
    ]);
    expect(gone.draft.ways).toEqual([]);
  });

  test('a way drawn from school is told towards it', () => {
    const turned = run([
      { is: 'school-found' },
      { is: 'drew', way: { parts: [[SCHOOL, HOME]], placing: false }, newId: ID },
      { is: 'way-done' },
    ]);
    expect(findWay(turned.draft, SCHOOL_WAY)?.way.parts).toEqual([[HOME, SCHOOL]]);
  });
});

describe('a way of the afternoon', () => {
  const settled = run([...oneHome, { is: 'settle' }]);
  const PLACE: Position = [10.38, 63.42];
  const toPlace = { parts: [[HOME, [10.4, 63.415] as Position, PLACE]], placing: false };
  const draw = (at: Position | null): Lesson =>
    run(
      [
        { is: 'another-way', kind: 'leisure' },
        { is: 'place', at, newId: OTHER_ID },
        { is: 'drew', way: toPlace, newId: 'unused' },
        { is: 'way-done' },
        { is: 'card-done' },
      ],
      settled,
    );

  test('to a named place shows that place, and hides home as before', () => {
    const fog = draw(PLACE);
    expect(fog.scene).toBe('fog');
    expect(fog.blocks.blocks).toEqual(settled.blocks.blocks);
    const [way] = cutWays(fog.draft, fog.blocks);
    expect(way).toMatchObject({ id: OTHER_ID, properties: { kind: 'leisure' } });
    expect(way?.geometry?.type === 'MultiLineString' && way.geometry.coordinates.at(-1)?.at(-1)).toEqual(PLACE);
  });

  test('to somewhere else gets a fog of its own there: it may be a friend’s home', () => {
    const { blocks } = draw(null).blocks;
    expect(blocks.some((block) => blockHolds(block, PLACE))).toBe(true);
  });

  test('skipped leads back to the stickers', () => {
    const back = run(
      [{ is: 'another-way', kind: 'leisure' }, { is: 'place', at: null, newId: OTHER_ID }, { is: 'way-skipped' }],
      settled,
    );
    expect(back).toMatchObject({ scene: 'stickers', draft: EMPTY_DRAFT });
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

describe('a way drawn from school', () => {
  const fromSchool = { parts: [[SCHOOL, [10.41, 63.402] as Position, HOME]], placing: false };
  const drawn: LessonEvent = { is: 'drew', way: fromSchool, newId: ID };
  const toBus: LessonEvent[] = [
    { is: 'school-found' },
    drawn,
    { is: 'way-done' },
    { is: 'leg', mode: 'bus', from: 300 },
  ];
  const stopOf = (lesson: Lesson) => {
    const { way, legs } = findWay(lesson.draft, SCHOOL_WAY)!;
    return { at: placeAlong(way, legs[1]!.from)!, modes: legs.map(({ mode }) => mode) };
  };

  test('ends at the school, and the child walks to the stop from home', () => {
    const lesson = run(toBus);
    expect(findWay(lesson.draft, SCHOOL_WAY)?.way.parts.at(-1)?.at(-1)).toEqual(SCHOOL);
    expect(metresBetween(stopOf(lesson).at, HOME)).toBeCloseTo(300, 0);
  });

  test('back to the drawing and forward again leaves the stop at its place', () => {
    const before = stopOf(run(toBus));
    // The drawing has the line as the finger drew it, and says so when it is opened again.
    const after = stopOf(run([...toBus, { is: 'back' }, drawn, { is: 'way-done' }]));
    expect(after.modes).toEqual(['walk', 'bus']);
    expect(metresBetween(after.at, before.at)).toBeLessThan(1);
  });
});

test('a lesson whose draft has expired begins with the way again, a settled one stays', () => {
  const { draft: _unsent, ...unsettled } = run(oneHome);
  expect(withoutDraft(unsettled)).toEqual(NEW_LESSON);
  const { draft: _gone, ...settled } = run([...oneHome, { is: 'settle' }]);
  expect(withoutDraft(settled)).toMatchObject({ scene: 'stickers', settled: true });
});

describe('a way to school from the list', () => {
  const SQUARE: Position = [10.41, 63.407];
  const listed: LessonEvent[] = [
    { is: 'school-found' },
    { is: 'place', at: OTHER_HOME, newId: ID },
    { is: 'drew', way: { parts: [[OTHER_HOME, SCHOOL]], placing: false }, newId: ID },
    { is: 'way-done' },
    { is: 'card-done' },
  ];

  test('begins at a named place, so the square where home is is asked for', () => {
    expect(run(listed).scene).toBe('home-square');
  });

  test('is sent as told, not drawn; a drawn one says nothing of it', () => {
    const fog = run([
      ...listed,
      { is: 'tapped-home', at: SQUARE },
      { is: 'home-done' },
      { is: 'two-homes', yes: false },
    ]);
    const told = (lesson: Lesson) => cutWays(lesson.draft, lesson.blocks).map(({ properties }) => properties);
    expect(told(fog)).toEqual([expect.objectContaining({ told: 'list' })]);
    for (const properties of told(run(oneHome))) expect(properties).not.toHaveProperty('told');
    for (const feature of cutWays(fog.draft, fog.blocks)) expect(Contribution.parse(feature)).toEqual(feature);
  });

  test('hides the tapped home and the place where it begins', () => {
    const fog = run([
      ...listed,
      { is: 'tapped-home', at: SQUARE },
      { is: 'home-done' },
      { is: 'two-homes', yes: false },
    ]);
    for (const hidden of [SQUARE, OTHER_HOME])
      expect(fog.blocks.blocks.some((block) => blockHolds(block, hidden))).toBe(true);
  });

  test('without a tapped home is hidden as when no way was drawn: 1 000 m', () => {
    const fog = run([...listed, { is: 'home-done' }, { is: 'two-homes', yes: false }]);
    expect(fog.blocks.blocks.every(({ size }) => size === 1000)).toBe(true);
  });

  test('drawn on from its beginning tells where home is, so nothing is asked', () => {
    const drawnOn: LessonEvent = {
      is: 'drew',
      way: { parts: [[HOME, OTHER_HOME, SCHOOL]], placing: false },
      newId: ID,
    };
    expect(run([...listed.slice(0, 3), drawnOn, ...listed.slice(3)]).scene).toBe('two-homes');
  });
});
