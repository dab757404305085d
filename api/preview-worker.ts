/** Worker thread: counts the map of a preview, from the raw rows as they are now. */
import { previewMap } from '../data/preview.ts';
import { openInstance } from './open-instance.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { doJob } from './worker-message.ts';

export type PreviewJob = { readonly databaseFile: string; readonly case: string; readonly round: string };

doJob(async (data) => {
  const job = data as PreviewJob;
  const instance = openInstance(job.databaseFile);
  try {
    await sqliteDesks(instance, job.databaseFile).releases.preview(job.case, job.round, previewMap);
    return null;
  } finally {
    instance.db.close();
  }
});
