import { textOf } from '../graph/read.js';
import type { ClaimNode, NodeRecord } from '../graph/records.js';
import { namedLink } from './chain.js';
import { citationLine, documentLine } from './citation-line.js';
import { type ExportSource, nodesById } from './pages.js';
import { labelOfLocator } from './place.js';
import { actorsOf, type Reference, referenceOf } from './reference.js';

/** What the citation of a claim names beyond the claim: the documents and the actors, by id. */
export type CitedNodes = ReadonlyMap<string, NodeRecord>;

/** Reads what the citations of claims name. */
export async function citedNodes(source: ExportSource, claims: readonly ClaimNode[]): Promise<CitedNodes> {
  const near = await nodesById(
    source,
    claims.flatMap((claim) => [
      claim.source,
      claim.document,
      claim.primarySource,
      ...claim.chain.flatMap((link) => [link.actor, link.document]),
    ]),
  );
  const documents = [...near.values()].filter((node) => node.type === 'Source');
  return new Map([...near, ...(await nodesById(source, documents.flatMap(actorsOf)))]);
}

/** A citation of one claim, ready to paste. */
export function citationText(claim: ClaimNode, nodes: CitedNodes): string {
  const source = referenceIn(nodes, claim.source);
  const document = claim.document === undefined || claim.document === claim.source ? null : claim.document;
  const held = document === null ? source : referenceIn(nodes, document);
  const locator = claim.locator ?? { kind: 'DOCUMENT' as const };
  return citationLine({
    chain: claim.chain.map((link) => namedLink(link, nodes)),
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    readIn: document === null ? null : held.title,
    place: labelOfLocator(locator),
    url: held.url,
    retrieved: held.retrieved,
    digest: locator.digest ?? null,
  });
}

/** A citation of a document as a whole, by the same rules, with the digest of the text that was held. */
export function documentCitationText(id: string, nodes: CitedNodes): string {
  const reference = referenceIn(nodes, id);
  const { title, publisher, published, url, retrieved } = reference;
  const authors = reference.authors.length === 0 ? '' : `${reference.authors.join(', ')}: `;
  const digest = textOf(nodes.get(id) as NodeRecord, 'TEXT_DIGEST');
  return `${authors}${documentLine({ title, publisher, published, readIn: null, place: null, url, retrieved, digest })}`;
}

/** The reference of a document among what was read for a citation. */
export function referenceIn(nodes: CitedNodes, id: string): Reference {
  const node = nodes.get(id);
  if (node === undefined) throw new TypeError(`the nodes given hold no ${id}`);
  return referenceOf(node, nodes);
}
