import type { systemRoutes } from '../../data/contract/system.ts';
import { openApi } from '../../data/openapi.ts';
import { docsPage } from '../docs-page.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';

export function systemHandlers({ version }: Pick<Dependencies, 'version'>): Handlers<keyof typeof systemRoutes> {
  return {
    health: async ({ store }) => {
      await store.ping();
      return { status: 200, body: { status: 'ok', version } };
    },
    getKeeping: async ({ store }) => ({ status: 200, body: { rawDays: await store.readRawDays() } }),
    openapi: () => Promise.resolve({ status: 200, body: openApi(version) }),
    docs: ({ context }) => Promise.resolve(context.html(docsPage(version))),
  };
}
