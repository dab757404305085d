import type { caseRoutes } from '../../data/contract/cases.ts';
import type { Handlers } from '../route-handler.ts';

export function caseHandlers(): Handlers<keyof typeof caseRoutes> {
  return {
    listCases: async ({ store }) => ({ status: 200, body: { cases: await store.listCases() } }),
    getCase: async ({ store, params }) => ({ status: 200, body: await store.findCase(params.case) }),
    getAddressBlocks: async ({ store, params }) => ({ status: 200, body: await store.findAddressBlocks(params.case) }),
    createCase: async ({ store, body }) => ({ status: 201, body: await store.createCase(body) }),
    putBases: async ({ store, params, body }) => ({ status: 200, body: await store.setBases(params.case, body.bases) }),
    createRound: async ({ store, params, body }) => ({ status: 201, body: await store.createRound(params.case, body) }),
  };
}
