/**
 * The contract as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). Generated, so it cannot say anything else than what is
 * registered; the same contract and version give the same document.
 */
import { z } from 'zod';
import { CONTRACT } from './contract.ts';
import type { FileReply, Role, Route } from './contract/route.ts';
import { PROBLEM_STATUS, type ProblemCode } from './problem.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The header that no form of another site can send. */
const REQUESTED_WITH = { name: 'X-Requested-With', in: 'header', required: true, schema: { const: 'barnetrakk' } };
/** What the door answers before a route is reached. */
const PROBLEMS_OF_UNSAFE: readonly ProblemCode[] = ['header-missing', 'wrong-content-type', 'not-json', 'too-large'];
/** What a device is told whose seat the teacher has taken away or given to another device. */
const PROBLEMS_OF_SEATS: readonly ProblemCode[] = ['seat-evicted', 'seat-moved'];
const PROBLEM_TYPE = 'application/problem+json';

const DESCRIPTION = [
  'Children tell on a map how they move and what they like, fear and wish for.',
  'Unsafe methods need `Content-Type: application/json` and `X-Requested-With: barnetrakk`, also without a body.',
  'A refusal is a problem document (RFC 9457) with `code`, `detail` and `requestId`.',
  'Coordinates are longitude, latitude in degrees (CRS84); cells are hexagons of a fixed grid in EPSG:25833.',
].join('\n\n');

/** @param version of the program, as `/api/health` tells it */
export function openApi(version: string): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of Object.values<Route>(CONTRACT)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Barnetråkk',
      version,
      description: DESCRIPTION,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: {
      securitySchemes: {
        seat: { type: 'http', scheme: 'bearer', description: 'The token that the device chose when it took its seat.' },
        staff: { type: 'apiKey', in: 'cookie', name: 'bt_staff', description: 'Set by signing in.' },
      },
    },
  };
}

/** Every code that a route can answer with, its own and those of the door. */
export function problemsOf(route: Route): ProblemCode[] {
  const { params, query, body } = route.request;
  const reads = params ?? query ?? body;
  return [
    ...new Set<ProblemCode>([
      ...route.problems,
      ...(route.method === 'get' ? [] : PROBLEMS_OF_UNSAFE),
      ...(route.who.includes('pupil') ? PROBLEMS_OF_SEATS : []),
      ...(reads === undefined ? [] : (['not-valid'] as const)),
      'internal',
    ]),
  ];
}

function operation(route: Route): JsonObject {
  const { params, query, body } = route.request;
  const parameters = [
    ...parametersOf(params, 'path'),
    ...parametersOf(query, 'query'),
    ...(route.method === 'get' ? [] : [REQUESTED_WITH]),
  ];
  return {
    operationId: route.id,
    summary: route.summary,
    description: `For: ${route.who.join(', ')}. Reads: ${route.reads}.`,
    security: securityOf(route.who),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: { ...repliesOf(route), ...problemReplies(problemsOf(route)) },
  };
}

function securityOf(who: readonly Role[]): JsonObject[] {
  if (who.includes('anyone')) return [];
  const isStaff = who.some((role) => role !== 'pupil');
  return [...(who.includes('pupil') ? [{ seat: [] }] : []), ...(isStaff ? [{ staff: [] }] : [])];
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): JsonObject[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(member as z.ZodType, undefined).success,
    schema: schemaOf(member as z.ZodType, 'input'),
  }));
}

function repliesOf(route: Route): JsonObject {
  return Object.fromEntries(
    Object.entries(route.replies).map(([status, reply]) => [
      status,
      { description: route.summary, ...contentOf(reply) },
    ]),
  );
}

function contentOf(reply: z.ZodType | FileReply | null): { content?: JsonObject } {
  if (reply === null) return {};
  if ('file' in reply) return { content: Object.fromEntries(reply.file.map((type) => [type, {}])) };
  return { content: { 'application/json': { schema: schemaOf(reply, 'output') } } };
}

/** One response per status, naming each code that gives it. */
function problemReplies(codes: readonly ProblemCode[]): JsonObject {
  const byStatus: Partial<Record<number, ProblemCode[]>> = {};
  for (const code of codes) (byStatus[PROBLEM_STATUS[code]] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, named]) => [
      status,
      { description: (named ?? []).join(', '), content: { [PROBLEM_TYPE]: { schema: problemSchema(named ?? []) } } },
    ]),
  );
}

function problemSchema(codes: readonly ProblemCode[]): JsonObject {
  return {
    type: 'object',
    required: ['code', 'status', 'detail', 'requestId'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { enum: codes },
      detail: { type: 'string' },
      requestId: { type: 'string' },
    },
  };
}

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1, so `$schema` is left out. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return JSON.parse(JSON.stringify(rest)) as JsonObject;
}
