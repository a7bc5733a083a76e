/** What a program needs to keep a data set in a PostgreSQL database, and to ask it there: the entry `kg20x10/postgres`. */
import { migrate } from './migrations.js';
import { withSession } from './session.js';

export { UnavailableError } from '../graph/errors.js';
export type { DatabaseOptions } from './database.js';
export { importFolder } from './import-folder.js';
export type { Imported, ImportProgress } from './imported.js';
export { type OpenDatabase, type OpenOptions, openDatabase } from './open.js';
export { VersionError } from './version-error.js';

/**
 * Brings what the versions of a database stand in up to this release, and answers the names of what was run. Throws a
 * VersionError where it is of a newer release.
 */
export function migrateDatabase(url: string): Promise<string[]> {
  return withSession(url, migrate);
}
