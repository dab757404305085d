import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../data/contribution.ts';
import {
  acknowledge,
  backoff,
  dueAt,
  edit,
  freeze,
  itemState,
  judge,
  newEntry,
  postpone,
  refuse,
  resolveConflict,
  sentEntry,
  type Entry,
} from './outbox-entry.ts';

const ID = '3f0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const FRESH = '9a0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const SEAT = '11111111-1111-4111-8111-111111111111';
function sticker(code: string, id = ID): Contribution {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [5.3, 60.4] },
    properties: { type: 'like', cut: 'home-block/1', code, when: 'always' },
  };
}
const made = newEntry(ID, SEAT, 1, sticker('fun'));
const trying = freeze(made);
const sent = acknowledge(trying, 1);

describe('an item that another device sent', () => {
  const there = sentEntry(ID, SEAT, 1, 3, sticker('fun'));
  test('is sent, and nothing is to be done', () => expect([itemState(there), dueAt(there)]).toEqual(['sent', null]));
  test('changed here goes out as the next rev', () =>
    expect(freeze(edit(there, sticker('calm'))).phase).toMatchObject({ is: 'trying', rev: 4 }));
});

describe('what the child reads', () => {
  test('a new item is on the tablet', () => expect(itemState(made)).toBe('on-tablet'));
  test('an item being sent is on the tablet', () => expect(itemState(trying)).toBe('on-tablet'));
  test('an item is sent when the server acknowledged that very rev', () => expect(itemState(sent)).toBe('sent'));
  test('another rev’s acknowledgement changes nothing', () => expect(acknowledge(trying, 2)).toBe(trying));
  test('a refused item needs the child', () => expect(itemState(refuse(trying, 'outside-area'))).toBe('needs-you'));
  test('a change after sending is on the tablet again', () =>
    expect(itemState(edit(sent, sticker('calm')))).toBe('on-tablet'));
});

describe('revisions', () => {
  test('the first attempt has rev 1, a change after it rev 2', () => {
    expect(trying.phase).toMatchObject({ is: 'trying', rev: 1 });
    expect(freeze(edit(sent, sticker('calm'))).phase).toMatchObject({ rev: 2, feature: sticker('calm') });
  });

  test('a change while the answer is awaited does not touch the attempt', () => {
    const changed = postpone(edit(trying, sticker('calm')), 0, 0.5);
    expect(changed.phase).toMatchObject({ rev: 1, feature: sticker('fun') });
    const acknowledged = acknowledge(changed, 1);
    expect(itemState(acknowledged)).toBe('on-tablet');
    expect(freeze(acknowledged).phase).toMatchObject({ rev: 2, feature: sticker('calm') });
  });

  test('taking back what was sent is rev 2 with nothing', () =>
    expect(freeze(edit(sent, null)).phase).toMatchObject({ rev: 2, feature: null }));

  test('taking back what never left asks nothing of the server', () => expect(dueAt(edit(made, null))).toBeNull());

  test('bringing back what was taken back is one rev more', () => {
    const gone = acknowledge(freeze(edit(sent, null)), 2);
    expect(freeze(edit(gone, sticker('fun'))).phase).toMatchObject({ rev: 3, feature: sticker('fun') });
  });

  test('a change after a refusal is tried with the rev that was not stored', () => {
    const changed = edit(refuse(trying, 'text-too-long'), sticker('calm'));
    expect(freeze(changed).phase).toMatchObject({ rev: 1, feature: sticker('calm') });
  });
});

describe('a conflict', () => {
  test('files the device’s own version under the fresh id with rev 1', () => {
    const resolved = resolveConflict(freeze(edit(sent, sticker('calm'))), 5, FRESH);
    expect(resolved).toEqual(newEntry(FRESH, SEAT, 1, sticker('calm', FRESH)));
    expect(freeze(resolved).phase).toMatchObject({ rev: 1 });
  });

  test('on taking back takes back what is stored', () =>
    expect(freeze(resolveConflict(freeze(edit(sent, null)), 5, FRESH)).phase).toMatchObject({ rev: 6, feature: null }));
});

describe('against a server that follows 07-interfaces.md', () => {
  type Stored = { rev: number; feature: Contribution | null };
  /** The store's rule for one contribution of one seat. */
  function deliver(stored: Stored | null, rev: number, feature: Contribution | null): Stored | { conflict: number } {
    if (!stored) return { rev, feature };
    if (stored.rev === rev && JSON.stringify(stored.feature) === JSON.stringify(feature)) return stored;
    return rev === stored.rev + 1 ? { rev, feature } : { conflict: stored.rev };
  }

  test('any mix of changes, lost requests and lost answers ends with the child’s last wish, under the first id', () => {
    const event = fc.oneof(
      fc.constantFrom('fun', 'calm', 'safe', null).map((code) => ({ is: 'edit' as const, code })),
      fc.constantFrom('arrives', 'lost', 'answer lost').map((fate) => ({ is: 'send' as const, fate })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let entry: Entry = made;
        let stored: Stored | null = null;
        const settle = Array.from({ length: 3 }, () => ({ is: 'send' as const, fate: 'arrives' }));
        for (const happening of [...events, ...settle]) {
          if (happening.is === 'edit') {
            entry = edit(entry, happening.code === null ? null : sticker(happening.code));
            continue;
          }
          entry = freeze(entry);
          if (entry.phase.is !== 'trying') continue;
          const { rev, feature }: Stored = entry.phase;
          if (happening.fate !== 'lost') {
            const answer = deliver(stored, rev, feature);
            if ('conflict' in answer) throw new Error(`conflict with ourselves at ${answer.conflict}`);
            stored = answer;
          }
          entry = happening.fate === 'arrives' ? acknowledge(entry, rev) : postpone(entry, 0, 0);
        }
        expect(itemState(entry)).toBe('sent');
        expect(stored?.feature ?? null).toEqual(entry.wanted);
      }),
    );
  });
});

describe('pauses', () => {
  test('double from one second to one minute', () =>
    expect([1, 2, 3, 7, 8, 30].map((tries) => backoff(tries, 0.5))).toEqual([1e3, 2e3, 4e3, 6e4, 6e4, 6e4]));
  test('are spread from half to one and a half', () => expect([backoff(1, 0), backoff(1, 1)]).toEqual([500, 1500]));
});

describe('a failed request', () => {
  const problem = (code: Parameters<typeof refuse>[1], status: number, rev?: number) => ({ code, status, rev });
  test('without an answer is tried again', () => expect(judge(null)).toEqual({ is: 'again' }));
  test('with a fault of the server is tried again', () =>
    expect(judge(problem('internal', 500))).toEqual({ is: 'again' }));
  test('with a 409 is a conflict with the stored rev', () =>
    expect(judge(problem('rev-conflict', 409, 4))).toEqual({ is: 'conflict', stored: 4 }));
  test('after the delivery ended needs the child', () =>
    expect(judge(problem('delivery-ended', 409))).toEqual({ is: 'refused', code: 'delivery-ended' }));
});
