import { describe, expect, test } from 'vitest';
import { wayOf, type Asked } from './ways.ts';

const ORIGIN = 'https://barnetrakk.kommune.no';
const FILES = new Set(['/assets/index-1.js', '/icon.svg']);
const way = (path: string, more: Partial<Asked> = {}) =>
  wayOf({ method: 'GET', url: ORIGIN + path, isNavigation: false, isPersonal: false, ...more }, ORIGIN, FILES).is;

describe('goes through the worker', () => {
  test.each([
    ['/assets/index-1.js', 'file'],
    ['/icon.svg', 'file'],
    ['/api/cases/lillevik-skole', 'case'],
    ['/api/cases/lillevik-skole/address-blocks', 'case'],
    ['/api/base-maps', 'case'],
    ['/tiles/lillevik.pmtiles', 'archive'],
    ['/tiles/flyfoto/14/8500/4600', 'picture-tile'],
  ])('%s as %s', (path, is) => expect(way(path)).toBe(is));
  test('/elev as the page, with any query', () =>
    expect([way('/elev', { isNavigation: true }), way('/elev?a=1', { isNavigation: true })]).toEqual(['page', 'page']));
});

describe('is left alone', () => {
  test.each([
    '/assets/planner-page-9.js',
    '/api/cases',
    '/api/cases/lillevik-skole/releases/1/planner/cells',
    '/api/sessions/5b',
    '/api/seats/1/contributions',
    '/api/staff/session',
    '/api/cases/lillevik-skole?all=1',
  ])('%s', (path) => expect(way(path)).toBe('network'));
  test('every write', () =>
    expect(['PUT', 'POST', 'DELETE'].map((method) => way('/api/cases/lillevik-skole', { method }))).toEqual([
      'network',
      'network',
      'network',
    ]));
  test('what is asked with a seat’s secret', () =>
    expect(way('/api/cases/lillevik-skole', { isPersonal: true })).toBe('network'));
  test('other pages', () =>
    expect(['/', '/laerer/5b', '/elever'].map((path) => way(path, { isNavigation: true }))).toEqual([
      'network',
      'network',
      'network',
    ]));
  test('another origin', () => expect(way('', { url: 'https://elsewhere.no/icon.svg' })).toBe('network'));
});
