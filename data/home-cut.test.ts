import { beforeAll, describe, expect, it } from 'vitest';
import { meeting, project } from '../fixtures/attack/own-block.ts';
import { CHILD_KINDS, linesOf, SITES, syntheticChildren, type SyntheticChild } from '../fixtures/children.ts';
import type { Contribution } from './contribution.ts';
import { Contribution as ContributionSchema } from './contribution.ts';
import type { MultiLineString, Position } from './geometry.ts';
import { homeBlocks, NO_HOME_BLOCKS, squareAt, type Block, type HomeBlocks } from './home-block.ts';
import { cutContribution, cutRoute, hidePlace, MARGIN_M, meetsBlock, MIN_PART_M } from './home-cut.ts';
import { MAX_PARTS_PER_ROUTE } from './limits.ts';
import { utmToLonLat } from './utm.ts';

const hide = (child: SyntheticChild): HomeBlocks =>
  homeBlocks({
    school: child.school,
    schoolRoutes: child.schoolWays.map(linesOf),
    leisureRoutes: child.leisureWays.map((way) => ({ parts: linesOf(way), pickedPlaces: [] })),
    tappedHome: child.kind === 'no-way' ? child.homes : [],
    notOnMap: false,
    standing: [],
    addresses: child.addresses,
  });

describe('10 000 synthetic children with one or two homes', () => {
  let children: SyntheticChild[] = [];
  let hidden: HomeBlocks[] = [];
  beforeAll(() => {
    children = syntheticChildren(10_000, 20_261_123);
    hidden = children.map(hide);
  }, 120_000);

  it('are of every kind, at every site, with one home and with two', () => {
    expect(new Set(children.map(({ site }) => site))).toEqual(new Set(Object.keys(SITES)));
    expect(new Set(children.map(({ kind }) => kind))).toEqual(new Set(CHILD_KINDS));
    expect(new Set(children.map(({ homes }) => homes.length))).toEqual(new Set([1, 2]));
  });

  it('have every home inside a block', () => {
    const bare = children.filter((child, n) =>
      child.homes.some((home) => {
        const [x, y] = project(home);
        // a tenth of the homes on a border are on it to the last bit: a millimetre for the other projection
        const MM = 0.001;
        return !hidden[n]!.blocks.some(
          ({ i, j, size }) =>
            x >= i * size - MM && x <= (i + 1) * size + MM && y >= j * size - MM && y <= (j + 1) * size + MM,
        );
      }),
    );
    expect(bare.map(({ kind, site }) => `${kind} at ${site}`)).toEqual([]);
  });

  it('have drawn ways most of which do meet an own block, so the check can fail', () => {
    const ways = children.flatMap((child, n) =>
      child.schoolWays.map((way) =>
        meeting({ type: 'MultiLineString', coordinates: linesOf(way).map((line) => [...line]) }, hidden[n]!.blocks),
      ),
    );
    expect(ways.filter((count) => count > 0).length).toBeGreaterThan(0.99 * ways.length);
  });

  it('send 0 segments and 0 places that meet an own block', () => {
    let segments = 0;
    let kept = 0;
    let meets = 0;
    children.forEach((child, n) => {
      for (const way of [...child.schoolWays, ...child.leisureWays]) {
        const { geometry, modes } = cutRoute(way, hidden[n]!);
        meets += meeting(geometry, hidden[n]!.blocks) + Number(meetsBlock(geometry, hidden[n]!.blocks));
        segments += geometry?.coordinates.reduce((sum, line) => sum + line.length - 1, 0) ?? 0;
        kept += Number(geometry !== null);
        expect(modes.length).toBe(geometry?.coordinates.length ?? new Set(way.map(({ mode }) => mode)).size);
      }
      for (const place of child.places) {
        const point = hidePlace(place, hidden[n]!);
        meets += Number(meetsBlock(point, hidden[n]!.blocks));
      }
    });
    expect(meets).toBe(0);
    expect(kept).toBeGreaterThan(5_000);
    expect(segments).toBeGreaterThan(100_000);
  });

  it('lose nothing but what is within 2 m of a block, and scraps', () => {
    const STEP = 2;
    let drawn = 0;
    let missing = 0;
    children.forEach((child, n) => {
      if (n % 25 !== 0 || child.kind === 'far-bus') return;
      const home: HomeBlocks = { ...hidden[n]!, sparse: [], keepOnDevice: false };
      for (const way of child.schoolWays) {
        const cut = cutRoute(way, home);
        const left = cut.geometry?.coordinates.map((line) => line.map(project)) ?? [];
        const length = left.flat().length < 2 ? 0 : sumLength(left);
        const outside = linesOf(way)
          .map((line) => outsideMetres(line.map(project), home.blocks, STEP))
          .reduce((sum, metres) => sum + metres, 0);
        drawn += outside;
        missing += Math.abs(outside - length);
      }
    });
    expect(drawn).toBeGreaterThan(100_000);
    expect(missing / drawn).toBeLessThan(0.01);
  });
});

