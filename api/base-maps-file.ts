/** BASE_MAPS_FILE: the base maps an operator sets up beside the demo's, as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { Slug } from '../data/case.ts';
import { BaseMapEntry, settingOf, type BaseMapSetting, type BaseMapSettings } from './base-map-setting.ts';

const BaseMapsFile = z.strictObject({ baseMaps: z.record(Slug, BaseMapEntry) });

/** @throws Error with a sentence for the operator that names the value */
export function readBaseMapsFile(path: string): Map<string, BaseMapSetting> {
  const refuse = (why: string): never => {
    throw new Error(`BASE_MAPS_FILE ${path}: ${why}`);
  };
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (fault) {
    refuse(`cannot be read (${fault instanceof Error ? fault.message : String(fault)})`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    refuse(`is not JSON (${fault instanceof Error ? fault.message : String(fault)})`);
  }
  const read = BaseMapsFile.safeParse(json);
  if (!read.success) return refuse(describe(read.error, json));
  const folder = dirname(path);
  return new Map(
    Object.entries(read.data.baseMaps).map(([slug, entry]) => {
      const setting = settingOf(entry, (file) => resolve(folder, file));
      if (setting.kind === 'pmtiles' && !existsSync(setting.file))
        refuse(`baseMaps.${slug}.file is "${setting.file}", which is not there`);
      if (setting.kind === 'raster' && setting.minZoom > setting.maxZoom)
        refuse(`baseMaps.${slug}.minZoom is ${setting.minZoom}, more than maxZoom ${setting.maxZoom}`);
      return [slug, setting];
    }),
  );
}

/** Where, what it is, and why not: `baseMaps.topo.tiles is "ftp://…": must begin with https://`. */
function describe(error: z.ZodError, json: unknown): string {
  const issue = error.issues[0];
  if (!issue) return 'is not valid';
  const value = issue.path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
  const shown = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
  return `${issue.path.join('.') || 'the file'} ${shown}: ${issue.message}`;
}

/**
 * Aerial pictures are raster maps, names come from PMTiles maps, and both are in the list.
 * @throws Error with a sentence for the operator
 */
export function checkReferences(maps: BaseMapSettings): void {
  for (const [slug, map] of maps) {
    if (map.aerial !== null && maps.get(map.aerial)?.kind !== 'raster')
      throw new Error(`the base map "${slug}" has the aerial "${map.aerial}", which is no raster base map`);
    if (map.kind === 'raster' && map.labels !== null && maps.get(map.labels)?.kind !== 'pmtiles')
      throw new Error(`the base map "${slug}" has the labels "${map.labels}", which is no pmtiles base map`);
  }
}
