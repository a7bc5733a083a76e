import type { Claim } from '../../dataset/read.js';
import type { TablePart } from '../table-part.js';

/** The claims about a node, with what its facts depend on beyond them. */
export const claims: TablePart = {
  table: 'claims',
  columns: ['id', 'place', 'subject', 'record', 'surroundings'],
  *rows(graph, id) {
    const { subjects } = graph;
    const { voiceOf, published, knownFrom } = subjects.surroundings;
    for (const place of subjects.index.about(id)) {
      const claim = subjects.claimNode(place);
      const surroundings = {
        voice: voiceOf(claim),
        span: published(claim.source),
        knownFrom: knownFrom(subjects.claims[place] as Claim),
      };
      yield [claim.id, place, id, JSON.stringify(claim), JSON.stringify(surroundings)];
    }
  },
};

/** What claims are filtered by. */
export const claimList: TablePart = {
  table: 'claim_list',
  columns: [
    'place',
    'id',
    'subject',
    'property',
    'source',
    'source_kind',
    'document',
    'level',
    'agreement',
    'relations',
    'starts',
  ],
  *rows(graph, id) {
    const { factById } = graph.subjects.of(id);
    for (const place of graph.subjects.index.about(id)) {
      const claim = graph.subjects.claimNode(place);
      yield [
        place,
        claim.id,
        id,
        claim.property,
        claim.source,
        graph.kindOfSource(claim.source),
        claim.document ?? claim.source,
        claim.knowledgeLevel,
        claim.fact === null ? null : (factById.get(claim.fact)?.agreement ?? null),
        [...new Set(claim.related.map(({ kind }) => kind))],
        claim.locator?.start ?? claim.locator?.line ?? null,
      ];
    }
  },
};
