import { Recent } from '../graph/recent.js';
import type { Sequence } from '../graph/slice.js';

/** How many items of lists that were worked out under clocks are kept, as in the graph in memory. */
const kept = 50_000;

/** Lists that were worked out last, or are being worked out: whoever asks for one meanwhile waits for the same. */
export class WorkedOut<Item> {
  readonly #recent = new Recent<string, Sequence<Item>>(kept, (list) => list.length + 1);
  readonly #awaited = new Map<string, Promise<Sequence<Item>>>();

  /** The list of a key: the one that is kept, or else a new one. */
  async get(key: string, make: () => Promise<Sequence<Item>>): Promise<Sequence<Item>> {
    const known = this.#recent.kept(key);
    if (known !== undefined) return this.#recent.get(key, () => known);
    const awaited = this.#awaited.get(key);
    if (awaited !== undefined) return awaited;
    const made = make();
    this.#awaited.set(key, made);
    try {
      const list = await made;
      return this.#recent.get(key, () => list);
    } finally {
      this.#awaited.delete(key);
    }
  }
}
