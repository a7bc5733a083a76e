import type { Graph } from './graph.js';
import { resolvedValue } from './read.js';
import type { FactRecord } from './records.js';
import { valueKey } from './values.js';

/** What would change if sources were withdrawn. Facts are given as they stand now. */
export interface DependenceRecord {
  /** How many claims would go. */
  readonly claims: number;
  /** Facts of which nothing would be left. */
  readonly lost: readonly FactRecord[];
  /** Facts on which fewer independent origins would agree. */
  readonly weakened: readonly FactRecord[];
  /** Facts of which the field would show another value, or none, or that would begin or cease to be contested. */
  readonly changed: readonly FactRecord[];
}

/**
 * Works out what would change if the claims of the sources named were not there, nor what the editors infer from them.
 * Unknown sources change nothing.
 */
export function withoutSources(graph: Graph, sources: readonly string[]): DependenceRecord {
  const gone = withdrawn(graph, new Set(sources));
  const left = new Map(
    graph.knowledgeWithout((claim) => gone.has(claim.id)).facts.map((fact) => [fact.id, fact] as const),
  );
  const touched = graph.factsUnder({}).filter((fact) => fact.claims.some((id) => gone.has(id)));
  const remaining = touched.filter((fact) => left.has(fact.id));
  const after = (fact: FactRecord): FactRecord => left.get(fact.id) as FactRecord;
  return {
    claims: gone.size,
    lost: touched.filter((fact) => !left.has(fact.id)),
    weakened: remaining.filter((fact) => after(fact).independentOrigins < fact.independentOrigins),
    changed: remaining.filter(
      (fact) => shown(after(fact)) !== shown(fact) || contested(after(fact)) !== contested(fact),
    ),
  };
}

/** The claims that go with their sources, and all that rests on any of them. */
function withdrawn(graph: Graph, sources: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(graph.allClaims.filter((claim) => sources.has(claim.source)).map((claim) => claim.id));
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const claim of graph.allClaims) if (claim.derivedFrom?.some((id) => gone.has(id))) gone.add(claim.id);
  }
  return gone;
}

function contested(fact: FactRecord): boolean {
  return fact.agreement === 'CONTESTED';
}

/** What a field shows of a fact. */
function shown(fact: FactRecord): string | null {
  const value = resolvedValue(fact);
  return value === null ? null : valueKey(value);
}
