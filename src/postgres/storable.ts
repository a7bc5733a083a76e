import type { Query, Reader } from './reader.js';

/**
 * A value as PostgreSQL can take it: no text there has U+0000. What is asked for with one is not there, and is not found by
 * the noncharacter that is put in its place either.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uffff');
  return Array.isArray(value) ? value.map(storable) : value;
}

/** Whatever is asked for, as a database can take it. */
export class StorableReader implements Reader {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  rows<Row>({ text, values }: Query): Promise<readonly Row[]> {
    return this.#reader.rows<Row>({ text, values: values.map(storable) });
  }
}
