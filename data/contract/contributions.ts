import { z } from 'zod';
import { Contribution, ContributionId, Rev } from '../contribution.ts';
import { routes } from './route.ts';

const SeatParams = z.strictObject({ seat: z.uuidv4() });
const ItemParams = z.strictObject({ seat: z.uuidv4(), contribution: ContributionId });

/** A contribution with its revision: what the device puts and gets. */
export const Revision = z.strictObject({ rev: Rev, feature: Contribution });
export type Revision = z.infer<typeof Revision>;
/** What the server acknowledges, after a FULL commit. */
export const Acknowledgement = z.strictObject({ contribution: ContributionId, rev: Rev });

export const contributionRoutes = routes({
  putContribution: {
    id: 'putContribution',
    method: 'put',
    path: '/api/seats/:seat/contributions/:contribution',
    summary:
      'Delivers one contribution. Same rev and body again → 200; stored rev + 1 → replaced; otherwise 409 with the stored rev.',
    who: ['pupil'],
    reads: 'own',
    request: { params: ItemParams, body: Revision },
    replies: { 200: Acknowledgement, 201: Acknowledgement },
    problems: [
      'seat-unknown',
      'delivery-ended',
      'rev-conflict',
      'too-many-contributions',
      'not-cut',
      'not-valid',
      'not-geojson',
      'too-deep',
      'forbidden-key',
      'coordinate-not-finite',
      'coordinate-out-of-range',
      'coordinates-swapped',
      'outside-area',
      'too-many-vertices',
      'route-too-long',
      'modes-do-not-match',
      'code-does-not-fit-type',
      'text-too-long',
      'too-large',
    ],
    limit: 'none',
  },
  getContribution: {
    id: 'getContribution',
    method: 'get',
    path: '/api/seats/:seat/contributions/:contribution',
    summary: 'One of the seat’s own contributions.',
    who: ['pupil'],
    reads: 'own',
    request: { params: ItemParams },
    replies: { 200: Revision },
    problems: ['seat-unknown', 'not-found'],
    limit: 'none',
  },
  deleteContribution: {
    id: 'deleteContribution',
    method: 'delete',
    path: '/api/seats/:seat/contributions/:contribution',
    summary:
      'Takes a contribution back. `rev` is the stored rev + 1; a late replay of an earlier rev cannot bring it back.',
    who: ['pupil'],
    reads: 'own',
    request: { params: ItemParams, query: z.strictObject({ rev: z.coerce.number().pipe(Rev) }) },
    replies: { 200: Acknowledgement },
    problems: ['seat-unknown', 'delivery-ended', 'rev-conflict', 'too-many-contributions'],
    limit: 'none',
  },
  listContributions: {
    id: 'listContributions',
    method: 'get',
    path: '/api/seats/:seat/contributions',
    summary: 'All of the seat’s own contributions.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: z.strictObject({ contributions: z.array(Revision) }) },
    problems: ['seat-unknown'],
    limit: 'none',
  },
});
