import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/dataset/cite.js';
import { readDocument, splitSentences } from '../../src/dataset/document.js';
import { documentsFolder, skipReason } from '../documents.js';

function sentences(line: string): string[] {
  return splitSentences(line).map(({ start, end }) => line.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['two plain ones', ['It began.', 'It ended!', 'Did it?', 'Yes.']],
    ['a title before a name', ['Mr. Kim met Dr. Pak and Prof. Ri.', 'They left.']],
    ['a month', ['It opened on Feb. 28 and on 3 Sept. 2024.', 'Snow fell.']],
    ['initials and a country', ['J. K. Pak of the U.S. Senate wrote.', 'Nobody read.']],
    ['Latin', ['Some goods (e.g. Paper, cf. Table 2) sold.', 'Most did not.']],
    ['numbers of things', ['See No. 5, vol. 3, pp. 7 and fn. 2.', 'Then stop.']],
    ['a figure with a point', ['It grew 1.5 times to $1.4 Million.', '20 counties followed.']],
    ['an address', ['Read it on www.example.org.', 'Then write to A@b.Com now.']],
    ['a footnote mark', ['It was poor.[2]', 'It lay high.[3][14]', 'It rained.']],
    ['a footnote mark before the stop', ['It was poor[2].', 'It lay high.']],
    ['double quotation marks', ['He said: “It is done.”', '“When?” they asked.', '"Now!"', 'All went.']],
    ['single quotation marks', ['She wrote ‘It is so.’', '‘Good’ is the word.', "'Go.'", 'He went.']],
    ['brackets', ['It failed.', '(Nobody said so.)', '[Ed.: they did.]', 'It ended.']],
    ['guillemets', ['«It is so.»', '«And so.»']],
    ['three points before a capital', ['It went on...', 'Then it stopped.']],
    ['three points within', ['It went on... and on.', 'It stopped.']],
    ['marks in a row', ['Really?!', 'Yes.']],
    ['letters without case', ['공장이 섰다.', '군중이 모였다.']],
    ['capitals with combining marks', ['It ended.', 'E\u0301tat is a word.', 'A\u030angstrom too.']],
    ['letters beyond the BMP', ['It ended.', '𝐀ll is well.', '𝟚 remain.']],
  ])('divides at %s', (_what, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['a small letter follows', '“Go!” he said and left.'],
    ['no white space follows', 'It ended.Then it began.'],
    ['an ellipsis is one character', 'It went on… Then it stopped.'],
    ['there is no mark at all', 'A heading without a stop'],
  ])('leaves a line whole where %s', (_why, line) => {
    expect(sentences(line)).toEqual([line]);
  });

  it('leaves out list markers and the white space around sentences', () => {
    expect(sentences('  - It began.   It ended.  \r')).toEqual(['It began.', 'It ended.']);
    expect(sentences('12. It began.')).toEqual(['It began.']);
    expect(sentences('— It began.')).toEqual(['It began.']);
    expect(sentences('-It is no marker without a space.')).toEqual(['-It is no marker without a space.']);
    expect(sentences('2024. It is a year.')).toEqual(['2024.', 'It is a year.']);
    expect(sentences('')).toEqual([]);
    expect(sentences(' \r')).toEqual([]);
  });
});

describe('readDocument', () => {
  it('counts positions in code points, from the start of the text', () => {
    const { passages } = readDocument('😀 It began. It ended.\nYo\u0306n. 𝟚 went.');
    expect(passages.map(({ line, sentence, start, end }) => [line, sentence, start, end])).toEqual([
      [1, 1, 0, 11],
      [1, 2, 12, 21],
      [2, 1, 22, 27],
      [2, 2, 28, 35],
    ]);
  });

  it('counts both characters of CR LF and keeps them out of the passages', () => {
    const text = '= T =\r\nIt began. It ended.\r\n\r\n| A | B |\r\n| 1 | 2 |\r\n1. [7]\r\n Note.\r\n';
    const { passages } = readDocument(text);
    expect(passages.map(({ kind, line }) => [kind, line])).toEqual([
      ['HEADING', 1],
      ['SENTENCE', 2],
      ['SENTENCE', 2],
      ['TABLE_ROW', 5],
      ['FOOTNOTE', 7],
    ]);
    expect(passages[3]).toMatchObject({ table: 'T', row: 1, columns: ['A', 'B'], cells: ['1', '2'] });
    expect(passages[4]).toMatchObject({ footnote: 7, text: 'Note.' });
    for (const { start, end, text: passage } of passages) expect(text.slice(start, end)).toBe(passage);
  });

  it('numbers the rows of each table from its own header, under the heading above it', () => {
    const { passages } = readDocument('== X ==\n| H |\n| a |\n| b |\n\n| K |\n| c |\n== Y ==\n| H |\n| d |');
    const rows = passages.filter(({ kind }) => kind === 'TABLE_ROW');
    expect(rows.map(({ table, row, columns }) => [table, row, columns?.[0]])).toEqual([
      ['X', 1, 'H'],
      ['X', 2, 'H'],
      ['X', 1, 'K'],
      ['Y', 1, 'H'],
    ]);
  });
});

