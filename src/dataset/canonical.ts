/** Takes bytes in parts and answers their SHA-256, as `sha256:` and 64 hexadecimal digits. */
export interface Hasher {
  /** The bytes are read before it returns. */
  update(bytes: Uint8Array): void;
  digest(): string | Promise<string>;
}

/** A hasher of the web platform, which has none that takes parts: it keeps them until the end. */
export function webHasher(): Hasher {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  return {
    update: (bytes) => {
      parts.push(bytes.slice());
    },
    digest: async () => {
      const hash = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
      return `sha256:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    },
  };
}

/** How many values are printed at once. */
const batch = 100;

/**
 * Hands JSON to a hasher as `canonicalJson` prints it, in parts, so that no text of the whole is made. The platform prints
 * what it is given in the order of its keys, so values get theirs in order first; most already are, and the order is worked
 * out once for all that have the same keys. Keys must not be numbers, which have an order of their own.
 */
export class CanonicalWriter {
  readonly #hasher: Hasher;
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 17);
  readonly #orders: KeyOrder = { next: new Map(), sorted: null, asIs: false };

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  /** Writes text as it stands: the marks between values. */
  raw(text: string): void {
    // No code unit takes more than three bytes. One array serves for all parts, or they would soon be more than the data.
    if (this.#bytes.length < text.length * 3) this.#bytes = new Uint8Array(text.length * 3);
    this.#hasher.update(this.#bytes.subarray(0, this.#encoder.encodeInto(text, this.#bytes).written));
  }

  value(value: unknown): void {
    this.raw(JSON.stringify(this.#sorted(value)));
  }

  /** Writes values with commas between them. */
  values(values: readonly unknown[]): void {
    for (let at = 0; at < values.length; at += batch) {
      const some = values.slice(at, at + batch).map((value) => this.#sorted(value));
      this.raw(`${at === 0 ? '' : ','}${JSON.stringify(some).slice(1, -1)}`);
    }
  }

  digest(): string | Promise<string> {
    return this.#hasher.digest();
  }

  /** The value with the keys of every object in order: itself where they are. */
  #sorted(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (!Array.isArray(value)) return this.#sortedObject(value as Record<string, unknown>);
    for (const [at, member] of value.entries()) {
      // Lists are short, and their members mostly in order.
      if (this.#sorted(member) !== member) return value.map((each, index) => (index < at ? each : this.#sorted(each)));
    }
    return value;
  }

  #sortedObject(members: Record<string, unknown>): unknown {
    let order = this.#orders;
    for (const key in members) {
      let next = order.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), sorted: null, asIs: false };
        order.next.set(key, next);
      }
      order = next;
    }
    if (order.sorted === null) {
      const keys = Object.keys(members);
      order.sorted = keys.toSorted();
      order.asIs = order.sorted.every((key, at) => key === keys[at]);
    }
    let sorted = order.asIs ? members : {};
    for (const key of order.sorted) {
      const member = members[key];
      const inOrder = typeof member === 'object' ? this.#sorted(member) : member;
      if (sorted === members && inOrder !== member) sorted = { ...members };
      if (sorted !== members) sorted[key] = inOrder;
    }
    return sorted;
  }
}

/** Keys of an object by the order in which they stand, and after the last of them all in canonical order. */
interface KeyOrder {
  readonly next: Map<string, KeyOrder>;
  sorted: readonly string[] | null;
  /** Whether they stand in canonical order. */
  asIs: boolean;
}
