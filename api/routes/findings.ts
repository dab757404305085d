import type { findingRoutes } from '../../data/contract/findings.ts';
import type { Handlers } from '../route-handler.ts';

export function findingHandlers(): Handlers<keyof typeof findingRoutes> {
  return {
    listFindings: async ({ store, params }) => ({
      status: 200,
      body: { findings: await store.listFindings(params.case) },
    }),
    getClassPage: async ({ store, params }) => ({ status: 200, body: await store.findClassPage(params.session) }),
    getBetter: async ({ store }) => ({ status: 200, body: { question: await store.findBetter() } }),
    putBetter: async ({ store, body }) => ({
      status: 200,
      body: { question: await store.answerBetter(body.finding, body.answer) },
    }),
  };
}
