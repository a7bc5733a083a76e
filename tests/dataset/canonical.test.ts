import { describe, expect, it } from 'vitest';
import { CanonicalWriter, webHasher } from '../../src/dataset/canonical.js';
import { canonicalJson, sha256 } from '../../src/dataset/digest.js';
import { loadDataset } from '../../src/dataset/files.js';
import { readDataset } from '../../src/dataset/read.js';
import { printed, smallDataset } from './fixture.js';

/** What is written, as text, with the longest part in bytes. */
function written(write: (writer: CanonicalWriter) => void): { text: string; longest: number } {
  const decoder = new TextDecoder();
  let text = '';
  let longest = 0;
  write(
    new CanonicalWriter({
      update: (bytes) => {
        text += decoder.decode(bytes, { stream: true });
        longest = Math.max(longest, bytes.length);
      },
      digest: () => '',
    }),
  );
  return { text, longest };
}

describe('the canonical writer', () => {
  it.each([
    [{ b: [2, 1, { d: null, c: 'x' }], a: undefined, A: true }],
    [{ b: 1, a: { d: 1, c: { f: [], e: {} } } }],
    [[[{ b: 1, a: 2 }, { a: 1 }], { b: [{ d: 1, c: 2 }], a: 0 }]],
    [{ '\ufb33': 1, '😀': 2 }],
    [{ text: 'a “quoted” \\ "text"\n\u0007 \u2028 \ud800 half 😀 연탄' }],
    [{}],
    ['text'],
    [null],
    [-0],
  ])('writes %j as canonicalJson prints it', (value) => {
    expect(written((writer) => writer.value(value)).text).toBe(canonicalJson(value));
  });

  it('tells apart objects of the same keys in another order', () => {
    const values = [{ a: 1, b: 2 }, { b: 3, a: 4 }, { a: 5 }, { a: 6, b: 7, c: 8 }];
    expect(written((writer) => writer.values(values)).text).toBe(values.map(canonicalJson).join(','));
  });

  it('writes in parts that do not grow with what there is to write', async () => {
    const { claims } = await loadDataset();
    const { text, longest } = written((writer) => writer.values(claims));
    expect(text).toBe(claims.map(canonicalJson).join(','));
    expect(longest).toBeLessThan(text.length / 20);
  });

  it('leaves what it is given as it is', () => {
    const value = Object.freeze({ b: Object.freeze([Object.freeze({ d: 1, c: 2 })]), a: 1 });
    written((writer) => writer.values([value]));
    expect(JSON.stringify(value)).toBe('{"b":[{"d":1,"c":2}],"a":1}');
  });
});

describe('the hasher of the web platform', () => {
  it('answers the digest of all parts, whatever becomes of their bytes', async () => {
    const hasher = webHasher();
    const bytes = new TextEncoder().encode('ab');
    hasher.update(bytes);
    bytes.fill(0);
    hasher.update(new TextEncoder().encode('c'));
    expect(await hasher.digest()).toBe(await sha256('abc'));
  });
});

describe('the digest of a data set', () => {
  it('is that of the canonical JSON of manifest, nodes and claims by id', async () => {
    const { manifest, nodes, claims, digest } = await readDataset(printed(await smallDataset()));
    const byId = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(digest).toBe(await sha256(canonicalJson({ manifest, nodes, claims: byId })));
  });

  it('is the same for the shipped data set by either hasher', async () => {
    const shipped = await loadDataset();
    const { manifest, nodes, claims } = shipped;
    const byId = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(shipped.digest).toBe(await sha256(canonicalJson({ manifest, nodes, claims: byId })));
  });
});
