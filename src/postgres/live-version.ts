import type { KnowledgeGraph } from '../embed/graph.js';
import type { LiveGraph } from '../embed/live.js';
import { UnavailableError } from '../graph/errors.js';
import type { Log } from '../server/log.js';
import { reasonOf } from './failure.js';
import type { Reader, Version } from './reader.js';
import { currentVersion } from './versions.js';

/** How a graph that is served is kept in step with a database. */
export interface LiveVersionOptions {
  /** What reads the graph too: so nothing is asked of a replica that it has not got yet. */
  readonly reader: Reader;
  readonly live: LiveGraph;
  /** The version that is served at first. */
  readonly version: Version;
  /** Makes a graph over a version. */
  readonly graphOf: (version: Version) => KnowledgeGraph;
  /** Milliseconds between two looks. */
  readonly every: number;
  readonly log: Log;
  /** Told when another version has taken its place. */
  readonly changed: () => void;
}

/**
 * Keeps a graph that is served in step with its database: looks which version is the current one, and puts a graph over it
 * in the place of that before. What was asked of that goes on with it.
 */
export class LiveVersion {
  readonly #options: LiveVersionOptions;
  #number: number;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #lastFault = '';

  constructor(options: LiveVersionOptions) {
    this.#options = options;
    this.#number = options.version.number;
  }

  /** Looks from now on. */
  start(): void {
    if (this.#stopped) return;
    // A little different each time, so that the servers of a database do not all look at once.
    const wait = this.#options.every * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(() => void this.reload().then(() => this.start()), wait);
    this.#timer.unref();
  }

  /** Looks now. */
  reload(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Ends looking. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const { reader, live, graphOf, log, changed } = this.#options;
    try {
      const version = await currentVersion(reader);
      this.#lastFault = '';
      // With none that is current, or stopped meanwhile, there is nothing to change to.
      if (version === null || version.number === this.#number || this.#stopped) return;
      live.swap(graphOf(version));
      this.#number = version.number;
      const { version: name, digest } = version.dataset;
      log('info', 'dataset-changed', { version: name, digest, number: version.number });
      changed();
    } catch (error) {
      // That the database is away is told once, by what asks it.
      if (error instanceof UnavailableError) return;
      const reason = reasonOf(error);
      if (reason !== this.#lastFault) log('error', 'dataset-refused', { reason, served: { number: this.#number } });
      this.#lastFault = reason;
    }
  }
}
