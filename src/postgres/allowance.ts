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
 * Ten seconds, as a question of this kind may have to read what half the data set says, and nobody waits longer. In that time
 * some 500,000 rows can be read and worked on where nothing else is asked; they are counted as well, so that a quick
 * database does not make a process hold more than that.
 */
export const standardWork: WorkLimits = { milliseconds: 10_000, rows: 500_000 };

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
