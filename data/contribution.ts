/**
 * A contribution (innspill): one GeoJSON Feature that a child has made and the home cut has passed. What is not in this
 * shape cannot be sent: no time, no length of the uncut way, no block, no seat, no name.
 */
import { z } from 'zod';
import { MultiLineString, Point } from './geometry.ts';
import { MAX_PARTS_PER_ROUTE, MAX_TEXT_LENGTH } from './limits.ts';
import { CODES, COMPANY, MODES, ROUTE_KINDS, WHENS, type StickerType } from './topics.ts';

/** The method that removed the home end; the server refuses everything else (`not-cut`). Says nothing about the block. */
export const CUT = 'home-block/1';

/** Chosen by the device and frozen at creation; random (v4), because UUIDv7 leaks time. */
export const ContributionId = z.uuidv4();

/** The method that removed the home end; see {@link CUT}. */
const Cut = z.literal(CUT);

export const RouteProperties = z.strictObject({
  type: z.literal('route'),
  cut: Cut,
  kind: z.enum(ROUTE_KINDS),
  /**
   * One mode per part of the geometry; without geometry the distinct modes of the way that only counts. Absent: the child
   * did not say.
   */
  modes: z.array(z.enum(MODES)).min(1).max(MAX_PARTS_PER_ROUTE).optional(),
  when: z.enum(WHENS),
  with: z.enum(COMPANY).optional(),
  /**
   * Told as a list of named places, not drawn: its straight lines are no way that anybody walks, so it counts for the school
   * and in no cell.
   */
  told: z.literal('list').optional(),
});

export const RouteFeature = z.strictObject({
  type: z.literal('Feature'),
  id: ContributionId,
  /** What is left outside the home blocks; null when all of the way is near home («veien din er hemmelig»). */
  geometry: MultiLineString.nullable(),
  properties: RouteProperties,
});
export type RouteFeature = z.infer<typeof RouteFeature>;

function sticker<T extends StickerType>(type: T) {
  return z.strictObject({
    type: z.literal('Feature'),
    id: ContributionId,
    /** null: inside a home block, counts for the school only. */
    geometry: Point.nullable(),
    properties: z.strictObject({
      type: z.literal(type),
      cut: Cut,
      code: z.enum(CODES[type] as readonly [string, ...string[]]).optional(),
      when: z.enum(WHENS),
      text: z.string().trim().min(1).max(MAX_TEXT_LENGTH).optional(),
    }),
  });
}

export const StickerFeature = z.union([
  sticker('activity'),
  sticker('like'),
  sticker('unsafe'),
  sticker('unpleasant'),
  sticker('wish'),
]);
export type StickerFeature = z.infer<typeof StickerFeature>;

export const Contribution = z.union([RouteFeature, StickerFeature]);
export type Contribution = z.infer<typeof Contribution>;

/** Revision of one contribution: 1 when made, +1 for every change on the device. */
export const Rev = z.int().min(1).max(1_000_000);
