import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import { claim, smallDataset } from '../small-dataset.js';

describe('a place that only one document names', () => {
  const lonely = async (...claims: ClaimRecord[]): Promise<string[]> => {
    const [page] = new Graph(await smallDataset(claims)).gaps([
      { filter: { kinds: ['ONE_DOCUMENT_ONLY'] }, first: 100 },
    ]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
    return page.items.map((gap) => gap.node);
  };
  const table = claim('article', 'alias', 'Locality:town', 'ALIAS', { text: 'Town', language: 'en' });

  it('is told, whatever the editors record', async () => {
    expect(await lonely()).toEqual([]);
    expect(await lonely(table)).toEqual(['Locality:town']);
  });

  it('is none once another names it, be it a gazetteer with its coordinates or a report that mentions it', async () => {
    const point = claim('analysis', 'point', 'Locality:town', 'COORDINATES', { latitude: 39.5, longitude: 126.25 });
    const mention = claim('report', 'lies', 'Project:town-2024', 'IN_LOCALITY', { entity: 'Locality:town' });
    expect(await lonely(table, point)).toEqual([]);
    expect(await lonely(table, mention)).toEqual([]);
  });
});
