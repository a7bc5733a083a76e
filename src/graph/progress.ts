import type { Clocks } from './knowledge.js';
import { amountOf, flagOf, resolvedValue } from './read.js';
import type { FactRecord, NodeRecord } from './records.js';
import type { YearsRequest } from './store.js';
import { valueKey } from './values.js';

/** One year of a policy: how many places it was to reach, and what is claimed of them. */
export interface PolicyYearRecord {
  /** The calendar year. */
  readonly year: number;
  /** The year of the policy, counted from 1. */
  readonly ordinal: number;
  /** How many places a year; null where no claim says. */
  readonly target: number | null;
  readonly projects: number;
  readonly counted: number;
  /** Of the counted: completed, under construction, and those of which the claims allow neither to be said. */
  readonly completed: number;
  readonly underConstruction: number;
  readonly uncertain: number;
  /** Up to and with this year: how many are counted and completed. */
  readonly cumulative: { readonly target: number | null; readonly counted: number; readonly completed: number };
  readonly byProvince: readonly { province: string; projects: number; counted: number; completed: number }[];
  readonly byFacilityKind: readonly { kind: string; facilities: number }[];
  readonly rule: string;
  /** The claims by which projects are counted or left out, and those of the target. */
  readonly claims: readonly string[];
}

/** How projects are counted, in words. */
const rule =
  'A project counts toward its year where a source says so, or else by inference of the editors: works that include factories count unless a source leaves them out. Completed, under construction and uncertain are of the counted projects, and their sum is short of the counted by those that had not begun.';

/** What is read of a graph for the years of a policy. */
export interface ProgressReads {
  node(id: string): NodeRecord | null;
  /** The ids of the projects of a policy, by id. */
  list(name: 'Policy.projects', of: string): readonly string[];
  factsOf(id: string, clocks: Clocks): readonly FactRecord[];
}

/** The clocks under which the years of a policy are looked at: how far projects were, and which of them there were. */
export function clocksOfYears({ asOf, knownAt }: Clocks): readonly [Clocks, Clocks] {
  const now = { asOf, knownAt };
  return [now, asOf == null ? now : { knownAt }];
}

/**
 * The years of a policy with the state of their projects under given clocks. Which projects there are and whether they
 * count is as known at `knownAt`; how far they were is as of `asOf`.
 */
export function policyYears(graph: ProgressReads, { policy, ...clocks }: YearsRequest): PolicyYearRecord[] {
  const node = graph.node(policy);
  if (node === null) return [];
  const [now, before] = clocksOfYears(clocks);
  const facts = factsUnder(graph, now);
  const known = before === now ? facts : factsUnder(graph, before);
  const projects = graph
    .list('Policy.projects', policy)
    .filter((id) => shows(known.get(id), 'UNDER_POLICY'))
    .flatMap((id) => graph.node(id) ?? []);
  const yearOf = (project: NodeRecord): number => Number(valueIn(known.get(project.id), 'BATCH_YEAR')?.slice(0, 4));
  const years = [...new Set(projects.map(yearOf))].filter((year) => !Number.isNaN(year)).sort((a, b) => a - b);
  const target = shows(known.get(policy), 'ANNUAL_TARGET') ? amountOf(node, 'ANNUAL_TARGET', 'locality') : null;
  const cumulative = { target: target === null ? null : 0, counted: 0, completed: 0 };
  return years.map((year) => {
    const ofYear = projects.filter((project) => yearOf(project) === year);
    const tally = tallyOf(ofYear, facts, known);
    cumulative.counted += tally.counted.length;
    cumulative.completed += tally.completed.length;
    if (cumulative.target !== null) cumulative.target += target ?? 0;
    return {
      year,
      ordinal: year - (years[0] as number) + 1,
      target,
      projects: ofYear.length,
      counted: tally.counted.length,
      completed: tally.completed.length,
      underConstruction: tally.underConstruction.length,
      uncertain: tally.uncertain.length,
      cumulative: { ...cumulative },
      byProvince: provincesOf(known, ofYear, tally),
      byFacilityKind: facilitiesOf(known, ofYear),
      rule,
      claims: [
        ...(known.get(policy) ?? []).filter((fact) => fact.property === 'ANNUAL_TARGET').flatMap((fact) => fact.claims),
        ...ofYear.flatMap((project) => claimsOf(known.get(project.id), 'COUNTS_TOWARD_TARGET')),
      ],
    };
  });
}

