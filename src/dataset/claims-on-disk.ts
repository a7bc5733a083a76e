import { grown } from './grown.js';
import type { Interned } from './interned.js';
import { PackedIds } from './packed-ids.js';
import { type Claim, type ClaimKeeper, deepFreeze } from './read.js';

/** Texts one behind the other, each read again by where it begins and how many bytes it takes. */
export interface Texts {
  /** Answers how many bytes the text takes. */
  append(text: string): number;
  read(from: number, length: number): string;
}

/** How many claims that were read again are kept, a power of two: each at the end of its place, until another comes there. */
const kept = 1 << 15;

/**
 * Claims kept as texts outside of memory, and where each begins: so that a data set may be larger than memory. A claim is
 * read and parsed when it is asked for.
 */
export class ClaimsOnDisk implements ClaimKeeper {
  readonly ids = new PackedIds();
  /** An array to whoever reads it: by place, from first to last, or with the methods of arrays. It cannot be changed. */
  readonly claims: readonly Claim[];
  readonly #texts: Texts;
  readonly #interned: Interned;
  #length = 0;
  /** Where the claim at each place begins, and after the last the end: there may be more bytes than 32 bits can count. */
  #from = new Float64Array(1024);
  readonly #placesKept = new Int32Array(kept).fill(-1);
  readonly #kept: Claim[] = [];

  constructor(texts: Texts, interned: Interned) {
    this.#texts = texts;
    this.#interned = interned;
    this.claims = arrayOf(
      () => this.#length,
      (place) => this.#at(place),
    );
  }

  keep(claims: readonly Claim[]): void {
    for (const claim of claims) {
      const from = this.#from[this.#length] as number;
      this.#length += 1;
      if (this.#length === this.#from.length) this.#from = grown(this.#from);
      this.#from[this.#length] = from + this.#texts.append(JSON.stringify(claim));
    }
  }

  finish(): void {
    this.#from = this.#from.slice(0, this.#length + 1);
  }

  #at(place: number): Claim {
    const slot = place & (kept - 1);
    if (this.#placesKept[slot] === place) return this.#kept[slot] as Claim;
    const from = this.#from[place] as number;
    const claim = JSON.parse(this.#texts.read(from, (this.#from[place + 1] as number) - from)) as Claim;
    this.#interned.claim(claim);
    this.#kept[slot] = deepFreeze(claim);
    this.#placesKept[slot] = place;
    return claim;
  }
}

/** What behaves as an array of which the members are made when they are asked for. */
function arrayOf<T>(length: () => number, at: (place: number) => T): readonly T[] {
  /** The place that a key stands for; -1 for a key that is no place, or one of none. */
  const placeOf = (key: string | symbol): number => {
    if (typeof key === 'symbol') return -1;
    const place = Number(key);
    return place >= 0 && place < length() && Number.isInteger(place) ? place : -1;
  };
  const refuse = (): boolean => false;
  return new Proxy<T[]>([], {
    get(target, key) {
      if (key === 'length') return length();
      const place = placeOf(key);
      return place === -1 ? (Reflect.get(target, key) as unknown) : at(place);
    },
    has: (target, key) => placeOf(key) !== -1 || Reflect.has(target, key),
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });
}
