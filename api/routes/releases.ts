import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { publishingRoutes } from '../../data/contract/publishing.ts';
import type { releaseRoutes } from '../../data/contract/releases.ts';
import { Problem } from '../../data/problem.ts';
import type { Layer, Theme } from '../../data/release.ts';
import type { Code } from '../../data/topics.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, isKnown, type Frozen } from '../frozen.ts';
import type { Handlers } from '../route-handler.ts';
import type { PublicReleaseStore, ReleaseNumber } from '../store/store.ts';

const CACHE: Record<Layer, 'public' | 'private'> = { public: 'public', planner: 'private' };

export function releaseHandlers({
  work,
}: Pick<Dependencies, 'work'>): Handlers<keyof typeof releaseRoutes | keyof typeof publishingRoutes> {
  return {
    previewRelease: async ({ store, params, body: { round } }) => {
      if (await store.isPreviewStale(params.case, round)) await work.preview(params.case, round);
      return { status: 200, body: await store.findPreview(params.case, round) };
    },
    releaseProgress: ({ params }) => Promise.resolve({ status: 200, body: work.progressOf(params.case) }),
    releaseMethod: async ({ store, params }) => {
      const { number, schoolYear, year, parameters } = (await findPublished(store, params)).head;
      const attacks = await store.findAttacks(params.case, params.release);
      return { status: 200, body: { case: params.case, number, schoolYear, year, parameters, attacks } };
    },
    withdrawRelease: async ({ store, params }) => ({
      status: 200,
      body: await store.withdraw(params.case, params.release),
    }),
    publishRelease: async ({ params, body }) => ({ status: 202, body: await work.publish(params.case, body.round) }),
    listReleases: async ({ store, params }) => ({
      status: 200,
      body: { releases: await store.listHeads(params.case) },
    }),
    getRelease: async ({ store, params }) => ({
      status: 200,
      body: (await store.findHead(params.case, params.release)).head,
    }),
    publicCells: ({ store, params, context }) => cells(store, params, 'public', context),
    plannerCells: ({ store, params, context }) => cells(store, params, 'planner', context),
    plannerTexts: async ({ store, params, context }) => {
      const frozen = await frozenOf(store, params, 'texts', 'private');
      if (isKnown(context, frozen)) return { status: 304, frozen };
      return { status: 200, body: { texts: await store.findTexts(params.case, params.release) }, frozen };
    },
    publicQuotes: async ({ store, params, context }) => {
      const frozen = await frozenOf(store, params, 'quotes', 'public');
      if (isKnown(context, frozen)) return { status: 304, frozen };
      return { status: 200, body: { quotes: await store.findQuotes(params.case, params.release) }, frozen };
    },
    publicHeat: ({ store, params, query, context }) => heat(work, store, { ...params, ...query }, 'public', context),
    plannerHeat: ({ store, params, query, context }) => heat(work, store, { ...params, ...query }, 'planner', context),
    exportRelease: async ({ store, params, context }) => {
      const { edition, head } = await findPublished(store, params);
      const frozen = { edition: `${edition}-${params.format}` };
      const headers = new Headers({ 'Cache-Control': 'public, no-cache', ETag: etagOf(frozen) });
      if (isKnown(context, frozen)) return new Response(null, { status: 304, headers });
      const { path, name, mediaType } = await work.exportFile({
        case: params.case,
        number: head.number,
        edition,
        format: params.format,
      });
      headers.set('Content-Type', mediaType);
      headers.set('Content-Disposition', `attachment; filename="${name}"`);
      headers.set('Content-Length', String(statSync(path).size));
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers });
    },
  };
}

async function cells(
  store: PublicReleaseStore,
  params: { case: string; release: ReleaseNumber },
  layer: Layer,
  context: Context,
) {
  const { edition } = await findPublished(store, params);
  const frozen: Frozen = { edition: `${edition}-${layer}`, cache: CACHE[layer] };
  if (isKnown(context, frozen)) return { status: 304 as const, frozen };
  const { head, cells, schoolTable, schoolAnswers, better } = await store.findFace(params.case, params.release);
  return { status: 200 as const, body: { head, cells, schoolTable, schoolAnswers, better }, frozen };
}

async function heat(
  work: Dependencies['work'],
  store: PublicReleaseStore,
  params: { case: string; release: ReleaseNumber; theme: Theme; code?: Code | undefined },
  layer: Layer,
  context: Context,
) {
  const { edition, head } = await findPublished(store, params);
  const { theme, code = null } = params;
  const frozen: Frozen = { edition: `${edition}-${layer}-${theme}-${code ?? 'all'}`, cache: CACHE[layer] };
  if (isKnown(context, frozen)) return { status: 304 as const, frozen };
  const request = { case: params.case, number: head.number, edition, layer, theme, code };
  return { status: 200 as const, body: await work.heat(request), frozen };
}

async function frozenOf(
  store: PublicReleaseStore,
  params: { case: string; release: ReleaseNumber },
  part: string,
  cache: Frozen['cache'],
): Promise<Frozen> {
  const { edition } = await findPublished(store, params);
  return { edition: `${edition}-${part}`, cache };
}

/** @throws Problem not-found, no-release-yet, release-withdrawn */
async function findPublished(store: PublicReleaseStore, params: { case: string; release: ReleaseNumber }) {
  const found = await store.findHead(params.case, params.release);
  if (found.head.state === 'published') return found;
  throw new Problem('no-release-yet', `release ${found.head.number} is being computed`);
}
