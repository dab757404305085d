import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cellAt, cellCentre, cellId } from '../../data/hex-grid.ts';
import { Problem } from '../../data/problem.ts';
import { lonLatToUtm, utmToLonLat } from '../../data/utm.ts';
import { csvField } from '../aggregate-output.ts';
import { UsageError } from '../command.ts';
import { runAggregate } from './aggregate.ts';

const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-aggregate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
let files = 0;
function file(text: string, ending = 'geojson'): string {
  const name = at(`in-${files++}.${ending}`);
  writeFileSync(name, text);
  return name;
}

/** Runs the command. @returns what it told the operator, and the file it wrote */
async function run(inputs: readonly string[], options: readonly string[] = [], ending = 'geojson', stdin = '') {
  const out = at(`out-${files++}.${ending}`);
  const told: string[] = [];
  const terminal = { say: () => undefined, tell: (line: string) => void told.push(line), progress: () => undefined };
  const chunks = (async function* () {
    yield* await Promise.resolve([Buffer.from(stdin)]);
  })();
  await runAggregate([...inputs, '--out', out, ...options], terminal, { stdin: chunks, year: 2026 });
  return { told, out, text: ending === 'gpkg' ? '' : readFileSync(out, 'utf8') };
}
type Row = { cell: string; theme: string; pupils: number | null; marks: number | null; band: string | null } & {
  codes: string[];
  first_year: number | null;
  last_year: number | null;
};
const rowsOf = (text: string) =>
  (JSON.parse(text) as { features: { properties: Row }[] }).features.map(({ properties }) => properties);

const [x0, y0] = lonLatToUtm(8.6, 57.8, 25833);
const home = cellAt(x0, y0, 60);
/** The centre of the cell `di` columns and `dj` rows from the first one, degrees. */
function centre(di = 0, dj = 0): [number, number] {
  const [lon, lat] = utmToLonLat(...cellCentre(home.i + di, home.j + dj, 60), 25833);
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}
const id = (di = 0, dj = 0) => cellId(60, home.i + di, home.j + dj);
const feature = (properties: object, geometry: object | null) =>
  JSON.stringify({ type: 'Feature', properties, geometry });
const sticker = (who: string, more: object = {}, place: readonly number[] | null = centre()) =>
  feature({ contributor: who, type: 'unsafe', ...more }, place === null ? null : { type: 'Point', coordinates: place });
const route = (who: string, line: readonly (readonly number[])[], more: object = {}) =>
  feature({ contributor: who, type: 'route', ...more }, { type: 'LineString', coordinates: line });
