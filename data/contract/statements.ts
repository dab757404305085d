/** What is said in words beside the map: by classes that chose to, by pupils' and parents' councils. See docs/privacy-class.md. */
import { z } from 'zod';
import { Slug } from '../case.ts';
import {
  CaseStatements,
  ClassWordsRevision,
  CouncilStatement,
  CouncilWords,
  KeptStatement,
} from '../class-statement.ts';
import { routes } from './route.ts';

const SessionParams = z.strictObject({ session: z.uuidv4() });
const StatementParams = z.strictObject({ case: Slug, statement: z.uuidv4() });

const STAFF_PROBLEMS = ['not-found', 'not-signed-in', 'not-your-role'] as const;
const OF_CLASS = { who: ['teacher'], reads: 'class', limit: 'none' } as const;
const OF_PLANNER = { who: ['planner'], reads: 'operation', limit: 'none' } as const;

export const statementRoutes = routes({
  putStatement: {
    ...OF_CLASS,
    id: 'putStatement',
    method: 'put',
    path: '/api/sessions/:session/statement',
    summary:
      'What the class says together, as the teacher writes it down; the turnout comes with it by rule. `rev` follows the stored one, or 409.',
    request: { params: SessionParams, body: ClassWordsRevision },
    replies: { 200: KeptStatement },
    problems: [...STAFF_PROBLEMS, 'not-valid', 'rev-conflict'],
  },
  getStatement: {
    ...OF_CLASS,
    id: 'getStatement',
    method: 'get',
    path: '/api/sessions/:session/statement',
    summary: 'The class’s statement, and whether it is on the case’s page.',
    request: { params: SessionParams },
    replies: { 200: KeptStatement },
    problems: STAFF_PROBLEMS,
  },
  publishStatement: {
    ...OF_CLASS,
    id: 'publishStatement',
    method: 'post',
    path: '/api/sessions/:session/statement/publication',
    summary:
      'Lays the class’s statement forth on the case’s page, as it is kept now, once the lesson is over: by school and grade group, never by class.',
    request: { params: SessionParams },
    replies: { 200: KeptStatement },
    problems: [...STAFF_PROBLEMS, 'lesson-not-over'],
  },
  withdrawStatement: {
    ...OF_CLASS,
    id: 'withdrawStatement',
    method: 'delete',
    path: '/api/sessions/:session/statement/publication',
    summary: 'Takes the class’s statement off the case’s page; the class keeps it.',
    request: { params: SessionParams },
    replies: { 200: KeptStatement },
    problems: STAFF_PROBLEMS,
  },
  listStatements: {
    id: 'listStatements',
    method: 'get',
    path: '/api/cases/:case/statements',
    summary:
      'Statements on the case’s page: of classes, pupils’ councils and parents’ councils; and the band of texts deleted unread in the whole case.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: z.strictObject({ case: Slug }) },
    replies: { 200: CaseStatements },
    problems: ['not-found'],
    limit: 'none',
  },
  putCouncilStatement: {
    ...OF_PLANNER,
    id: 'putCouncilStatement',
    method: 'put',
    path: '/api/cases/:case/statements/:statement',
    summary:
      'A statement of a pupils’ or parents’ council, under an id that the caller chooses; the same id again changes it.',
    request: { params: StatementParams, body: CouncilWords },
    replies: { 200: CouncilStatement },
    problems: [...STAFF_PROBLEMS, 'not-valid'],
  },
  removeCouncilStatement: {
    ...OF_PLANNER,
    id: 'removeCouncilStatement',
    method: 'delete',
    path: '/api/cases/:case/statements/:statement',
    summary: 'Takes a council’s statement away.',
    request: { params: StatementParams },
    replies: { 200: z.strictObject({ removed: z.literal(true) }) },
    problems: STAFF_PROBLEMS,
  },
});
