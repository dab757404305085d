import { z } from 'zod';
import { MOST_RAW_DAYS } from '../retention.ts';
import { routes } from './route.ts';

export const systemRoutes = routes({
  health: {
    id: 'health',
    method: 'get',
    path: '/api/health',
    summary: 'Is the server up and its database readable?',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: z.strictObject({ status: z.literal('ok'), version: z.string() }) },
    problems: [],
    limit: 'none',
  },
  getKeeping: {
    id: 'getKeeping',
    method: 'get',
    path: '/api/keeping',
    summary: 'How long this instance keeps what children send, where its operator has set fewer days than the most.',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: z.strictObject({ rawDays: z.int().min(1).max(MOST_RAW_DAYS) }) },
    problems: [],
    limit: 'none',
  },
  openapi: {
    id: 'openapi',
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This API as OpenAPI 3.1, generated from the contract.',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: z.record(z.string(), z.unknown()) },
    problems: [],
    limit: 'none',
  },
  docs: {
    id: 'docs',
    method: 'get',
    path: '/api/docs',
    summary: 'This API as a page to read.',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: { file: ['text/html'] } },
    problems: [],
    limit: 'none',
  },
});
