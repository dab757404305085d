import { describe, expect, it } from 'vitest';
import type { StoreNames } from 'idb';
import { DATA_ITEMS, itemOf, KEEPERS, KEEPS, RELEASE_PARTS, SEERS } from '../../data/data-items.ts';
import nb from '../i18n/nb/privacy.ts';
import type { TabletSchema } from '../offline/database.ts';

/** The compiler keeps this list whole. */
const STORES: Record<StoreNames<TabletSchema>, true> = {
  seats: true,
  device: true,
  entries: true,
  lessons: true,
  drafts: true,
  sealed: true,
  receipts: true,
  answers: true,
};

describe('the page of what is kept', () => {
  it('has words for every item, and for no other', () => {
    expect(Object.keys(nb.item)).toEqual(Object.keys(DATA_ITEMS));
  });

  it('has words for every keeper, time, reader and part of a release', () => {
    expect(Object.keys(nb.group)).toEqual([...KEEPERS]);
    expect(Object.keys(nb.keep)).toEqual(Object.keys(KEEPS));
    expect(Object.keys(nb.seer)).toEqual([...SEERS]);
    expect(Object.keys(nb.part)).toEqual([...RELEASE_PARTS]);
  });

  it('tells of every store of the tablet', () => {
    expect(Object.keys(STORES).filter((store) => itemOf(`tablet:${store}`) === null)).toEqual([]);
  });
});
