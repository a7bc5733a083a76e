import { Recent } from '../graph/recent.js';

/** What was worked out last, within a limit, or is being worked out: whoever asks for it meanwhile waits for the same. */
export class WorkedOut<Value> {
  readonly #recent: Recent<string, Value>;
  readonly #awaited = new Map<string, Promise<Value>>();

  constructor(limit: number, weightOf: (value: Value) => number) {
    this.#recent = new Recent(limit, weightOf);
  }

  /** The value of a key: the one that is kept, or else a new one. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#recent.kept(key);
    if (known !== undefined) return this.#recent.get(key, () => known);
    const awaited = this.#awaited.get(key);
    if (awaited !== undefined) return awaited;
    const made = make();
    this.#awaited.set(key, made);
    try {
      const value = await made;
      return this.#recent.get(key, () => value);
    } finally {
      this.#awaited.delete(key);
    }
  }
}
