import { describe, expect, it } from 'vitest';
import { digestPassage, sha256 } from '../../src/dataset/digest.js';
import { readDocument } from '../../src/dataset/document.js';
import { PassageCheck } from '../../src/dataset/passage-check.js';

/** Looks for passages, each cited from a place where it does not stand, and counts what is hashed. */
async function lookFor(text: string, passages: readonly string[]) {
  const cited = await Promise.all(
    passages.map(async (passage) => ({ start: 0, end: [...passage].length, digest: await digestPassage(passage) })),
  );
  const parts: number[] = [];
  let hashed = 0;
  const hash = (content: string): Promise<string> => {
    hashed++;
    return sha256(content);
  };
  const check = new PassageCheck(readDocument(text), cited, hash, (part) => parts.push(part));
  const found = [];
  for (const each of cited) found.push(await check.find(each));
  return { found, hashed, parts };
}

describe('the search for a passage that has moved', () => {
  it('hashes no more of a line than can be what is looked for, however long it is', async () => {
    const sentences = 400;
    const line = Array.from({ length: sentences }, (_, at) => `Sentence ${at} of a long line.`).join(' ');
    const { found, hashed } = await lookFor(`Before.\n${line}`, [
      'Sentence 7 of a long line. Sentence 8 of a long line.',
    ]);
    expect(found).toMatchObject([{ state: 'MOVED', movedTo: { line: 2 } }]);
    // All runs of sentences would be 80,200.
    expect(hashed).toBeLessThan(sentences * 8);
  });

  it('finds a passage whose letters are composed in another way, which are more characters', async () => {
    const passage = '김정은은 성천군에 갔다.';
    const text = `Before.\n${passage.normalize('NFD')}`;
    expect([...text].length).toBeGreaterThan(2 * [...passage].length);
    expect((await lookFor(text, [passage])).found).toMatchObject([{ state: 'MOVED', movedTo: { line: 2 } }]);
  });

  it('finds a passage with much more white space in it', async () => {
    const text = `Before.\nOne${' '.repeat(500)}two three.`;
    expect((await lookFor(text, ['One two three.'])).found).toMatchObject([{ state: 'MOVED' }]);
  });

  it('counts the places of a passage that stands several times', async () => {
    const { found } = await lookFor('x\nThe same.\nThe same.\n The same. ', ['The same.']);
    expect(found).toEqual([{ state: 'ORPHANED', matches: 3 }]);
  });

  it('tells how far it is, and looks only once for all', async () => {
    const text = Array.from({ length: 5000 }, (_, at) => `Line ${at}.`).join('\n');
    const { found, hashed, parts } = await lookFor(text, ['Line 4000.', 'Line 4001.', 'Line x.']);
    expect(found.map(({ state }) => state)).toEqual(['MOVED', 'MOVED', 'ORPHANED']);
    // Each line twice, as a line and as its sentence, and the three places that were cited.
    expect(hashed).toBe(10_003);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true);
  });

  it('leaves unchecked what has no digest', async () => {
    const check = new PassageCheck(readDocument('A.'), [], sha256);
    expect(await check.find({ start: 0, end: 2 })).toEqual({ state: 'UNCHECKED' });
    expect(await check.find({})).toEqual({ state: 'UNCHECKED' });
  });
});
