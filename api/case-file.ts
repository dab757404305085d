/** A file with a case: `{ case, rounds, sessions?, addressBlocks? }`; a demo's also names its open session and its steps. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Case, Round } from '../data/case.ts';
import { AddressBlocks } from '../data/contract/cases.ts';
import { Finding } from '../data/finding.ts';
import { Problem } from '../data/problem.ts';
import { AdultSession, JoinCode, PupilSession } from '../data/session.ts';
import { Slug } from '../data/case.ts';
import { ReadText } from '../data/text-queue.ts';

/** The story of a demo: files to import, texts that teachers have read, releases to publish and
 * findings to write, in order. Paths are relative to the file. */
const Step = z.union([
  z.strictObject({ import: z.string().regex(/^[a-z0-9.-]+$/) }),
  z.strictObject({ texts: z.string().regex(/^[a-z0-9.-]+$/) }),
  z.strictObject({ findings: z.string().regex(/^[a-z0-9.-]+$/) }),
  z.strictObject({ release: z.strictObject({ round: Slug }) }),
]);

export const CaseFile = z.strictObject({
  case: Case,
  rounds: z.array(Round).min(1),
  sessions: z
    .array(
      z.discriminatedUnion('strand', [
        PupilSession.extend({ strand: z.literal('pupils').optional().default('pupils'), code: JoinCode.optional() }),
        AdultSession.extend({ code: JoinCode.optional() }),
      ]),
    )
    .default([]),
  addressBlocks: AddressBlocks.nullable().default(null),
  openSession: z.uuidv4().optional(),
  steps: z.array(Step).default([]),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** @throws Problem file-unreadable, not-json, not-valid */
export function readCaseFile(path: string): CaseFile {
  return readJsonFile(path, CaseFile);
}

/** Findings of a case: an array. @throws Problem file-unreadable, not-json, not-valid */
export function readFindingsFile(path: string): Finding[] {
  return readJsonFile(path, z.array(Finding));
}

/** What teachers have read: an array. @throws Problem file-unreadable, not-json, not-valid */
export function readTextsFile(path: string): ReadText[] {
  return readJsonFile(path, z.array(ReadText));
}

function readJsonFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('not-json', `${path} is not JSON: ${error.message}`);
    throw new Problem('file-unreadable', `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Problem('not-valid', `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}
