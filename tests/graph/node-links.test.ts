import { describe, expect, it } from 'vitest';
import { Graph } from '../../src/graph/graph.js';
import { NodeLinks } from '../../src/graph/node-links.js';
import { linksOf } from '../../src/graph/path.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

/** The links of all nodes, and the same made node by node. */
function bothOf(graph: Graph): [string, unknown, unknown][] {
  const all = linksOf(graph.allClaims, (source) => graph.kindOfSource(source) === 'EDITORIAL');
  const one = new NodeLinks(graph);
  const ids = (
    ['Policy', 'Province', 'Locality', 'Project', 'Facility', 'Actor', 'Meeting', 'Source'] as const
  ).flatMap((type) => graph.idsOfType(type));
  return ids.map((id) => [id, all(id), one.of(id)]);
}

describe('the links of one node', () => {
  it('are those that it has among the links of all', () => {
    let links = 0;
    for (const [id, all, one] of bothOf(shipped.store as Graph)) {
      expect(one, id).toEqual(all);
      links += (all as unknown[]).length;
    }
    expect(links).toBeGreaterThan(2000);
  });

  it('are by the better of several claims, whichever end each is about', async () => {
    const graph = new Graph(
      await smallDataset([
        claim('report', 'a-preceded', 'Policy:p', 'PRECEDED_BY', { entity: 'Policy:q' }),
        claim('analysis', 'z-back', 'Policy:q', 'PRECEDED_BY', { entity: 'Policy:p' }),
        claim('relay', 'both', 'Policy:q', 'INITIATED_BY', { entity: 'Actor:leader' }, { involves: ['Actor:leader'] }),
        claim('report', 'old', 'Policy:p', 'INITIATED_BY', { entity: 'Actor:leader' }),
        claim(
          'report',
          'new',
          'Policy:p',
          'REMARK',
          { text: 'x' },
          { involves: ['Actor:leader'], supersedes: 'SourceClaim:report/old', supersedesReason: 'It says so.' },
        ),
        claim('record', 'judged', 'Policy:q', 'REMARK', { text: 'x' }, { involves: ['Actor:writer'] }),
      ]),
    );
    const links = new NodeLinks(graph);
    const by = (from: string, to: string) => links.of(from).find((link) => link.to === to)?.claim;
    // Of the same rank the first id stands.
    expect(by('Policy:p', 'Policy:q')).toBe('SourceClaim:analysis/z-back');
    expect(by('Policy:q', 'Policy:p')).toBe('SourceClaim:analysis/z-back');
    // What has been superseded stands back behind mere involvement.
    expect(by('Actor:leader', 'Policy:p')).toBe('SourceClaim:report/new');
    expect(by('Actor:writer', 'Policy:q')).toBeUndefined();
    for (const [id, all, one] of bothOf(graph)) expect(one, id).toEqual(all);
  });
});
