/** Worker thread: computes and publishes one release. The only request-driven work that reads raw rows of others. */
import { publishRelease } from './publish-release.ts';
import { openInstance } from './open-instance.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { doJob } from './worker-message.ts';

export type ReleaseJob = { readonly databaseFile: string; readonly case: string; readonly round: string };

doJob(async (data, begun, step) => {
  const job = data as ReleaseJob;
  const instance = openInstance(job.databaseFile);
  try {
    return await publishRelease(sqliteDesks(instance, job.databaseFile).releases, job.case, job.round, {
      begun,
      step,
    });
  } finally {
    instance.db.close();
  }
});
