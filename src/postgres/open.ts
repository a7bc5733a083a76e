import { createGraph, type GraphOptions } from '../embed/graph.js';
import { LiveGraph } from '../embed/live.js';
import type { Family } from '../server/tallies.js';
import { Database, type DatabaseOptions } from './database.js';
import { LiveVersion } from './live-version.js';
import type { Version } from './reader.js';
import { PostgresStore } from './store.js';
import { VersionError } from './version-error.js';
import { currentVersion } from './versions.js';

/** What can be set when a database is opened. */
export interface OpenOptions extends DatabaseOptions, GraphOptions {
  /** Milliseconds between two looks at which version is the current one. @default 1000 */
  readonly every?: number;
  /** Told when another version has taken its place. @default nobody */
  readonly changed?: () => void;
}

/** A database that is open. */
export interface OpenDatabase {
  /** A graph over the current version; when that is another, a graph over it takes its place. */
  readonly live: LiveGraph;
  /** Whether no server of it can be asked now, so that every question is refused as unavailable. */
  readonly isAway: boolean;
  /** Looks now which version is the current one. */
  reload(): Promise<void>;
  /** What there is to tell at /metrics. */
  families(): readonly Family[];
  /** Ends looking, and closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens a database: a graph over its current version, kept in step with it. Rejects with an UnavailableError where it cannot
 * be read now, and with a VersionError where it has no version.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { baseUri, every = 1000, changed = () => {}, log = () => {} } = options;
  const database = new Database(options);
  try {
    const version = await currentVersion(database);
    if (version === null)
      throw new VersionError('the database has no version to be served; kg20x10 db import makes one');
    const graphOf = (of: Version) => createGraph(new PostgresStore(database, of), { baseUri });
    const live = new LiveGraph(graphOf(version));
    const kept = new LiveVersion({ reader: database, live, version, graphOf, every, log, changed });
    kept.start();
    return {
      live,
      get isAway() {
        return database.isAway;
      },
      reload: () => kept.reload(),
      families: () => database.families(),
      close: () => {
        kept.stop();
        return database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
