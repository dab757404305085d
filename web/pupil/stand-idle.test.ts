import { expect, test } from 'vitest';
import { COUNTDOWN_MS, GONE_AFTER_DONE_MS, GONE_AFTER_MS, idleAfter } from './stand-idle.ts';

test('a visitor who touches the tablet is left in peace', () =>
  expect(idleAfter(GONE_AFTER_MS - COUNTDOWN_MS - 1, false)).toEqual({ is: 'awake' }));
test('the last twenty seconds are counted in sight', () =>
  expect([idleAfter(GONE_AFTER_MS - COUNTDOWN_MS, false), idleAfter(GONE_AFTER_MS - 1, false)]).toEqual([
    { is: 'counting', secondsLeft: 20 },
    { is: 'counting', secondsLeft: 1 },
  ]));
test('after ninety seconds without a touch the visitor has gone', () =>
  expect(idleAfter(90_000, false)).toEqual({ is: 'gone' }));
test('after «Ferdig» it takes a minute', () =>
  expect([idleAfter(GONE_AFTER_DONE_MS - 1, true).is, idleAfter(60_000, true).is]).toEqual(['counting', 'gone']));
test('a tablet that slept for an hour shows nothing of the visitor before', () =>
  expect(idleAfter(3_600_000, false)).toEqual({ is: 'gone' }));
