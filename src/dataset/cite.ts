import { digestPassage } from './digest.js';
import { type Document, type Passage, readDocument } from './document.js';
import type { LocatorRecord } from './shape.js';

/** A place as a person names it. */
export interface PlaceInText {
  readonly line?: number;
  readonly sentence?: number;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  readonly footnote?: number;
}

/** Thrown where a place is not in the text. The message says what there is instead. */
export class NoSuchPlaceError extends Error {
  readonly code = 'NO_SUCH_PLACE';
  constructor(message: string) {
    super(message);
    this.name = 'NoSuchPlaceError';
  }
}

/** The locator of a place in a held text, ready to stand in a claim. Throws NoSuchPlaceError. */
export async function cite(text: string | Document, place: PlaceInText): Promise<LocatorRecord> {
  const document = typeof text === 'string' ? readDocument(text) : text;
  const passage = findPassage(document, place);
  if (place.column !== undefined && passage.kind !== 'TABLE_ROW') {
    throw new NoSuchPlaceError(`Line ${passage.line} is not a row of a table: it has no columns.`);
  }
  const { start, end } = passage;
  const digest = await digestPassage(passage.text);
  const at = { line: passage.line, start, end, digest };
  switch (passage.kind) {
    case 'TABLE_ROW': {
      const { table, row, columns } = passage as Required<Passage>;
      if (place.column === undefined) return { kind: 'TABLE_ROW', table, row, ...at };
      if (!columns.includes(place.column)) {
        throw new NoSuchPlaceError(
          `The table has no column ${JSON.stringify(place.column)}; it has ${columns.join(', ')}.`,
        );
      }
      return { kind: 'TABLE_ROW', table, row, column: place.column, ...at };
    }
    case 'FOOTNOTE':
      return { kind: 'FOOTNOTE', footnote: passage.footnote as number, ...at };
    case 'HEADING':
      return { kind: 'HEADING', ...at };
    case 'SENTENCE':
      return { kind: 'SENTENCE', sentence: passage.sentence as number, ...at };
    default:
      return { kind: 'PARAGRAPH', ...at };
  }
}

function findPassage(document: Document, place: PlaceInText): Passage {
  const { passages } = document;
  if (place.footnote !== undefined) {
    const notes = passages.filter((one) => one.kind === 'FOOTNOTE');
    return one(
      notes.filter((note) => note.footnote === place.footnote),
      `footnote ${place.footnote}`,
      `it has the footnotes ${list(notes.map((note) => note.footnote))}`,
    );
  }
  if (place.row !== undefined && place.line === undefined) {
    const rows = passages.filter((each) => each.kind === 'TABLE_ROW');
    const tables = [...new Set(rows.map((each) => each.table))];
    const inTable = rows.filter((each) => place.table === undefined || each.table === place.table);
    return one(
      inTable.filter((each) => each.row === place.row),
      `row ${place.row}${place.table === undefined ? '' : ` of table ${JSON.stringify(place.table)}`}`,
      `its tables are ${list(tables.map((name) => JSON.stringify(name)))}`,
    );
  }
  if (place.line === undefined) throw new NoSuchPlaceError('Name a line, a row or a footnote.');
  const onLine = passages.filter((each) => each.line === place.line);
  if (onLine.length === 0) {
    throw new NoSuchPlaceError(`Line ${place.line} holds no passage; the text has ${document.lines.length} lines.`);
  }
  const first = onLine[0] as Passage;
  if (first.kind !== 'SENTENCE') {
    if (place.sentence !== undefined) {
      throw new NoSuchPlaceError(`Line ${place.line} is not divided into sentences: it is cited as a whole.`);
    }
    return first;
  }
  if (place.sentence === undefined) {
    if (onLine.length === 1) return first;
    const { start, end, text } = document.lines[place.line - 1] as Document['lines'][number];
    return { kind: 'PARAGRAPH', line: place.line, start, end, text };
  }
  return one(
    onLine.filter((each) => each.sentence === place.sentence),
    `sentence ${place.sentence} on line ${place.line}`,
    `the line has ${onLine.length}`,
  );
}

function one(found: readonly Passage[], what: string, instead: string): Passage {
  if (found.length !== 1) {
    throw new NoSuchPlaceError(
      `The text has ${found.length === 0 ? 'no' : `${found.length} times`} ${what}; ${instead}.`,
    );
  }
  return found[0] as Passage;
}

function list(items: readonly unknown[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