const collection = (list: readonly string[]) => `{"type":"FeatureCollection","features":[\n${list.join(',\n')}\n]}\n`;
const pupils = (count: number, prefix = 'p') => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe('what it says of a cell', () => {
  it('by default a band of distinct pupils from five, no numbers, and nothing of four', async () => {
    const text = collection([
      ...pupils(5).flatMap((who) => [sticker(who), sticker(who)]),
      ...pupils(4).map((who) => sticker(who, {}, centre(1))),
    ]);
    const { text: out, told } = await run([file(text)]);
    expect(rowsOf(out)).toEqual([
      {
        cell: id(),
        theme: 'unsafe',
        pupils: null,
        marks: null,
        codes: [],
        first_year: null,
        last_year: null,
        band: '5-9',
      },
    ]);
    expect(told).toContain('unsafe: cells shown 1, hidden 1; marks shown 10 + hidden 4 + outside 0 = all 14');
  });

  it.each([
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-19'],
    [20, '20-49'],
    [50, '50+'],
  ])('%i pupils are %s', async (count, band) => {
    const { text } = await run([file(collection(pupils(count).map((who) => sticker(who))))]);
    expect(rowsOf(text).map((row) => row.band)).toEqual([band]);
  });

  it('--exact fills numbers for every cell; --no-bands only from k', async () => {
    const input = file(
      collection([sticker('a'), sticker('a'), ...pupils(3).map((who) => sticker(who, {}, centre(1)))]),
    );
    const numbers = ({ cell, pupils: who, marks, band }: Row) => [cell, who, marks, band];
    expect(rowsOf((await run([input], ['--exact'])).text).map(numbers)).toEqual([
      [id(), 1, 2, null],
      [id(1), 3, 3, null],
    ]);
    expect(rowsOf((await run([input], ['--no-bands', '--k', '3'])).text).map(numbers)).toEqual([[id(1), 3, 3, null]]);
  });

  it('lists up to three codes, most pupils first, each with k pupils; a year counts when k pupils have it', async () => {
    const codes = ['dark', 'fast_cars', 'scary', 'slippery', 'poor_view'];
    const text = collection([
      ...codes.flatMap((code, n) => pupils(9 - n).map((who) => sticker(who, { code, year: 2024 + Math.min(n, 2) }))),
      ...pupils(4).map((who) => sticker(who, { year: 2020 })),
    ]);
    const gated = rowsOf((await run([file(text)], ['--k', '6'])).text)[0]!;
    expect(gated.codes).toEqual(['dark', 'fast_cars', 'scary']);
    expect([gated.first_year, gated.last_year]).toEqual([2024, 2026]);
    const eight = rowsOf((await run([file(text)], ['--k', '8'])).text)[0]!;
    expect(eight.codes).toEqual(['dark', 'fast_cars']);
    expect([eight.first_year, eight.last_year]).toEqual([2024, 2025]);
    const exact = rowsOf((await run([file(text)], ['--exact'])).text)[0]!;
    expect(exact.codes).toHaveLength(3);
    expect([exact.first_year, exact.last_year]).toEqual([2020, 2026]);
  });

  it('a route is in every cell that its line meets, LineString or MultiLineString, once however often it comes back', async () => {
    const way = [centre(), centre(0, 4), centre()];
    const once = await run([file(collection([route('a', way, { mode: 'walk' })]))], ['--exact']);
    const expected = [0, 1, 2, 3, 4].map((dj) => [id(0, dj), 1, 1]);
    const numbers = (text: string) => rowsOf(text).map(({ cell, pupils: who, marks }) => [cell, who, marks]);
    expect(numbers(once.text)).toEqual(expected);
    const lines = [
      [centre(), centre(0, 2)],
      [centre(0, 2), centre(0, 4)],
    ];
    const parts = { contributor: 'a', type: 'route', modes: ['walk', 'bus'] };
    const twice = feature(parts, { type: 'MultiLineString', coordinates: lines });
    expect(numbers((await run([file(collection([twice]))], ['--exact'])).text)).toEqual(expected);
  });

  it('one feature a cell and theme, sorted by i, j, theme, with a closed ring around the cell', async () => {
    const text = collection([
      ...pupils(5).flatMap((who) => [
        sticker(who, { type: 'wish' }, centre(1)),
        sticker(who),
        sticker(who, {}, centre(1)),
      ]),
    ]);
    const out = JSON.parse((await run([file(text)])).text) as {
      type: string;
      features: { id: string; geometry: { coordinates: number[][][] } }[];
    };
    expect(out.type).toBe('FeatureCollection');
    expect(out.features.map((one) => one.id)).toEqual([`unsafe.${id()}`, `unsafe.${id(1)}`, `wish.${id(1)}`]);
    for (const { geometry } of out.features) {
      expect(geometry.coordinates[0]).toHaveLength(7);
      expect(geometry.coordinates[0]![6]).toEqual(geometry.coordinates[0]![0]);
    }
  });

  it('--edge and --grid-crs choose another grid', async () => {
    const { text } = await run([file(collection([sticker('a')]))], ['--exact', '--edge', '50', '--grid-crs', '25832']);
    const { i, j } = cellAt(...lonLatToUtm(...centre(), 25832), 50);
    expect(rowsOf(text)[0]!.cell).toBe(cellId(50, i, j));
  });
});

