import type { Graph } from './graph.js';
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
  /** Facts of which the field would show another value, or none. */
  readonly changed: readonly FactRecord[];
}

/** Works out what would change if the claims of the sources named were not there. Unknown sources change nothing. */
export function withoutSources(graph: Graph, sources: readonly string[]): DependenceRecord {
  const gone = new Set(sources);
  const left = new Map(
    graph.knowledgeWithout((claim) => gone.has(claim.source)).facts.map((fact) => [fact.id, fact] as const),
  );
  const touched = graph
    .factsUnder({})
    .filter((fact) => fact.claims.some((id) => gone.has(graph.claim(id)?.source ?? '')));
  const remaining = touched.filter((fact) => left.has(fact.id));
  return {
    claims: graph.allClaims.filter((claim) => gone.has(claim.source)).length,
    lost: touched.filter((fact) => !left.has(fact.id)),
    weakened: remaining.filter(
      (fact) => (left.get(fact.id) as FactRecord).independentOrigins < fact.independentOrigins,
    ),
    changed: remaining.filter((fact) => shown(left.get(fact.id) as FactRecord) !== shown(fact)),
  };
}

/** What a field shows of a fact. */
function shown(fact: FactRecord): string | null {
  const value = fact.resolved === null ? undefined : fact.values[fact.resolved]?.value;
  return value === undefined ? null : valueKey(value);
}
