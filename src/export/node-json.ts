import type { ClaimNode, NodeRecord } from '../graph/records.js';
import { claimType } from '../vocabulary/kinds.js';
import { claimPages, type ExportSource, uriOf } from './pages.js';

/** A claim as `/node/<id>` gives it in JSON. */
export function claimJson({ dataset }: ExportSource, claim: ClaimNode): string {
  return `${JSON.stringify({ uri: uriOf(dataset, claim.id), type: claimType, ...claim }, null, 2)}\n`;
}

/** A node as `/node/<id>` gives it in JSON: its names, links and facts, and the claims about it. */
export async function entityJson(source: ExportSource, node: NodeRecord): Promise<string> {
  const { id, type, label, names, facts, links } = node;
  const content = {
    id,
    uri: uriOf(source.dataset, id),
    type,
    name: label,
    names,
    links,
    facts: await source.store.facts(facts),
    claims: await claimsAbout(source, id),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The claims of which a node is the subject. */
async function claimsAbout(source: ExportSource, id: string): Promise<ClaimNode[]> {
  const claims: ClaimNode[] = [];
  for await (const page of claimPages(source, { list: 'Entity.claims', of: id })) claims.push(...page);
  return claims;
}