describe('law of marks', () => {
  it('shown + hidden + outside = all, for each theme and together; without place and outside Norway are outside', async () => {
    const { told } = await run([
      file(
        collection([
          ...pupils(6).map((who) => sticker(who)),
          sticker('x', {}, centre(2)),
          sticker('y', {}, null),
          sticker('z', {}, [2.3, 48.9]),
          route('r', [centre(), centre(0, 1)]),
        ]),
      ),
    ]);
    expect(told).toEqual([
      'features read 10, refused 0, from 10 contributors; properties ignored 0',
      'route: cells shown 0, hidden 2; marks shown 0 + hidden 2 + outside 0 = all 2',
      'unsafe: cells shown 1, hidden 1; marks shown 6 + hidden 1 + outside 2 = all 9 (1 outside 4–32° E, 57–72° N)',
      'all themes: cells shown 1, hidden 3; marks shown 6 + hidden 3 + outside 2 = all 11',
    ]);
  });
});

describe('input', () => {
  const list = [...pupils(6).map((who) => sticker(who, { note: '}"{' })), route('r', [centre(), centre(2, 1)])];
  it.each([
    ['a FeatureCollection', collection(list)],
    ['NDJSON', `${list.join('\n')}\n`],
    ['NDJSON with CRLF and no last newline', list.join('\r\n')],
    ['a text sequence', list.map((one) => `\x1e${one}\n`).join('')],
    ['a pretty FeatureCollection', JSON.stringify(JSON.parse(collection(list)), null, 2)],
    ['a byte order mark', `\uFEFF${collection(list)}`],
  ])('%s gives the same file, from disk and from standard input', async (_name, text) => {
    const expected = (await run([file(collection(list))], ['--exact'])).text;
    expect((await run([file(text, 'txt')], ['--exact'])).text).toBe(expected);
    expect((await run(['-'], ['--exact'], 'geojson', text)).text).toBe(expected);
  });

  it('several files are one input, and a pupil of two files is one pupil', async () => {
    const [a, b] = [file(collection(list.slice(0, 3))), file(list.join('\n'))];
    const { text, told } = await run([a, b, '-'], ['--exact'], 'geojson', sticker('p0'));
    expect(rowsOf(text).find((row) => row.theme === 'unsafe')).toMatchObject({ pupils: 6, marks: 10 });
    expect(told[0]).toContain('features read 11');
  });

  it('unknown properties are ignored and counted', async () => {
    const { told } = await run([file([sticker('a', { x: 1, y: null }), sticker('b', { z: { w: 1 } })].join('\n'))]);
    expect(told[0]).toBe('features read 2, refused 0, from 2 contributors; properties ignored 3');
  });

  const point = (ordinates: string) =>
    `{"type":"Feature","properties":{"contributor":"a","type":"like"},"geometry":{"type":"Point","coordinates":${ordinates}}}`;
  it.each([
    ['coordinates-swapped', point('[60.39,5.32]'), 'latitude stands before longitude'],
    ['coordinate-not-finite', point('[1e999,60]'), 'Infinity'],
    ['coordinate-not-finite', point('[NaN,60]'), 'NaN'],
    ['coordinate-out-of-range', point('[1e308,60]'), '1e+308'],
    ['coordinate-out-of-range', point('[-32253.6,6734074.9]'), 'looks like metres'],
    ['not-geojson', point('[[10],[60]]'), 'longitude'],
    ['not-geojson', point('["10","60"]'), '"10"'],
    ['not-geojson', point('[10]'), '1'],
    ['not-geojson', '{"type":"Point","coordinates":[10,60]}', 'Point'],
    ['not-geojson', 'null', 'null'],
    ['not-json', '{"type":"Feature",}', 'characters'],
    ['too-deep', point(`${'['.repeat(200)}10${']'.repeat(200)}`), 'nested'],
    ['too-deep', point(`${'['.repeat(200_000)}10${']'.repeat(200_000)}`), 'nested'],
    ['forbidden-key', sticker('a').replace('"type":"unsafe"', '"__proto__":{"x":1}'), '__proto__'],
    ['not-valid', sticker('a', { type: 'dislike' }), 'dislike'],
    ['not-valid', feature({ type: 'like' }, null), 'contributor'],
    ['not-valid', sticker('a', { contributor: 7 }), '7'],
    ['not-geojson', sticker('a', { type: 'route' }), 'Point'],
    ['not-geojson', route('a', [centre()]), '1'],
    ['code-does-not-fit-type', sticker('a', { code: 'swim' }), 'swim'],
  ])('a bad feature is refused as %s, named and counted; the others count', async (code, bad, detail) => {
    const good = pupils(5).map((who) => sticker(who));
    for (const text of [collection([...good, bad]), [bad, ...good].join('\n')]) {
      const { text: out, told } = await run([file(text)]);
      expect(rowsOf(out)).toHaveLength(1);
      expect(told[0]).toContain('features read 6, refused 1');
      expect(told[1]).toContain(`refused 1 × ${code}; the first: `);
      expect(told[1]).toContain(detail);
    }
  });

  it('a file of which nothing is understood is refused by the first code, and no file is written', async () => {
    const input = file([point('[60,10]'), point('[60,11]')].join('\n'));
    await expect(run([input])).rejects.toThrow('coordinates-swapped: no feature of 2 was understood');
  });

  it('a FeatureCollection cut off is refused whole; the file that was there stays', async () => {
    const input = file(collection(list).slice(0, -30));
    const out = at('kept.geojson');
    writeFileSync(out, 'kept');
    const terminal = { say: () => undefined, tell: () => undefined, progress: () => undefined };
    const io = { stdin: (async function* () {})(), year: 2026 };
    await expect(runAggregate([input, '--out', out], terminal, io)).rejects.toThrow(Problem);
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });

  it('bytes broken at random end as a file or as a Problem, never as another error', async () => {
    const good = Buffer.from(collection(list));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), async (flips) => {
        const bytes = Buffer.from(good);
        for (const [k, byte] of flips) bytes[k] = byte;
        const input = at('broken.geojson');
        writeFileSync(input, bytes);
        await run([input]).catch((error: unknown) => expect(error).toBeInstanceOf(Problem));
      }),
      { numRuns: 300 },
    );
  });
});

