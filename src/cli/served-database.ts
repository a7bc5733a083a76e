import { setTimeout } from 'node:timers/promises';
import { type OpenDatabase, type OpenOptions, openDatabase } from '../postgres/open.js';
import type { Log } from '../server/log.js';
import type { Reloaded } from '../server/metrics.js';
import { UnreadableError } from './command.js';
import { databaseFault } from './database-fault.js';
import type { Served } from './served.js';

/** How a database is served. */
export interface ServedDatabaseOptions extends Omit<OpenOptions, 'changed'> {
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
export async function serveDatabase(options: ServedDatabaseOptions): Promise<Served> {
  let told: (result: Reloaded) => void = () => {};
  const opened = await arrival({ ...options, changed: () => told('changed') });
  return {
    live: opened.live,
    completed: Promise.resolve(),
    isReady: () => !opened.isAway,
    families: () => opened.families(),
    keep: (whom) => {
      told = whom;
    },
    reload: () => opened.reload(),
    stop: () => opened.close(),
  };
}

async function arrival(options: ServedDatabaseOptions & OpenOptions): Promise<OpenDatabase> {
  const { log, patience = 30_000 } = options;
  const deadline = performance.now() + patience;
  let nextLine = 0;
  for (;;) {
    let reason: string;
    try {
      return await openDatabase(options);
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === null) throw error;
      reason = fault;
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
