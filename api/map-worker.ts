/** Worker thread: makes a heat surface or an export of one published release. Reads frozen rows only. */
import { doJob } from './worker-message.ts';
import type { ExportRequest, HeatRequest } from './work.ts';

type Common = { readonly databaseFile: string; readonly out: string };
export type MapJob =
  (Common & HeatRequest & { readonly kind: 'heat' }) | (Common & ExportRequest & { readonly kind: 'export' });

doJob(() => Promise.reject(new Error('not yet')));
