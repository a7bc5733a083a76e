import { TimeoutError } from '../graph/errors.js';
import type { Query, Reader } from './reader.js';

/** How much one question that is worked out from claims may take. */
export interface WorkLimits {
  /** From the first read on. */
  readonly milliseconds: number;
  /** Rows of any table. */
  readonly rows: number;
}

/**
 * Ten seconds, as a question of this kind may have to read what half the data set says, and nobody waits longer. A process
 * works through a few hundred thousand claims in that time, at some 20 µs each; rows are counted as well, so that the answer
 * to one question never takes more memory than so many of them.
 */
export const standardWork: WorkLimits = { milliseconds: 10_000, rows: 500_000 };

/** How many items of lists that were worked out under clocks are kept, as in the graph in memory. */
export const keptItems = 50_000;

/** The reads of one question: it is refused with a TimeoutError where it takes more than it may. */
export class Allowance implements Reader {
  readonly #reader: Reader;
  readonly #limits: WorkLimits;
  readonly #until: number;
  #rows: number;

  constructor(reader: Reader, limits: WorkLimits) {
    this.#reader = reader;
    this.#limits = limits;
    this.#until = performance.now() + limits.milliseconds;
    this.#rows = limits.rows;
  }

  async rows<Row>(query: Query): Promise<readonly Row[]> {
    const rows = await this.#reader.rows<Row>(query);
    this.#rows -= rows.length;
    if (this.#rows < 0 || performance.now() > this.#until) throw new TimeoutError(this.#limits.milliseconds);
    return rows;
  }
}
