import type { Quad } from 'n3';
import type { ClaimNode, NodeRecord } from '../graph/records.js';
import { entityTypes, kinds } from '../vocabulary/kinds.js';
import { datasetQuads, nodeQuads, vocabularyQuads } from './dataset-terms.js';
import { type Nanopublication, nanopublicationOf } from './nanopublication.js';
import { claimPages, type ExportSource, factsById, nodePages } from './pages.js';
import { type Terms, termsUnder } from './terms.js';

/** How a format writes one claim: as quads, or without graphs as triples. */
export type ClaimWriting = (claim: Nanopublication) => Quad[];

/** The whole data set in RDF, a page of nodes or claims at a time. */
export async function* allQuads(source: ExportSource, writing: ClaimWriting): AsyncGenerator<readonly Quad[]> {
  const terms = termsUnder(source.dataset.baseUri);
  yield datasetQuads(source.dataset, terms);
  yield vocabularyQuads(terms);
  for (const type of entityTypes) {
    for await (const nodes of nodePages(source, { list: kinds[type].plural })) {
      yield nodes.flatMap((node) => nodeQuads(node, terms));
    }
  }
  for await (const claims of claimPages(source, { list: 'claims' })) {
    yield await quadsOfClaims(source, claims, writing, terms);
  }
}

/** One claim in RDF. */
export async function* claimQuads(
  source: ExportSource,
  claim: ClaimNode,
  writing: ClaimWriting,
): AsyncGenerator<readonly Quad[]> {
  yield await quadsOfClaims(source, [claim], writing, termsUnder(source.dataset.baseUri));
}

/** One node and the claims about it in RDF, a page of claims at a time. */
export async function* entityQuads(
  source: ExportSource,
  node: NodeRecord,
  writing: ClaimWriting,
): AsyncGenerator<readonly Quad[]> {
  const terms = termsUnder(source.dataset.baseUri);
  yield nodeQuads(node, terms);
  for await (const claims of claimPages(source, { list: 'Entity.claims', of: node.id })) {
    yield await quadsOfClaims(source, claims, writing, terms);
  }
}

async function quadsOfClaims(
  source: ExportSource,
  claims: readonly ClaimNode[],
  writing: ClaimWriting,
  terms: Terms,
): Promise<Quad[]> {
  const facts = await factsById(
    source,
    claims.map((claim) => claim.fact),
  );
  return claims.flatMap((claim) => writing(nanopublicationOf(claim, facts.get(claim.fact ?? '') ?? null, terms)));
}