interface Tally {
  readonly counted: readonly NodeRecord[];
  readonly completed: readonly NodeRecord[];
  readonly underConstruction: readonly NodeRecord[];
  readonly uncertain: readonly NodeRecord[];
}

/** The facts about a node; undefined where there are none. */
type Facts = { get(id: string): readonly FactRecord[] | undefined };

function tallyOf(projects: readonly NodeRecord[], facts: Facts, known: Facts): Tally {
  const counted = projects.filter(
    (project) =>
      flagOf(project, 'COUNTS_TOWARD_TARGET') === true && shows(known.get(project.id), 'COUNTS_TOWARD_TARGET'),
  );
  // Not begun, as far as any claim says, is told apart from uncertain: there the status is claimed and left open.
  const status = (project: NodeRecord): string | null | undefined =>
    shows(facts.get(project.id), 'STATUS') ? valueIn(facts.get(project.id), 'STATUS') : undefined;
  return {
    counted,
    completed: counted.filter((project) => status(project) === 'COMPLETED'),
    underConstruction: counted.filter((project) => status(project) === 'UNDER_CONSTRUCTION'),
    uncertain: counted.filter((project) => status(project) === null),
  };
}

/** The facts under given clocks of the nodes that are asked for, each worked out once. */
function factsUnder(graph: ProgressReads, clocks: Clocks): Facts {
  const known = new Map<string, readonly FactRecord[]>();
  return {
    get: (id) => {
      let facts = known.get(id);
      if (facts === undefined) {
        facts = graph.factsOf(id, clocks);
        known.set(id, facts);
      }
      return facts;
    },
  };
}

function shows(facts: readonly FactRecord[] | undefined, property: FactRecord['property']): boolean {
  return facts?.some((fact) => fact.property === property && !fact.prospective) ?? false;
}

function claimsOf(facts: readonly FactRecord[] | undefined, property: FactRecord['property']): readonly string[] {
  return facts?.filter((fact) => fact.property === property).flatMap((fact) => fact.claims) ?? [];
}

/** The node, date or code that the facts of a node resolve to for a property; null where they resolve to none. */
function valueIn(facts: readonly FactRecord[] | undefined, property: FactRecord['property']): string | null {
  const fact = facts?.find((each) => each.property === property && !each.prospective);
  const value = resolvedValue(fact);
  return value === null || 'unit' in value || 'latitude' in value ? null : valueKey(value);
}

function provincesOf(known: Facts, projects: readonly NodeRecord[], tally: Tally): PolicyYearRecord['byProvince'] {
  const provinceOf = (project: NodeRecord): string | null =>
    valueIn(known.get(valueIn(known.get(project.id), 'IN_LOCALITY') ?? ''), 'LOCATED_IN');
  const provinces = [...new Set(projects.map(provinceOf).filter((province) => province !== null))].sort();
  const among = (province: string, nodes: readonly NodeRecord[]): number =>
    nodes.filter((node) => provinceOf(node) === province).length;
  return provinces.map((province) => ({
    province,
    projects: among(province, projects),
    counted: among(province, tally.counted),
    completed: among(province, tally.completed),
  }));
}

function facilitiesOf(known: Facts, projects: readonly NodeRecord[]): PolicyYearRecord['byFacilityKind'] {
  const counts = new Map<string, number>();
  for (const project of projects) {
    for (const fact of known.get(project.id) ?? []) {
      const facility = fact.property === 'COMPRISES' && !fact.prospective ? fact.values[0]?.value : undefined;
      const kind = facility && 'entity' in facility ? valueIn(known.get(facility.entity), 'KIND') : null;
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, facilities]) => ({ kind, facilities }));
}
