/** Limits of what is accepted, each with its reason. Lengths in metres, counts in pieces. */

/** A finger draws about 60 points a second; two minutes after simplification stays far below this. */
export const MAX_VERTICES_PER_ROUTE = 4_000;
/** The longest school bus ways in Norway are about 80 km; a scribble that fills the screen stays below. */
export const MAX_ROUTE_LENGTH_M = 100_000;
/** Bus, walk, ferry, walk, cut by a few home blocks: a real way has fewer parts than this. */
export const MAX_PARTS_PER_ROUTE = 40;
/** What a child writes under a sticker: two short sentences. */
export const MAX_TEXT_LENGTH = 200;
/** A busy child leaves about 30 in a lesson; the rest is play or a script. Tombstones count too. */
export const MAX_CONTRIBUTIONS_PER_SEAT = 200;
/** One contribution is at most 4 000 vertices × ~40 bytes. */
export const MAX_BODY_BYTES = 256 * 1024;
/** MultiPolygon coordinates are four arrays deep inside a Feature inside a collection: 4 + 4 + 2, with room for properties. */
export const MAX_JSON_DEPTH = 16;
/** A case area: a large municipality drawn coarsely. */
export const MAX_VERTICES_PER_AREA = 20_000;
/** Seats of one session: the largest trinn that shares one code. */
export const MAX_SEATS_PER_SESSION = 120;
/** Delivery stays open after the session closes, for tablets without network: 7 days. */
export const DELIVERY_DAYS_AFTER_CLOSE = 7;
/** A teacher has two weeks of school for the texts of a class; then what was never handled is deleted and counted. */
export const QUEUE_DAYS = 14;
/** A statement that is read aloud in two minutes. */
export const MAX_STATEMENT_LENGTH = 2_000;
/** Places that a class names itself; each must be one it can talk about. */
export const MAX_NAMED_PLACES = 5;
export const MAX_PLACE_NAME_LENGTH = 60;
/** Mainland Norway with the sea inside the baseline, degrees: used to recognise swapped lon/lat. */
export const NORWAY_BBOX = [4, 57, 32, 72] as const;
/** The municipality's own words about a legal basis, characters: the letter to guardians must keep to its two pages. */
export const MAX_BASIS_TEXT = 400;
