import type { operationRoutes } from '../../data/contract/operation.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function operationHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof operationRoutes> {
  return {
    getRetention: async ({ store }) => ({ status: 200, body: await store.readRetention() }),
    getErasure: async ({ store }) => ({ status: 200, body: await store.readErasure() }),
    listAudit: async ({ store, query }) => ({ status: 200, body: { entries: await store.listAudit(query.case) } }),
    listLessons: async ({ store, params }) => ({
      status: 200,
      body: { lessons: await store.listLessons(params.case) },
    }),
    getCaseEnd: async ({ store, params }) => ({ status: 200, body: await store.readCaseEnd(params.case) }),
    closeCase: async ({ store, params }) => ({ status: 200, body: { closedOn: await store.closeCase(params.case) } }),
    reopenCase: async ({ store, params }) => {
      await store.reopenCase(params.case);
      return { status: 200, body: { closedOn: null } };
    },
    eraseSession: async ({ store, params, caller }) => {
      const body = await store.eraseSession(params.case, params.session, caller.id);
      live.changed(params.session, 'lesson');
      return { status: 200, body };
    },
    eraseCase: async ({ store, params, caller }) => {
      const { sessions, ...body } = await store.eraseCase(params.case, caller.id);
      for (const session of sessions) live.changed(session, 'lesson');
      return { status: 200, body };
    },
  };
}
