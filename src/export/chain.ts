import type { AttributionLink, NodeRecord } from '../graph/records.js';
import { type EnumValueOf, wordsOfCode } from '../vocabulary/enums.js';

/** A link of a chain with the name of who it names; null where the source names nobody. */
export interface NamedLink {
  readonly name: string | null;
  readonly role: EnumValueOf<'AttributionRole'>;
  readonly check?: EnumValueOf<'AttributionCheck'> | undefined;
  readonly note?: string | null | undefined;
}

/** A link of a chain under the name of its actor. */
export function namedLink(link: AttributionLink, nodes: ReadonlyMap<string, NodeRecord>): NamedLink {
  return { ...link, name: link.actor === null ? null : (nodes.get(link.actor)?.label ?? link.actor) };
}

/** A link of a chain: who, and in brackets which part they had and whether the document credited was found not to say so. */
export function linkWords({ name, role, check, note }: NamedLink): string {
  // A note is a sentence of its own; within the chain it goes without its full stop.
  const agent = name ?? (note == null ? 'somebody unnamed' : `somebody unnamed [${note.replace(/\.$/, '')}]`);
  const part = name === null && role === 'UNNAMED' ? null : wordsOfCode(role);
  const details = [part, check === 'NOT_FOUND' ? 'not found there' : null].filter((detail) => detail !== null);
  return `${agent}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
}

/**
 * A chain of attribution in one line, from who first said it to who prints it: `Kim Jong Un (speaker) → KCNA (original
 * publisher; not found there) → 38 North (publisher)`. That a document credited was read and says so, or wasn't read,
 * isn't said.
 */
export function chainWords(chain: readonly NamedLink[]): string {
  return chain.map(linkWords).join(' → ');
}

/** The same of the chain of a claim. */
export function chainText(chain: readonly AttributionLink[], nodes: ReadonlyMap<string, NodeRecord>): string {
  return chainWords(chain.map((link) => namedLink(link, nodes)));
}
