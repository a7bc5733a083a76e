/**
 * A held document as passages: what a locator can point at. Positions are Unicode code points from the start of the
 * text, not UTF-16 units, as in a W3C Web Annotation TextPositionSelector; line ends count.
 */
export interface Passage {
  readonly kind: 'SENTENCE' | 'TABLE_ROW' | 'FOOTNOTE' | 'HEADING' | 'PARAGRAPH';
  /** Counted from 1. */
  readonly line: number;
  /** For a sentence: its number within the line, counted from 1. */
  readonly sentence?: number;
  /** For a table row: the heading over the table, without its marks. */
  readonly table?: string;
  /** For a table row: its number, counted from 1 after the header. */
  readonly row?: number;
  /** For a table row: its cells, trimmed. */
  readonly cells?: readonly string[];
  /** For a table row: the column names of its table. */
  readonly columns?: readonly string[];
  /** For a footnote: its number as printed. */
  readonly footnote?: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text taken apart. */
export interface Document {
  readonly points: readonly string[];
  readonly lines: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly passages: readonly Passage[];
}

/** Closing marks that belong to the sentence before them: quotation marks, brackets and footnote marks. */
const closing = /^(?:["”’'»)\]]|\[\d+\])*/u;
/** What a new sentence can open with: a capital, a digit, or an opening mark before one. */
const opening = /^[“"‘'«([]*[\p{Lu}\p{Lo}\p{N}]/u;
/** Words whose full stop ends no sentence. */
const abbreviations =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|No|no|vol|Vol|pp|p|fn|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|e\.g|i\.e|etc|cf|U\.S|\p{Lu})\.$/u;
/** A list marker at the start of a line is not part of a sentence. */
const marker = /^(?:\s*(?:[-*•—]|\d{1,3}\.)\s+)?\s*/u;
const heading = /^=+\s*(.*?)\s*=+\s*$/u;
const tableLine = /^\|.*\|\s*$/u;
const footnoteMark = /^\s*\d+\.\s*\[(\d+)\]\s*$/u;

/**
 * Splits one line into sentences. A sentence ends after `.`, `!` or `?` and the closing marks that follow, where white
 * space and then something that can open a sentence come next and the full stop is not that of an abbreviation. A line
 * without such a place is one sentence. Answers half-open ranges in UTF-16 units of the line.
 */
export function splitSentences(line: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  const textEnd = line.trimEnd().length;
  let start = (marker.exec(line)?.[0] ?? '').length;
  for (let at = start; at < textEnd; at++) {
    if (!'.!?'.includes(line[at] as string)) continue;
    const end = at + 1 + (closing.exec(line.slice(at + 1))?.[0] ?? '').length;
    if (end >= textEnd) break;
    const rest = line.slice(end);
    const gap = rest.length - rest.trimStart().length;
    if (gap === 0 || !opening.test(rest.trimStart())) continue;
    if (line[at] === '.' && abbreviations.test(line.slice(start, at + 1))) continue;
    sentences.push({ start, end });
    start = end + gap;
    at = start - 1;
  }
  if (start < textEnd) sentences.push({ start, end: textEnd });
  return sentences;
}

/**
 * Takes a text apart into lines and passages.
 *
 * A line between `=` marks is a heading; a line between bars is a table row, the first of a table being its header; a
 * line that holds only a list number and a mark such as `[3]` announces footnote 3 on the next line that is not empty.
 * Any other line is a run of sentences.
 */
export function readDocument(text: string): Document {
  const lines: { start: number; end: number; text: string }[] = [];
  const passages: Passage[] = [];
  let start = 0;
  let table: string | undefined;
  let columns: string[] | undefined;
  let row = 0;
  let footnote: number | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const length = countPoints(content);
    const line = index + 1;
    const span = { start, end: start + length };
    lines.push({ ...span, text: content });
    start += length + 1;

    const title = heading.exec(content);
    if (title) {
      table = title[1];
      columns = undefined;
      passages.push({ kind: 'HEADING', line, ...span, text: content });
      continue;
    }
    if (tableLine.test(content)) {
      const cells = content
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (columns === undefined) {
        columns = cells;
        row = 0;
        continue;
      }
      row++;
      passages.push({ kind: 'TABLE_ROW', line, ...span, text: content, table: table ?? '', row, cells, columns });
      continue;
    }
    columns = undefined;
    const mark = footnoteMark.exec(content);
    if (mark) {
      footnote = Number(mark[1]);
      continue;
    }
    if (content.trim() === '') continue;
    if (footnote !== undefined) {
      passages.push({ kind: 'FOOTNOTE', line, footnote, ...trimmed(content, span.start) });
      footnote = undefined;
      continue;
    }
    // Counted from the sentence before: a line may have thousands.
    let from = span.start;
    let counted = 0;
    for (const [number, range] of splitSentences(content).entries()) {
      from += countPoints(content.slice(counted, range.start));
      counted = range.start;
      const passage = content.slice(range.start, range.end);
      passages.push({
        kind: 'SENTENCE',
        line,
        sentence: number + 1,
        start: from,
        end: from + countPoints(passage),
        text: passage,
      });
    }
  }
  return { points: Array.from(text), lines, passages };
}

function trimmed(content: string, lineStart: number): { start: number; end: number; text: string } {
  const text = content.trim();
  const start = lineStart + countPoints(content.slice(0, content.indexOf(text)));
  return { start, end: start + countPoints(text), text };
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
