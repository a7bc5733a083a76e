/** How many entries a map takes here: an engine refuses one of more than twice as many. */
const mostInMap = 1 << 23;

/** The places of claims by their ids, of however many: a further map is begun when one is full. */
export class Places {
  readonly #most: number;
  readonly #first = new Map<string, number>();
  readonly #further: Map<string, number>[] = [];
  #last = this.#first;

  constructor(most = mostInMap) {
    this.#most = most;
  }

  get size(): number {
    return this.#further.reduce((size, map) => size + map.size, this.#first.size);
  }

  get(id: string): number | undefined {
    let place = this.#first.get(id);
    for (let at = 0; place === undefined && at < this.#further.length; at++) place = this.#further[at]?.get(id);
    return place;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** Adds an id that is not there yet. */
  add(id: string, place: number): void {
    if (this.#last.size >= this.#most) {
      this.#last = new Map();
      this.#further.push(this.#last);
    }
    this.#last.set(id, place);
  }
}
