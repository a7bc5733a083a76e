import type { Claim } from '../dataset/read.js';
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
  const { index } = graph.subjects;
  const gone = withdrawn(graph, new Set(sources));
  const isGone = (claim: Claim): boolean => gone.has(index.places.get(claim.id) as number);
  const subjects = new Set(Array.from(gone, (place) => index.subjectOf(place)));
  const left = new Map<string, FactRecord>();
  for (const id of subjects) for (const fact of graph.subjects.under(id, {}, isGone).facts) left.set(fact.id, fact);
  const touched = graph.factsOfAll(subjects, (fact) =>
    fact.claims.some((id) => gone.has(index.places.get(id) as number)),
  );
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

/** The places of the claims that go with their sources, and of all that rests on any of them. */
function withdrawn(graph: Graph, sources: ReadonlySet<string>): ReadonlySet<number> {
  const { claims, index } = graph.subjects;
  const resting = new Map<string, number[]>();
  for (const place of index.derived) {
    for (const basis of (claims[place] as Claim).derivedFrom ?? []) {
      const on = resting.get(basis);
      if (on) on.push(place);
      else resting.set(basis, [place]);
    }
  }
  const gone = new Set<number>();
  for (const source of sources) {
    const [from, end] = index.sources.get(source) ?? [0, 0];
    for (let place = from; place < end; place++) gone.add(place);
  }
  // A set goes on to what is added to it on the way.
  for (const place of gone) for (const on of resting.get(index.idOf(place) as string) ?? []) gone.add(on);
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
