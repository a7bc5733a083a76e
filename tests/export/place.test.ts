import { describe, expect, it } from 'vitest';
import { labelOfLocator } from '../../src/export/place.js';

describe('a place in words', () => {
  it('counts the lines of a text that is held, and the paragraphs of a page that is not', () => {
    expect(labelOfLocator({ kind: 'PARAGRAPH', line: 3, start: 10, end: 20 })).toBe('line 3');
    expect(labelOfLocator({ kind: 'PARAGRAPH', line: 3 })).toBe('paragraph 3');
  });

  it('is a heading, or the document as a whole, where nothing is counted', () => {
    expect(labelOfLocator({ kind: 'HEADING' })).toBe('heading');
    expect(labelOfLocator({ kind: 'DOCUMENT' })).toBe('the document as a whole');
  });
});
