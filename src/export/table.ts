/** What a cell holds. A list is written with semicolons between its members, which are ids or codes and hold none. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** One column of a table: its name and meaning, which the data package prints, and how a row fills it. */
export interface Column<Row> {
  readonly name: string;
  /** A field type of Frictionless Table Schema. Dates are strings, as EDTF knows more of them than that can say. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  /** True where every row has a value. */
  readonly required?: true;
  readonly cell: (row: Row) => Cell;
}

/** A table that is written as CSV. The first column is its key. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
}

/** The rule against formula injection, as users of the tables are told it. */
export const formulaRule =
  'A cell of text that begins with =, +, -, @, a tab or a line end (or a full-width form of one), after any apostrophes, gets one more apostrophe in front, as spreadsheets would run it as a formula. To read the text itself, take one apostrophe off a cell that begins with apostrophes and then such a character.';

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Writes a table as CSV (RFC 4180, UTF-8 without a byte order mark), a chunk of text for each page of rows. */
export async function* csvText<Row>(
  { columns }: Table<Row>,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield csvLine(columns.map((column) => column.name));
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(columns.map((column) => column.cell(row)))).join('');
  }
}

/** A row of cells as a line of CSV. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (cell == null) return '';
  // Numbers can't be formulas, and a guarded minus would make text of them.
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(';');
  const guarded = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
