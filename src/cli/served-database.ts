import { setTimeout } from 'node:timers/promises';
import { createGraph, type KnowledgeGraph } from '../embed/graph.js';
import { LiveGraph } from '../embed/live.js';
import type { Store } from '../graph/store.js';
import { Database, type DatabaseOptions } from '../postgres/database.js';
import { LiveVersion } from '../postgres/live-version.js';
import type { Version } from '../postgres/reader.js';
import { PostgresStore } from '../postgres/store.js';
import { currentVersion } from '../postgres/versions.js';
import type { Log } from '../server/log.js';
import { UnreadableError } from './command.js';
import { databaseFault } from './database-fault.js';
import type { Served } from './served.js';

/** How a database is served. */
export interface ServedDatabaseOptions extends DatabaseOptions {
  readonly baseUri: string | undefined;
  /** Milliseconds between two looks at which version is the current one. */
  readonly every: number;
  readonly log: Log;
  /** Milliseconds that are waited for it at the start. @default half a minute */
  readonly patience?: number;
}

/** Milliseconds between two attempts at the start, and between two lines of the log about them. */
const [betweenAttempts, betweenLines] = [500, 5000];

/**
 * The current version of a database, which is waited for at the start, as both may have been started together. Throws an
 * UnreadableError where it does not come.
 */
export async function openDatabase(options: ServedDatabaseOptions): Promise<Served> {
  const { baseUri, every, log, patience = 30_000 } = options;
  const database = new Database(options);
  const graphOf = (version: Version): KnowledgeGraph =>
    createGraph(new PostgresStore(database, version) as unknown as Store, { baseUri });
  const version = await arrival(database, log, patience).catch(async (error) => {
    await database.close();
    throw error;
  });
  const live = new LiveGraph(graphOf(version));
  return {
    live,
    completed: Promise.resolve(),
    isReady: () => !database.isAway,
    families: () => database.families(),
    keep: (told) => {
      const changed = (): void => told('changed');
      const keeper = new LiveVersion({ reader: database, live, version, graphOf, every, log, changed });
      keeper.start();
      return keeper;
    },
    close: () => database.close(),
  };
}

async function arrival(database: Database, log: Log, patience: number): Promise<Version> {
  const deadline = performance.now() + patience;
  let nextLine = 0;
  let reason = '';
  for (;;) {
    try {
      const version = await currentVersion(database);
      if (version !== null) return version;
      reason = 'the database has no version to be served; kg20x10 db import makes one';
    } catch (error) {
      // While it is taken to be away, what made it so says more.
      reason = databaseFault(error) ?? reason;
      if (reason === '') throw error;
    }
    const now = performance.now();
    if (now >= deadline) throw new UnreadableError(reason);
    if (now >= nextLine) {
      log('warning', 'waiting-for-database', { reason });
      nextLine = now + betweenLines;
    }
    await setTimeout(betweenAttempts);
  }
}
