import type { joinRoutes } from '../../data/contract/join.ts';
import type { Handlers } from '../route-handler.ts';

export function joinHandlers(): Handlers<keyof typeof joinRoutes> {
  return {
    lookUpCode: async ({ store, body }) => ({ status: 200, body: await store.lookUpCode(body.code) }),
    takeSeat: async ({ store, params, body }) => {
      const { created, seat } = await store.takeSeat({ seat: params.seat, ...body });
      return { status: created ? 201 : 200, body: seat };
    },
    getSeat: async ({ store }) => ({ status: 200, body: await store.findSeat() }),
  };
}
