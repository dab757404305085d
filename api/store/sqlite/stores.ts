/** All stores over one embedded database. */
import type { Stores } from '../store.ts';
import { sqliteAudit } from './audit.ts';
import { sqliteClassDoor } from './class.ts';
import { sqliteFront } from './front.ts';
import { sqliteLessonDoor } from './lesson.ts';
import type { SqliteContext } from './open.ts';
import { sqliteSeatDoor } from './own.ts';
import { sqlitePlannerReleases, sqliteReleases } from './release.ts';
import { sqliteStaff } from './staff.ts';

export function sqliteStores(context: SqliteContext): Stores {
  return {
    front: sqliteFront(context),
    seats: sqliteSeatDoor(context),
    lessons: sqliteLessonDoor(context),
    classes: sqliteClassDoor(context),
    staff: sqliteStaff(context),
    publicRelease: sqliteReleases(context, 'public'),
    plannerRelease: sqlitePlannerReleases(context),
    audit: sqliteAudit(context),
  };
}
