import { createHash } from 'node:crypto';
import type { KeyRequest } from '../graph/store.js';
import type { Reader } from './reader.js';

/** Values of more characters stand in the table, and are looked for, by their SHA-256. */
const longestValue = 500;

/** How a value is written in the table of values. */
export function keyValueOf(value: string): string {
  return value.length <= longestValue ? value : `sha256:${createHash('sha256').update(value).digest('hex')}`;
}

/** The nodes to which values lead that should be theirs alone. */
export class KeyValues {
  readonly #reader: Reader;
  readonly #schema: string;

  constructor(reader: Reader, schema: string) {
    this.#reader = reader;
    this.#schema = schema;
  }

  /** As `nodesByValue` of src/graph/keys.ts: null where several nodes have claims of the value. */
  async read(requests: readonly KeyRequest[]): Promise<(string | null)[]> {
    const rows = await this.#reader.rows<{ nr: number; node: string; shown: boolean }>({
      text: `SELECT w.nr, k.node, bool_or(k.shown) AS shown
        FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[]) AS w(nr, type, property, value)
        JOIN ${this.#schema}.key_values k ON k.type = w.type AND k.property = w.property AND k.value = w.value
        GROUP BY w.nr, k.node`,
      values: [
        requests.map((_, nr) => nr),
        requests.map(({ type }) => type),
        requests.map(({ property }) => property),
        requests.map(({ value }) => keyValueOf(value)),
      ],
    });
    return requests.map((_, nr) => {
      const [only, more] = rows.filter((row) => row.nr === nr);
      return only !== undefined && more === undefined && only.shown ? only.node : null;
    });
  }
}
