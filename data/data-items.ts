/**
 * Everything that is kept about anybody: what it is, where it lies, how long, who sees it, and in which part of a release it
 * counts. The page «personvern» is made from this table; tests walk the contribution's schema, the database and the tablet's
 * store, so that nothing can be kept that is not told here. Why each thing is kept is a text: `privacy:item.<id>.why`.
 * Source: shared/design/03-privacy.md; GDPR art. 5, 13 and 30.
 */
import { DELIVERY_DAYS_AFTER_CLOSE, QUEUE_DAYS } from './limits.ts';
import { DELIVERED_DAYS, DRAFT_HOURS, LOG_YEARS, MOST_RAW_DAYS, RECEIPT_YEARS } from './retention.ts';

/** `memory`: in the server's working memory, never on disk. */
export const KEEPERS = ['tablet', 'server', 'memory'] as const;
export type Keeper = (typeof KEEPERS)[number];

/** How long; the sentence is `privacy:keep.<id>`, filled with the number. */
export const KEEPS = {
  'one-pupil': null,
  draft: DRAFT_HOURS,
  delivered: DELIVERED_DAYS,
  seat: DELIVERY_DAYS_AFTER_CLOSE,
  vote: DELIVERY_DAYS_AFTER_CLOSE,
  queue: QUEUE_DAYS,
  /** The most there may be; an instance may have fewer (`getKeeping`). */
  raw: MOST_RAW_DAYS,
  receipt: RECEIPT_YEARS,
  case: null,
  instance: null,
  release: null,
  staff: null,
  log: LOG_YEARS,
  minutes: 10,
} as const satisfies Record<string, number | null>;
export type Keep = keyof typeof KEEPS;

/** `nobody`: no screen, no file, no route shows it. Whoever runs the machine can read the database; the page says so. */
export const SEERS = ['nobody', 'self', 'class', 'teacher', 'planner', 'operator', 'public'] as const;
export type Seer = (typeof SEERS)[number];

/** Where it counts in a release. `split`: a filter of the map, only where every part is 0 or enough. */
export const RELEASE_PARTS = ['none', 'cells', 'split', 'school', 'texts', 'statement', 'findings'] as const;
export type ReleasePart = (typeof RELEASE_PARTS)[number];

export type DataItem = {
  readonly keeper: Keeper;
  /**
   * `feature:<type>.<property>` of a contribution (`sticker` for its five types), `sql:<table>.<column>` or `sql:<table>.*`,
   * `tablet:<store>`, `memory:<what>`.
   */
  readonly holds: readonly string[];
  readonly keep: Keep;
  /** As themselves. What leaves in a release leaves as bands of counts. */
  readonly seenBy: readonly Seer[];
  readonly release: ReleasePart;
};

