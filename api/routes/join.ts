import type { joinRoutes } from '../../data/contract/join.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function joinHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof joinRoutes> {
  return {
    lookUpCode: async ({ store, body }) => ({ status: 200, body: await store.lookUpCode(body.code) }),
    takeSeat: async ({ store, params, body }) => {
      const { created, seat, tookOver } = await store.takeSeat({ seat: params.seat, ...body });
      // A device whose seat was taken over is told.
      if (created) live.changed(seat.session, tookOver ? 'lesson' : 'seats');
      return { status: created ? 201 : 200, body: seat };
    },
    getSeat: async ({ store }) => ({ status: 200, body: await store.findSeat() }),
    reportSeat: async ({ store, body }) => {
      const { changed, news } = await store.report(body.state, body.waiting);
      if (changed) live.changed(store.session, 'seats');
      return { status: 200, body: news };
    },
    leaveSeat: async ({ store }) => {
      await store.leave();
      live.changed(store.session, 'seats');
      return { status: 200, body: { left: true } };
    },
  };
}
