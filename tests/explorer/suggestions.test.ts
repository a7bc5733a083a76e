import { describe, expect, it } from 'vitest';
import { isAskable } from '../../src/explorer/parts/suggestions.js';

describe('what is worth asking for while it is typed', () => {
  it.each(['so', 'Yŏ', '20', '연', '平', ' s o ', 'x1', '“연'])('is %j', (text) => {
    expect(isAskable(text)).toBe(true);
  });

  // A lone jamo is a syllable under way: an input method sends it before the syllable is there.
  it.each(['', ' ', 's', '!?', 's!', 'ㅇ', 'ㅇㅕ'])('is not %j', (text) => {
    expect(isAskable(text)).toBe(false);
  });
});
