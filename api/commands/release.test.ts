import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ATTACKS, type AttackResult } from '../../data/release.ts';
import { Refused } from '../command.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from '../small-case.ts';
import type { ImportRow } from '../store/store.ts';
import { addSmallCase, openTemporaryInstance, type TemporaryInstance } from '../temporary-instance.ts';
import { releaseCommand } from './release.ts';

/** Set by a test: an attack that succeeds. */
let won: AttackResult | null = null;
vi.mock('../../data/attacks/attack-release.ts', async (load) => {
  const real = await load<typeof import('../../data/attacks/attack-release.ts')>();
  const attackRelease: typeof real.attackRelease = (...args) => {
    const results = real.attackRelease(...args);
    return won ? [...results, won] : results;
  };
  return { ...real, attackRelease };
});

let instance: TemporaryInstance;
let said: string[];
let told: string[];
beforeEach(async () => {
  won = null;
  [said, told] = [[], []];
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < 12; n++) {
      const from = { contributor: `${n}`, round: SMALL_ROUND.id, session: null, school: 'nord', grade: '5-7' as const };
      yield await Promise.resolve({ ...from, feature: sticker(randomUUID()) });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
});
afterEach(() => instance.close());

const run = (...more: string[]) =>
  releaseCommand.run(
    ['--case', SMALL_CASE.id, '--round', SMALL_ROUND.id, ...more],
    { say: (line) => said.push(line), tell: (line) => told.push(line), progress: () => undefined },
    { databaseFile: instance.databaseFile },
  );
const releases = () => instance.context.db.prepare('SELECT number, state FROM release').all();

describe('release --attack', () => {
  it('prints how every attack on the next release went, and publishes nothing', async () => {
    await run('--attack');
    expect(said[0]).toMatch(/^attack +tried +failures$/);
    expect(said.slice(1).map((line) => line.split(/ +/)[0])).toEqual([...ATTACKS]);
    expect(said.slice(1).every((line) => / [1-9]\d* +0$/.test(line))).toBe(true);
    expect(told.at(-1)).toContain('not published');
    expect(releases()).toEqual([]);
    await run();
    expect(said.at(-1)).toBe('1');
  });

  it('is refused when an attack succeeds, as publishing then is', async () => {
    won = { attack: 'recount', tried: 1, failures: 1 };
    await expect(run('--attack')).rejects.toThrow(Refused);
    expect(said.at(-1)).toMatch(/^recount +1 +1$/);
    await expect(run()).rejects.toThrow(Refused);
    expect(releases()).toEqual([]);
  });
});