describe('order and formats', () => {
  const places: fc.Arbitrary<string> = fc
    .tuple(fc.nat(3), fc.nat(2), fc.nat(8))
    .map(([di, dj, who]) =>
      who % 3 === 0
        ? route(`p${who}`, [centre(di, dj), centre(dj, di), centre()], { year: 2020 + who })
        : sticker(`p${who}`, { code: who % 2 === 0 ? 'dark' : 'scary' }, centre(di, dj)),
    );
  it.each(['geojson', 'csv', 'gpkg'])('a shuffled file gives the same %s, byte by byte', async (ending) => {
    const shuffled = fc
      .array(places, { minLength: 1, maxLength: 30 })
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, fc.constantFrom(['--exact'], ['--k', '3']), async ([some, other], options) => {
        const [a, b] = [
          await run([file(collection(some))], options, ending),
          await run([file(other.join('\n'))], options, ending),
        ];
        expect(readFileSync(b.out).equals(readFileSync(a.out))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('CSV has a header, one line a row, the centre in the CRS that is asked for', async () => {
    const text = collection(
      pupils(12).flatMap((who) => [sticker(who, { code: 'dark' }), sticker(who, { code: 'scary' })]),
    );
    const { text: csv } = await run([file(text)], ['--crs', '25833'], 'csv');
    const [x, y] = cellCentre(home.i, home.j, 60).map((value) => Math.round(value * 1000) / 1000);
    expect(csv).toBe(
      `cell,theme,pupils,marks,codes,first_year,last_year,band,x,y\r\n${id()},unsafe,,,dark scary,,,10-19,${x},${y}\r\n`,
    );
    const degrees = (await run([file(text)], [], 'csv')).text.split('\r\n')[1]!.split(',').slice(-2).map(Number);
    expect(degrees).toEqual(centre());
  });

  it.each([
    ['=1+1', "'=1+1"],
    [' @a', "' @a"],
    ['-2', "'-2"],
    ['\tx', "'\tx"],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['60:-357:1', '60:-357:1'],
  ])('CSV text %j is written %j', (value, written) => {
    expect(csvField(value)).toBe(written);
    expect(csvField(-2)).toBe('-2');
  });

  it.each([4326, 25832, 25833, 25835])('a GeoPackage in EPSG:%i holds the same rows', async (crs) => {
    const text = collection(pupils(7).map((who) => sticker(who, { year: 2026 })));
    const { out } = await run([file(text)], ['--crs', String(crs)], 'gpkg');
    const db = new Database(out, { readonly: true });
    expect(
      db.prepare('SELECT cell, theme, pupils, marks, codes, first_year, last_year, band FROM cells').all(),
    ).toEqual([
      {
        cell: id(),
        theme: 'unsafe',
        pupils: null,
        marks: null,
        codes: '',
        first_year: 2026,
        last_year: 2026,
        band: '5-9',
      },
    ]);
    expect(db.prepare('SELECT srs_id FROM gpkg_contents WHERE table_name = ?').pluck().get('cells')).toBe(crs);
    const box = db.prepare('SELECT minx, maxx, miny, maxy FROM rtree_cells_geom').raw().get() as number[];
    const [x, y] = crs === 4326 ? centre() : lonLatToUtm(...centre(), crs as 25833);
    expect(box[0]! < x && x < box[1]! && box[2]! < y && y < box[3]!).toBe(true);
    db.close();
  });
});

describe('usage', () => {
  it.each([
    [['--out', 'a.geojson'], 'no input'],
    [['a.geojson'], '--out'],
    [['a.geojson', '--out', 'b.shp'], '.shp'],
    [['a.geojson', '--out', './a.geojson'], 'also an input'],
    [['a', '--out', 'b.csv', '--edge', '0'], '--edge 0'],
    [['a', '--out', 'b.csv', '--edge', '12.5'], '--edge 12.5'],
    [['a', '--out', 'b.csv', '--grid-crs', '4326'], '--grid-crs 4326'],
    [['a', '--out', 'b.csv', '--crs', '3857'], '--crs 3857'],
    [['a', '--out', 'b.geojson', '--crs', '25833'], 'RFC 7946'],
    [['a', '--out', 'b.csv', '--k', 'five'], '--k five'],
    [['a', '--out', 'b.csv', '--exact', '--bands'], '--exact'],
    [['a', '--out', 'b.csv', '--nonsense'], '--nonsense'],
    [['-', '-', '--out', 'b.csv'], 'twice'],
  ])('%j is wrong usage', async (args, says) => {
    const terminal = { say: () => undefined, tell: () => undefined, progress: () => undefined };
    const io = { stdin: (async function* () {})(), year: 2026 };
    const done = runAggregate(args, terminal, io);
    await expect(done).rejects.toThrow(UsageError);
    await expect(done).rejects.toThrow(says);
  });

  it('k below the floor of 3 is refused', async () => {
    await expect(run([file('')], ['--k', '2'])).rejects.toThrow('looser-than-floor: --k 2');
  });

  it('an empty input gives an empty collection', async () => {
    expect(rowsOf((await run([file('')])).text)).toEqual([]);
    expect(rowsOf((await run([file(collection([]))])).text)).toEqual([]);
  });

  it('exits 0 when done, 1 when refused, 2 for wrong usage, with the code and the value on stderr', () => {
    const cli = (...args: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), 'aggregate', ...args], {
        encoding: 'utf8',
        input: collection(pupils(5).map((who) => sticker(who))),
      });
    const done = cli('-', '--out', at('cli.geojson'));
    expect([done.status, done.stdout]).toEqual([0, '']);
    expect(done.stderr).toContain('marks shown 5 + hidden 0 + outside 0 = all 5');
    expect(rowsOf(readFileSync(at('cli.geojson'), 'utf8'))).toHaveLength(1);
    const missing = cli(at('nowhere.geojson'), '--out', at('never.geojson'));
    expect([missing.status, missing.stderr.includes('file-unreadable'), missing.stderr.includes('nowhere')]).toEqual([
      1,
      true,
      true,
    ]);
    expect(existsSync(at('never.geojson'))).toBe(false);
    expect(cli('-', '--out', join(folder, 'no', 'such', 'folder.csv')).status).toBe(1);
    expect(cli('-').status).toBe(2);
    const help = cli('--help');
    expect([help.status, help.stdout.includes('--grid-crs')]).toEqual([0, true]);
  });
});
