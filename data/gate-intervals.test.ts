/**
 * Every hidden count that is not zero may still be any of 1 … k − 1, whatever is shown beside it (03-privacy.md, «The cube»).
 * By exhaustive enumeration: every count that parts of a cell can have is passed through the gate, what looks alike is put
 * together, and the hidden counts of each look are collected.
 */
import { describe, expect, test } from 'vitest';
import { band } from './band.ts';
import { WITHOUT, type CubeCell } from './cube.ts';
import { gate } from './gate.ts';
import type { Dimension } from './release.ts';

/** Values a hidden part may have in what looks alike: bit v is set where it may be v, up to bit k for «k or more». */
type Masks = number[];
type Looks = Map<string, Masks>;

const K = [5, 3] as const;

function look(k: number, pupils: number, dimension: Dimension, parts: readonly number[], names: readonly string[]) {
  const counted = new Map(names.map((name, n) => [name, parts[n]!] as const).filter(([, n]) => n > 0));
  const cell: CubeCell = {
    ...{ school: 's', theme: dimension === 'mode' ? 'route' : 'unsafe', i: 0, j: 0, pupils, marks: pupils },
    parts: { [dimension]: counted },
  };
  const marks = { outside: 0, all: 0 };
  const cube = {
    edge: 60,
    cells: [cell],
    marks: { route: marks, activity: marks, like: marks, unsafe: marks, unpleasant: marks, wish: marks },
  };
  const [shown] = gate(cube, k, new Set(['s']));
  return shown === undefined ? '' : JSON.stringify([shown.band, shown.codes, shown.splits]);
}

function collect(looks: Looks, key: string, values: readonly number[], k: number): void {
  const masks = looks.get(key) ?? values.map(() => 0);
  values.forEach((value, n) => (masks[n]! |= 1 << Math.min(value, k)));
  looks.set(key, masks);
}

/** The bits 1 … k − 1. */
const hiddenBits = (k: number) => (1 << k) - 2;

/** Looks in which a part that may be hidden and not zero cannot be every one of 1 … k − 1. */
function tooTight(looks: Looks, k: number): string[] {
  const all = hiddenBits(k);
  return [...looks]
    .filter(([, masks]) => masks.some((mask) => (mask & all) !== 0 && (mask & all) !== all))
    .map(([key, masks]) => `${key} ${masks.map((mask) => mask.toString(2)).join(' ')}`);
}

/**
 * Without those that have no name and may have none: how many did not say why is published in no form, and what is known of
 * them is a lower bound at most («of 35 who find it unsafe, no reason has five»).
 */
const namedOf = (parts: readonly number[], names: readonly string[]) =>
  parts.filter((_, n) => names !== CODE_PARTS || names[n] !== WITHOUT);

/** All vectors of `length` numbers 0 … `most`. */
function* vectors(length: number, most: number): Generator<number[]> {
  const vector = Array<number>(length).fill(0);
  for (;;) {
    yield [...vector];
    let at = 0;
    while (at < length && vector[at] === most) vector[at++] = 0;
    if (at === length) return;
    vector[at]!++;
  }
}
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

const GROUPS = ['1-4', '5-7', WITHOUT];
const CODE_PARTS = ['dark', 'scary', WITHOUT];
const MODE_PARTS = ['foot', 'wheels', WITHOUT];

