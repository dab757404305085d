import { z } from 'zod';
import { BetterRow } from '../better.ts';
import { Slug } from '../case.ts';
import { CodeSchema, ReleasedCell, ReleaseHead, SchoolAnswer, SchoolRow, Theme, type Layer } from '../release.ts';
import { Quote, ReleasedText } from '../released-text.ts';
import { routes, type Role } from './route.ts';

const CaseParams = z.strictObject({ case: Slug });
/** A release's number, or `latest`: the newest published one. */
const ReleaseNumber = z.union([z.literal('latest'), z.coerce.number().pipe(z.int().min(1))]);
const ReleaseParams = z.strictObject({ case: Slug, release: ReleaseNumber });

/** Formats a release leaves in; one file per format in `data/export/`. */
export const EXPORT_FORMATS = ['geojson', 'gpkg', 'csv'] as const;

/** Contours of the heat surface: one MultiPolygon per level; `level` counts from 1 (weakest). */
export const HeatSurface = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      geometry: z.strictObject({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
      }),
      properties: z.strictObject({ level: z.int().min(1), levels: z.int().min(1) }),
    }),
  ),
});
export type HeatSurface = z.infer<typeof HeatSurface>;

/** The routes of one face of a release; each face names its own store and roles. */
function face<const L extends Layer, const R extends readonly Role[]>(layer: L, who: R) {
  const common = {
    method: 'get',
    who,
    reads: `${layer}-release`,
    limit: 'none',
    problems: ['not-found', 'no-release-yet', 'release-withdrawn', 'not-signed-in', 'not-your-role'],
  } as const;
  return {
    cells: {
      ...common,
      id: `${layer}Cells`,
      path: `/api/cases/:case/releases/:release/${layer}/cells`,
      summary: `The ${layer} cells of a release.`,
      request: { params: ReleaseParams },
      replies: {
        200: z.strictObject({
          head: ReleaseHead,
          cells: z.array(ReleasedCell),
          schoolTable: z.array(SchoolRow),
          schoolAnswers: z.array(SchoolAnswer),
          /** «Ble det bedre?»: what the schools answered about findings that are done. */
          better: z.array(BetterRow),
        }),
      },
    },
    heat: {
      ...common,
      id: `${layer}Heat`,
      path: `/api/cases/:case/releases/:release/${layer}/heat`,
      summary: `Contours of the heat surface computed from the ${layer} cells only.`,
      request: { params: ReleaseParams, query: z.strictObject({ theme: Theme, code: CodeSchema.optional() }) },
      replies: { 200: HeatSurface },
    },
  } as const;
}
const publicFace = face('public', ['anyone']);
const plannerFace = face('planner', ['planner']);

export const releaseRoutes = routes({
  publishRelease: {
    id: 'publishRelease',
    method: 'post',
    path: '/api/cases/:case/releases',
    summary: 'Computes and publishes the next release in a worker. Poll the release until its state is published.',
    who: ['planner'],
    reads: 'planner-release',
    request: { params: CaseParams, body: z.strictObject({ round: Slug }) },
    replies: { 202: ReleaseHead },
    problems: [
      'not-found',
      'too-few-new-pupils',
      'too-many-seats',
      'release-running',
      'nothing-to-release',
      'case-closed',
      'not-signed-in',
      'not-your-role',
    ],
    limit: 'none',
  },
  listReleases: {
    id: 'listReleases',
    method: 'get',
    path: '/api/cases/:case/releases',
    summary: 'The heads of every release of a case, newest first.',
    who: ['anyone'],
    reads: 'public-release',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ releases: z.array(ReleaseHead) }) },
    problems: ['not-found'],
    limit: 'none',
  },
  getRelease: {
    id: 'getRelease',
    method: 'get',
    path: '/api/cases/:case/releases/:release',
    summary: 'The head of one release: number, year, parameters, schools.',
    who: ['anyone'],
    reads: 'public-release',
    request: { params: ReleaseParams },
    replies: { 200: ReleaseHead },
    problems: ['not-found', 'no-release-yet', 'release-withdrawn'],
    limit: 'none',
  },
  publicCells: publicFace.cells,
  publicHeat: publicFace.heat,
  plannerCells: plannerFace.cells,
  plannerHeat: plannerFace.heat,
  plannerTexts: {
    ...plannerFace.cells,
    id: 'plannerTexts',
    path: '/api/cases/:case/releases/:release/planner/texts',
    summary:
      'What children wrote and their teachers let through, at the cells that this release shows or at their school.',
    replies: { 200: z.strictObject({ texts: z.array(ReleasedText) }) },
  },
  publicQuotes: {
    ...publicFace.cells,
    id: 'publicQuotes',
    path: '/api/cases/:case/releases/:release/public/quotes',
    summary: 'What children wrote and may be quoted, per theme and school.',
    replies: { 200: z.strictObject({ quotes: z.array(Quote) }) },
  },
  exportRelease: {
    id: 'exportRelease',
    method: 'get',
    path: '/api/cases/:case/releases/:release/export/:format',
    summary: 'The public cells of a release as a file for the GIS or the spreadsheet.',
    who: ['anyone'],
    reads: 'public-release',
    request: { params: z.strictObject({ case: Slug, release: ReleaseNumber, format: z.enum(EXPORT_FORMATS) }) },
    replies: { 200: { file: ['application/geo+json', 'application/geopackage+sqlite3', 'text/csv'] } },
    problems: ['not-found', 'no-release-yet', 'release-withdrawn'],
    limit: 'none',
  },
});
