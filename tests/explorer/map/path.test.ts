import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/explorer/map/path.js';

const square = [
  [126, 39],
  [126, 40],
  [127, 40],
  [127, 39],
  [126, 39],
];

/** The corners of a path: its start, and one for each step. */
const corners = (path: string): number => path.split(/[l ]/).length;

describe('the path of an outline', () => {
  it('has a corner for each of a square, and closes it', () => {
    const path = pathOf([[square]]);
    expect(corners(path)).toBe(4);
    expect(path).toMatch(/^M[\d.]+,[\d.]+l.*z$/);
  });

  it('is no longer for points that a drawing cannot tell apart, nor for those on the way', () => {
    const many = Array.from({ length: 5000 }, (_, index) => [126, 39 + index / 5000]);
    const path = pathOf([[[...many, ...square.slice(1)]]]);
    // The edge is bent by the projection, by a few units: no corner for each point, and few for the bend.
    expect(corners(path)).toBeLessThan(20);
  });

  it('leaves out what comes to less than an area', () => {
    const islet = square.map(([x = 0, y = 0]) => [x / 1e6 + 126, y / 1e6 + 39]);
    expect(pathOf([[islet]])).toBe('');
    expect(pathOf([[islet], [square]])).toBe(pathOf([[square]]));
  });
});
