import type { PropertyName } from '../vocabulary/properties.js';
import { textOf } from './read.js';
import type { FactRecord, NodeRecord } from './records.js';

/**
 * Which node each value of a property leads to: the one that shows the value, or null where several nodes have claims
 * of it, as nothing says which of them is meant.
 */
export function nodesByValue(
  nodes: readonly NodeRecord[],
  factsOf: (node: NodeRecord) => readonly FactRecord[],
  property: PropertyName,
): ReadonlyMap<string, string | null> {
  const claimedOf = new Map<string, Set<NodeRecord>>();
  for (const node of nodes) {
    for (const fact of factsOf(node)) {
      if (fact.property !== property) continue;
      for (const { value } of fact.values) {
        if ('text' in value) claimedOf.set(value.text, (claimedOf.get(value.text) ?? new Set()).add(node));
      }
    }
  }
  return new Map([...claimedOf].map(([value, holders]) => [value, onlyHolder(holders, property, value)]));
}

function onlyHolder(holders: ReadonlySet<NodeRecord>, property: PropertyName, value: string): string | null {
  const [node] = holders;
  return holders.size === 1 && node !== undefined && textOf(node, property) === value ? node.id : null;
}
