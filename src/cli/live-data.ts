import { type FSWatcher, watch } from 'node:fs';
import { DatasetError, printFault } from '../dataset/faults.js';
import { loadDataset } from '../dataset/files.js';
import { createGraph } from '../embed/graph.js';
import type { LiveGraph } from '../embed/live.js';
import type { DatasetInfo } from '../graph/records.js';
import type { Log } from '../server/log.js';
import type { Reloaded } from '../server/metrics.js';

/** Faults of a data set that are logged; a folder that was half written has thousands. */
const mostFaults = 20;
/** Milliseconds without a change after which files are taken to be written. */
const settled = 300;

/**
 * Keeps a graph that is served in step with its folder. What is there now is read and checked as a whole beside what is
 * served, and takes its place at once or not at all: of a faulty data set the faults are logged, and the one before goes
 * on being served.
 */
export class LiveData {
  readonly #folder: string;
  readonly #live: LiveGraph;
  readonly #baseUri: string | undefined;
  readonly #log: Log;
  readonly #told: (result: Reloaded) => void;
  #loading = false;
  #again = false;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    folder: string,
    live: LiveGraph,
    baseUri: string | undefined,
    log: Log,
    told: (result: Reloaded) => void,
  ) {
    this.#folder = folder;
    this.#live = live;
    this.#baseUri = baseUri;
    this.#log = log;
    this.#told = told;
  }

  /** Loads the folder anew; once more afterwards if that is asked for meanwhile. */
  async reload(): Promise<void> {
    this.#again = true;
    if (this.#loading) return;
    this.#loading = true;
    while (this.#again) {
      this.#again = false;
      await this.#load();
    }
    this.#loading = false;
  }

  /** Reloads whenever a file of the folder changes. */
  watch(): void {
    this.#watcher = watch(this.#folder, { recursive: true }, () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.reload(), settled);
    });
    this.#watcher.on('error', (error) => this.#log('error', 'watch-failed', { reason: error.message }));
  }

  /** Ends watching. */
  stop(): void {
    this.#watcher?.close();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #load(): Promise<void> {
    const started = performance.now();
    try {
      const next = createGraph(await loadDataset(this.#folder), { baseUri: this.#baseUri });
      const { version, digest } = next.dataset;
      const milliseconds = Math.round(performance.now() - started);
      if (isSame(next.dataset, this.#live.current.dataset)) {
        this.#log('info', 'dataset-unchanged', { version, digest, milliseconds });
        this.#told('unchanged');
        return;
      }
      this.#live.swap(next);
      this.#log('info', 'dataset-changed', { version, digest, milliseconds });
      this.#told('changed');
    } catch (error) {
      const { version, digest } = this.#live.current.dataset;
      const faults = error instanceof DatasetError ? error.faults : [];
      this.#log('error', 'dataset-refused', {
        reason: faults.length > 0 ? `${faults.length} faults` : String(error instanceof Error ? error.message : error),
        faults: faults.slice(0, mostFaults).map(printFault),
        served: { version, digest },
      });
      this.#told('refused');
    }
  }
}

/** The history is no part of the digest, and the feeds follow it. */
function isSame(a: DatasetInfo, b: DatasetInfo): boolean {
  return a.digest === b.digest && JSON.stringify(a.history) === JSON.stringify(b.history);
}
