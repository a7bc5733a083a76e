import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Graph } from '../graph/graph.js';
import { rowText } from './copy-text.js';
import type { TablePart } from './table-part.js';

/** Characters of rows that are made to bytes at once. */
const piece = 1 << 18;

/** Rows of several tables, gathered until they are sent. */
export class Batch {
  readonly #parts: readonly TablePart[];
  readonly #texts: string[];
  readonly #pieces: Buffer[][];
  /** About how many bytes there are. */
  size = 0;

  constructor(parts: readonly TablePart[]) {
    this.#parts = parts;
    this.#texts = parts.map(() => '');
    this.#pieces = parts.map(() => []);
  }

  /** Adds the rows for a node. */
  add(graph: Graph, id: string): void {
    for (const [at, part] of this.#parts.entries()) {
      let text = this.#texts[at] as string;
      for (const row of part.rows(graph, id)) {
        text += rowText(row);
        if (text.length > piece) {
          this.#cut(at, text);
          text = '';
        }
      }
      this.#texts[at] = text;
    }
  }

  #cut(at: number, text: string): void {
    const bytes = Buffer.from(text);
    (this.#pieces[at] as Buffer[]).push(bytes);
    this.size += bytes.length;
  }

  /** Writes the rows into the tables of a schema, and forgets them. */
  async send(client: pg.Client, schema: string): Promise<void> {
    for (const [at, { table, columns }] of this.#parts.entries()) {
      const text = this.#texts[at] as string;
      if (text !== '') this.#cut(at, text);
      this.#texts[at] = '';
      const pieces = this.#pieces[at] as Buffer[];
      if (pieces.length > 0) await copy(client, `COPY ${schema}.${table} (${columns.join(', ')}) FROM STDIN`, pieces);
      pieces.length = 0;
    }
    this.size = 0;
  }
}

function copy(client: pg.Client, statement: string, pieces: readonly Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = client.query(copyFrom(statement));
    stream.on('error', reject);
    stream.on('finish', resolve);
    for (const bytes of pieces) stream.write(bytes);
    stream.end();
  });
}
