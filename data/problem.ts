/**
 * Every reason to refuse. A code is an HTTP status, a translation key (`problem.<code>` in web/i18n) and the `code` of an
 * RFC 9457 problem document. Adding a code without a status does not compile; a test keeps a sentence in every language.
 */
export const PROBLEM_STATUS = {
  // what was sent is not what we read
  'not-json': 400,
  'not-geojson': 422,
  'not-valid': 422,
  'too-deep': 422,
  'forbidden-key': 422,
  'coordinate-not-finite': 422,
  'coordinate-out-of-range': 422,
  'coordinates-swapped': 422,
  'outside-area': 422,
  'ring-not-closed': 422,
  'too-many-vertices': 422,
  'route-too-long': 422,
  'modes-do-not-match': 422,
  'code-does-not-fit-type': 422,
  'text-too-long': 422,
  'not-cut': 422,
  // who asks, and when
  'not-signed-in': 401,
  'not-your-role': 403,
  'seat-unknown': 401,
  'seat-evicted': 410,
  'seat-moved': 410,
  'link-bound': 409,
  'wrong-code': 404,
  'session-closed': 409,
  'delivery-ended': 409,
  'animal-taken': 409,
  'seat-taken': 409,
  'rev-conflict': 409,
  'too-many-contributions': 409,
  'too-few-new-seats': 409,
  'nothing-shown-yet': 404,
  'vote-closed': 409,
  'too-few-ballots': 409,
  'queue-closed': 409,
  'basis-not-offered': 409,
  'case-closed': 409,
  'case-final': 409,
  'lessons-open': 409,
  'lesson-not-over': 409,
  'receipt-taken': 409,
  'receipt-unknown': 404,
  'header-missing': 403,
  'wrong-content-type': 415,
  'too-large': 413,
  'too-many-tries': 429,
  // what was asked for
  'not-found': 404,
  'no-release-yet': 404,
  'release-withdrawn': 410,
  'id-taken': 409,
  'range-not-satisfiable': 416,
  'map-source-down': 502,
  // a release that the gate refuses
  'too-few-new-pupils': 409,
  'too-many-seats': 409,
  'looser-than-floor': 422,
  'release-running': 409,
  'nothing-to-release': 409,
  // files and commands
  'file-unreadable': 422,
  'unknown-format': 422,
  'not-a-demo': 403,
  internal: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** A refusal on its way to whoever asked: the code, and the offending value in words (never free text a child wrote). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  /** Extra members of the problem document, e.g. `{ rev: 3 }` for `rev-conflict`. */
  readonly extra: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, detail: string, extra: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.extra = extra;
  }

  get status(): number {
    return PROBLEM_STATUS[this.code];
  }
}
