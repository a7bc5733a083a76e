/** What a rule reads by key. What has not been read yet is noted, to be read before the rule is asked again. */
export class Fetched<Value> {
  readonly #load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  readonly #none: Value;
  readonly #known = new Map<string, Value>();
  readonly #missing = new Set<string>();

  /** `none` stands for what is not there, and for what has not been read yet. */
  constructor(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>, none: Value) {
    this.#load = load;
    this.#none = none;
  }

  get(key: string): Value {
    const value = this.#known.get(key);
    if (value !== undefined) return value;
    this.#missing.add(key);
    return this.#none;
  }

  /** Reads what is missing, all at once. Answers whether anything was. */
  async fill(): Promise<boolean> {
    if (this.#missing.size === 0) return false;
    const keys = [...this.#missing];
    this.#missing.clear();
    const found = await this.#load(keys);
    for (const key of keys) this.#known.set(key, found.get(key) ?? this.#none);
    return true;
  }
}

/**
 * Asks a rule that reads as if all were at hand, as the graph in memory is, over a database: again and again, each time with
 * what it missed before, until it misses nothing. That takes as many rounds as the rule goes steps from one record to the
 * next. Only the last answer counts, so the rule must change nothing, and must come to an end with whatever it is given.
 */
export async function inRounds<Answer>(
  fetched: readonly Pick<Fetched<unknown>, 'fill'>[],
  rule: () => Answer,
): Promise<Answer> {
  for (;;) {
    const answer = rule();
    const filled = await Promise.all(fetched.map((each) => each.fill()));
    if (!filled.includes(true)) return answer;
  }
}
