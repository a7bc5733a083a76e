/** How much of the documents of clients is kept, and how long one may be to be kept, in UTF-16 units. */
const most = 8_000_000;
const longest = 80_000;

/**
 * The documents that clients sent with their hash, to name them by it from then on (automatic persisted queries). Where
 * they are too many, those that have not been named for longest go.
 */
export class SentDocuments {
  readonly #texts = new Map<string, string>();
  #length = 0;

  get(hash: string): string | undefined {
    const text = this.#texts.get(hash);
    if (text === undefined) return undefined;
    // A map keeps the order in which its keys came, so what is named goes to its end.
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }

  keep(hash: string, text: string): void {
    if (text.length > longest || this.get(hash) !== undefined) return;
    this.#texts.set(hash, text);
    this.#length += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= most) return;
      this.#texts.delete(oldest);
      this.#length -= length;
    }
  }
}
