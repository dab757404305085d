/** Worker thread: loads the demo, or starts its story over. */
import { loadDemo } from './load-case.ts';
import { openInstance } from './open-instance.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { doJob } from './worker-message.ts';

export type DemoJob = { readonly databaseFile: string; readonly folder: string };

doJob(async (data) => {
  const job = data as DemoJob;
  const instance = openInstance(job.databaseFile);
  try {
    await loadDemo(sqliteDesks(instance, job.databaseFile), job.folder);
  } finally {
    instance.db.close();
  }
});