function sumLength(lines: readonly (readonly [number, number])[][]): number {
  return lines
    .flatMap((line) => line.slice(1).map(([x, y], n) => Math.hypot(x - line[n]![0], y - line[n]![1])))
    .reduce((sum, metres) => sum + metres, 0);
}

/** Metres of a line farther than 2 m from every block, by sampling. */
function outsideMetres(line: readonly (readonly [number, number])[], blocks: readonly Block[], step: number): number {
  let metres = 0;
  for (let n = 0; n + 1 < line.length; n++) {
    const [[ax, ay], [bx, by]] = [line[n]!, line[n + 1]!];
    const length = Math.hypot(bx - ax, by - ay);
    const steps = Math.max(1, Math.ceil(length / step));
    for (let k = 0; k < steps; k++) {
      const t = (k + 0.5) / steps;
      const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
      const isNear = blocks.some(
        ({ i, j, size }) =>
          x > i * size - MARGIN_M &&
          x < (i + 1) * size + MARGIN_M &&
          y > j * size - MARGIN_M &&
          y < (j + 1) * size + MARGIN_M,
      );
      if (!isNear) metres += length / steps;
    }
  }
  return metres;
}

describe.each(Object.entries(SITES))('at %s', (_, site) => {
  const block = squareAt(site, 250);
  const home: HomeBlocks = { ...NO_HOME_BLOCKS, blocks: [block] };
  /** Metres from the block's south-west corner → lon/lat. */
  const at = (x: number, y: number) => utmToLonLat(block.i * 250 + x, block.j * 250 + y, 25833);
  const shape = (cut: { geometry: MultiLineString | null }) =>
    cut.geometry?.coordinates.map((line) =>
      line.map((place) => {
        const [x, y] = project(place);
        return [Math.round(x - block.i * 250), Math.round(y - block.j * 250)];
      }),
    ) ?? null;
  const walk = (...line: Position[]) => ({ mode: 'walk' as const, line });

  it('a way through the block is kept on both sides, a metre from it, each part with its mode', () => {
    const cut = cutRoute([walk(at(-100, 100), at(400, 100))], home);
    expect(shape(cut)).toEqual([
      [
        [-100, 100],
        [-1, 100],
      ],
      [
        [251, 100],
        [400, 100],
      ],
    ]);
    expect(cut.modes).toEqual(['walk', 'walk']);
  });

  it('a leg inside goes with its mode, the leg outside stays with its own', () => {
    const bus = { mode: 'bus' as const, line: [at(300, 100), at(900, 100)] };
    const cut = cutRoute([walk(at(100, 100), at(200, 100)), bus], home);
    expect(shape(cut)).toEqual([
      [
        [300, 100],
        [900, 100],
      ],
    ]);
    expect(cut.modes).toEqual(['bus']);
  });

  it('a way wholly inside becomes a way without place, with its distinct modes', () => {
    const bus = { mode: 'bus' as const, line: [at(30, 10), at(90, 10)] };
    const legs = [walk(at(10, 10), at(30, 10)), bus, walk(at(90, 10), at(100, 10))];
    expect(cutRoute(legs, home)).toEqual({ geometry: null, modes: ['walk', 'bus'] });
  });

  it('a way along the very border is inside', () => {
    expect(cutRoute([walk(at(0, 250), at(250, 250))], home).geometry).toBeNull();
  });

  it('a way past the corner is left as it was drawn', () => {
    const line = [at(-10, 200), at(-10, 400), at(90, 254)];
    expect(shape(cutRoute([walk(...line)], home))).toEqual([
      [
        [-10, 200],
        [-10, 400],
        [90, 254],
      ],
    ]);
  });

  it('a part of at most five metres between two blocks is dropped', () => {
    const two: HomeBlocks = { ...home, blocks: [block, { ...block, i: block.i + 2 }] };
    const line = walk(at(100, 100), at(600, 100));
    expect(shape(cutRoute([line], two))).toEqual([
      [
        [251, 100],
        [499, 100],
      ],
    ]);
    expect(MIN_PART_M).toBe(5);
    expect(cutRoute([walk(at(247, 100), at(255.9, 100))], two).geometry).toBeNull();
  });

  it('one tap on the map is no way', () => {
    expect(cutRoute([walk(at(400, 400))], home)).toEqual({ geometry: null, modes: ['walk'] });
    expect(cutRoute([walk(at(400, 400), at(400, 400))], home).geometry).toBeNull();
  });

  it('a bus of 80 km in one segment keeps clear of a block it nearly touches, straight in metres and in degrees', () => {
    for (const beside of [-400, -40, -4, -2, -1, -0.5, 0.5, 100]) {
      const line = [at(beside, -40_000), at(beside + 1, 40_000)];
      const { geometry } = cutRoute([walk(...line)], home);
      expect([beside, meeting(geometry, [block]), geometry !== null]).toEqual([beside, 0, true]);
    }
  });

  it('what is kept is the same however far the hidden end of the segment is', () => {
    const kept = [60, 120, 249].map((hiddenEnd) => cutRoute([walk(at(-2000, 100), at(hiddenEnd, 100))], home).geometry);
    expect(kept[0]?.coordinates[0]?.length).toBe(2);
    const ends = kept.map((geometry) => geometry!.coordinates[0]!.map(project));
    for (const end of ends) {
      expect(end.length).toBe(2);
      expect(Math.abs(end[1]![0] - ends[0]![1]![0])).toBeLessThan(0.01);
    }
  });

  it('a way in and out more often than a route has parts keeps the longest parts', () => {
    const zigzag = Array.from({ length: 201 }, (__, n) => at(n % 2 ? 240 : 260 + n, n));
    const cut = cutRoute([walk(...zigzag)], home);
    expect(cut.geometry?.coordinates.length).toBe(MAX_PARTS_PER_ROUTE);
    expect(cut.modes.length).toBe(MAX_PARTS_PER_ROUTE);
    expect(meeting(cut.geometry, [block])).toBe(0);
  });

  it('a place in the block, on its border or within a metre of it has no place; one beyond has', () => {
    expect([at(100, 100), at(0, 0), at(250, 250), at(250.9, 100)].map((place) => hidePlace(place, home))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(hidePlace(at(251.1, 100), home)?.type).toBe('Point');
  });

  it('what leaves has at most 7 decimals', () => {
    const cut = cutRoute([walk(at(-100, 100.123456), at(400, 133.3))], home);
    const numbers = [
      ...(cut.geometry?.coordinates.flat(2) ?? []),
      ...(hidePlace(at(300, 300), home)?.coordinates ?? []),
    ];
    expect(numbers.length).toBe(10);
    expect(numbers.filter((degree) => Number(degree.toFixed(7)) !== degree)).toEqual([]);
  });

  it('ways of a child who must not be placed stay on the device and only count', () => {
    const away = [walk(at(5000, 0), at(6000, 0))];
    expect(cutRoute(away, { ...home, keepOnDevice: true })).toEqual({ geometry: null, modes: ['walk'] });
    expect(cutRoute(away, home).geometry).not.toBeNull();
  });

  it('a way that meets a block with too few addresses leaves no place at all; one that does not, does', () => {
    const sparse: HomeBlocks = { ...home, sparse: [block] };
    expect(cutRoute([walk(at(-900, 10), at(10, 10))], sparse).geometry).toBeNull();
    expect(cutRoute([walk(at(-900, 10), at(-10, 10))], sparse).geometry).not.toBeNull();
  });

  it('a block added later cuts what was sent, and never gives anything back', () => {
    const id = '3f2f5c1e-8f3a-4d2b-9c61-0d7f0a6f5b11';
    const first = cutRoute([walk(at(100, 100), at(2000, 100))], home);
    const sent: Contribution = {
      type: 'Feature',
      id,
      geometry: first.geometry,
      properties: { type: 'route', cut: 'home-block/1', kind: 'school', modes: first.modes, when: 'always' },
    };
    const second: Block = { ...block, i: block.i + 4 };
    const again = cutContribution(sent, { ...home, blocks: [block, second] });
    const geometry = again.geometry as MultiLineString;
    expect(shape({ geometry })).toEqual([
      [
        [251, 100],
        [999, 100],
      ],
      [
        [1251, 100],
        [2000, 100],
      ],
    ]);
    expect(ContributionSchema.parse(again)).toEqual(again);
    expect(shape({ geometry: cutContribution(again, NO_HOME_BLOCKS).geometry as MultiLineString })).toEqual(
      shape({ geometry }),
    );
    const gone = cutContribution(again, { ...home, keepOnDevice: true });
    expect([gone.geometry, (gone.properties as { modes: string[] }).modes]).toEqual([null, ['walk']]);
    expect(cutContribution(gone, NO_HOME_BLOCKS)).toEqual(gone);
  });

  it('a way of which the child did not say how is cut like any other, and still says nothing', () => {
    const sent: Contribution = {
      type: 'Feature',
      id: '3f2f5c1e-8f3a-4d2b-9c61-0d7f0a6f5b11',
      geometry: { type: 'MultiLineString', coordinates: [[at(100, 100), at(2000, 100)]] },
      properties: { type: 'route', cut: 'home-block/1', kind: 'school', when: 'always' },
    };
    const cut = cutContribution(sent, home);
    expect(shape({ geometry: cut.geometry as MultiLineString })).toEqual([
      [
        [251, 100],
        [2000, 100],
      ],
    ]);
    expect(cut.properties).toEqual(sent.properties);
    expect(cutContribution(sent, { ...home, keepOnDevice: true })).toEqual({ ...sent, geometry: null });
  });

  it('a sticker sent before its block loses its place and keeps its words', () => {
    const sent: Contribution = {
      type: 'Feature',
      id: '3f2f5c1e-8f3a-4d2b-9c61-0d7f0a6f5b11',
      geometry: { type: 'Point', coordinates: at(125, 125) },
      properties: { type: 'unsafe', cut: 'home-block/1', code: 'dark', when: 'winter', text: 'mørkt' },
    };
    expect(cutContribution(sent, home)).toEqual({ ...sent, geometry: null });
  });
});
