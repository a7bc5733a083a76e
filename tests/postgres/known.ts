import { idsOfLists } from '../../src/export/pages.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../../src/graph/records.js';
import type { KnowledgeGraph } from '../../src/index.js';
import { dateOf } from '../../src/vocabulary/dates.js';
import { type EntityTypeName, entityTypes, kinds } from '../../src/vocabulary/kinds.js';
import { Draw } from '../fuzz/draw.js';
import { random } from '../random.js';

/** What a data set holds, from which requests are made. */
export interface Known {
  readonly digest: string;
  readonly byType: Readonly<Record<EntityTypeName, readonly string[]>>;
  readonly nodes: readonly NodeRecord[];
  readonly claims: readonly ClaimNode[];
  readonly facts: readonly FactRecord[];
  /** First and last possible days of all dates in it, and days before and after them all. */
  readonly days: readonly string[];
  readonly languages: readonly string[];
}

/** Reads what a graph in memory holds. */
export async function knownOf(graph: KnowledgeGraph): Promise<Known> {
  const { store, dataset } = graph;
  const lists = entityTypes.map((type) => ({ list: kinds[type].plural }));
  const read = await idsOfLists({ store, dataset }, [...lists, { list: 'claims' }, { list: 'facts' }]);
  const [facts, claims] = [read.pop() as string[], read.pop() as string[]];
  const found = {
    nodes: (await store.nodes(read.flat())) as NodeRecord[],
    claims: (await store.claims(claims)) as ClaimNode[],
    facts: (await store.facts(facts)) as FactRecord[],
  };
  const dates = found.claims.flatMap(({ value, validFrom, validTo, pointInTime }) => [
    ...('date' in value ? [value.date] : []),
    ...[validFrom, validTo, pointInTime].filter((date) => date !== undefined),
  ]);
  const days = new Set(dates.map(dateOf).flatMap(({ earliest, latest }) => [earliest, latest]));
  const languages = found.nodes.flatMap(({ values }) => values.LANGUAGE ?? []);
  return {
    digest: dataset.digest,
    byType: Object.fromEntries(entityTypes.map((type, at) => [type, read[at]])) as unknown as Known['byType'],
    ...found,
    days: [...days, '0001-01-01', '9999-12-31'].filter((day) => day !== null).sort(),
    languages: [...new Set(languages.flatMap((value) => ('text' in value ? [value.text] : [])))],
  };
}

/** Choices that are the same for the same seed. */
export function drawing(seed: number): Draw {
  const next = random(seed);
  return new Draw(() => Math.floor(next() * 2 ** 31));
}

/** At most so many of a list, in its order. */
export function sample<T>(draw: Draw, list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const taken = new Set<number>();
  while (taken.size < most) taken.add(draw.number(0, list.length - 1));
  return list.filter((_, at) => taken.has(at));
}

/** Ids that lead to nothing, or are none. */
export const noIds = [
  'Locality:nowhere',
  'Source:nowhere',
  'SourceClaim:nowhere/nothing',
  'Nothing:x',
  '',
  '\u0000',
  'é:x',
];

/** Texts at which a database or a driver may stumble. */
export const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  "'; DROP TABLE nodes; --",
  '\\',
  '%',
  '_',
  '{}',
  '{"a",NULL}',
];
