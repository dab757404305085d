/** Worker thread: rewrites the database file after erasures. */
import { openInstance } from './open-instance.ts';
import { cleanFile } from './store/sqlite/clean-file.ts';
import { doJob } from './worker-message.ts';

export type VacuumJob = { readonly databaseFile: string };

doJob(async (data) => {
  const instance = openInstance((data as VacuumJob).databaseFile);
  try {
    return await cleanFile(instance);
  } finally {
    instance.db.close();
  }
});
