import { expect, test } from 'vitest';
import { slipPages } from './slip-pages.ts';

test.each([
  [25, [8, 8, 8, 1]],
  [8, [8]],
  [1, [1]],
  [120, Array.from({ length: 15 }, () => 8)],
])('%d slips: pages of %j', (slips, pages) => expect(slipPages(slips)).toEqual(pages));
