/**
 * Address of an outside tile server: an XYZ template, or a WMTS one (OGC 07-057r7), RESTful or with KVP names. Only whole
 * numbers ever take the places of its braces.
 */
import { z } from 'zod';

type Axis = 'z' | 'y' | 'x';
const AXES: readonly Axis[] = ['z', 'y', 'x'];
/** XYZ and WMTS names, in lower case. */
const NAMES: Readonly<Record<string, Axis>> = {
  z: 'z',
  y: 'y',
  x: 'x',
  tilematrix: 'z',
  tilerow: 'y',
  tilecol: 'x',
};

/** Reads a template and writes it with `{z}`, `{y}`, `{x}`. */
export const TileAddress = z.string().transform((text, context): string => {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const found: Axis[] = [];
  const strange: string[] = [];
  const address = text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const axis = NAMES[name.toLowerCase()];
    if (axis === undefined) {
      strange.push(whole);
      return whole;
    }
    found.push(axis);
    return `{${axis}}`;
  });
  if (strange[0] !== undefined)
    return refuse(`has ${strange[0]}; it may have {z} {y} {x} or {TileMatrix} {TileRow} {TileCol}`);
  for (const axis of AXES) {
    const times = found.filter((other) => other === axis).length;
    if (times !== 1) return refuse(`has {${axis}} ${times} times, must have it once`);
  }
  const one = tileUrl(address, 1, 1, 1);
  if (!URL.canParse(one)) return refuse('is not an address');
  const url = new URL(one);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') return refuse('must not hold a user name or password');
  if (url.hash !== '') return refuse('must not hold a #');
  if (new URL(tileUrl(address, 2, 2, 2)).origin !== url.origin) return refuse('must not change its host with the tile');
  return address;
});

/** @param address of {@link TileAddress}; the numbers are checked by the caller */
export function tileUrl(address: string, zoom: number, column: number, row: number): string {
  return address.replace('{z}', String(zoom)).replace('{y}', String(row)).replace('{x}', String(column));
}
