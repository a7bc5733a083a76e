import type { Claim } from '../dataset/read.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import type { AttributionLink } from './records.js';

/** What the claims say of a source or an actor, as far as chains and origins depend on it. */
export interface Catalogue {
  readonly publisher: (source: string) => string | null;
  readonly authors: (source: string) => readonly string[];
  readonly sourceKind: (source: string) => EnumValueOf<'SourceKind'> | null;
  /** The body, or medium of a body, whose account a source carries where it credits nobody; null where not stated. */
  readonly sourceOrigin: (source: string) => string | null;
  readonly published: (source: string) => string | null;
  /** When our copy was made, or a copy was read; null for a document that nobody read for this data set. */
  readonly retrieved: (source: string) => string | null;
  readonly actorKind: (actor: string) => EnumValueOf<'ActorKind'> | null;
  /** The body that an actor counts as; null where none is claimed. */
  readonly originBody: (actor: string) => string | null;
}

/**
 * The whole chain of a claim. What the claim states comes first; where it states nothing, the authors of the source
 * speak in their own voice. The publisher of the source is always the last link.
 */
export function chainOf(claim: Claim, catalogue: Catalogue): AttributionLink[] {
  const document = claim.source;
  const date = catalogue.published(document);
  // A passage stands in a text that was held, or in a page that was read; what is only catalogued was not checked.
  const read = isRead(document, catalogue) || (claim.document !== undefined && isRead(claim.document, catalogue));
  const check = read ? ('CONFIRMED' as const) : ('NOT_CHECKED' as const);
  const here = { document, ...(date === null ? {} : { date }), check };
  const publisher = catalogue.publisher(document);
  const last: AttributionLink =
    publisher === null
      ? { actor: null, role: 'PUBLISHER', ...here, note: 'No source says who publishes it.' }
      : { actor: publisher, role: 'PUBLISHER', ...here };
  if (claim.attribution !== undefined && claim.attribution.length > 0) return [...claim.attribution, last];
  return [...catalogue.authors(document).map((actor) => ({ actor, role: 'AUTHOR' as const, ...here })), last];
}

function isRead(source: string, catalogue: Catalogue): boolean {
  return catalogue.retrieved(source) !== null || catalogue.sourceKind(source) === 'EDITORIAL';
}

/**
 * The independent origin of a claim: the earliest body in its chain that published or observed it. Of those whom the
 * source credits, a link counts where it names a body, or somebody who counts as one; persons and unnamed groups that
 * belong to none do not, nor does a link that was checked and not found in the document credited. Where no such link
 * counts, and in a document's own voice, it is the origin claimed for the source; an encyclopaedia or a relay that
 * credits nobody has none and is unstated. The editorial record is never an origin.
 */
export function originOf(claim: Claim, catalogue: Catalogue): string | null {
  if (catalogue.sourceKind(claim.source) === 'EDITORIAL') return null;
  for (const link of claim.attribution ?? []) {
    if (link.actor === null || link.check === 'NOT_FOUND') continue;
    const body = catalogue.originBody(link.actor);
    if (body !== null) return body;
    const kind = catalogue.actorKind(link.actor);
    if (kind !== 'PERSON' && kind !== 'UNNAMED_GROUP') return link.actor;
  }
  const origin = catalogue.sourceOrigin(claim.source);
  return origin && (catalogue.originBody(origin) ?? origin);
}
