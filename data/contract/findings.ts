/** What many said and what became of it; the page of one class; «ble det bedre?». */
import { z } from 'zod';
import { BetterAnswer } from '../better.ts';
import { Case, Slug } from '../case.ts';
import { ClassStatement, StatementPlace } from '../class-statement.ts';
import { Finding, PublicFinding } from '../finding.ts';
import { routes } from './route.ts';

const SeatParams = z.strictObject({ seat: z.uuidv4() });

/**
 * The page of a class, which whoever knows its link may read; never the class's name. An unknown link and a class that has
 * not begun are the same `empty`.
 */
export const ClassPage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('empty') }),
  z.strictObject({
    is: z.literal('class'),
    case: Case.pick({ id: true, title: true, sender: true, promise: true, decision: true }),
    school: Slug,
    /** The lesson is over. */
    closed: z.boolean(),
    /** The latest published release that counts somebody of the class; null: none yet. */
    release: z.int().min(1).nullable(),
    /** What the class says together, once the lesson is over; its places by the names that it gave them. */
    statement: ClassStatement.pick({ text: true, turnout: true })
      .extend({ places: z.array(StatementPlace.shape.name) })
      .nullable(),
  }),
]);
export type ClassPage = z.infer<typeof ClassPage>;

/** What the next class is asked when a finding is done; at most one. */
export const BetterQuestion = z.strictObject({
  finding: Finding.options[2].pick({ id: true, title: true, theme: true, code: true, reply: true }),
  /** The seat's own. */
  answer: BetterAnswer.nullable(),
});
export type BetterQuestion = z.infer<typeof BetterQuestion>;
const SeatQuestion = z.strictObject({ question: BetterQuestion.nullable() });

export const findingRoutes = routes({
  listFindings: {
    id: 'listFindings',
    method: 'get',
    path: '/api/cases/:case/findings',
    summary:
      'The findings of a case: where, who answers, how it stands, the reply and its reason; bands of a release only.',
    who: ['anyone'],
    reads: 'public-release',
    request: { params: z.strictObject({ case: Slug }) },
    replies: { 200: z.strictObject({ findings: z.array(PublicFinding) }) },
    problems: ['not-found'],
    limit: 'none',
  },
  getClassPage: {
    id: 'getClassPage',
    method: 'get',
    path: '/api/sessions/:session/page',
    summary: 'The page of a class, for whoever knows its link. An unknown link reads as a class that has not begun.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: z.strictObject({ session: z.uuidv4() }) },
    replies: { 200: ClassPage },
    problems: ['not-valid'],
    limit: 'none',
  },
  getBetter: {
    id: 'getBetter',
    method: 'get',
    path: '/api/seats/:seat/better',
    summary: '«Ble det bedre?»: what this class is asked about a finding that is done, with the seat’s own answer.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: SeatQuestion },
    problems: ['seat-unknown'],
    limit: 'none',
  },
  putBetter: {
    id: 'putBetter',
    method: 'put',
    path: '/api/seats/:seat/better',
    summary: 'The seat’s answer; another replaces it as long as delivery is open. Counted as a school total only.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams, body: z.strictObject({ finding: Slug, answer: BetterAnswer }) },
    replies: { 200: SeatQuestion },
    problems: ['seat-unknown', 'delivery-ended', 'not-found', 'not-valid'],
    limit: 'none',
  },
});
