import { type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { fold, foldName } from './fold.js';
import type { NodeRecord, SearchHitRecord } from './records.js';

/** Searches the names of nodes. Answers all hits, best first. */
export type Search = (text: string, types: readonly (EntityTypeName | 'SourceClaim')[] | null) => SearchHitRecord[];

interface Entry {
  readonly node: string;
  readonly text: string;
  readonly property: PropertyName;
  readonly exact: string;
  readonly folded: string;
}

const propertyOfKind: Record<string, PropertyName> = {
  NAME: 'NAME',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER_NAME',
  MISPRINT: 'MISPRINT',
};

/**
 * Makes the search over names. A name scores 1 where it is the text, 0.9 where it is so once the spellings of Korean in
 * Latin letters are folded, 0.8 and 0.7 where the name begins with it, 0.6 and 0.5 where a later word does.
 */
export function buildSearch(nodes: readonly NodeRecord[]): Search {
  const entries: Entry[] = nodes.flatMap((node) => {
    const names = node.names.map((name) => ({ text: name.text, property: propertyOfKind[name.kind] as PropertyName }));
    if (!names.some((name) => name.text === node.label))
      names.push({ text: node.label, property: node.type === 'Source' ? 'TITLE' : 'NAME' });
    return names.map((name) => ({ node: node.id, ...name, exact: fold(name.text), folded: foldName(name.text) }));
  });
  return (text, types) => {
    const exact = fold(text);
    const folded = foldName(text);
    if (exact === '') return [];
    const hits = new Map<string, SearchHitRecord>();
    for (const entry of entries) {
      if (types !== null && !types.includes(typeOfId(entry.node))) continue;
      const score = scoreOf(entry, exact, folded);
      if (score === 0) continue;
      const known = hits.get(entry.node);
      const match = { text: entry.text, property: entry.property, ...spanOf(entry.text, exact) };
      hits.set(entry.node, {
        node: entry.node,
        score: Math.max(known?.score ?? 0, score),
        matches: [...(known?.matches ?? []), match],
      });
    }
    return [...hits.values()].sort((a, b) => b.score - a.score || (a.node < b.node ? -1 : 1));
  };
}

function scoreOf(entry: Entry, exact: string, folded: string): number {
  if (entry.exact === exact) return 1;
  if (entry.folded === folded) return 0.9;
  if (entry.exact.startsWith(exact)) return 0.8;
  if (entry.folded.startsWith(folded)) return 0.7;
  if (entry.exact.includes(` ${exact}`)) return 0.6;
  if (entry.folded.includes(` ${folded}`)) return 0.5;
  return 0;
}

/** Where the text stands in a name, in UTF-16 units; the whole name where only its folded form matched. */
function spanOf(name: string, exact: string): { start: number; end: number } {
  const start = name.toLowerCase().indexOf(exact);
  return start < 0 ? { start: 0, end: name.length } : { start, end: start + exact.length };
}
