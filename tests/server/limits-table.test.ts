import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitTable } from '../../src/server/limits.js';

describe('the documentation for operators', () => {
  it('has every limit with its value and meaning, and no other', () => {
    const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `--([\w-]+)` \| (\d+) ([\w ]+) \| (.+) \|$/gm)].map((row) => row.slice(1));
    expect(rows).toEqual(
      Object.values(limitTable).map(({ flag, standard, unit, meaning }) => [flag, String(standard), unit, meaning]),
    );
  });
});
