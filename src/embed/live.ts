import type { DatasetInfo } from '../graph/records.js';
import type { KnowledgeGraph } from './graph.js';

/**
 * The graph that is served now. Another may take its place at any time, as a whole: who reads `current` once at the
 * start of a request goes on with one version, whatever comes after.
 */
export class LiveGraph {
  #current: KnowledgeGraph;
  readonly #listeners = new Set<Listener>();

  constructor(graph: KnowledgeGraph) {
    this.#current = graph;
  }

  get current(): KnowledgeGraph {
    return this.#current;
  }

  /** Puts another graph in the place of the current one, and tells all who listen. */
  swap(next: KnowledgeGraph): void {
    this.#current = next;
    for (const listener of this.#listeners) listener.tell(next.dataset);
  }

  /** The data sets that take the place of the current one from now on. Each is told once; only the newest is waiting. */
  changes(): AsyncIterableIterator<DatasetInfo> {
    const listener = new Listener(() => this.#listeners.delete(listener));
    this.#listeners.add(listener);
    return listener;
  }

  /** Ends the changes of all who listen, as before the process ends. */
  end(): void {
    for (const listener of this.#listeners) void listener.return();
  }
}

type Next = IteratorResult<DatasetInfo, undefined>;

/** One who listens to changes. */
class Listener implements AsyncIterableIterator<DatasetInfo> {
  readonly #leave: () => void;
  #told: DatasetInfo | null = null;
  #waiting: ((next: Next) => void) | null = null;
  #ended = false;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  tell(dataset: DatasetInfo): void {
    if (this.#waiting === null) this.#told = dataset;
    else this.#waiting({ done: false, value: dataset });
    this.#waiting = null;
  }

  async next(): Promise<Next> {
    if (this.#ended) return { done: true, value: undefined };
    const value = this.#told;
    this.#told = null;
    if (value !== null) return { done: false, value };
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  async return(): Promise<Next> {
    this.#ended = true;
    this.#leave();
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = null;
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
