/** Answers that never change: sent with an ETag, not made again for a caller who has them (RFC 9110, section 13). */
import type { Context } from 'hono';

export type Frozen = {
  /** Names the content; never used for another. */
  readonly edition: string;
  /** May shared caches keep it? */
  readonly cache: 'public' | 'private';
};

export function etagOf({ edition }: Pick<Frozen, 'edition'>): string {
  return `"${edition}"`;
}

/** Has the caller this very content? */
export function isKnown(context: Context, frozen: Pick<Frozen, 'edition'>): boolean {
  return matches(context.req.header('If-None-Match'), etagOf(frozen));
}

/** Weak comparison (RFC 9110, 8.8.3.2): compression makes a tag weak. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
