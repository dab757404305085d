import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from './import-file.ts';
import type { Session } from '../data/session.ts';
import type { ImportTarget } from './foreign-contribution.ts';
import { CaseFile } from './case-file.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, STAND } from './small-case.ts';
import { addSmallCase, openTemporaryInstance, type TemporaryInstance } from './temporary-instance.ts';

let instance: TemporaryInstance;
let target: ImportTarget;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  target = {
    case: SMALL_CASE,
    rounds: [SMALL_ROUND],
    sessions: new Map<string, Session>([
      [OPEN_CLASS.id, OPEN_CLASS],
      [STAND.id, STAND],
    ]),
    round: SMALL_ROUND.id,
    newId: instance.newId,
  };
});
afterEach(() => instance.close());

const place = { type: 'Point', coordinates: [10, 63] };
const line = [
  [10, 63],
  [10.01, 63.01],
];
const common = { contributor: 'a', cut: 'home-block/1', school: 'nord', grade: 5 };
const feature = (properties: object, geometry: unknown = place, id?: string) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  geometry,
  properties: { ...common, ...properties },
});
const likes = (contributor: string) => feature({ type: 'like', code: 'fun', contributor });

function write(name: string, features: readonly unknown[]): string {
  const path = join(instance.folder, name);
  const text = name.endsWith('.ndjson')
    ? features.map((value) => JSON.stringify(value)).join('\n')
    : JSON.stringify({ type: 'FeatureCollection', features });
  writeFileSync(path, text);
  return path;
}
const bringIn = (path: string, contributors = new Map<string, string>()) =>
  importFile(instance.imports, target, path, contributors);
const stored = () =>
  instance.context.db
    .prepare<[], { feature: string }>('SELECT feature FROM contribution ORDER BY feature')
    .all()
    .map(({ feature: text }) => JSON.parse(text) as { properties: object; geometry: unknown });
const pupils = () => instance.context.db.prepare('SELECT school, session, grade_group, live FROM pupil').all();

describe('a file of contributions', () => {
  it('comes in from a FeatureCollection and from lines alike', async () => {
    expect(await bringIn(write('a.geojson', [likes('a'), likes('b')]))).toEqual({ contributions: 2, pupils: 2 });
    expect(await bringIn(write('b.ndjson', [likes('a'), likes('b')]))).toEqual({ contributions: 2, pupils: 2 });
  });

  it('keeps what is the contribution’s, and of whoever made it only school and grade group', async () => {
    await bringIn(
      write('a.ndjson', [
        feature({ type: 'unsafe', code: 'dark', when: 'winter', text: 'mørkt', contributor: 'Ola N' }),
      ]),
    );
    expect(stored().map(({ properties }) => properties)).toEqual([
      { type: 'unsafe', cut: 'home-block/1', code: 'dark', when: 'winter', text: 'mørkt' },
    ]);
    expect(pupils()).toEqual([{ school: 'nord', session: null, grade_group: '5-7', live: 1 }]);
    expect(instance.context.db.serialize().includes('Ola N')).toBe(false);
  });

  it('reads a LineString with its mode as a way of one part', async () => {
    const way = feature({ type: 'route', kind: 'school', mode: 'walk' }, { type: 'LineString', coordinates: line });
    await bringIn(write('a.ndjson', [way]));
    expect(stored()).toMatchObject([
      { geometry: { type: 'MultiLineString', coordinates: [line] }, properties: { modes: ['walk'], when: 'always' } },
    ]);
  });

  it('a way told as a list of places stays one', async () => {
    const way = feature(
      { type: 'route', kind: 'school', mode: 'walk', told: 'list' },
      { type: 'LineString', coordinates: line },
    );
    await bringIn(write('a.ndjson', [way]));
    expect(stored()).toMatchObject([{ properties: { type: 'route', told: 'list' } }]);
  });

  it('a session tells school and grade; an open one gets seats', async () => {
    const sent = {
      type: 'Feature',
      geometry: null,
      properties: { contributor: 'a', session: OPEN_CLASS.id, type: 'wish', cut: 'home-block/1' },
    };
    await bringIn(write('a.ndjson', [sent]));
    expect(pupils()).toEqual([{ school: 'nord', session: OPEN_CLASS.id, grade_group: '5-7', live: 1 }]);
    expect(await instance.stores.staff.findSession(OPEN_CLASS.id)).toMatchObject({ joined: 1, sent: 1 });
  });

  it('a contributor of an earlier file of the same command is the same pupil', async () => {
    const contributors = new Map<string, string>();
    await bringIn(write('a.ndjson', [likes('a')]), contributors);
    expect(await bringIn(write('b.ndjson', [likes('a'), likes('b')]), contributors)).toEqual({
      contributions: 2,
      pupils: 1,
    });
  });
});

