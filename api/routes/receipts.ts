import type { receiptRoutes } from '../../data/contract/receipts.ts';
import type { Handlers } from '../route-handler.ts';

export function receiptHandlers(): Handlers<keyof typeof receiptRoutes> {
  return {
    keepReceipt: async ({ store, body }) => ({
      status: (await store.keepReceipt(body)) ? 201 : 200,
      body: { kept: true },
    }),
    lookUpReceipt: async ({ store, params, body }) => ({
      status: 200,
      body: await store.lookUpReceipt(params.session, body),
    }),
  };
}
