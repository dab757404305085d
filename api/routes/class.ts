import type { classRoutes } from '../../data/contract/class.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function classHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof classRoutes> {
  /** Walls and tablets fetch the map and the vote when the lesson's news say that there is another. */
  const told = async <Body>(session: string, change: Promise<Body>) => {
    const body = await change;
    live.changed(session, 'lesson');
    return { status: 200 as const, body };
  };
  return {
    showClassMap: ({ store, params }) => told(params.session, store.show(params.session)),
    getClassMap: async ({ store, params }) => ({ status: 200, body: await store.findShow(params.session) }),
    startVote: ({ store, params }) => told(params.session, store.startVote(params.session)),
    getVote: async ({ store, params }) => ({ status: 200, body: await store.findVote(params.session) }),
    closeVote: ({ store, params }) => told(params.session, store.closeVote(params.session)),
    discardVote: async ({ store, params }) => {
      await told(params.session, store.discardVote(params.session));
      return { status: 200, body: { discarded: true } };
    },
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
