import { canonicalJson } from '../dataset/digest.js';
import type { Claim } from '../dataset/read.js';
import type { VersionRecord } from '../dataset/shape.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import type { Graph } from './graph.js';
import { nodesNear, type ReadLists } from './near.js';
import { codeOf } from './read.js';
import type { FactRecord } from './records.js';

/** What a version brought, as its history tells it; what there is none of is absent. */
export type Changes = Omit<VersionRecord, 'version' | 'digest' | 'released'>;

/**
 * Holds a data set against the version before it. Without one it is the first: then all its claims are new, and none is
 * named.
 */
export async function changesBetween(before: Graph | null, after: Graph): Promise<Changes> {
  const contests = contestsOf(after);
  const former = before === null ? [] : contestsOf(before);
  const changes = {
    ...(before === null ? {} : await claimChanges(before, after)),
    contested: contests
      .filter((fact) => !former.some((other) => isSame(fact, other)))
      .map((fact) => ({ ...named(fact, fact.claims[0] as string), explanation: fact.explanation })),
    settled: former
      .filter((fact) => !contests.some((other) => isSame(fact, other)))
      .map((fact) => settled(fact, after)),
    statuses: statusChanges(before, after),
  };
  return Object.fromEntries(Object.entries(changes).filter(([, list]) => (list?.length ?? 0) > 0));
}

async function claimChanges(before: Graph, after: Graph): Promise<Pick<Changes, 'added' | 'changed' | 'withdrawn'>> {
  const then = claimsById(before);
  const now = claimsById(after);
  const gone = [...then.values()].filter(({ id }) => !now.has(id));
  const places = gone.length === 0 ? new Map<string, string[]>() : await placesByNode(before);
  return {
    added: [...now.keys()].filter((id) => !then.has(id)).sort(),
    changed: [...now.values()]
      .filter((claim) => then.has(claim.id) && canonicalJson(then.get(claim.id)) !== canonicalJson(claim))
      .map(({ id }) => id)
      .sort(),
    withdrawn: gone.map((claim) => withdrawal(claim, places)).sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  };
}

function claimsById({ subjects }: Graph): ReadonlyMap<string, Claim> {
  return new Map(subjects.claims.map((claim) => [claim.id, claim]));
}

function withdrawal(claim: Claim, places: ReadonlyMap<string, readonly string[]>) {
  const nodes = [claim.subject, ...(claim.involves ?? []), ...('entity' in claim.value ? [claim.value.entity] : [])];
  const spokenOf = [...new Set(nodes.flatMap((id) => places.get(id) ?? []))].sort();
  const { id, subject, statement } = claim;
  return { claim: id, subject, statement, ...(spokenOf.length === 0 ? {} : { places: spokenOf }) };
}

/** For each node the localities and provinces with which one keeps up by it. */
async function placesByNode(graph: Graph): Promise<Map<string, string[]>> {
  const read: ReadLists = async (requests) =>
    requests.map(({ list, of }) => graph.list(list as Parameters<Graph['list']>[0], of));
  const places = new Map<string, string[]>();
  for (const place of [...graph.idsOfType('Province'), ...graph.idsOfType('Locality')]) {
    for (const id of await nodesNear(read, place)) places.set(id, [...(places.get(id) ?? []), place]);
  }
  return places;
}

function contestsOf(graph: Graph): FactRecord[] {
  return graph.factsUnder({}).filter(({ agreement }) => agreement === 'CONTESTED');
}

/** Whether two facts of two versions are one: a claim takes part in one fact of a property only. */
function isSame(fact: FactRecord, other: FactRecord): boolean {
  return (
    fact.subject === other.subject &&
    fact.property === other.property &&
    fact.claims.some((id) => other.claims.includes(id))
  );
}

function named({ subject, property }: FactRecord, claim: string) {
  return { subject, property, claim };
}

/** A contest that ended, with what there is now of the fact. */
function settled(fact: FactRecord, after: Graph) {
  const claim = fact.claims.find((id) => after.claim(id) !== null) ?? (fact.claims[0] as string);
  const now = after.has(fact.subject) ? after.factsOf(fact.subject, {}) : [];
  const left = now.find((other) => isSame(fact, other));
  return { ...named(fact, claim), ...(left === undefined ? {} : { explanation: left.explanation }) };
}

function statusChanges(before: Graph | null, after: Graph): NonNullable<Changes['statuses']> {
  type Status = EnumValueOf<'ProjectStatus'>;
  const statusIn = (graph: Graph | null, id: string): Status | null => {
    const node = graph?.node(id) ?? null;
    return node === null ? null : (codeOf(node, 'STATUS') as Status | null);
  };
  return [...after.idsOfType('Project'), ...after.idsOfType('Facility')].flatMap((subject) => {
    const [from, to] = [statusIn(before, subject), statusIn(after, subject)];
    if (from === to) return [];
    return [{ subject, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }];
  });
}
