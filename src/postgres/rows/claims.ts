import type { Claim } from '../../dataset/read.js';
import type { TablePart } from '../table-part.js';

/** Voices and spans as JSON: those of a document are the same for most of its claims. */
const texts = new WeakMap<object, string>();

function jsonOf(shared: object): string {
  let text = texts.get(shared);
  if (text === undefined) {
    text = JSON.stringify(shared);
    texts.set(shared, text);
  }
  return text;
}

/** The claims about a node, with what its facts depend on beyond them. */
export const claims: TablePart = {
  table: 'claims',
  columns: ['id', 'place', 'subject', 'record', 'surroundings'],
  *rows(graph, id) {
    const { subjects } = graph;
    const { voiceOf, published, knownFrom } = subjects.surroundings;
    for (const place of subjects.index.about(id)) {
      const claim = subjects.claims[place] as Claim;
      const voice = jsonOf(voiceOf(claim));
      const span = jsonOf(published(claim.source));
      const surroundings = `{"voice":${voice},"span":${span},"knownFrom":${JSON.stringify(knownFrom(claim))}}`;
      yield [claim.id, place, id, JSON.stringify(subjects.wholeClaim(claim)), surroundings];
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
    const { subjects } = graph;
    const { factById, factOfClaim } = subjects.of(id);
    for (const place of subjects.index.about(id)) {
      const claim = subjects.claims[place] as Claim;
      yield [
        place,
        claim.id,
        id,
        claim.property,
        claim.source,
        graph.kindOfSource(claim.source),
        claim.document ?? claim.source,
        claim.knowledgeLevel,
        factById.get(factOfClaim(claim) ?? '')?.agreement ?? null,
        [...new Set(subjects.related(claim).map(({ kind }) => kind))],
        claim.locator?.start ?? claim.locator?.line ?? null,
      ];
    }
  },
};
