/** How much of a tablet and of a school's wifi the worker may take. */

/**
 * A base map is kept whole when its archive is at most so large, bytes. A class of 25 fetches it at the same time over one
 * school line: 25 × 5 MB take 20 s at 50 Mbit/s, beside the lesson. A town at street level is 1–4 MB.
 */
export const ARCHIVE_BYTES = 5_000_000;
/** Of a larger archive only the ranges that were looked at, at most so many bytes for each archive; the oldest go first. */
export const RANGE_BYTES = 5_000_000;
/** Picture tiles of all maps together: 160 of some 30 kB are 5 MB. */
export const PICTURE_TILES = 160;
/** Answers about cases: three each, so a tablet that goes round ten classes keeps them all. */
export const CASE_ANSWERS = 30;

/** How long the network may be silent before what is kept is shown, ms. */
export const PAGE_PATIENCE_MS = 3_000;
export const CASE_PATIENCE_MS = 4_000;
export const MAP_PATIENCE_MS = 5_000;
