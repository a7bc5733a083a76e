/**
 * Lets so many through at once; so many more wait for their turn, in the order in which they came; the rest is turned
 * away.
 */
export class Gate {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting = new Set<() => void>();
  #inside = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * True where one may go in at once; a promise where one has to wait, of false where one left before; false where too
   * many wait. Whoever came in has to `leave`.
   */
  enter(signalOf: () => AbortSignal): boolean | Promise<boolean> {
    if (this.#inside < this.#most) {
      this.#inside += 1;
      return true;
    }
    if (this.#waiting.size >= this.#mostWaiting) return false;
    const signal = signalOf();
    if (signal.aborted) return false;
    return new Promise((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = (): void => {
        this.#waiting.delete(go);
        resolve(false);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(go);
    });
  }

  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#inside -= 1;
    } else {
      // The place goes on to the one who waited longest.
      this.#waiting.delete(next);
      next();
    }
  }
}
