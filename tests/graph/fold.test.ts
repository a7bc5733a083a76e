import { describe, expect, it } from 'vitest';
import { fold, foldName } from '../../src/graph/fold.js';

describe('folding of names', () => {
  it.each([
    ['Yontan', 'Yonthan', 'Yŏnt’an', "Yŏnt'an", '연탄'],
    ['Kaepung', 'Kaephung', 'Kaep’ung', '개풍'],
    ['Chagang', 'Jagang', '자강'],
    ['Nampo', 'Nampho', '남포'],
    ['North Pyongan', 'North Phyongan', 'North Pyeongan'],
    ['Kimhwa', 'Gimhwa', '김화'],
  ])('brings the spellings of %s together', (...spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });

  it('keeps names of other places apart', () => {
    const names = [
      'Kosan',
      'Koksan',
      'Unsan',
      'Unchon',
      'Sinpo',
      'Sinpyong',
      'Sinyang',
      'Sinhung',
      'Songchon',
      'Sukchon',
    ];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });

  it('folds case, marks and punctuation of any text', () => {
    expect(fold('  “20×10”  Policy! ')).toBe(fold('20×10 policy'));
  });
});
