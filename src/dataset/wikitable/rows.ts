import { cite } from '../cite.js';
import type { Document, Passage } from '../document.js';
import { show } from '../faults.js';
import type { LocatorRecord } from '../shape.js';

/** The columns of a table of projects, in whatever order they stand. */
export const columnNames = [
  'Locality',
  'Province/Municipality',
  'Project Type(s)',
  'Status',
  'Key Date(s)',
  'Notes',
] as const;
/** The name of a column. */
export type Column = (typeof columnNames)[number];

/** How the headings count the years of the policy. */
export const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
const yearHeading = /^(\d{4}) \((\w+) year\)$/;

/** A year of the policy, as the heading over its table gives it. */
export interface Year {
  readonly year: string;
  readonly ordinal: number;
  readonly heading: LocatorRecord;
  /** The heading over the list as a whole, which names the policy. */
  readonly section: readonly LocatorRecord[];
}

/** A row that has its cells. */
export interface Row {
  readonly passage: Passage;
  readonly year: Year;
  readonly cells: Readonly<Record<Column, string>>;
}

/** A cell for which its row was refused. */
export interface RefusedCell {
  /** Counted from 1. */
  readonly line: number;
  /** The heading over the table. */
  readonly table: string;
  /** The column; null where the row or the table as a whole can't be read. */
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
}

/** What came out of looking for rows. */
export interface FoundRows {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedCell[];
  /** Headings over tables that are none of projects. */
  readonly otherTables: readonly string[];
}

/**
 * The rows of the tables of projects. A line with a bar that can't be a row of six cells, or stands in a table whose
 * header or heading can't be read, is refused: it must not vanish because it wasn't taken for a row.
 */
export async function findRows(document: Document): Promise<FoundRows> {
  const passages = new Map(document.passages.map((passage) => [passage.line, passage]));
  const rows: Row[] = [];
  const refused: RefusedCell[] = [];
  const otherTables: string[] = [];
  let title = '';
  let year: Year | null = null;
  for (const [index, { text }] of document.lines.entries()) {
    const line = index + 1;
    const passage = passages.get(line);
    if (passage?.kind === 'HEADING') {
      title = text.replace(/^=+\s*|\s*=+$/g, '');
      year = await readYear(document, passage, title);
    }
    if (!text.startsWith('|')) continue;
    const refuse = (found: unknown, expected: string) =>
      refused.push({ line, table: title, column: null, found: show(found), expected });
    // The first line of a table is its header and no passage.
    const columns = passage?.columns ?? cellsOf(text);
    const complete = columnNames.every((name) => columns.includes(name));
    if (year === null && !complete) {
      if (!otherTables.includes(title)) otherTables.push(title);
    } else if (year === null) {
      if (passage === undefined) refuse(title, 'a heading over the table such as "2024 (First year)"');
    } else if (!complete) {
      refuse(passage ? columns : text, `a table with the columns ${columnNames.join(', ')}`);
    } else if (passage !== undefined) {
      const cells = passage.cells ?? [];
      if (cells.length !== columns.length) refuse(text, `${columns.length} cells; the row has ${cells.length}`);
      else rows.push({ passage, year, cells: byColumn(columns, cells) });
    }
  }
  if (rows.length === 0 && refused.length === 0) refused.push(noTable);
  return { rows, refused, otherTables };
}

const noTable: RefusedCell = {
  line: 1,
  table: '',
  column: null,
  found: 'no table of projects',
  expected: 'a heading such as "2024 (First year)" over a table',
};

function cellsOf(text: string): string[] {
  const cells = text.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim());
}

function byColumn(columns: readonly string[], cells: readonly string[]): Row['cells'] {
  return Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as Row['cells'];
}

async function readYear(document: Document, heading: Passage, title: string): Promise<Year | null> {
  const [, year, ordinal] = yearHeading.exec(title) ?? [];
  const number = ordinals.indexOf(ordinal ?? '') + 1;
  if (year === undefined || number === 0) return null;
  const level = (passage: Passage) => (/^=+/.exec(passage.text)?.[0] ?? '').length;
  const above = document.passages.findLast(
    (passage) => passage.kind === 'HEADING' && passage.line < heading.line && level(passage) < level(heading),
  );
  return {
    year,
    ordinal: number,
    heading: await cite(document, { line: heading.line }),
    section: above === undefined ? [] : [await cite(document, { line: above.line })],
  };
}

/** Thrown where a cell can't be read. */
export class UnreadableCell extends Error {
  constructor(
    readonly found: string,
    readonly expected: string,
  ) {
    super(`found ${found}; expected ${expected}`);
  }
}

/** Reads the cells of a row and keeps what is wrong with each, so that all of it is reported at once. */
export class CellReader {
  readonly refused: RefusedCell[] = [];
  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  get line(): number {
    return this.#row.passage.line;
  }

  read<T>(column: Column, reader: (cell: string) => T): T | null {
    try {
      return reader(this.#row.cells[column]);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      this.refuse(column, error.found, error.expected);
      return null;
    }
  }

  refuse(column: Column, found: string, expected: string): void {
    const { line, table } = this.#row.passage;
    this.refused.push({ line, table: table ?? '', column, found: show(found), expected });
  }
}
