import type { sessionRoutes } from '../../data/contract/sessions.ts';
import type { Handlers } from '../route-handler.ts';

export function sessionHandlers(): Handlers<keyof typeof sessionRoutes> {
  return {
    createSession: async ({ store, params, body }) => ({
      status: 201,
      body: await store.openSession(params.case, body),
    }),
    getSession: async ({ store, params }) => ({ status: 200, body: await store.findSession(params.session) }),
    closeSession: async ({ store, params }) => ({ status: 200, body: await store.closeSession(params.session) }),
  };
}
