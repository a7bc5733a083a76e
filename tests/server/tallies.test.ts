import { describe, expect, it } from 'vitest';
import { expositionOf, Histogram } from '../../src/server/tallies.js';
import { readExposition } from './exposition.js';

describe('a histogram', () => {
  it('counts a value in the bucket whose bound it reaches, and all that are larger', () => {
    const histogram = new Histogram([1, 5]);
    for (const value of [0, 1, 1.5, 5, 100]) histogram.observe(value);
    const samples = [{ labels: { a: 'b' }, value: histogram }];
    expect(expositionOf([{ name: 'size', help: 'How large.', type: 'histogram', samples }])).toBe(
      [
        '# HELP size How large.',
        '# TYPE size histogram',
        'size_bucket{a="b",le="1"} 2',
        'size_bucket{a="b",le="5"} 4',
        'size_bucket{a="b",le="+Inf"} 5',
        'size_sum{a="b"} 107.5',
        'size_count{a="b"} 5',
        '',
      ].join('\n'),
    );
  });
});

describe('a label', () => {
  it('holds any text within its line', () => {
    const samples = [{ labels: { of: 'a"b\\c\nd' }, value: 1 }];
    const text = expositionOf([{ name: 'some', help: 'Some.', type: 'gauge', samples }]);
    expect(readExposition(text).series('some')).toEqual(['some{of="a\\"b\\\\c\\nd"}']);
  });
});
