import { slugOf } from '../vocabulary/kinds.js';

/** A place in a held text, as the API gives it. */
interface Place {
  readonly line: number | null;
  readonly sentence: number | null;
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly footnote: number | null;
}

/**
 * The command that prints the locator of a place, digest included, from the text of its document in the folder `documents`. Null where
 * the place is too coarse for the command.
 */
export function citeCommand(document: string, { line, sentence, table, row, column, footnote }: Place): string | null {
  const flags: (readonly [string, string | number | null])[] =
    footnote !== null
      ? [['footnote', footnote]]
      : row !== null
        ? [
            ['row', row],
            ['table', table],
            ['column', column],
          ]
        : line !== null
          ? [
              ['line', line],
              ['sentence', sentence],
            ]
          : [];
  if (flags.length === 0) return null;
  const given = flags.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quoted(value)}`]));
  return `npx kg20x10 cite ${slugOf(document)} --documents documents ${given.join(' ')}`;
}

/** A value as a shell takes it letter for letter. */
function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", `'\\''`)}'`;
}
