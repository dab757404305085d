import { expect, test } from 'vitest';
import { storageState, type StorageFacts, type StorageState } from './storage-state.ts';

const MB = 1_000_000;
const cases: [string, StorageFacts, StorageState][] = [
  ['a browser that promised', { persisted: true, quota: 50 * MB, heapLimit: null }, 'kept'],
  ['an ordinary window that did not', { persisted: false, quota: 60_000 * MB, heapLimit: 4_000 * MB }, 'usual'],
  ['a browser that tells nothing', { persisted: null, quota: null, heapLimit: null }, 'usual'],
  ['room for almost nothing', { persisted: false, quota: 100 * MB, heapLimit: null }, 'volatile'],
  ['a quota of the memory’s size', { persisted: false, quota: 2_400 * MB, heapLimit: 4_000 * MB }, 'volatile'],
];
test.each(cases)('%s', (_, facts, state) => expect(storageState(facts)).toBe(state));
