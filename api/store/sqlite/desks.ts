/** The desks that bring material in and make releases; not part of what a request can reach. */
import type { ImportDesk, ReleaseDesk } from '../store.ts';
import { sqliteImportDesk } from './import-desk.ts';
import type { SqliteContext } from './open.ts';
import { sqliteReleaseDesk } from './release-desk.ts';

export function sqliteDesks(
  context: SqliteContext,
  file: string,
): { imports: ImportDesk; releases: ReleaseDesk; newId: () => string } {
  return {
    imports: sqliteImportDesk(context),
    releases: sqliteReleaseDesk(context, file),
    newId: context.newId,
  };
}
