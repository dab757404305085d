import { z } from 'zod';
import { Bases, Case, Round, Slug } from '../case.ts';
import { routes } from './route.ts';

const CaseParams = z.strictObject({ case: Slug });

/** Addresses per 250 m square of EPSG:25833: [column, row, count]. Feeds the growth of home blocks on the device. */
export const AddressBlocks = z.strictObject({
  crs: z.literal(25833),
  size: z.literal(250),
  blocks: z.array(z.tuple([z.int(), z.int(), z.int().min(1)])),
});

export const caseRoutes = routes({
  listCases: {
    id: 'listCases',
    method: 'get',
    path: '/api/cases',
    summary: 'Every case of the instance.',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: z.strictObject({ cases: z.array(Case) }) },
    problems: [],
    limit: 'none',
  },
  getCase: {
    id: 'getCase',
    method: 'get',
    path: '/api/cases/:case',
    summary: 'A case: who asks, why, when, schools, places, area, rounds.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ case: Case, rounds: z.array(Round) }) },
    problems: ['not-found'],
    limit: 'none',
  },
  getAddressBlocks: {
    id: 'getAddressBlocks',
    method: 'get',
    path: '/api/cases/:case/address-blocks',
    summary: 'Addresses per 250 m square, for the home blocks; 404 when the case has no address layer.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: CaseParams },
    replies: { 200: AddressBlocks },
    problems: ['not-found'],
    limit: 'none',
  },
  createCase: {
    id: 'createCase',
    method: 'post',
    path: '/api/cases',
    summary: 'Opens a case. It cannot open without purpose, target group, point in the process and a named sender.',
    who: ['planner'],
    reads: 'operation',
    request: { body: Case },
    replies: { 201: Case },
    problems: ['id-taken', 'not-valid', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  putBases: {
    id: 'putBases',
    method: 'put',
    path: '/api/cases/:case/bases',
    summary:
      'Sets which legal bases the lessons of a case may rest on, with the municipality’s own words. Lessons that are there keep theirs.',
    who: ['planner'],
    reads: 'operation',
    request: { params: CaseParams, body: z.strictObject({ bases: Bases }) },
    replies: { 200: Case },
    problems: ['not-found', 'not-valid', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  createRound: {
    id: 'createRound',
    method: 'post',
    path: '/api/cases/:case/rounds',
    summary: 'Adds a round to a case.',
    who: ['planner'],
    reads: 'operation',
    request: { params: CaseParams, body: Round },
    replies: { 201: Round },
    problems: ['id-taken', 'not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
});
