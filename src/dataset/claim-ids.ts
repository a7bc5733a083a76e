/** The ids of claims with their places, both ways. */
export interface ClaimIds {
  readonly size: number;
  get(id: string): number | undefined;
  has(id: string): boolean;
  /** Adds an id that is not there yet, at a place behind all others. */
  add(id: string, place: number): void;
  /** The id at a place; undefined where there is none. */
  at(place: number): string | undefined;
}

/** Ids as the texts that the claims themselves hold. */
export class IdsOfClaims implements ClaimIds {
  readonly #places = new Map<string, number>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#places.size;
  }

  get(id: string): number | undefined {
    return this.#places.get(id);
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  add(id: string, place: number): void {
    this.#places.set(id, place);
    this.#ids[place] = id;
  }

  at(place: number): string | undefined {
    return this.#ids[place];
  }
}
