import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/postgres/allowance.js';
import { Fetched, inRounds } from '../../src/postgres/rounds.js';

/** Reads squares, and notes each time what for. */
function squares(): { fetched: Fetched<number>; loads: string[][] } {
  const loads: string[][] = [];
  const fetched = new Fetched<number>(async (keys) => {
    loads.push([...keys]);
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, Number(key) ** 2]));
  }, 0);
  return { fetched, loads };
}

describe('a rule that is asked in rounds', () => {
  it('answers as if all had been at hand, with a read for each step', async () => {
    const { fetched, loads } = squares();
    const rule = () => ['2', '3'].map((key) => fetched.get(String(fetched.get(key)))).concat(fetched.get('none'));
    expect(await inRounds([fetched], rule)).toEqual([16, 81, 0]);
    // What is not there is asked for once; 0 stands for what has not been read yet.
    expect(loads).toEqual([
      ['2', '0', '3', 'none'],
      ['4', '9'],
    ]);
    expect(await inRounds([fetched], rule)).toEqual([16, 81, 0]);
    expect(loads.length).toBe(2);
  });

  it('reads nothing for a rule that reads nothing', async () => {
    const { fetched, loads } = squares();
    expect(await inRounds([fetched], () => 7)).toBe(7);
    expect(loads).toEqual([]);
  });

  it('fails with the first read that fails', async () => {
    const failing = new Fetched<number>(() => Promise.reject(new Error('away')), 0);
    await expect(inRounds([failing], () => failing.get('1'))).rejects.toThrow('away');
  });
});

describe('the allowance of a question', () => {
  const reader = { rows: async <Row>() => Array.from<Row>({ length: 3 }) };
  const query = { text: '', values: [] };

  it('ends with the rows that may be read', async () => {
    const allowed = new Allowance(reader, { milliseconds: 60_000, rows: 6 });
    await allowed.rows(query);
    await allowed.rows(query);
    await expect(allowed.rows(query)).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  });

  it('ends with the time that it may take', async () => {
    const allowed = new Allowance(reader, { milliseconds: -1, rows: 100 });
    await expect(allowed.rows(query)).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  });
});
