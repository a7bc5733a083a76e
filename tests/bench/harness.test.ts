import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawFor } from '../../bench/src/draw.js';
import { quantile, ratioOf, spreadOf } from '../../bench/src/statistics.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('the benchmark', () => {
  beforeAll(() => {
    const { status, stdout, stderr } = node('bench/prepare.mjs');
    expect(status, stdout + stderr).toBe(0);
  }, 180_000);

  it('has every server answer the same to every query', () => {
    const { status, stdout, stderr } = node('bench/dist/main.js', '--check');
    expect(status, stderr).toBe(0);
    expect(stdout.trim().split('\n')).toEqual(
      ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'].map((query) => `${query}: all servers answer the same`),
    );
  }, 180_000);
});

describe('the draws of requests', () => {
  it('are the same for a number, and others for its neighbours', () => {
    const items = Array.from({ length: 60 }, (_, index) => index);
    const orders = Array.from({ length: 1_000 }, (_, number) => drawFor(number).some(items, 60).join());
    expect(drawFor(7).some(items, 60).join()).toBe(orders[7]);
    expect(new Set(orders).size).toBe(1_000);
  });

  it('take nothing twice, and no more than there is', () => {
    const drawn = drawFor(1).some(['a', 'b', 'c'], 5);
    expect(drawn.sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('the statistics', () => {
  it('have the middle of an even number of values between two', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4 });
    expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9);
  });

  it('compare round by round, so that a slow round for both counts for neither', () => {
    expect(ratioOf([100, 10, 100], [50, 5, 50])).toEqual({ median: 2, least: 2, most: 2 });
  });
});
