import type { systemRoutes } from '../../data/contract/system.ts';
import { docsPage } from '../docs-page.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function systemHandlers({ version }: Pick<Dependencies, 'version'>): Handlers<keyof typeof systemRoutes> {
  return {
    health: async ({ store }) => {
      await store.ping();
      return { status: 200, body: { status: 'ok', version } };
    },
    openapi: () => Promise.resolve({ status: 200, body: { openapi: '3.1.0', info: { title: 'Barnetråkk', version } } }),
    docs: ({ context }) => Promise.resolve(context.html(docsPage(version))),
  };
}
