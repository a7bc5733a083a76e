import { textOf } from '../graph/read.js';
import type { ClaimNode, NodeRecord } from '../graph/records.js';
import { dateText } from '../vocabulary/date-text.js';
import { chainText, linkText } from './chain.js';
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

/**
 * A citation of one claim, ready to paste: who says it and through whom, the title of the source, its publisher and
 * date, the place in the document (and the document, where the passage stands in another), its address, when our copy
 * was made, and the digest of the passage. What isn't known is left out, except the date, which reads “no date”.
 */
export function citationText(claim: ClaimNode, nodes: CitedNodes): string {
  const source = referenceIn(nodes, claim.source);
  const document = claim.document === undefined || claim.document === claim.source ? null : claim.document;
  const held = document === null ? source : referenceIn(nodes, document);
  const locator = claim.locator ?? { kind: 'DOCUMENT' as const };
  const place = [document === null ? null : `in “${held.title}”`, labelOfLocator(locator)];
  return `${voicesOf(claim, nodes)}${documentText(source, place, held, locator.digest ?? null)}.`;
}

/** A citation of a document as a whole, by the same rules, with the digest of the text that was held. */
export function documentCitationText(id: string, nodes: CitedNodes): string {
  const reference = referenceIn(nodes, id);
  const authors = reference.authors.length === 0 ? '' : `${reference.authors.join(', ')}: `;
  const digest = textOf(nodes.get(id) as NodeRecord, 'TEXT_DIGEST');
  return `${authors}${documentText(reference, [], reference, digest)}.`;
}

/** What is said of a document; address, copy and digest are those of the document in which the passage stands. */
function documentText(
  source: Reference,
  place: readonly (string | null)[],
  held: Reference,
  digest: string | null,
): string {
  const parts = [
    `“${source.title}”`,
    source.publisher,
    source.published === null ? 'no date' : dateText(source.published),
    ...place,
    held.url === null ? null : `<${held.url}>`,
    held.retrieved === null ? null : `copy of ${dateText(held.retrieved)}`,
    digest,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Who says it, through whom: all links but the last, which is the publisher and stands with the title. */
function voicesOf(claim: ClaimNode, nodes: CitedNodes): string {
  const links = claim.chain.slice(0, -1);
  // Authors of one document speak together; anybody else passes on what the one before said.
  const together = links.findIndex((link) => link.role !== 'AUTHOR');
  const said = links.slice(0, Math.max(1, together === -1 ? links.length : together));
  const through = links.slice(said.length);
  if (said.length === 0) return '';
  const passed = through.length === 0 ? '' : `, through ${chainText(through, nodes)}`;
  return `${said.map((link) => linkText(link, nodes)).join(', ')}${passed}: `;
}

/** The reference of a document among what was read for a citation. */
export function referenceIn(nodes: CitedNodes, id: string): Reference {
  const node = nodes.get(id);
  if (node === undefined) throw new TypeError(`the nodes given hold no ${id}`);
  return referenceOf(node, nodes);
}
