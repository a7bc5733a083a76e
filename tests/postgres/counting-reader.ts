import type { Query, Reader } from '../../src/postgres/reader.js';
import type { TestDatabase } from './database.js';

/** Reads for a store, and counts what it reads. */
export class CountingReader implements Reader {
  readonly #database: TestDatabase;
  queries = 0;
  rowsRead = 0;

  constructor(database: TestDatabase) {
    this.#database = database;
  }

  async rows<Row>({ text, values }: Query): Promise<readonly Row[]> {
    this.queries += 1;
    const { rows } = await this.#database.pool.query(text, [...values]);
    this.rowsRead += rows.length;
    return rows;
  }

  /** How many queries an answer takes. */
  async count(answer: () => Promise<unknown>): Promise<number> {
    this.queries = 0;
    await answer();
    return this.queries;
  }
}

/** An answer as it would be sent: errors by what they say. */
export const sent = (answer: unknown): string =>
  JSON.stringify(answer, (_, value) => (value instanceof Error ? `${value.name}: ${value.message}` : value));