describe('grown-ups', () => {
  it('come in with their session, in no grade, and take no seat of a class', async () => {
    const { grade: _, ...said } = { ...common, session: STAND.id, type: 'like', code: 'calm' };
    await bringIn(write('a.ndjson', [{ type: 'Feature', geometry: place, properties: said }]));
    expect(pupils()).toEqual([{ school: 'nord', session: STAND.id, grade_group: null, live: 1 }]);
    const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id).catch((error: unknown) => error);
    expect(running).toMatchObject({ name: 'Problem', code: 'nothing-to-release' });
  });

  it('of a file with a case are told by their strand; a session without one is a class', () => {
    const { strand: _, ...aClass } = OPEN_CLASS;
    const read = CaseFile.parse({ case: SMALL_CASE, rounds: [SMALL_ROUND], sessions: [aClass, STAND] });
    expect(read.sessions).toEqual([OPEN_CLASS, STAND]);
    const inGrade = { case: SMALL_CASE, rounds: [SMALL_ROUND], sessions: [{ ...STAND, grades: [5] }] };
    expect(CaseFile.safeParse(inGrade).success).toBe(false);
  });
});

describe('a file is refused whole', () => {
  const way = { type: 'route', kind: 'school' };
  const cases: [string, unknown, string, string][] = [
    ['not cut', feature({ type: 'like', cut: undefined }), 'not-cut', 'properties.cut'],
    ['no contributor', feature({ type: 'like', contributor: undefined }), 'not-valid', 'properties.contributor'],
    ['an unknown type', feature({ type: 'hate' }), 'not-valid', '"hate"'],
    ['an unknown property', feature({ type: 'like', name: 'Ola' }), 'not-valid', 'properties.name'],
    ['an unknown school', feature({ type: 'like', school: 'vest' }), 'not-valid', '"vest"'],
    ['an unknown session', feature({ type: 'like', session: 'x' }), 'not-valid', '"x"'],
    [
      'a session of another school',
      feature({ type: 'like', session: OPEN_CLASS.id, school: 'sor' }),
      'not-valid',
      '"sor"',
    ],
    ['a grown-up in a grade', feature({ type: 'like', session: STAND.id }), 'not-valid', 'grade'],
    ['a grade that is none', feature({ type: 'like', grade: 11 }), 'not-valid', '11'],
    ['another year', feature({ type: 'like', year: 2019 }), 'not-valid', '2019'],
    ['a code of another type', feature({ type: 'like', code: 'dark' }), 'code-does-not-fit-type', '"dark"'],
    [
      'swapped coordinates',
      feature({ type: 'like' }, { type: 'Point', coordinates: [63, 10] }),
      'coordinates-swapped',
      '63',
    ],
    ['a place elsewhere', feature({ type: 'like' }, { type: 'Point', coordinates: [5, 60] }), 'outside-area', '5, 60'],
    [
      'modes that do not match',
      feature({ ...way, modes: ['walk', 'bus'] }, { type: 'LineString', coordinates: line }),
      'modes-do-not-match',
      '2',
    ],
    [
      'a forbidden key',
      JSON.parse('{"type":"Feature","geometry":null,"properties":{"__proto__":{}}}'),
      'forbidden-key',
      '__proto__',
    ],
    ['an id that is no uuid', feature({ type: 'like' }, place, 'one'), 'not-valid', 'id'],
  ];
  for (const [name, wrong, code, value] of cases) {
    it(`for ${name}`, async () => {
      const path = write('a.ndjson', [likes('a'), wrong]);
      const refusal = await bringIn(path).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'Problem', code });
      expect((refusal as Error).message).toContain(value);
      expect((refusal as Error).message).toContain('feature 2');
      expect(stored()).toEqual([]);
      expect(pupils()).toEqual([]);
    });
  }

  it('when it is no JSON, and when it is not there', async () => {
    const path = join(instance.folder, 'broken.ndjson');
    writeFileSync(path, `${JSON.stringify(likes('a'))}\n{"type":`);
    await expect(bringIn(path)).rejects.toMatchObject({ code: 'not-json' });
    await expect(bringIn(join(instance.folder, 'nowhere.ndjson'))).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(stored()).toEqual([]);
  });
});
