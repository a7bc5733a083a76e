/** Takes bytes in parts and answers their SHA-256, as `sha256:` and 64 hexadecimal digits. */
export interface Hasher {
  /** The bytes are read before it returns. */
  update(bytes: Uint8Array): void;
  digest(): string | Promise<string>;
}

/** A hasher of the web platform, which has none that takes parts: it keeps them until the end. */
export function webHasher(): Hasher {
  const parts: Uint8Array[] = [];
  return {
    update: (bytes) => {
      parts.push(bytes.slice());
    },
    digest: async () => {
      const hash = await crypto.subtle.digest('SHA-256', await new Blob(parts as BlobPart[]).arrayBuffer());
      return `sha256:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    },
  };
}

/** Keys of an object by the order in which they stand, and after the last of them all in canonical order. */
interface KeyOrder {
  readonly next: Map<string, KeyOrder>;
  sorted: readonly { readonly key: string; readonly printed: string }[] | null;
}

const partSize = 1 << 16;
const encoder = new TextEncoder();
/** What JSON may write with a backslash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const escapes = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Up to this length a text is written faster unit by unit than by a call of the encoder. */
const shortText = 24;

/**
 * Writes JSON as `canonicalJson` prints it, in UTF-8, to a hasher: part by part, so that no text of the whole is made.
 * The order of an object's keys is worked out once for all that have the same.
 */
export class CanonicalWriter {
  readonly #hasher: Hasher;
  readonly #orders: KeyOrder = { next: new Map(), sorted: null };
  #bytes = new Uint8Array(partSize);
  #end = 0;

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  /** Writes text of ASCII as it stands: the marks between values. */
  raw(text: string): void {
    this.#room(text.length);
    const bytes = this.#bytes;
    let end = this.#end;
    for (let at = 0; at < text.length; at++) bytes[end++] = text.charCodeAt(at);
    this.#end = end;
  }

  value(value: unknown): void {
    if (typeof value === 'string') this.#string(value);
    else if (value === null || typeof value !== 'object') this.raw(JSON.stringify(value));
    else if (Array.isArray(value)) this.#list(value);
    else this.#object(value as Record<string, unknown>);
  }

  /** Hands on what is left and answers the digest. */
  digest(): string | Promise<string> {
    this.#flush();
    return this.#hasher.digest();
  }

  #list(members: readonly unknown[]): void {
    this.raw('[');
    for (let at = 0; at < members.length; at++) {
      if (at > 0) this.raw(',');
      this.value(members[at]);
    }
    this.raw(']');
  }

  #object(members: Record<string, unknown>): void {
    let order = this.#orders;
    for (const key in members) {
      let next = order.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), sorted: null };
        order.next.set(key, next);
      }
      order = next;
    }
    order.sorted ??= Object.keys(members)
      .sort()
      .map((key) => ({ key, printed: `${JSON.stringify(key)}:` }));
    let before = '{';
    for (const { key, printed } of order.sorted) {
      const member = members[key];
      if (member === undefined) continue;
      this.raw(before);
      this.raw(printed);
      this.value(member);
      before = ',';
    }
    this.raw(before === '{' ? '{}' : '}');
  }

  #string(text: string): void {
    // No code unit needs more than the six bytes of \u001f.
    this.#room(text.length * 6 + 2);
    const bytes = this.#bytes;
    let end = this.#end;
    bytes[end++] = 0x22;
    if (text.length > shortText && !escapes.test(text)) {
      end += encoder.encodeInto(text, bytes.subarray(end)).written;
    } else {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit < 0x80 && unit >= 0x20 && unit !== 0x22 && unit !== 0x5c) bytes[end++] = unit;
        else if (unit < 0x80 || (unit >= 0xd800 && unit <= 0xdfff)) {
          // A pair stays together; one half alone is escaped.
          const whole = String.fromCodePoint(text.codePointAt(at) as number);
          end = this.#escaped(whole, end);
          at += whole.length - 1;
        } else end += encoder.encodeInto(text[at] as string, bytes.subarray(end)).written;
      }
    }
    bytes[end++] = 0x22;
    this.#end = end;
  }

  /** A character as JSON writes it: with a backslash where it is a control character, a quotation mark or half a pair. */
  #escaped(character: string, from: number): number {
    const escaped = JSON.stringify(character).slice(1, -1);
    return from + encoder.encodeInto(escaped, this.#bytes.subarray(from)).written;
  }

  #room(length: number): void {
    if (this.#end + length <= this.#bytes.length) return;
    this.#flush();
    if (length > this.#bytes.length) this.#bytes = new Uint8Array(length);
  }

  #flush(): void {
    if (this.#end > 0) this.#hasher.update(this.#bytes.subarray(0, this.#end));
    this.#end = 0;
  }
}
