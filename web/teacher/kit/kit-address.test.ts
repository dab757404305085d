import { expect, test } from 'vitest';
import { isToPrintAtOnce, lessonInAddress, sheetAddress, sheetInAddress } from './kit-address.ts';

test.each([
  ['/laerer/hefte', 'overview'],
  ['/laerer/hefte/', 'overview'],
  ['/laerer/hefte/brev', 'brev'],
  ['/laerer/hefte/klassekart/', 'klassekart'],
  ['/laerer/hefte/brev/mer', 'unknown'],
  ['/laerer/hefte/mattebok', 'unknown'],
])('%s is %s', (path, sheet) => expect(sheetInAddress(path)).toBe(sheet));

test('an address that is written is read as the same sheet and lesson', () => {
  const { pathname, search, hash } = new URL(sheetAddress('kvitteringer', 'a-b', true), 'http://x');
  expect([sheetInAddress(pathname), lessonInAddress(search), isToPrintAtOnce(hash)]).toEqual([
    'kvitteringer',
    'a-b',
    true,
  ]);
});
test('without a lesson there is none in the address', () =>
  expect([sheetAddress('plan', null), lessonInAddress('?time='), lessonInAddress('')]).toEqual([
    '/laerer/hefte/plan',
    null,
    null,
  ]));
