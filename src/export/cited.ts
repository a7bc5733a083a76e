import type { ClaimNode, DatasetInfo } from '../graph/records.js';
import { claimType, parseId, slugOf } from '../vocabulary/kinds.js';
import { bibtexEntry } from './bibtex.js';
import { type CitedNodes, citationText, citedNodes, documentCitationText, referenceIn } from './citation.js';
import type { CitationForm } from './citation-forms.js';
import { cslItem } from './csl.js';
import { type ExportSource, nodesById, shortNameOf, uriOf } from './pages.js';
import { labelOfLocator } from './place.js';
import { actorsOf, type Reference } from './reference.js';

/** Something that can be cited. */
export interface Cited {
  readonly reference: Reference;
  /** The citation in words. */
  readonly text: string;
}

/**
 * What the page of an id is cited as: a document as itself, a claim as its document with the place in it, anything else as
 * the data set, seen at the address. Null where there is no such node.
 */
export async function citedAs(source: ExportSource, id: string, address: string): Promise<Cited | null> {
  const type = parseId(id)?.type;
  if (type === claimType) {
    const [claim] = await source.store.claims([id]);
    return claim == null ? null : citedClaim(source.dataset, claim, await citedNodes(source, [claim]));
  }
  const [node] = await source.store.nodes([id]);
  if (node == null) return null;
  if (type !== 'Source') return citedDataset(source.dataset, address);
  const nodes: CitedNodes = new Map([[id, node], ...(await nodesById(source, actorsOf(node)))]);
  return { reference: referenceIn(nodes, id), text: documentCitationText(id, nodes) };
}

/** A claim is cited as the document that makes it; where in it, and which claim is meant, stands in the note. */
function citedClaim(dataset: DatasetInfo, claim: ClaimNode, nodes: CitedNodes): Cited {
  const reference = referenceIn(nodes, claim.source);
  const { document = claim.source, locator = { kind: 'DOCUMENT' as const } } = claim;
  const record = `Claim <${uriOf(dataset, claim.id)}> in ${edition(dataset)}.`;
  const place = [
    document === claim.source ? null : `in “${referenceIn(nodes, document).title}”`,
    labelOfLocator(locator),
    locator.digest ?? null,
  ];
  return {
    reference: {
      ...reference,
      // A slash would not do in every bibliography.
      key: slugOf(claim.id).replace('/', ':'),
      note: `Cited for: ${claim.statement} Place: ${place.filter((part) => part !== null).join(', ')}. ${record}`,
    },
    text: `${citationText(claim, nodes)} ${record}`,
  };
}

/** The data set as it is seen at an address. */
export function citedDataset(dataset: DatasetInfo, address: string): Cited {
  const { name, version, digest, licence } = dataset;
  const editors = `The editors of the ${name}`;
  return {
    reference: {
      key: `${shortNameOf(dataset)}-${version}`,
      kind: 'EDITORIAL',
      title: name,
      authors: [editors],
      publisher: null,
      published: null,
      retrieved: null,
      url: address,
      language: null,
      version,
      note: `Content ${digest}. Licence ${licence}.`,
    },
    text: `${editors}: ${edition(dataset)}, licence ${licence}, <${address}>.`,
  };
}

function edition({ name, version, digest }: DatasetInfo): string {
  return `“${name}”, version ${version}, ${digest}`;
}

/** Writes a citation in one of its forms. CSL-JSON is a single item, as the resolvers of DOIs answer. */
export function citationIn(form: CitationForm, { reference, text }: Cited): string {
  switch (form) {
    case 'bibtex':
      return bibtexEntry(reference).trimEnd().concat('\n');
    case 'csl.json':
      return `${JSON.stringify(cslItem(reference), null, 2)}\n`;
    case 'text':
      return `${text}\n`;
  }
}
