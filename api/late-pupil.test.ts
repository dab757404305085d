/**
 * Row 3 of the targets (03-privacy.md), gate on: after a release one late pupil sends, and the next release is refused. 1 000
 * rounds in test:long; what would be learned without the gate: fixtures/attack/late-pupil.test.ts.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../data/problem.ts';
import { publishRelease } from './publish-release.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import type { ImportRow } from './store/store.ts';
import { openTemporaryInstance, type TemporaryInstance } from './temporary-instance.ts';

const ROUNDS = process.env['ATTACKS'] === 'long' ? 1_000 : 20;

let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance();
  const rounds = Array.from({ length: ROUNDS }, (_, n) => ({ ...SMALL_ROUND, id: `runde-${n}` }));
  await instance.imports.addCase({ case: SMALL_CASE, rounds, addressBlocks: null, sessions: [] });
});
afterEach(() => instance.close());

/** @param from number of the first pupil, so that each is another */
async function bringIn(round: string, school: string, from: number, count: number): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = from; n < from + count; n++) {
      const origin = { contributor: `${round}-${n}`, round, session: null, school, grade: '5-7' as const };
      yield await Promise.resolve({ ...origin, feature: sticker(randomUUID()) });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}

describe('a release after one late pupil', () => {
  it(`is refused in ${ROUNDS} of ${ROUNDS} districts, and so is one after nine; ten are let through`, async () => {
    let refused = 0;
    for (let n = 0; n < ROUNDS; n++) {
      const round = `runde-${n}`;
      const publish = () => publishRelease(instance.releases, SMALL_CASE.id, round);
      await bringIn(round, 'nord', 0, 10 + (n % 41));
      await publish();
      // One, or up to nine, at the school.
      const late = n % 2 === 0 ? 1 : 2 + (n % 8);
      await bringIn(round, 'nord', 100, late);
      const code = await publish().then(
        () => 'published',
        (error: unknown) => (error instanceof Problem ? error.code : String(error)),
      );
      if (code === 'too-few-new-pupils') refused++;
      if (n % 50 === 0) {
        await bringIn(round, 'nord', 200, 10 - late);
        await expect(publish()).resolves.toMatchObject({ state: 'published' });
      }
    }
    process.stdout.write(`late pupil, gate on: ${refused} of ${ROUNDS} refused\n`);
    expect(refused).toBe(ROUNDS);
  }, 1_800_000);
});
