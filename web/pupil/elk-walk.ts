/** How the elk walks a way: where it is after a share of the time, which way it looks, how long it takes. Pure. */
import type { Position } from '../../data/geometry.ts';
import { blockHolds, type Block } from '../../data/home-block.ts';
import type { Way } from '../draw/way.ts';
import { placeAlong, wayLength } from './way-legs.ts';

/** A short way is not a jump, a long one no waiting, ms. */
const SHORTEST_MS = 2_500;
const LONGEST_MS = 6_000;
const METRES_PER_S = 220;
/** So far ahead the elk looks to see whether it goes east or west, metres. */
const AHEAD_M = 25;

export type ElkStep = { readonly at: Position; readonly looks: 'east' | 'west'; readonly isInFog: boolean };

export function walkTime(way: Way): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (wayLength(way) / METRES_PER_S) * 1_000));
}

/** @param share of the way, 0 to 1; null without a line */
export function elkStep(way: Way, share: number, blocks: readonly Block[]): ElkStep | null {
  const length = wayLength(way);
  const along = Math.min(1, Math.max(0, share)) * length;
  const at = placeAlong(way, along);
  const behind = placeAlong(way, Math.max(0, along - AHEAD_M));
  const ahead = placeAlong(way, Math.min(length, along + AHEAD_M));
  if (!at || !behind || !ahead) return null;
  return { at, looks: ahead[0] < behind[0] ? 'west' : 'east', isInFog: blocks.some((block) => blockHolds(block, at)) };
}
