import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import { claim, smallDataset } from '../small-dataset.js';

const project = 'Project:town-2024';

const dated = (source: string, date: string, more: Partial<ClaimRecord> = {}) =>
  claim(
    source,
    `ground-${date.replace(/[^0-9]+/g, '-').replace(/^-|-$/g, '')}${more.scope === undefined ? '' : '-of-part'}`,
    project,
    'GROUNDBREAKING',
    { date },
    more,
  );

/** The groundbreakings of the timeline: date, the part in the title, and the sources behind each. */
async function events(...claims: ClaimRecord[]): Promise<[string, boolean, string[]][]> {
  const graph = new Graph(await smallDataset(claims));
  const [page] = graph.timelines([{ filter: { kinds: ['GROUNDBREAKING'] }, first: 100 }]);
  if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
  return page.items.map((event) => [
    event.date,
    event.title.includes('(hospital)'),
    event.claims.map((id) => id.split(/[:/]/)[1] as string).sort(),
  ]);
}

describe('the timeline', () => {
  it('has one event of days that can be the same, at the most exact of them', async () => {
    expect(
      await events(dated('report', '2024-02-28'), dated('analysis', '2024-02'), dated('relay', '../2024-03-01')),
    ).toEqual([['2024-02-28', false, ['analysis', 'relay', 'report']]]);
  });

  it('has an event for each side of a contest, with those who tell it less exactly', async () => {
    expect(
      await events(
        dated('report', '2024-03-06/2024-03-10'),
        dated('relay', '2024-02-28/2024-03-10'),
        dated('article', '2024-03-11'),
        dated('analysis', '2024-03'),
      ),
    ).toEqual([
      // What leaves it open stands with both sides that it allows.
      ['2024-03-06/2024-03-10', false, ['analysis', 'relay', 'report']],
      ['2024-03-11', false, ['analysis', 'article']],
    ]);
  });

  it('has both of two spans that overlap, as neither is the other told less exactly', async () => {
    expect(
      await events(
        dated('report', '2024-03-01/2024-03-10'),
        dated('relay', '2024-03-05/2024-03-15'),
        dated('analysis', '2024-04-01'),
      ),
    ).toEqual([
      ['2024-03-01/2024-03-10', false, ['report']],
      ['2024-03-05/2024-03-15', false, ['relay']],
      ['2024-04-01', false, ['analysis']],
    ]);
  });

  it('has one event of a part, however exactly it is dated', async () => {
    const part = { scope: 'HOSPITAL' };
    expect(
      await events(
        dated('report', '2024-02-28'),
        dated('report', '2024-02-06', part),
        dated('analysis', '2024-02', part),
        dated('relay', '../2024-02-07', part),
      ),
    ).toEqual([
      ['2024-02-06', true, ['analysis', 'relay', 'report']],
      ['2024-02-28', false, ['report']],
    ]);
  });

  it('has no event by a day on which nothing had been published, and no publication before its day', async () => {
    const graph = new Graph(await smallDataset([dated('report', '2024-02-28')]));
    const known = (knownAt: string): (readonly [string, string])[] => {
      const [page] = graph.timelines([{ knownAt, first: 100 }]);
      if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
      return page.items.map(({ kind, date }) => [kind, date]);
    };
    expect(known('1980-01-01')).toEqual([]);
    expect(known('2024-02-29')).toEqual([]);
    expect(known('2024-03-01')).toEqual([
      ['GROUNDBREAKING', '2024-02-28'],
      ['PUBLICATION', '2024-03-01'],
    ]);
  });
});
