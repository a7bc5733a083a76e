import { describe, expect, it } from 'vitest';
import { canonicalJson, digestPassage, normalise, sha256 } from '../../src/dataset/digest.js';

describe('sha256', () => {
  it('answers the known digest of a text and of the same bytes', async () => {
    const known = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256('abc')).toBe(known);
    expect(await sha256(new Uint8Array([0x61, 0x62, 0x63]))).toBe(known);
  });

  it('digests text as UTF-8, whatever the plane', async () => {
    expect(await sha256('×𝟚')).toBe(await sha256(new Uint8Array([0xc3, 0x97, 0xf0, 0x9d, 0x9f, 0x9a])));
  });
});

describe('normalise', () => {
  it('makes every run of white space one space and trims', () => {
    expect(normalise(' \ta\u00a0\u3000b\r\n c\u2028')).toBe('a b c');
  });

  it('composes: NFD and NFC have one digest', async () => {
    const composed = 'Yŏnt’an 연탄';
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    expect(await digestPassage(decomposed)).toBe(await digestPassage(composed));
  });

  it('folds nothing else: case, marks and compatibility forms stay apart', async () => {
    const passages = ['20×10', '20x10', '２０×10', 'ﬁve', 'five', 'Five', '“a”', '"a"'];
    expect(new Set(await Promise.all(passages.map(digestPassage))).size).toBe(passages.length);
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth, keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'x' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[2,1,{"c":"x","d":null}]}',
    );
  });

  it('sorts by UTF-16 code unit, as RFC 8785 does', () => {
    // U+1F600 begins with the surrogate D83D, which comes before U+FB33 although its code point is greater.
    expect(canonicalJson({ '\ufb33': 1, '😀': 2 })).toBe('{"😀":2,"\ufb33":1}');
  });
});
