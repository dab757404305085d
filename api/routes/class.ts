import type { classRoutes } from '../../data/contract/class.ts';
import type { Handlers } from '../route-handler.ts';

export function classHandlers(): Handlers<keyof typeof classRoutes> {
  return {
    showClassMap: async ({ store, params }) => ({ status: 200, body: await store.show(params.session) }),
    getClassMap: async ({ store, params }) => ({ status: 200, body: await store.findShow(params.session) }),
    startVote: async ({ store, params }) => ({ status: 200, body: await store.startVote(params.session) }),
    getVote: async ({ store, params }) => ({ status: 200, body: await store.findVote(params.session) }),
    closeVote: async ({ store, params }) => ({ status: 200, body: await store.closeVote(params.session) }),
    discardVote: async ({ store, params }) => {
      await store.discardVote(params.session);
      return { status: 200, body: { discarded: true } };
    },
    putStatement: async ({ store, params, body }) => ({
      status: 200,
      body: await store.saveStatement(params.session, body),
    }),
    getStatement: async ({ store, params }) => ({ status: 200, body: await store.findStatement(params.session) }),
    listTexts: async ({ store, params }) => ({ status: 200, body: await store.listTexts(params.session) }),
    decideTexts: async ({ store, params, body }) => ({
      status: 200,
      body: await store.decideTexts(params.session, body.decisions),
    }),
    countTexts: async ({ store, params }) => ({ status: 200, body: await store.countTexts(params.case) }),
    getSeatClassMap: async ({ store }) => ({ status: 200, body: await store.findClassShow() }),
    getSeatVote: async ({ store }) => ({ status: 200, body: await store.findVote() }),
    putBallot: async ({ store, body }) => ({ status: 200, body: await store.castBallot(body.ballot) }),
  };
}
