/** Whom a circuit asks, and whom it tells. */
export interface CircuitOptions {
  /** Asks the other side something small. Resolves where it answers. */
  readonly probe: () => Promise<unknown>;
  /** Told when the other side is taken to be away, with the failure that made it so, and when it is back. */
  readonly told: (away: boolean, reason?: unknown) => void;
}

/** So many failures in a row, and the other side is taken to be away. */
const mostFailures = 3;
/** Milliseconds to the first probe; each next one waits twice as long, up to the second figure. */
const [firstWait, longestWait] = [200, 3000];

/**
 * Knows whether something that is asked over a network is away. While it is, nothing should be asked, so that nobody waits
 * for what will not come and nothing piles up; one probe at a time finds out when it is back.
 */
export class Circuit {
  readonly #options: CircuitOptions;
  #failures = 0;
  #away = false;
  #wait = firstWait;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: CircuitOptions) {
    this.#options = options;
  }

  get isAway(): boolean {
    return this.#away;
  }

  /** Somebody was answered. What was asked before it went away may still be answered afterwards: the probe decides then. */
  answered(): void {
    this.#failures = 0;
  }

  /** Somebody was not answered. */
  failed(reason: unknown): void {
    this.#failures += 1;
    if (this.#away || this.#closed || this.#failures < mostFailures) return;
    this.#away = true;
    this.#wait = firstWait;
    this.#options.told(true, reason);
    this.#probeLater();
  }

  /** Ends its probes. */
  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #probeLater(): void {
    if (this.#closed) return;
    // A little different in each process, so that not all come at once.
    this.#timer = setTimeout(() => void this.#probe(), this.#wait * (0.75 + Math.random() / 2));
    this.#timer.unref();
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  async #probe(): Promise<void> {
    try {
      await this.#options.probe();
    } catch {
      this.#probeLater();
      return;
    }
    if (this.#closed) return;
    this.#away = false;
    this.#failures = 0;
    this.#options.told(false);
  }
}