/** In the order of a lesson: the tablet, what is sent, the class, what is published, who works with it. */
export const DATA_ITEMS = {
  'uncut-way': { keeper: 'tablet', holds: ['tablet:drafts'], keep: 'draft', seenBy: ['self'], release: 'none' },
  home: { keeper: 'tablet', holds: ['tablet:lessons'], keep: 'one-pupil', seenBy: ['self'], release: 'none' },
  outbox: {
    keeper: 'tablet',
    holds: ['tablet:entries', 'tablet:sealed', 'tablet:answers'],
    keep: 'delivered',
    seenBy: ['self'],
    release: 'none',
  },
  'tablet-seat': {
    keeper: 'tablet',
    holds: ['tablet:seats', 'tablet:device', 'tablet:receipts'],
    keep: 'one-pupil',
    seenBy: ['self'],
    release: 'none',
  },
  way: {
    keeper: 'server',
    holds: ['feature:route.geometry', 'feature:route.type', 'sql:contribution.feature'],
    keep: 'raw',
    seenBy: ['self'],
    release: 'cells',
  },
  'way-kind': {
    keeper: 'server',
    holds: ['feature:route.kind', 'feature:route.told'],
    keep: 'raw',
    seenBy: ['self'],
    release: 'school',
  },
  modes: { keeper: 'server', holds: ['feature:route.modes'], keep: 'raw', seenBy: ['self'], release: 'split' },
  when: {
    keeper: 'server',
    holds: ['feature:route.when', 'feature:sticker.when'],
    keep: 'raw',
    seenBy: ['self'],
    release: 'split',
  },
  company: { keeper: 'server', holds: ['feature:route.with'], keep: 'raw', seenBy: ['self'], release: 'school' },
  sticker: {
    keeper: 'server',
    holds: ['feature:sticker.geometry', 'feature:sticker.type'],
    keep: 'raw',
    seenBy: ['self'],
    release: 'cells',
  },
  reason: { keeper: 'server', holds: ['feature:sticker.code'], keep: 'raw', seenBy: ['self'], release: 'split' },
  words: {
    keeper: 'server',
    holds: ['feature:sticker.text', 'sql:class_text.*'],
    keep: 'queue',
    seenBy: ['self', 'teacher'],
    release: 'texts',
  },
  quotes: {
    keeper: 'server',
    holds: ['sql:release_text.*'],
    keep: 'release',
    seenBy: ['planner', 'public'],
    release: 'texts',
  },
  better: { keeper: 'server', holds: ['sql:better_answer.*'], keep: 'raw', seenBy: ['self'], release: 'school' },
  'item-number': {
    keeper: 'server',
    holds: [
      'feature:route.id',
      'feature:sticker.id',
      'feature:route.cut',
      'feature:sticker.cut',
      'sql:contribution.id',
      'sql:contribution.rev',
      'sql:contribution.pupil',
    ],
    keep: 'raw',
    seenBy: ['nobody'],
    release: 'none',
  },
  'pupil-key': { keeper: 'server', holds: ['sql:pupil.*'], keep: 'raw', seenBy: ['nobody'], release: 'none' },
  seat: {
    keeper: 'server',
    holds: ['sql:seat.*', 'sql:seat_pupil.*', 'sql:rejoin.*', 'sql:ended_seat.*'],
    keep: 'seat',
    seenBy: ['class', 'teacher'],
    release: 'none',
  },
  receipt: {
    keeper: 'server',
    holds: ['sql:receipt.*', 'sql:receipt_salt.*'],
    keep: 'receipt',
    seenBy: ['self'],
    release: 'none',
  },
  session: {
    keeper: 'server',
    holds: ['sql:session.*'],
    keep: 'case',
    seenBy: ['teacher', 'planner', 'operator'],
    release: 'none',
  },
  'class-code': {
    keeper: 'server',
    holds: ['sql:session.code_hash', 'sql:session.code_sealed'],
    keep: 'seat',
    seenBy: ['class'],
    release: 'none',
  },
  'class-map': { keeper: 'server', holds: ['sql:class_show.*'], keep: 'seat', seenBy: ['class'], release: 'none' },
  ballot: { keeper: 'server', holds: ['sql:ballot.*'], keep: 'vote', seenBy: ['self'], release: 'none' },
  'class-order': {
    keeper: 'server',
    holds: ['sql:class_vote.*'],
    keep: 'case',
    seenBy: ['class', 'teacher'],
    release: 'none',
  },
  'class-statement': {
    keeper: 'server',
    holds: ['sql:class_statement.*', 'sql:public_statement.*'],
    keep: 'case',
    seenBy: ['class', 'teacher', 'public'],
    release: 'statement',
  },
  release: {
    keeper: 'server',
    holds: [
      'sql:release.*',
      'sql:release_cell.*',
      'sql:release_school_row.*',
      'sql:release_school_answer.*',
      'sql:release_attack.*',
      'sql:release_better_row.*',
      'sql:erased_since_release.*',
    ],
    keep: 'release',
    seenBy: ['planner', 'public'],
    release: 'cells',
  },
  preview: { keeper: 'server', holds: ['sql:release_preview.*'], keep: 'raw', seenBy: ['planner'], release: 'none' },
  case: {
    keeper: 'server',
    holds: ['sql:matter.*', 'sql:round.*', 'sql:council_statement.*'],
    keep: 'case',
    seenBy: ['public'],
    release: 'none',
  },
  finding: {
    keeper: 'server',
    holds: ['sql:finding.*', 'sql:finding_school.*', 'sql:better_question.*'],
    keep: 'case',
    seenBy: ['public'],
    release: 'findings',
  },
  staff: {
    keeper: 'server',
    holds: ['sql:staff.*', 'sql:staff_session.*', 'sql:sign_in_link.*', 'sql:invitation.*', 'sql:device_code.*'],
    keep: 'staff',
    seenBy: ['planner', 'operator'],
    release: 'none',
  },
  clock: {
    keeper: 'server',
    holds: ['sql:matter.closed_on', 'sql:release_clock.*'],
    keep: 'case',
    seenBy: ['planner', 'operator'],
    release: 'none',
  },
  machine: {
    keeper: 'server',
    holds: ['sql:instance.*', 'sql:erasure.*'],
    keep: 'instance',
    seenBy: ['operator'],
    release: 'none',
  },
  log: {
    keeper: 'server',
    holds: ['sql:audit.*'],
    keep: 'log',
    seenBy: ['operator'],
    release: 'none',
  },
  address: {
    keeper: 'memory',
    holds: ['memory:failed tries by network address'],
    keep: 'minutes',
    seenBy: ['nobody'],
    release: 'none',
  },
} as const satisfies Record<string, DataItem>;
export type DataItemId = keyof typeof DATA_ITEMS;

/** Which item holds it; a line of its own goes before a whole table. */
export function itemOf(held: string): DataItemId | null {
  const items = Object.entries<DataItem>(DATA_ITEMS) as [DataItemId, DataItem][];
  const whole = held.replace(/\.[^.]*$/, '.*');
  for (const wanted of [held, whole]) {
    const found = items.find(([, { holds }]) => holds.includes(wanted));
    if (found) return found[0];
  }
  return null;
}
