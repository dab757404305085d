/** Before and after a release: what would be seen, how far it has come, how it was made, and taking it back. */
import { z } from 'zod';
import { Slug } from '../case.ts';
import { Preview } from '../preview.ts';
import { AttackResult, GateParameters, RELEASE_STEPS, ReleaseHead } from '../release.ts';
import { routes } from './route.ts';

const CaseParams = z.strictObject({ case: Slug });
const Numbered = z.strictObject({ case: Slug, release: z.coerce.number().pipe(z.int().min(1)) });
const STAFF_PROBLEMS = ['not-found', 'not-signed-in', 'not-your-role'] as const;

export const Method = z.strictObject({
  case: Slug,
  number: z.int().min(1),
  schoolYear: z.string(),
  year: z.int(),
  parameters: GateParameters,
  /** Empty: the release is older than the attacks. */
  attacks: z.array(AttackResult),
});
export type Method = z.infer<typeof Method>;

export const ReleaseProgress = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('idle') }),
  z.strictObject({ is: z.literal('computing'), step: z.enum(RELEASE_STEPS) }),
  /** An attack on the release itself found something; nothing was published. */
  z.strictObject({ is: z.literal('refused') }),
]);
export type ReleaseProgress = z.infer<typeof ReleaseProgress>;

export const publishingRoutes = routes({
  previewRelease: {
    id: 'previewRelease',
    method: 'post',
    path: '/api/cases/:case/releases/preview',
    summary:
      'What a release now would and would not show, and why. Its numbers are coarse and are counted anew only with ten new pupils.',
    who: ['planner'],
    reads: 'planner-release',
    request: { params: CaseParams, body: z.strictObject({ round: Slug }) },
    replies: { 200: Preview },
    problems: STAFF_PROBLEMS,
    limit: 'none',
  },
  releaseProgress: {
    id: 'releaseProgress',
    method: 'get',
    path: '/api/cases/:case/releases/progress',
    summary: 'What the release in the making is going through.',
    who: ['planner'],
    reads: 'planner-release',
    request: { params: CaseParams },
    replies: { 200: ReleaseProgress },
    problems: STAFF_PROBLEMS,
    limit: 'none',
  },
  releaseMethod: {
    id: 'releaseMethod',
    method: 'get',
    path: '/api/cases/:case/releases/:release/method',
    summary: 'How a release was made: its parameters, and how the attacks on it went.',
    who: ['anyone'],
    reads: 'public-release',
    request: { params: Numbered },
    replies: { 200: Method },
    problems: ['not-found', 'no-release-yet', 'release-withdrawn'],
    limit: 'none',
  },
  withdrawRelease: {
    id: 'withdrawRelease',
    method: 'delete',
    path: '/api/cases/:case/releases/:release',
    summary: 'Withdraws a release whole and for good: 410 from then on, for everybody.',
    who: ['planner'],
    reads: 'planner-release',
    request: { params: Numbered },
    replies: { 200: ReleaseHead },
    problems: [...STAFF_PROBLEMS, 'no-release-yet', 'release-withdrawn'],
    limit: 'none',
  },
});
