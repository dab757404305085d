import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { releaseRoutes } from '../../data/contract/releases.ts';
import { Problem } from '../../data/problem.ts';
import type { Layer, Theme } from '../../data/release.ts';
import type { Code } from '../../data/topics.ts';
import type { Dependencies } from '../dependencies.ts';
import { matches } from '../register.ts';
import type { Handlers } from '../route-handler.ts';
import type { PublicReleaseStore, ReleaseNumber } from '../store/store.ts';

const CACHE: Record<Layer, 'public' | 'private'> = { public: 'public', planner: 'private' };

export function releaseHandlers({ work }: Pick<Dependencies, 'work'>): Handlers<keyof typeof releaseRoutes> {
  return {
    publishRelease: async ({ params, body }) => ({ status: 202, body: await work.publish(params.case, body.round) }),
    listReleases: async ({ store, params }) => ({
      status: 200,
      body: { releases: await store.listHeads(params.case) },
    }),
    getRelease: async ({ store, params }) => ({
      status: 200,
      body: (await store.findHead(params.case, params.release)).head,
    }),
    publicCells: ({ store, params }) => cells(store, params, 'public'),
    plannerCells: ({ store, params }) => cells(store, params, 'planner'),
    publicHeat: ({ store, params, query }) => heat(work, store, { ...params, ...query }, 'public'),
    plannerHeat: ({ store, params, query }) => heat(work, store, { ...params, ...query }, 'planner'),
    exportRelease: async ({ store, params, context }) => {
      const { edition, head } = await findPublished(store, params);
      const { path, name, mediaType } = await work.exportFile({
        case: params.case,
        number: head.number,
        edition,
        format: params.format,
      });
      const etag = `"${edition}-${params.format}"`;
      const headers = new Headers({
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'public, no-cache',
        ETag: etag,
      });
      if (matches(context.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
      headers.set('Content-Length', String(statSync(path).size));
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers });
    },
  };
}

async function cells(store: PublicReleaseStore, params: { case: string; release: ReleaseNumber }, layer: Layer) {
  const { edition, head, cells, schoolTable } = await store.findFace(params.case, params.release);
  return {
    status: 200 as const,
    body: { head, cells, schoolTable },
    frozen: { edition: `${edition}-${layer}`, cache: CACHE[layer] },
  };
}

async function heat(
  work: Dependencies['work'],
  store: PublicReleaseStore,
  params: { case: string; release: ReleaseNumber; theme: Theme; code?: Code | undefined },
  layer: Layer,
) {
  const { edition, head } = await findPublished(store, params);
  const { theme, code = null } = params;
  return {
    status: 200 as const,
    body: await work.heat({ case: params.case, number: head.number, edition, layer, theme, code }),
    frozen: { edition: `${edition}-${layer}-${theme}-${code ?? 'all'}`, cache: CACHE[layer] },
  };
}

/** @throws Problem not-found, no-release-yet, release-withdrawn */
async function findPublished(store: PublicReleaseStore, params: { case: string; release: ReleaseNumber }) {
  const found = await store.findHead(params.case, params.release);
  if (found.head.state === 'published') return found;
  throw new Problem('no-release-yet', `release ${found.head.number} is being computed`);
}
