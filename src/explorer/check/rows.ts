import type { Span } from '../../dataset/passage-check.js';

/** A piece of a row, with the passages that stand in it, by their number; the shortest first. */
export interface RowPiece {
  /** Where it starts, in code points from the start of the text. */
  readonly start: number;
  readonly text: string;
  readonly passages: readonly number[];
}

/** A passage with its number among all. */
interface Numbered extends Span {
  readonly number: number;
}

/**
 * Cuts a row wherever a passage begins or ends in it. Places are code points from the start of the text, and so is the
 * start of the row.
 */
export function piecesOfRow(text: string, start: number, passages: readonly Numbered[]): readonly RowPiece[] {
  const points = Array.from(text);
  const within = (at: number): number => Math.min(points.length, Math.max(0, at - start));
  const cuts = [0, points.length, ...passages.flatMap((passage) => [within(passage.start), within(passage.end)])];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  const shortestFirst = [...passages].sort((a, b) => a.end - a.start - (b.end - b.start));
  return ends.slice(1).map((end, index) => {
    const from = ends[index] as number;
    const covering = shortestFirst.filter(
      (passage) => passage.start <= start + from && start + end <= passage.end && passage.start < passage.end,
    );
    return {
      start: start + from,
      text: points.slice(from, end).join(''),
      passages: covering.map(({ number }) => number),
    };
  });
}

/** A row of the text as it is shown: a line, or a part of one that is too long for a browser to lay out at once. */
interface Row {
  /** The number of the line that begins with it, from 1; null for the further rows of a line. */
  readonly line: number | null;
  /** Where it starts, in code points from the start of the text. */
  readonly start: number;
  readonly text: string;
}

/** Most code points of a row. */
const longestRow = 2000;

/** The lines of a text as rows. */
function rowsOf(lines: readonly string[], starts: readonly number[]): readonly Row[] {
  return lines.flatMap((text, index) => {
    const row = { line: index + 1, start: starts[index] as number, text };
    if (text.length <= longestRow) return [row];
    const points = Array.from(text);
    return Array.from({ length: Math.ceil(points.length / longestRow) }, (_, part) => ({
      line: part === 0 ? row.line : null,
      start: row.start + part * longestRow,
      text: points.slice(part * longestRow, (part + 1) * longestRow).join(''),
    }));
  });
}

/** How many rows are taken apart together. */
const rowsOfBlock = 50;

/** The lines of a text as rows with the passages that stand on them, in blocks. */
export function blocksOf(
  lines: readonly string[],
  starts: readonly number[],
  passages: readonly { readonly now: Span | null }[],
): readonly (readonly (Row & { readonly passages: readonly Numbered[] })[])[] {
  const rows = rowsOf(lines, starts).map((row) => ({ ...row, passages: [] as Numbered[] }));
  const rowStarts = rows.map(({ start }) => start);
  for (const [number, { now }] of passages.entries()) {
    if (now === null) continue;
    for (let at = placeAmong(rowStarts, now.start); (rowStarts[at] ?? now.end) < now.end; at++) {
      rows[at]?.passages.push({ number, start: now.start, end: now.end });
    }
  }
  return Array.from({ length: Math.ceil(rows.length / rowsOfBlock) }, (_, block) =>
    rows.slice(block * rowsOfBlock, (block + 1) * rowsOfBlock),
  );
}

/** Which of several parts of a text, given by where they start, a place lies in, from 0. */
export function placeAmong(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
