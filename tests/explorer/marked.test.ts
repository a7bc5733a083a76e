import { describe, expect, it } from 'vitest';
import { piecesOf, rangesIn } from '../../src/explorer/parts/marked.js';

/** What is marked, between brackets. */
function shown(text: string, ranges: readonly { start: number; end: number }[]): string {
  return piecesOf(text, ranges)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('a text in which a search was found', () => {
  it('is cut where the matches are, in UTF-16 units', () => {
    // The first character is two units, as the API counts.
    expect(shown('𝒴 연탄군 Yŏnt’an', [{ start: 3, end: 5 }])).toBe('𝒴 [연탄]군 Yŏnt’an');
  });

  it('takes matches in any order, and those that overlap or touch as one', () => {
    const ranges = [
      { start: 6, end: 8 },
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
    ];
    expect(shown('abcdefgh', ranges)).toBe('[abcd]ef[gh]');
  });

  it('is whole again when its pieces are put together, and has no empty piece', () => {
    const text = 'Songchon County';
    const pieces = piecesOf(text, [{ start: 0, end: text.length }]);
    expect(pieces).toEqual([{ start: 0, text, isMarked: true }]);
    expect(piecesOf(text, [])).toEqual([{ start: 0, text, isMarked: false }]);
    expect(piecesOf('', [])).toEqual([]);
  });

  it('has only its own matches', () => {
    const matches = [
      { text: 'Yontan', start: 0, end: 6 },
      { text: 'Yonthan', start: 0, end: 7 },
    ];
    expect(rangesIn('Yonthan', matches)).toEqual([{ text: 'Yonthan', start: 0, end: 7 }]);
  });
});
