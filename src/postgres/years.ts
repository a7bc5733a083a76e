import { type Clocks, isNow } from '../graph/knowledge.js';
import { clocksOfYears, type PolicyYearRecord, type ProgressReads, policyYears } from '../graph/progress.js';
import type { FactRecord, NodeRecord } from '../graph/records.js';
import type { YearsRequest } from '../graph/store.js';
import { Allowance, type WorkLimits } from './allowance.js';
import { claimsAbout } from './claims-about.js';
import type { Reader, Version } from './reader.js';
import type { Records } from './records.js';
import { Fetched, inRounds } from './rounds.js';

/**
 * The years of policies: as they are stored where no clock is set, and else worked out from the claims about the policies, their
 * projects, and what these consist of. Throws a TimeoutError where that is too much.
 */
export async function yearsOf(
  reader: Reader,
  version: Version,
  nodes: Records<NodeRecord>,
  requests: readonly YearsRequest[],
  limits: WorkLimits,
): Promise<readonly (readonly PolicyYearRecord[])[]> {
  const policies = requests.flatMap((request) => (isNow(request) ? [request.policy] : []));
  const [stored, worked] = await Promise.all([
    yearsNow(reader, version, [...new Set(policies)]),
    yearsUnder(reader, version, nodes, requests, limits),
  ]);
  return requests.map((request, at) =>
    isNow(request) ? (stored.get(request.policy) ?? []) : (worked[at] as readonly PolicyYearRecord[]),
  );
}

async function yearsNow(
  reader: Reader,
  { schema }: Version,
  policies: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyYearRecord[]>> {
  if (policies.length === 0) return new Map();
  const rows = await reader.rows<{ policy: string; record: string }>({
    text: `SELECT policy, record FROM ${schema}.years WHERE policy = ANY($1)`,
    values: [policies],
  });
  return new Map(rows.map(({ policy, record }) => [policy, JSON.parse(record) as readonly PolicyYearRecord[]]));
}

/** Of the requests under clocks the answers; of the others nothing is read, and they are answered with nothing. */
function yearsUnder(
  reader: Reader,
  version: Version,
  nodes: Records<NodeRecord>,
  requests: readonly YearsRequest[],
  limits: WorkLimits,
): Promise<readonly (readonly PolicyYearRecord[])[]> {
  const allowed = new Allowance(reader, limits);
  const records = nodes.fetched();
  const projects = new Fetched<readonly string[]>((policies) => projectsOf(allowed, version, policies), []);
  // Under all clocks at once, so that the claims need not be held.
  const clocks = requests.filter((request) => !isNow(request)).flatMap(clocksOfYears);
  const byClocks = new Map(clocks.map((each) => [keyOf(each), each]));
  const facts = new Fetched<FactsByClocks>(async (ids) => {
    const found = new Map<string, FactsByClocks>();
    for await (const about of claimsAbout(allowed, version, ids)) {
      found.set(about.subject, new Map([...byClocks].map(([key, each]) => [key, about.under(each).facts])));
    }
    return found;
  }, new Map());
  const reads: ProgressReads = {
    node: (id) => records.get(id),
    list: (_, policy) => projects.get(policy),
    factsOf: (id, under) => facts.get(id).get(keyOf(under)) ?? [],
  };
  return inRounds([records, projects, facts], () =>
    requests.map((request) => (isNow(request) ? [] : policyYears(reads, request))),
  );
}

type FactsByClocks = ReadonlyMap<string, readonly FactRecord[]>;

function keyOf({ asOf, knownAt }: Clocks): string {
  return JSON.stringify([asOf ?? null, knownAt ?? null]);
}

async function projectsOf(
  reader: Reader,
  { schema }: Version,
  policies: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader.rows<{ of: string; ids: readonly string[] }>({
    text: `SELECT of, ids FROM ${schema}.members WHERE of = ANY($1) AND list = 'Policy.projects' ORDER BY of, chunk`,
    values: [policies],
  });
  const projects = new Map<string, string[]>();
  for (const { of, ids } of rows) projects.set(of, [...(projects.get(of) ?? []), ...ids]);
  return projects;
}