describe('cite', () => {
  const text = '== X ==\nIt began. It ended.\n| H | K |\n| a | b |\n1. [3]\n\nA note.';

  it('makes a locator of the kind of the place', async () => {
    expect(await cite(text, { line: 1 })).toMatchObject({ kind: 'HEADING', line: 1, start: 0, end: 7 });
    expect(await cite(text, { line: 2, sentence: 2 })).toMatchObject({
      kind: 'SENTENCE',
      sentence: 2,
      start: 18,
      end: 27,
    });
    expect(await cite(text, { line: 2 })).toMatchObject({ kind: 'PARAGRAPH', start: 8, end: 27 });
    expect(await cite(text, { row: 1, column: 'K' })).toMatchObject({
      kind: 'TABLE_ROW',
      table: 'X',
      row: 1,
      column: 'K',
    });
    expect(await cite(text, { line: 4 })).toMatchObject({ kind: 'TABLE_ROW', row: 1 });
    expect(await cite(text, { footnote: 3 })).toMatchObject({ kind: 'FOOTNOTE', footnote: 3, line: 7 });
  });

  it.each([
    [{}, 'Name a line'],
    [{ line: 9 }, 'the text has 7 lines'],
    [{ line: 3 }, 'Line 3 holds no passage'],
    [{ line: 2, sentence: 3 }, 'the line has 2'],
    [{ line: 4, sentence: 1 }, 'not divided into sentences'],
    [{ line: 2, column: 'K' }, 'no columns'],
    [{ row: 2 }, 'no row 2'],
    [{ row: 1, table: 'Y' }, 'its tables are "X"'],
    [{ row: 1, column: 'L' }, 'it has H, K'],
    [{ footnote: 4 }, 'it has the footnotes 3'],
  ])('refuses %j', async (place, message) => {
    await expect(cite(text, place)).rejects.toThrow(message);
  });
});

/**
 * How many sentences a person counts on each line of the held documents that has more than one; on every other line
 * that holds prose there is one.
 */
const sentenceCounts: Record<string, Record<number, number>> = {
  'orinoco-tribune-20x10': { 5: 2, 13: 2, 16: 2, 17: 2 },
  'ilna-regional-industry': { 22: 2, 28: 4, 29: 2, 35: 4, 36: 2, 38: 4, 44: 2, 46: 2, 48: 2, 51: 2 },
  'wikipedia-20x10-policy': { 3: 2, 6: 2 },
  // Lines 18, 20, 48 and 50 are teasers without a space between their sentences: one passage each.
  'naenara-great-significance': {
    ...{ 1: 2, 5: 3, 6: 2, 9: 2 },
    ...{ 21: 2, 23: 2, 27: 2, 29: 2, 42: 2, 44: 2, 54: 2, 56: 2 },
  },
  '38north-long-journey': {
    ...{ 3: 7, 7: 2, 9: 3, 11: 3, 17: 2, 19: 2, 21: 2, 23: 2, 27: 3, 29: 2, 31: 3, 33: 4, 35: 4 },
    ...{ 39: 6, 41: 7, 43: 4, 45: 4, 47: 3, 53: 2, 57: 6, 59: 6, 61: 4, 63: 4, 67: 4, 69: 4, 71: 3, 73: 2 },
    // "Figure 1." and what it shows.
    5: 2,
  },
};

describe.skipIf(documentsFolder === null)(`the held documents${skipReason}`, () => {
  const read = (id: string) => readFileSync(join(documentsFolder as string, `${id}.txt`), 'utf8');

  it.each(Object.entries(sentenceCounts))('%s: the sentences of every line', (id, expected) => {
    const found: Record<number, number> = {};
    for (const { kind, line } of readDocument(read(id)).passages) {
      if (kind === 'SENTENCE') found[line] = (found[line] ?? 0) + 1;
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, count]) => count > 1))).toEqual(expected);
  });

  it.each(Object.keys(sentenceCounts))('%s: passages stand where they say, in order, and nothing is left out', (id) => {
    const { points, lines, passages } = readDocument(read(id));
    let last = 0;
    for (const { start, end, text } of passages) {
      expect(points.slice(start, end).join('')).toBe(text);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
    const covered = new Set(
      passages.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    const headers = passages.filter(({ row }) => row === 1).map(({ line }) => line - 1);
    for (const [index, { start, end }] of lines.entries()) {
      if (headers.includes(index + 1)) continue;
      const left = points
        .slice(start, end)
        .filter((_, at) => !covered.has(start + at))
        .join('')
        .trim();
      expect(left, `line ${index + 1}`).toMatch(/^(?:[-—]?|\d+\.(?: \[\d+\])?)$/);
    }
  });

  it('finds the tables and footnotes', () => {
    const rows = readDocument(read('wikipedia-20x10-policy')).passages.filter(({ kind }) => kind === 'TABLE_ROW');
    expect(rows.map(({ line, row }) => [line, row])).toEqual([
      ...Array.from({ length: 21 }, (_, index) => [33 + index, index + 1]),
      ...Array.from({ length: 23 }, (_, index) => [57 + index, index + 1]),
      ...Array.from({ length: 21 }, (_, index) => [83 + index, index + 1]),
    ]);
    expect(new Set(rows.map(({ cells }) => cells?.length))).toEqual(new Set([6]));
    const notes = readDocument(read('38north-long-journey')).passages.filter(({ kind }) => kind === 'FOOTNOTE');
    expect(notes.map(({ line, footnote }) => [line, footnote])).toEqual(
      [80, 84, 88, 92, 96, 100, 104, 108].map((line, index) => [line, index + 1]),
    );
  });
});
