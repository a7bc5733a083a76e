import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Graph } from '../graph/graph.js';
import { rowText } from './copy-text.js';
import type { TablePart } from './table-part.js';

/** Bytes of rows in a piece, unless one row is longer. */
const pieceSize = 1 << 17;
/** Most bytes that a character of a string becomes. */
const widest = 3;

/** Rows of one table as bytes, in pieces that are used again. */
class Pieces {
  readonly #pieces: Buffer[] = [];
  #last = -1;
  /** Bytes in each piece up to the last. */
  readonly #lengths: number[] = [];

  add(row: string): number {
    const room = row.length * widest;
    let piece = this.#pieces[this.#last];
    if (piece === undefined || piece.length - (this.#lengths[this.#last] as number) < room) {
      this.#last += 1;
      this.#lengths[this.#last] = 0;
      piece = this.#pieces[this.#last];
      if (piece === undefined || piece.length < room) {
        piece = Buffer.allocUnsafeSlow(Math.max(pieceSize, room));
        this.#pieces[this.#last] = piece;
      }
    }
    const at = this.#lengths[this.#last] as number;
    const written = piece.write(row, at);
    this.#lengths[this.#last] = at + written;
    return written;
  }

  get filled(): Buffer[] {
    return this.#pieces.slice(0, this.#last + 1).map((piece, at) => piece.subarray(0, this.#lengths[at]));
  }

  clear(): void {
    this.#last = -1;
  }
}

/** Rows of several tables, gathered until they are sent. */
export class Batch {
  readonly #parts: readonly TablePart[];
  readonly #pieces: Pieces[];
  /** How many bytes there are. */
  size = 0;

  constructor(parts: readonly TablePart[]) {
    this.#parts = parts;
    this.#pieces = parts.map(() => new Pieces());
  }

  /** Adds the rows for a node. */
  add(graph: Graph, id: string): void {
    for (const [at, part] of this.#parts.entries()) {
      const pieces = this.#pieces[at] as Pieces;
      for (const row of part.rows(graph, id)) this.size += pieces.add(rowText(row));
    }
  }

  /** Writes the rows into the tables of a schema, and forgets them. */
  async send(client: pg.Client, schema: string): Promise<void> {
    for (const [at, { table, columns }] of this.#parts.entries()) {
      const pieces = this.#pieces[at] as Pieces;
      const { filled } = pieces;
      if (filled.length > 0) await copy(client, `COPY ${schema}.${table} (${columns.join(', ')}) FROM STDIN`, filled);
      // Not before the database has taken them all.
      pieces.clear();
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
