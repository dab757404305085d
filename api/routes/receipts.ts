import type { receiptRoutes } from '../../data/contract/receipts.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function receiptHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof receiptRoutes> {
  return {
    keepReceipt: async ({ store, body }) => ({
      status: (await store.keepReceipt(body)) ? 201 : 200,
      body: { kept: true },
    }),
    eraseReceipt: async ({ store, params, body }) => {
      await store.eraseReceipt(params.session, body, 'pupil');
      // The seat, if it is still there, ends on the wall and on its device.
      live.changed(params.session, 'lesson');
      return { status: 200, body: { erased: true } };
    },
    lookUpReceipt: async ({ store, params, body }) => ({
      status: 200,
      body: await store.lookUpReceipt(params.session, body),
    }),
  };
}
