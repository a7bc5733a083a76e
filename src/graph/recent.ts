/**
 * What was worked out last, up to a limit of weight, twice that at most. What has not been asked for while as much again
 * was added is dropped, and worked out anew when it is asked for again.
 */
export class Recent<Key, Value> {
  readonly #limit: number;
  #newer = new Map<Key, Value>();
  #older: ReadonlyMap<Key, Value> = new Map();
  #weight = 0;
  readonly #weightOf: (value: Value) => number;

  constructor(limit: number, weightOf: (value: Value) => number = () => 1) {
    this.#limit = limit;
    this.#weightOf = weightOf;
  }

  /** The value of a key if it is kept. */
  kept(key: Key): Value | undefined {
    return this.#newer.get(key) ?? this.#older.get(key);
  }

  /** The value of a key: the one that is kept, or else a new one. */
  get(key: Key, make: () => Value): Value {
    let value = this.#newer.get(key);
    if (value !== undefined) return value;
    value = this.#older.get(key) ?? make();
    this.#newer.set(key, value);
    this.#weight += this.#weightOf(value);
    if (this.#weight > this.#limit) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#weight = 0;
    }
    return value;
  }
}
