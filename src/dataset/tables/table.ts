/**
 * Reading tables of tab-separated values: UTF-8, one line for each row, the names of the columns in the first line, in
 * any order. There is no quoting; an empty cell says nothing.
 */

/** A cell that can't be read, or a row that can't be. */
export interface RefusedRow {
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** Null where it is the row as a whole. */
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
}

/** Thrown by the reading of a cell. */
export class UnreadableValue extends Error {
  readonly expected: string;
  constructor(expected: string) {
    super(`expected ${expected}`);
    this.name = 'UnreadableValue';
    this.expected = expected;
  }
}

/** A row of a table: its cells by the names of their columns, trimmed. Gathers what of it was refused. */
export class TableRow<Column extends string> {
  readonly line: number;
  readonly refused: RefusedRow[] = [];
  readonly #cells: Readonly<Record<Column, string>>;

  constructor(line: number, cells: Readonly<Record<Column, string>>) {
    this.line = line;
    this.#cells = cells;
  }

  cell(column: Column): string {
    return this.#cells[column];
  }

  /** What a cell says, or null where it can't be read. */
  read<T>(column: Column, reading: (cell: string) => T): T | null {
    try {
      return reading(this.cell(column));
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      this.refuse(column, this.cell(column), error.expected);
      return null;
    }
  }

  /** What a cell says; undefined where it is empty. Null where it can't be read. */
  readOptional<T>(column: Column, reading: (cell: string) => T): T | undefined | null {
    return this.cell(column) === '' ? undefined : this.read(column, reading);
  }

  refuse(column: Column | null, found: string, expected: string): void {
    this.refused.push({ line: this.line, column, found: found === '' ? 'nothing' : JSON.stringify(found), expected });
  }
}

/** A table as read: its rows, and the lines that are none. */
export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly refused: readonly RefusedRow[];
}

/** Reads a table whose columns are known. Where a needed column is missing or one is unknown, nothing of it is read. */
export function readTable<Column extends string>(
  text: string,
  columns: Readonly<Record<Column, 'needed' | 'optional'>>,
): Table<Column> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const refused = refusedHeader(header, columns);
  if (refused.length > 0) return { rows: [], refused };
  const rows: TableRow<Column>[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length > header.length) {
      const expected = `at most ${header.length} cells, as there are columns`;
      refused.push({ line: index + 1, column: null, found: `${cells.length} cells`, expected });
      continue;
    }
    const byName = Object.fromEntries(
      Object.keys(columns).map((name) => [name, cells[header.indexOf(name)] ?? '']),
    ) as Record<Column, string>;
    rows.push(new TableRow(index + 1, byName));
  }
  return { rows, refused };
}

function refusedHeader(header: readonly string[], columns: Readonly<Record<string, string>>): RefusedRow[] {
  const names = Object.keys(columns);
  const list = names.join(', ');
  const missing = names.filter((name) => columns[name] === 'needed' && !header.includes(name));
  const wrong = header.filter((name, index) => !names.includes(name) || header.indexOf(name) !== index);
  return [
    ...missing.map((column) => ({ line: 1, column, found: 'no such column', expected: `one of that name` })),
    ...wrong.map((column) => ({
      line: 1,
      column,
      found: names.includes(column) ? 'the column twice' : 'an unknown column',
      expected: `only ${list}, each once`,
    })),
  ];
}
