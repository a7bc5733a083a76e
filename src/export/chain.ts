import type { AttributionLink, NodeRecord } from '../graph/records.js';
import { wordsOfCode } from '../vocabulary/enums.js';

/** Who a link of a chain names, or what the source prints in place of a name. */
function agentText(link: AttributionLink, nodes: ReadonlyMap<string, NodeRecord>): string {
  if (link.actor !== null) return nodes.get(link.actor)?.label ?? link.actor;
  // A note is a sentence of its own; within the chain it goes without its full stop.
  return link.note === undefined ? 'somebody unnamed' : `somebody unnamed [${link.note.replace(/\.$/, '')}]`;
}

/** A link of a chain: who, and in brackets which part they had and whether the document credited was found not to say so. */
export function linkText(link: AttributionLink, nodes: ReadonlyMap<string, NodeRecord>): string {
  const role = link.actor === null && link.role === 'UNNAMED' ? null : wordsOfCode(link.role);
  const details = [role, link.check === 'NOT_FOUND' ? 'not found there' : null].filter((detail) => detail !== null);
  return `${agentText(link, nodes)}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
}

/**
 * A chain of attribution in one line, from who first said it to who prints it: `Kim Jong Un (speaker) → KCNA (original
 * publisher; not found there) → 38 North (publisher)`. That a document credited was read and says so, or wasn't read,
 * isn't said.
 */
export function chainText(chain: readonly AttributionLink[], nodes: ReadonlyMap<string, NodeRecord>): string {
  return chain.map((link) => linkText(link, nodes)).join(' → ');
}
