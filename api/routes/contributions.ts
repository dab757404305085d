import type { contributionRoutes } from '../../data/contract/contributions.ts';
import { checkContribution } from '../../data/check-contribution.ts';
import { Problem } from '../../data/problem.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function contributionHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof contributionRoutes> {
  return {
    putContribution: async ({ store, params, body }) => {
      const feature = checkContribution(body.feature, await store.findArea());
      if (feature.id !== params.contribution) {
        throw new Problem('not-valid', `the feature's id ${feature.id} is not the address's ${params.contribution}`);
      }
      const outcome = await store.deliver(body.rev, feature);
      if (outcome !== 'same') live.changed(store.session, 'seats');
      return {
        status: outcome === 'created' ? 201 : 200,
        body: { contribution: params.contribution, rev: body.rev },
      };
    },
    getContribution: async ({ store, params }) => ({ status: 200, body: await store.find(params.contribution) }),
    deleteContribution: async ({ store, params, query }) => {
      await store.takeBack(params.contribution, query.rev);
      live.changed(store.session, 'seats');
      return { status: 200, body: { contribution: params.contribution, rev: query.rev } };
    },
    listContributions: async ({ store }) => ({ status: 200, body: { contributions: await store.list() } }),
  };
}
