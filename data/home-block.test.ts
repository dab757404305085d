import { describe, expect, it } from 'vitest';
import { SITES } from '../fixtures/children.ts';
import type { Position } from './geometry.ts';
import {
  addressCounts,
  addressesIn,
  blockAt,
  blockHolds,
  blockRing,
  growBlock,
  homeBlocks,
  squareAt,
  type AddressCounts,
  type Block,
  type HomeInput,
} from './home-block.ts';
import { lonLatToUtm, utmToLonLat } from './utm.ts';

describe.each(Object.entries(SITES))('home blocks at %s', (_, site) => {
  const thousand = squareAt(site, 1000);
  /** South-west corner of a 1 000 m square, and so of a 500 m and a 250 m one, in metres. */
  const [x0, y0] = [thousand.i * 1000, thousand.j * 1000];
  const at = (x: number, y: number): Position => utmToLonLat(x0 + x, y0 + y, 25833);
  /** A block by its south-west corner in metres from that origin. */
  const block = (x: number, y: number, size: Block['size']): Block => ({
    i: (x0 + x) / size,
    j: (y0 + y) / size,
    size,
  });
  const layer = (...counts: [x: number, y: number, count: number][]): AddressCounts =>
    addressCounts({ blocks: counts.map(([x, y, count]) => [(x0 + x) / 250, (y0 + y) / 250, count]) });
  /** 25 addresses in each 250 m square far around. */
  const dense = addressCounts({
    blocks: Array.from({ length: 60 * 60 }, (__, n): [number, number, number] => [
      x0 / 250 - 20 + (n % 60),
      y0 / 250 - 20 + Math.floor(n / 60),
      25,
    ]),
  });

  const school = at(3010, 3010);
  const home = at(100, 100);
  const wayHome = [[home, at(1500, 1500), at(2950, 2950)]];
  const hide = (input: Partial<HomeInput>) =>
    homeBlocks({
      school,
      schoolRoutes: [],
      leisureRoutes: [],
      tappedHome: [],
      notOnMap: false,
      standing: [],
      addresses: dense,
      ...input,
    });

  describe('a block', () => {
    it.each([
      ['250 m with 20 addresses in it', layer([0, 0, 20]), block(0, 0, 250)],
      ['500 m when 19 are in 250 m', layer([0, 0, 19], [250, 250, 1]), block(0, 0, 500)],
      ['1 000 m when 19 are in 500 m', layer([0, 0, 19], [750, 750, 1]), block(0, 0, 1000)],
      ['500 m without an address layer', null, block(0, 0, 500)],
    ])('is %s', (__, addresses, wanted) => {
      expect(blockAt(home, addresses)).toEqual(wanted);
    });
    it('is not there when 19 are in 1 000 m, though the neighbours have many', () => {
      expect(blockAt(home, layer([0, 0, 19], [1000, 0, 500], [-250, 0, 500]))).toBe('too-few');
      expect(blockAt(home, layer())).toBe('too-few');
    });
    it('depends on the square, never on where in it the home is', () => {
      const addresses = layer([0, 0, 30], [250, 0, 3]);
      const places = [at(0.01, 0.01), at(125, 7), at(249.99, 249.99)];
      expect(places.map((place) => blockAt(place, addresses))).toEqual(places.map(() => block(0, 0, 250)));
    });
    it('grows around itself, to 1 000 m and not beyond', () => {
      const small = block(250, 500, 250);
      expect(growBlock(small)).toEqual(block(0, 500, 500));
      expect(growBlock(growBlock(small))).toEqual(block(0, 0, 1000));
      expect(growBlock(block(0, 0, 1000))).toEqual(block(0, 0, 1000));
    });
    it('counts the addresses of the four or sixteen squares in it', () => {
      const addresses = layer([0, 0, 1], [250, 250, 2], [750, 750, 4], [1000, 0, 8], [-250, -250, 16]);
      const sizes = [250, 500, 1000] as const;
      expect(sizes.map((size) => addressesIn(block(0, 0, size), addresses))).toEqual([1, 3, 7]);
    });
    it('has a closed counter-clockwise outline on the grid', () => {
      const ring = blockRing(block(250, 500, 250)).map(([lon, lat]) => lonLatToUtm(lon, lat, 25833));
      expect(ring.map(([x, y]) => [Math.round(x - x0), Math.round(y - y0)])).toEqual([
        [250, 500],
        [500, 500],
        [500, 750],
        [250, 750],
        [250, 500],
      ]);
    });
    it('is closed: it holds a place within it and none outside', () => {
      const holds = [at(1, 1), at(249, 249), at(-1, 100), at(251, 100)].map((p) => blockHolds(block(0, 0, 250), p));
      expect(holds).toEqual([true, true, false, false]);
    });
  });

  describe('of a way to school', () => {
    it('hides the end that is not at the school', () => {
      expect(hide({ schoolRoutes: [wayHome] })).toEqual({
        blocks: [block(0, 0, 250)],
        sparse: [],
        keepOnDevice: false,
      });
    });
    it('hides the same end when it was drawn from school', () => {
      expect(hide({ schoolRoutes: [[wayHome[0]!.toReversed()]] }).blocks).toEqual([block(0, 0, 250)]);
    });
    it('hides both ends when neither is at the school, at 151 m, and one at 149 m', () => {
      const ending = (metres: number) => hide({ schoolRoutes: [[[home, at(3010 - metres, 3010)]]] }).blocks;
      expect(ending(149)).toEqual([block(0, 0, 250)]);
      expect(ending(151)).toEqual([block(0, 0, 250), block(2750, 3000, 250)]);
    });
    it('hides both ends when both are at the school', () => {
      const way = [[at(2900, 3010), at(3100, 3010)]];
      expect(hide({ schoolRoutes: [way] }).blocks).toEqual([block(2750, 3000, 250), block(3000, 3000, 250)]);
    });
    it('hides where a way there and back turns', () => {
      const way = [[at(2990, 3010), home, at(3010, 3010)]];
      expect(hide({ schoolRoutes: [way] }).blocks).toEqual([
        block(0, 0, 250),
        block(2750, 3000, 250),
        block(3000, 3000, 250),
      ]);
    });
    it('hides home, not the stop between two legs, in whichever order the legs were drawn', () => {
      const stop = at(700, 700);
      const legs = [
        [home, stop],
        [stop, at(2950, 2950)],
      ];
      expect(hide({ schoolRoutes: [legs] }).blocks).toEqual([block(0, 0, 250)]);
      expect(hide({ schoolRoutes: [legs.toReversed()] }).blocks).toEqual([block(0, 0, 250)]);
    });
    it('hides both sides of a piece that was rubbed out', () => {
      const legs = [
        [home, at(600, 100)],
        [at(1600, 100), at(2950, 2950)],
      ];
      expect(hide({ schoolRoutes: [legs] }).blocks).toEqual([
        block(0, 0, 250),
        block(500, 0, 250),
        block(1500, 0, 250),
      ]);
    });
    it('hides two homes of two ways', () => {
      const other = [[at(5100, 4100), school]];
      expect(hide({ schoolRoutes: [wayHome, other] }).blocks).toEqual([block(0, 0, 250), block(5000, 4000, 250)]);
    });
  });

  describe('of a leisure way', () => {
    const pitch = at(1800, 600);
    const leisure = (pickedPlaces: Position[], end = pitch) => [{ parts: [[home, end]], pickedPlaces }];
    it('hides both ends', () => {
      expect(hide({ schoolRoutes: [wayHome], leisureRoutes: leisure([], at(1900, 100)) }).blocks).toEqual([
        block(0, 0, 250),
        block(1750, 0, 250),
      ]);
    });
    it('leaves an end at a named place that the child picked', () => {
      expect(hide({ schoolRoutes: [wayHome], leisureRoutes: leisure([pitch]) }).blocks).toEqual([block(0, 0, 250)]);
    });
    it('hides an end that is far from the place that was picked', () => {
      expect(hide({ schoolRoutes: [wayHome], leisureRoutes: leisure([at(2000, 600)]) }).blocks).toHaveLength(2);
    });
    it('hides the end when the picked place is in a block', () => {
      const neighbour = at(240, 100);
      const input = { schoolRoutes: [wayHome], leisureRoutes: leisure([neighbour], at(260, 100)) };
      expect(hide(input).blocks).toEqual([block(0, 0, 250), block(250, 0, 250)]);
    });
    it('frees one end only with one picked place, the nearer', () => {
      const [there, here] = [at(1800, 600), at(1740, 600)];
      const ways = [{ parts: [[here, at(1770, 900), there]], pickedPlaces: [there] }];
      expect(hide({ schoolRoutes: [wayHome], leisureRoutes: ways }).blocks).toEqual([
        block(0, 0, 250),
        block(1500, 500, 250),
      ]);
    });
    it('drawn after home was settled is hidden like one drawn with it', () => {
      const standing = hide({ schoolRoutes: [wayHome] }).blocks;
      expect(hide({ standing, homeStands: true, leisureRoutes: leisure([pitch]) }).blocks).toEqual(standing);
    });
    it('gets 500 m at every end, picked or not, when neither school way nor home is known', () => {
      expect(hide({ leisureRoutes: leisure([pitch]) }).blocks).toEqual([block(0, 0, 500), block(1500, 500, 500)]);
    });
  });

  describe('without a way to school', () => {
    it('hides the tapped square, or two', () => {
      expect(hide({ tappedHome: [home] }).blocks).toEqual([block(0, 0, 250)]);
      expect(hide({ tappedHome: [home, at(5100, 4100)] }).blocks).toEqual([block(0, 0, 250), block(5000, 4000, 250)]);
    });
    it('hides nothing when nothing is known and nothing was asked for', () => {
      expect(hide({})).toEqual({ blocks: [], sparse: [], keepOnDevice: false });
    });
  });

  describe('«ikke hjemmet mitt på kartet»', () => {
    it('makes every block 1 000 m', () => {
      expect(hide({ notOnMap: true, schoolRoutes: [wayHome] }).blocks).toEqual([block(0, 0, 1000)]);
      expect(hide({ notOnMap: true, tappedHome: [home], addresses: null }).blocks).toEqual([block(0, 0, 1000)]);
    });
    it('hides the 1 000 m around the school when no end is known', () => {
      expect(hide({ notOnMap: true }).blocks).toEqual([block(3000, 3000, 1000)]);
    });
  });

  describe('with too few addresses', () => {
    const farm = layer([0, 0, 3]);
    it('at home, every way stays on the device, and places near home are still hidden', () => {
      const hidden = { blocks: [block(0, 0, 1000)], sparse: [block(0, 0, 1000)], keepOnDevice: true };
      expect(hide({ schoolRoutes: [wayHome], addresses: farm })).toEqual(hidden);
      expect(hide({ tappedHome: [home], addresses: farm })).toEqual(hidden);
    });
    it('at a leisure end only, the ways that meet its block do', () => {
      const addresses = layer([0, 0, 30]);
      const lake = [{ parts: [[home, at(5100, 100)]], pickedPlaces: [] }];
      const lakeBlock = block(5000, 0, 1000);
      expect(hide({ schoolRoutes: [wayHome], leisureRoutes: lake, addresses })).toEqual({
        blocks: [block(0, 0, 250), lakeBlock],
        sparse: [lakeBlock],
        keepOnDevice: false,
      });
    });
  });

  describe('that stand already', () => {
    it('stay when the child made them bigger, and swallow the smaller', () => {
      const bigger = growBlock(block(0, 0, 250));
      expect(hide({ schoolRoutes: [wayHome], standing: [bigger] }).blocks).toEqual([bigger]);
    });
    it('are never made smaller by a smaller one, and stay when the way is gone', () => {
      expect(hide({ standing: [block(0, 0, 1000), block(250, 250, 250)] }).blocks).toEqual([block(0, 0, 1000)]);
    });
  });
});
