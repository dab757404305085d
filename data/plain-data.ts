/** Plain data: what JSON can hold, no deeper than we read and without keys that reach into JavaScript's prototypes. */
import { MAX_JSON_DEPTH } from './limits.ts';
import { Problem } from './problem.ts';

/** Keys that some code, somewhere, copies into a prototype. None has a meaning in GeoJSON or in our contract. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type PlainObject = Readonly<Record<string, unknown>>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only identifiers and numbers are repeated in a refusal; everything else may be what a child wrote. */
const SAFE_TO_REPEAT = /^[\w./:-]{1,40}$/;

/** The value as a refusal may name it: numbers and short identifiers as they are, other texts by length, the rest by kind. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return SAFE_TO_REPEAT.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (value === undefined) return 'missing';
  return Array.isArray(value) ? `a list of ${value.length}` : `a value of type ${typeof value}`;
}

/** JSON path of a member: `properties.code`, `coordinates[0][1]`; a key that is no identifier is named by its length only. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  const name = SAFE_TO_REPEAT.test(key) ? key : `(key of ${key.length} characters)`;
  return parent === '' ? name : `${parent}.${name}`;
}

/**
 * Walks the value without recursion.
 * @param path where the value stands in what was sent; '' is the whole
 * @throws Problem `too-deep` below MAX_JSON_DEPTH nested objects or arrays; `forbidden-key`
 */
export function checkPlainData(value: unknown, path = ''): void {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path, depth: 1 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth > MAX_JSON_DEPTH) {
      throw new Problem('too-deep', `${at.path} is nested deeper than ${MAX_JSON_DEPTH} levels`);
    }
    const depth = at.depth + 1;
    if (Array.isArray(at.value)) {
      const list: readonly unknown[] = at.value;
      // Only members that can hold others wait; a line of 4 000 positions adds 4 000 entries, not 12 000.
      for (let i = 0; i < list.length; i++) {
        const member = list[i];
        if (typeof member === 'object' && member !== null) {
          waiting.push({ value: member, path: pathOf(at.path, i), depth });
        }
      }
    } else {
      for (const [key, member] of Object.entries(at.value)) {
        if (FORBIDDEN_KEYS.has(key)) throw new Problem('forbidden-key', `${pathOf(at.path, key)} is not allowed`);
        waiting.push({ value: member, path: pathOf(at.path, key), depth });
      }
    }
  }
}
