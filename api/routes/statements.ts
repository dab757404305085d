import type { statementRoutes } from '../../data/contract/statements.ts';
import type { Handlers } from '../route-handler.ts';

export function statementHandlers(): Handlers<keyof typeof statementRoutes> {
  return {
    putStatement: async ({ store, params, body }) => ({
      status: 200,
      body: await store.saveStatement(params.session, body),
    }),
    getStatement: async ({ store, params }) => ({ status: 200, body: await store.findStatement(params.session) }),
    publishStatement: async ({ store, params }) => ({
      status: 200,
      body: await store.publishStatement(params.session),
    }),
    withdrawStatement: async ({ store, params }) => ({
      status: 200,
      body: await store.withdrawStatement(params.session),
    }),
    listStatements: async ({ store, params }) => ({ status: 200, body: await store.listStatements(params.case) }),
    putCouncilStatement: async ({ store, params, body }) => ({
      status: 200,
      body: await store.saveCouncilStatement(params.case, { id: params.statement, ...body }),
    }),
    removeCouncilStatement: async ({ store, params }) => {
      await store.removeCouncilStatement(params.case, params.statement);
      return { status: 200, body: { removed: true } };
    },
  };
}
