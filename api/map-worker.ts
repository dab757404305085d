/** Worker thread: makes a heat surface or an export of one published release. Reads frozen rows only. */
import { heatSurface } from '../data/heat-surface.ts';
import { openInstance } from './open-instance.ts';
import { sqliteFront } from './store/sqlite/front.ts';
import { sqliteReleases } from './store/sqlite/release.ts';
import type { ExportRequest, HeatRequest } from './work.ts';
import { doJob } from './worker-message.ts';
import { writeExport, writeWhole } from './write-export.ts';

type Common = { readonly databaseFile: string; readonly out: string };
export type MapJob =
  (Common & HeatRequest & { readonly kind: 'heat' }) | (Common & ExportRequest & { readonly kind: 'export' });

doJob(async (data) => {
  const job = data as MapJob;
  const instance = openInstance(job.databaseFile);
  try {
    const layer = job.kind === 'heat' ? job.layer : 'public';
    const face = await sqliteReleases(instance, layer).findFace(job.case, job.number);
    if (job.kind === 'heat') {
      const { theme, code } = job;
      const { head, cells } = face;
      const k = layer === 'public' ? head.parameters.publicK : head.parameters.plannerK;
      const surface = heatSurface(cells, { theme, k, ...(code === null ? {} : { code }) });
      writeWhole(job.out, [JSON.stringify(surface)]);
    } else {
      const { case: matter } = await sqliteFront(instance).findCase(job.case);
      writeExport(job.out, job.format, matter, face);
    }
  } finally {
    instance.db.close();
  }
});
