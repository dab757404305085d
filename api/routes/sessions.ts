import type { sessionRoutes } from '../../data/contract/sessions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';
import type { Progress } from '../store/store.ts';

export function sessionHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof sessionRoutes> {
  const told = async (change: Promise<Progress>) => {
    const body = await change;
    live.changed(body.session.id, 'lesson');
    return { status: 200 as const, body };
  };
  return {
    createSession: async ({ store, params, body }) => ({ status: 201, body: await store.open(params.case, body) }),
    listOwnSessions: async ({ store }) => ({ status: 200, body: { sessions: await store.list() } }),
    countSessions: async ({ store, params }) => ({
      status: 200,
      body: { sessions: await store.countSessions(params.case) },
    }),
    getSession: async ({ store, params }) => ({ status: 200, body: await store.find(params.session) }),
    setStep: ({ store, params, body }) => told(store.setStep(params.session, body.step)),
    setPause: ({ store, params, body }) => told(store.setPause(params.session, body.paused)),
    extendStep: ({ store, params, body }) => told(store.extend(params.session, body.minutes)),
    rotateCode: ({ store, params }) => told(store.rotateCode(params.session)),
    closeSession: ({ store, params }) => told(store.close(params.session)),
    letRejoin: ({ store, params }) => told(store.letRejoin(params.session, params.animal)),
    evictSeat: ({ store, params }) => told(store.evict(params.session, params.animal)),
  };
}
