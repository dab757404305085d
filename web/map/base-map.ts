/** Which base map belongs to a slug, and what has to be opened before it can be drawn. */
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { BaseMap, RasterBaseMap } from '../../data/base-map.ts';
import { call } from '../api-client.ts';
import { detectSchema, type StyleOptions } from './style.ts';

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/** A tile archive that has been opened. */
export type VectorGround = Pick<StyleOptions, 'tilesUrl' | 'schema' | 'attribution'>;

/** All that a map can be drawn from. */
export type Ground = {
  /** The drawn map, or the names over a picture; null where there is none or it could not be reached. */
  readonly vector: VectorGround | null;
  /** The picture, where the base map is one. */
  readonly raster: RasterBaseMap | null;
  /** The picture from the air, where one is set up. */
  readonly aerial: RasterBaseMap | null;
  /** Could nothing of the map itself be reached? */
  readonly isAway: boolean;
};

let asked: Promise<readonly BaseMap[]> | null = null;

/** What is set up, asked once per page; nothing when the server is away, and then asked again next time. */
export function baseMaps(): Promise<readonly BaseMap[]> {
  asked ??= call('listBaseMaps', {}).then(
    (answer) => answer.baseMaps,
    () => {
      asked = null;
      return [];
    },
  );
  return asked;
}
// The answer is on its way while the rest of the map's code starts, so that no map waits for it.
void baseMaps();

/** Where PMTiles of a slug are when the list could not be had: a tablet without network may keep the archive itself. */
const archivePath = (slug: string): string => `/tiles/${encodeURIComponent(slug)}.pmtiles`;

/** @throws what the network or the archive refuses with */
async function openArchive(path: string): Promise<VectorGround> {
  const address = `${window.location.origin}${path}`;
  const archive = new PMTiles(address);
  const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[]; attribution?: string };
  protocol.add(archive);
  return {
    tilesUrl: `pmtiles://${address}`,
    schema: detectSchema((metadata.vector_layers ?? []).map(({ id }) => id)),
    ...(metadata.attribution ? { attribution: metadata.attribution } : {}),
  };
}

/** Opens what a base map is drawn from. Never fails: what cannot be reached is left out. */
export async function openGround(slug: string): Promise<Ground> {
  const all = await baseMaps();
  const find = (id: string | null) => all.find((map) => map.id === id);
  const picture = (id: string | null): RasterBaseMap | null => {
    const found = find(id);
    return found?.kind === 'raster' ? found : null;
  };
  const base = find(slug);
  const raster = picture(slug);
  const archive = raster ? find(raster.labels) : base;
  const path = archive?.kind === 'pmtiles' ? archive.url : raster ? null : archivePath(slug);
  const vector = path === null ? null : await openArchive(path).catch(() => null);
  return { vector, raster, aerial: picture(base?.aerial ?? null), isAway: raster === null && vector === null };
}
