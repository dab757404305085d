import { describe, expect, test } from 'vitest';
import { acknowledge, freeze, newEntry, refuse } from '../offline/outbox-entry.ts';
import { EMPTY_DRAFT, type StickerDraft } from './lesson-draft.ts';
import { REPORT_EVERY_MS, reportIn, reportOf } from './seat-report.ts';

const made = newEntry('3f0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f', 'seat', 1, { type: 'Feature' } as never);
const sent = acknowledge(freeze(made), 1);
const at = (scene: 'school' | 'way' | 'stickers' | 'done', draft = EMPTY_DRAFT) => ({ scene, draft });
const inHand = { ...EMPTY_DRAFT, sticker: { id: 'x', tab: 'like' } as StickerDraft };

describe('what the wall is told', () => {
  test('a child who has only joined is not reported', () => expect(reportOf([], at('school'))).toBeNull());
  test('who draws, works', () => expect(reportOf([], at('way'))).toEqual({ state: 'working', waiting: 0 }));
  test('what waits is counted', () =>
    expect(reportOf([made, sent], at('stickers'))).toEqual({ state: 'working', waiting: 1 }));
  test('delivered with nothing in the hand is sent', () =>
    expect(reportOf([sent], at('stickers'))).toEqual({ state: 'sent', waiting: 0 }));
  test('a sticker in the hand is work again', () =>
    expect(reportOf([sent], at('stickers', inHand))).toEqual({ state: 'working', waiting: 0 }));
  test('what the server refused has not been sent', () =>
    expect(reportOf([refuse(freeze(made), 'outside-area')], at('done'))).toEqual({ state: 'working', waiting: 0 }));
});

describe('a report', () => {
  const report = { state: 'working', waiting: 2 } as const;
  test('goes at once the first time', () => expect(reportIn(report, null, 5)).toBe(0));
  test('is not told twice', () => expect(reportIn(report, { report, at: 0 }, 99_999)).toBeNull());
  test('that changes waits until three seconds after the last', () =>
    expect(reportIn(report, { report: { ...report, waiting: 1 }, at: 1_000 }, 2_000)).toBe(REPORT_EVERY_MS - 1_000));
  test('that changes after a while goes at once', () =>
    expect(reportIn(report, { report: { ...report, waiting: 1 }, at: 1_000 }, 60_000)).toBe(0));
});
