import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';
import { TileAddress, tileUrl } from './tile-address.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-maps-'));
  path = join(folder, 'base-maps.json');
  writeFileSync(join(folder, 'by.pmtiles'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: unknown, env: Record<string, string> = {}) => {
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return readSettings({ BASE_MAPS_FILE: path, ...env }, [], '/srv').maps;
};
const XYZ = 'https://kart.example/{z}/{x}/{y}.png';
const RASTER = { kind: 'raster', name: { nb: 'Flyfoto' }, tiles: XYZ, attribution: '© Oss', maxZoom: 19 };

describe('BASE_MAPS_FILE', () => {
  it('sets up PMTiles files beside it, rasters and Kartverket’s two, with an aerial and names over a picture', () => {
    const maps = read({
      baseMaps: {
        by: { kind: 'pmtiles', file: 'by.pmtiles', aerial: 'flyfoto' },
        flyfoto: { ...RASTER, tone: 'dark', labels: 'by' },
        topo: { kind: 'kartverket-topo', aerial: 'flyfoto' },
        graa: { kind: 'kartverket-topograatone' },
      },
    });
    expect([...maps.keys()]).toEqual(['lillevik', 'by', 'flyfoto', 'topo', 'graa']);
    expect(maps.get('by')).toEqual({
      kind: 'pmtiles',
      name: null,
      file: join(folder, 'by.pmtiles'),
      aerial: 'flyfoto',
    });
    expect(maps.get('flyfoto')).toMatchObject({ minZoom: 0, tileSize: 256, tone: 'dark', labels: 'by', aerial: null });
    expect(maps.get('topo')).toMatchObject({
      tiles: 'https://cache.kartverket.no/v1/wmts/1.0.0/topo/default/webmercator/{z}/{y}/{x}.png',
      attribution: '© Kartverket (CC BY 4.0)',
      maxZoom: 18,
    });
    expect(maps.get('graa')).toMatchObject({ tiles: expect.stringContaining('/topograatone/') as unknown });
  });

  it('may set the demo town’s map up anew, not one of BASE_MAPS', () => {
    expect(read({ baseMaps: { lillevik: RASTER } }).get('lillevik')?.kind).toBe('raster');
    expect(() => read({ baseMaps: { by: RASTER } }, { BASE_MAPS: 'by=/by.pmtiles' })).toThrow(
      '"by" is in BASE_MAPS and in',
    );
  });

  const entry = (change: object) => ({ baseMaps: { kart: { ...RASTER, ...change } } });
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'is not JSON'],
    ['another top', { maps: {} }, 'baseMaps is missing'],
    ['an unknown field at the top', { baseMaps: {}, extra: 1 }, '"extra"'],
    ['an unknown field', entry({ subdomains: 'abc' }), '"subdomains"'],
    ['an unknown kind', entry({ kind: 'wms' }), 'baseMaps.kart.kind is "wms"'],
    ['a slug in capitals', { baseMaps: { Kart: RASTER } }, 'Kart'],
    ['no attribution', entry({ attribution: '' }), 'baseMaps.kart.attribution is ""'],
    ['no name', entry({ name: undefined }), 'baseMaps.kart.name is missing'],
    ['a zoom too far', entry({ maxZoom: 40 }), 'baseMaps.kart.maxZoom is 40'],
    ['zooms the wrong way', entry({ minZoom: 20 }), 'baseMaps.kart.minZoom is 20, more than maxZoom 19'],
    ['a strange tile size', entry({ tileSize: 300 }), 'baseMaps.kart.tileSize is 300'],
    [
      'a file that is not there',
      { baseMaps: { x: { kind: 'pmtiles', file: 'no.pmtiles' } } },
      'no.pmtiles", which is not there',
    ],
    ['an aerial that is not there', entry({ aerial: 'luft' }), '"kart" has the aerial "luft"'],
    ['an aerial that is no picture', entry({ aerial: 'lillevik' }), 'which is no raster base map'],
    ['names from a picture', entry({ labels: 'kart' }), 'which is no pmtiles base map'],
    ['an address without column', entry({ tiles: 'https://k.example/{z}/{y}' }), 'has {x} 0 times'],
  ])('refuses %s and names it', (_, file, message) => {
    expect(() => read(file)).toThrow(message);
  });

  it('that is not there is named', () => {
    expect(() => readSettings({ BASE_MAPS_FILE: '/nowhere.json' }, [], '/srv')).toThrow(
      'BASE_MAPS_FILE /nowhere.json: cannot be read',
    );
  });
});

describe('the address of a tile', () => {
  it.each([
    [XYZ, 'https://kart.example/4/8/5.png'],
    [
      'https://k.example/wmts/1.0.0/topo/default/webmercator/{TileMatrix}/{TileRow}/{TileCol}.png',
      'https://k.example/wmts/1.0.0/topo/default/webmercator/4/5/8.png',
    ],
    [
      'https://k.example/wmts?TILEMATRIX=EPSG:3857:{tilematrix}&TILEROW={TILEROW}&TILECOL={TileCol}',
      'https://k.example/wmts?TILEMATRIX=EPSG:3857:4&TILEROW=5&TILECOL=8',
    ],
    ['http://127.0.0.1:8080/{z}/{x}/{y}', 'http://127.0.0.1:8080/4/8/5'],
  ])('%s may be XYZ or WMTS', (address, url) => {
    expect(tileUrl(TileAddress.parse(address), 4, 8, 5)).toBe(url);
  });

  it.each([
    ['https://{s}.k.example/{z}/{x}/{y}', 'has {s}'],
    ['https://k.example/{z}/{x}/{y}/{y}', 'has {y} 2 times'],
    ['ftp://k.example/{z}/{x}/{y}', 'must begin with https'],
    ['file:///{z}/{x}/{y}', 'must begin with https'],
    ['/tiles/{z}/{x}/{y}', 'is not an address'],
    ['https://a:b@k.example/{z}/{x}/{y}', 'user name'],
    ['https://k{z}.example/{x}/{y}', 'must not change its host'],
    ['https://k.example:80{z}/{x}/{y}', 'must not change its host'],
    ['https://k.example/#{z}/{x}/{y}', 'must not hold a #'],
  ])('%s is refused', (address, message) => {
    expect(TileAddress.safeParse(address).error?.issues[0]?.message).toContain(message);
  });
});
