import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../data/contribution.ts';
import { HAND_IN_FORMAT, makeHandIn, readHandIn, sealedOf } from './hand-in-file.ts';
import { acknowledge, edit, freeze, isOver, newEntry, refuse, resolveHandedIn } from './outbox-entry.ts';

const ID = '3f0c2a4e-8c1b-4b0e-9d55-0a1b2c3d4e5f';
const SEAT = { seat: '11111111-1111-4111-8111-111111111111', token: 'A'.repeat(43) };
function sticker(code: string): Contribution {
  return {
    type: 'Feature',
    id: ID,
    geometry: { type: 'Point', coordinates: [5.3, 60.4] },
    properties: { type: 'like', cut: 'home-block/1', code, when: 'always' },
  };
}
const made = newEntry(ID, SEAT.seat, 1, sticker('fun'));
const sent = acknowledge(freeze(made), 1);

describe('the file', () => {
  test('holds what waits as it would be sent, and nothing else of the seat', () =>
    expect(makeHandIn({ ...SEAT, animal: 'fox', school: 'x' } as typeof SEAT, [made])).toEqual({
      format: HAND_IN_FORMAT,
      ...SEAT,
      items: [{ id: ID, rev: 1, feature: sticker('fun') }],
    }));
  test('holds what is taken back as nothing, one rev on', () =>
    expect(makeHandIn(SEAT, [edit(sent, null)]).items).toEqual([{ id: ID, rev: 2, feature: null }]));
  test('holds the newest of an item whose older version is under way, one rev after it', () =>
    expect(makeHandIn(SEAT, [edit(freeze(made), sticker('calm'))]).items).toEqual([
      { id: ID, rev: 2, feature: sticker('calm') },
    ]));
  test('leaves out what is sent or refused', () =>
    expect(makeHandIn(SEAT, [sent, refuse(freeze(made), 'outside-area')]).items).toEqual([]));
  test('is read back as it was written', () => {
    const file = makeHandIn(SEAT, [made]);
    expect(readHandIn(JSON.stringify(file))).toEqual(file);
  });
});

test.each([
  ['no JSON', 'hello'],
  ['another format', { format: 'barnetrakk-hand-in/2' }],
  ['a seat that is no id', { seat: '../x' }],
  ['a token of another length', { token: 'short' }],
  ['items that are no list', { items: {} }],
  [
    'more items than a child can make',
    { items: Array.from({ length: 501 }, () => ({ id: ID, rev: 1, feature: null })) },
  ],
  ['a rev of nought', { items: [{ id: ID, rev: 0, feature: null }] }],
  ['a feature with another id', { items: [{ id: ID, rev: 1, feature: { ...sticker('fun'), id: SEAT.seat } }] }],
])('%s is refused', (_, wrong) => {
  const file = { ...makeHandIn(SEAT, [made]), ...(typeof wrong === 'string' ? {} : wrong) };
  expect(readHandIn(typeof wrong === 'string' ? wrong : JSON.stringify(file))).toBeNull();
});

describe('an item that is handed in', () => {
  const [item] = sealedOf(makeHandIn(SEAT, [edit(sent, sticker('calm'))]), 5);
  const entry = item!.entry;
  test('is sealed, to be sent as rev 2 with its seat’s secret', () => {
    expect(item).toMatchObject({ id: ID, token: SEAT.token, sealedAt: 5, from: 'file' });
    expect(entry.phase).toMatchObject({ is: 'trying', rev: 2, feature: sticker('calm') });
  });
  test('is over when the server holds the same or a newer rev', () =>
    expect([2, 3].map((stored) => isOver(resolveHandedIn(entry, stored)))).toEqual([true, true]));
  test('is tried as the next rev when the server holds an older one', () =>
    expect(
      freeze(resolveHandedIn({ ...entry, phase: { ...entry.phase, rev: 4 } as typeof entry.phase }, 1)).phase,
    ).toMatchObject({ rev: 2 }));
});
