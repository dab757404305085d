/** An instance may be stricter than the design, never looser; a round keeps what its first release was made with. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Preview } from '../data/preview.ts';
import { Problem } from '../data/problem.ts';
import { DEFAULT_GATE } from '../data/release.ts';
import { readGate } from './gate-setting.ts';
import { publishRelease } from './publish-release.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import type { ImportRow } from './store/store.ts';
import { openTemporaryInstance, type TemporaryInstance } from './temporary-instance.ts';

const NEXT = { ...SMALL_ROUND, id: 'neste' };
let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await instance.imports.addCase({ case: SMALL_CASE, rounds: [SMALL_ROUND, NEXT], addressBlocks: null, sessions: [] });
});
afterEach(() => instance.close());

async function bringIn(round: string, count: number, lat: number): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < count; n++) {
      const from = { contributor: randomUUID(), round, session: null, school: 'nord', grade: '5-7' as const };
      yield await Promise.resolve({ ...from, feature: sticker(randomUUID(), 10, lat) });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}
const setGate = (text?: string) => sqliteHousekeeping(instance.context).setGate(readGate(text));
const publish = (round: string) => publishRelease(instance.releases, SMALL_CASE.id, round);
const bands = async (number: number) =>
  (await instance.stores.plannerRelease.findFace(SMALL_CASE.id, number)).cells.map(({ band }) => band).sort();
const preview = (round: string): Promise<Preview> => instance.stores.plannerRelease.findPreview(SMALL_CASE.id, round);

describe('GATE=plannerK=5,newPupils=20,schoolMinimum=15', () => {
  it('is what releases are made by, and what the preview goes by', async () => {
    await setGate('plannerK=5,newPupils=20,schoolMinimum=15');
    await bringIn(SMALL_ROUND.id, 10, 63);
    await bringIn(SMALL_ROUND.id, 4, 63.01);
    expect(await preview(SMALL_ROUND.id)).toMatchObject({ parameters: { newPupils: 20, schoolMinimum: 15 } });
    expect((await preview(SMALL_ROUND.id)).schools[0]?.shows).toBe('name');
    await bringIn(SMALL_ROUND.id, 1, 63.02);
    expect((await preview(SMALL_ROUND.id)).schools[0]?.shows).toBe('map-without-area');
    expect((await publish(SMALL_ROUND.id)).parameters).toEqual({
      ...DEFAULT_GATE,
      ...{ plannerK: 5, newPupils: 20, schoolMinimum: 15 },
    });
    expect(await bands(1)).toEqual(['10-19']);
    await bringIn(SMALL_ROUND.id, 19, 63);
    await expect(publish(SMALL_ROUND.id)).rejects.toThrow(Problem);
    expect((await preview(SMALL_ROUND.id)).refused?.code).toBe('too-few-new-pupils');
    await bringIn(SMALL_ROUND.id, 1, 63);
    expect((await publish(SMALL_ROUND.id)).number).toBe(2);
  });

  it('set or taken away later is for rounds that have no release yet, also where the only one is withdrawn', async () => {
    await bringIn(SMALL_ROUND.id, 10, 63);
    await bringIn(SMALL_ROUND.id, 4, 63.01);
    expect((await publish(SMALL_ROUND.id)).parameters).toEqual(DEFAULT_GATE);
    expect(await bands(1)).toEqual(['10-19', '3-4']);
    await instance.stores.plannerRelease.withdraw(SMALL_CASE.id, 1);
    await setGate('plannerK=5,plannerEdge=60');
    await bringIn(SMALL_ROUND.id, 10, 63);
    expect((await publish(SMALL_ROUND.id)).parameters).toEqual(DEFAULT_GATE);
    await bringIn(NEXT.id, 14, 63);
    expect((await publish(NEXT.id)).parameters).toEqual({ ...DEFAULT_GATE, plannerK: 5, plannerEdge: 60 });
    await setGate();
    await bringIn(NEXT.id, 14, 63.01);
    expect((await publish(NEXT.id)).parameters).toMatchObject({ plannerK: 5, plannerEdge: 60 });
  });
});
