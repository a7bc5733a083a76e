import type { ClaimIds } from './claim-ids.js';
import { grown } from './grown.js';

/**
 * Ids in some fifty bytes each, where texts in a map would take three times as much and could be no more than a map takes.
 * What stands before the slash, which all claims of a source share, is kept once, and the rest as bytes, found by a hash.
 * The ids that are added must be ASCII; any other is not there.
 */
export class PackedIds implements ClaimIds {
  readonly #heads: string[] = [];
  readonly #numbers = new Map<string, number>();
  #size = 0;
  /** How many places there are, with those that have no id. */
  #length = 0;
  #headOf = new Int32Array(1024);
  /** Where the rest of the id at each place begins, and after the last the end. */
  #from = new Uint32Array(1024);
  #bytes = new Uint8Array(1024);
  /** One more than the place of an id, at its hash or behind it; 0 where there is none. At most half of it is in use. */
  #slots = new Int32Array(1024);

  get size(): number {
    return this.#size;
  }

  get(id: string): number | undefined {
    const slash = id.indexOf('/');
    const head = this.#numbers.get(id.slice(0, Math.max(0, slash)));
    if (slash === -1 || head === undefined) return undefined;
    let hash = head;
    for (let at = slash + 1; at < id.length; at++) hash = mixed(hash, id.charCodeAt(at));
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#slots[slot] as number) - 1;
      if (place === -1) return undefined;
      if (this.#headOf[place] === head && this.#isRest(place, id, slash + 1)) return place;
    }
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  add(id: string, place: number): void {
    const slash = id.indexOf('/');
    this.#makeRoom(place, id.length);
    let at = this.#from[this.#length] as number;
    for (; this.#length <= place; this.#length++) this.#from[this.#length + 1] = at;
    this.#headOf[place] = this.#numberOf(id.slice(0, slash));
    for (let from = slash + 1; from < id.length; from++) this.#bytes[at++] = id.charCodeAt(from);
    this.#from[place + 1] = at;
    this.#size += 1;
    this.#hold(place);
  }

  at(place: number): string | undefined {
    if (place < 0 || place >= this.#length) return undefined;
    const [from, end] = [this.#from[place] as number, this.#from[place + 1] as number];
    if (from === end) return undefined;
    return `${this.#heads[this.#headOf[place] as number]}/${String.fromCharCode(...this.#bytes.subarray(from, end))}`;
  }

  #numberOf(head: string): number {
    let number = this.#numbers.get(head);
    if (number === undefined) {
      number = this.#heads.push(head) - 1;
      this.#numbers.set(head, number);
    }
    return number;
  }

  #isRest(place: number, id: string, start: number): boolean {
    const from = this.#from[place] as number;
    if ((this.#from[place + 1] as number) - from !== id.length - start) return false;
    for (let at = start; at < id.length; at++) {
      if (this.#bytes[from + at - start] !== id.charCodeAt(at)) return false;
    }
    return true;
  }

  #makeRoom(place: number, bytes: number): void {
    while (place + 2 > this.#from.length) {
      this.#from = grown(this.#from);
      this.#headOf = grown(this.#headOf);
    }
    while ((this.#from[this.#length] as number) + bytes > this.#bytes.length) this.#bytes = grown(this.#bytes);
    if (2 * (this.#size + 1) <= this.#slots.length) return;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#length; at++) if (this.#from[at] !== this.#from[at + 1]) this.#hold(at);
  }

  /** Puts a place where its id is looked for. */
  #hold(place: number): void {
    let hash = this.#headOf[place] as number;
    const end = this.#from[place + 1] as number;
    for (let at = this.#from[place] as number; at < end; at++) hash = mixed(hash, this.#bytes[at] as number);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }
}

/** FNV-1a, which spreads keys that differ in their last digit only. */
function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}
