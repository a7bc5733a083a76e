import type { Claim } from '../dataset/read.js';
import type { Graph } from './graph.js';
import { byPlace, type Knowledge, type PlacedFact, placedFacts } from './knowledge.js';
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
  const { subjects } = graph;
  const { index } = subjects;
  const gone = withdrawn(graph, new Set(sources));
  const isGone = (id: string): boolean => gone.has(graph.placeOf({ id }));
  const withdrawal = new Withdrawal(isGone);
  for (const id of new Set(Array.from(gone, (place) => index.subjectOf(place)))) {
    const left = subjects.under(id, {}, (claim) => isGone(claim.id)).facts;
    withdrawal.add(subjects.once(id), left, (claim) => graph.placeOf(claim));
  }
  return withdrawal.outcome(gone.size);
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

/** A fact that rests on withdrawn claims, with what would be left of it; null where nothing would. */
interface TouchedFact extends PlacedFact {
  readonly after: FactRecord | null;
}

/** What claims that are withdrawn change, node by node. */
export class Withdrawal {
  readonly #isGone: (claim: string) => boolean;
  readonly #touched: TouchedFact[] = [];

  constructor(isGone: (claim: string) => boolean) {
    this.#isGone = isGone;
  }

  /** Adds a node: what is known of it, the facts that would be left, and where its claims stand in the data set. */
  add(known: Pick<Knowledge, 'facts' | 'order'>, left: readonly FactRecord[], placeOf: (claim: Claim) => number): void {
    const after = new Map(left.map((fact) => [fact.id, fact]));
    const touched = placedFacts(known, placeOf, ({ claims }) => claims.some(this.#isGone));
    for (const placed of touched) this.#touched.push({ ...placed, after: after.get(placed.fact.id) ?? null });
  }

  /** What changes in all the nodes, if so many claims go. */
  outcome(claims: number): DependenceRecord {
    const touched = this.#touched.sort(byPlace);
    const remainingWhere = (passes: (after: FactRecord, fact: FactRecord) => boolean): FactRecord[] =>
      touched.flatMap(({ fact, after }) => (after !== null && passes(after, fact) ? [fact] : []));
    return {
      claims,
      lost: touched.flatMap(({ fact, after }) => (after === null ? [fact] : [])),
      weakened: remainingWhere((after, fact) => after.independentOrigins < fact.independentOrigins),
      changed: remainingWhere((after, fact) => shown(after) !== shown(fact) || contested(after) !== contested(fact)),
    };
  }
}

function contested(fact: FactRecord): boolean {
  return fact.agreement === 'CONTESTED';
}

/** What a field shows of a fact. */
function shown(fact: FactRecord): string | null {
  const value = resolvedValue(fact);
  return value === null ? null : valueKey(value);
}