describe.each(K)('with k = %i', (k) => {
  test('grade groups of one cell, which add up to the whole: parts of up to 25', () => {
    const looks: Looks = new Map();
    for (const parts of vectors(3, 25)) {
      const pupils = sum(parts);
      collect(looks, look(k, pupils, 'grade', parts, GROUPS), [...parts, pupils], k);
    }
    expect(tooTight(looks, k)).toEqual([]);
  });

  test.each([
    ['code', CODE_PARTS],
    ['mode', MODE_PARTS],
    ['when', ['always', 'winter', 'dark']],
  ] as const)('parts by %s, which overlap where a child has two', (dimension, names) => {
    const looks: Looks = new Map();
    for (const parts of vectors(3, 25)) {
      // Every union that such parts can have looks as its band does, so one of each band stands for all.
      const [least, most] = [Math.max(...parts), sum(parts)];
      for (const whole of new Set([least, ...[3, 5, 10, 20, 50].filter((n) => n > least && n <= most)])) {
        collect(looks, look(k, whole, dimension, parts, names), namedOf(parts, names), k);
      }
    }
    expect(tooTight(looks, k)).toEqual([]);
  });

  test('all filters of one cell together', () => {
    // Given the whole, the dimensions do not bind each other: any pupil may have any grade, code and season.
    const byWhole = (dimension: Dimension, names: readonly string[], addsUp: boolean) => {
      const looks = new Map<number, Looks>();
      for (const parts of vectors(names.length, 25)) {
        const least = addsUp ? sum(parts) : Math.max(...parts);
        for (let whole = least; whole <= Math.min(25, sum(parts)); whole++) {
          const of = looks.get(whole) ?? new Map<string, Masks>();
          looks.set(whole, of);
          collect(of, look(k, whole, dimension, parts, names), namedOf(parts, names), k);
        }
      }
      return looks;
    };
    const grades = byWhole('grade', GROUPS, true);
    const codes = byWhole('code', CODE_PARTS, false);
    const whens = byWhole('when', ['always', 'winter'], false);
    const together: Looks = new Map();
    for (let whole = 1; whole <= 25; whole++) {
      for (const [grade, g] of grades.get(whole)!) {
        for (const [code, c] of codes.get(whole)!) {
          for (const [when, w] of whens.get(whole)!) {
            const key = `${grade}|${code}|${when}`;
            const masks = [...g, ...c, ...w];
            const before = together.get(key);
            if (before) masks.forEach((mask, n) => (before[n]! |= mask));
            else together.set(key, masks);
          }
        }
      }
    }
    expect(together.size).toBeGreaterThan(100);
    // A whole of exactly 25 is cut off by the enumeration, not by the gate: its band goes on to 49.
    const whole = [...together].filter(([key]) => !key.startsWith('["20-49"'));
    expect(tooTight(new Map(whole), k)).toEqual([]);
  });

  test('a cell beside the rows of its school: theme, code and one school answer', () => {
    const looks: Looks = new Map();
    for (const [cellAll = 0, cellCode = 0, schoolAll = 0, schoolCode = 0] of vectors(4, 11)) {
      if (cellCode > cellAll || cellAll > schoolAll || cellCode > schoolCode || schoolCode > schoolAll) continue;
      for (let without = cellAll - cellCode; without <= cellAll; without++) {
        const shown = look(k, cellAll, 'code', [cellCode, without], ['dark', WITHOUT]);
        const key = `${shown}|${band(schoolAll, 5) ?? ''}|${band(schoolCode, 5) ?? ''}`;
        collect(looks, key, [cellAll, cellCode], k);
        // In the table k is 5 for everybody.
        collect(looks, `table ${key}`, [schoolAll, schoolCode], 5);
      }
    }
    const [table, cells] = [new Map<string, Masks>(), new Map<string, Masks>()];
    for (const [key, masks] of looks) (key.startsWith('table ') ? table : cells).set(key, masks);
    expect(tooTight(cells, k)).toEqual([]);
    // A planner sees three or four in a cell (k = 3), and then knows that of the school too: beside the public cells only.
    if (k === 5) expect(tooTight(table, 5)).toEqual([]);
  });

  test('two releases that follow each other: a pupil more here and there', () => {
    const states = [...vectors(3, 9)]
      .filter((parts) => sum(parts) < 10)
      .map((parts) => ({ parts, seen: look(k, sum(parts), 'grade', parts, GROUPS) }));
    const looks = new Map<string, Masks>();
    for (const before of states) {
      for (const after of states) {
        if (before.parts.some((n, at) => n > after.parts[at]!)) continue;
        const values = [...before.parts, sum(before.parts), ...after.parts, sum(after.parts)];
        collect(looks, `${before.seen}|${after.seen}`, values, k);
      }
    }
    expect(tooTight(looks, k)).toEqual([]);
  });

  test('three releases that follow each other, by two groups', () => {
    const states = [...vectors(2, 19)]
      .filter((parts) => sum(parts) < 20)
      .map((parts) => ({ parts, seen: look(k, sum(parts), 'grade', parts, ['1-4', '5-7']) }));
    const follows = (one: { parts: number[] }, other: { parts: number[] }) =>
      one.parts.every((n, at) => n <= other.parts[at]!);
    const looks: Looks = new Map();
    for (const first of states) {
      for (const second of states) {
        if (!follows(first, second)) continue;
        for (const third of states) {
          if (!follows(second, third)) continue;
          const values = [...first.parts, ...second.parts, ...third.parts];
          collect(looks, `${first.seen}|${second.seen}|${third.seen}`, values, k);
        }
      }
    }
    expect(tooTight(looks, k)).toEqual([]);
  });
});

test('a planner’s cell inside a public one', () => {
  const looks: Looks = new Map();
  for (const inner of vectors(2, 4)) {
    for (const more of vectors(2, 24)) {
      const outer = inner.map((n, at) => n + more[at]!);
      const small = look(3, sum(inner), 'grade', inner, ['1-4', '5-7']);
      const large = look(5, sum(outer), 'grade', outer, ['1-4', '5-7']);
      collect(looks, `${small}|${large}`, [...inner, sum(inner)], 3);
    }
  }
  // Groups end at 28 here: a public whole of 50 and more is cut off by the enumeration.
  const whole = [...looks].filter(([key]) => !key.includes('"50+"'));
  expect(tooTight(new Map(whole), 3)).toEqual([]);
});
