import { dateText } from '../vocabulary/date-text.js';
import { chainWords, linkWords, type NamedLink } from './chain.js';

/** What the citation of a document is made from: names and dates (EDTF) in place of ids. */
interface CitedDocument {
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The document in which the passage stands, where that is not the source itself. */
  readonly readIn: string | null;
  /** Null for the document as a whole. */
  readonly place: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly digest: string | null;
}

/** The same of one claim, with who says it. */
export interface CitedClaim extends CitedDocument {
  readonly chain: readonly NamedLink[];
}

/**
 * A citation of one claim, ready to paste: who says it and through whom, the title of the source, its publisher and
 * date, the place in the document (and the document, where the passage stands in another), its address, when our copy
 * was made, and the digest of the passage. What isn't known is left out, except the date, which reads “no date”.
 */
export function citationLine(cited: CitedClaim): string {
  return `${voicesOf(cited.chain)}${documentLine(cited)}`;
}

/** What such a citation says of the document. */
export function documentLine(cited: CitedDocument): string {
  const parts = [
    `“${cited.title}”`,
    cited.publisher,
    cited.published === null ? 'no date' : dateText(cited.published),
    cited.readIn === null ? null : `in “${cited.readIn}”`,
    cited.place,
    cited.url === null ? null : `<${cited.url}>`,
    cited.retrieved === null ? null : `copy of ${dateText(cited.retrieved)}`,
    cited.digest,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

/** Who says it, through whom: all links but the last, which is the publisher and stands with the title. */
function voicesOf(chain: readonly NamedLink[]): string {
  const links = chain.slice(0, -1);
  // Authors of one document speak together; anybody else passes on what the one before said.
  const together = links.findIndex((link) => link.role !== 'AUTHOR');
  const said = links.slice(0, Math.max(1, together === -1 ? links.length : together));
  const through = links.slice(said.length);
  if (said.length === 0) return '';
  const passed = through.length === 0 ? '' : `, through ${chainWords(through)}`;
  return `${said.map(linkWords).join(', ')}${passed}: `;
}
