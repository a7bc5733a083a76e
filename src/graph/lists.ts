import { dateOf } from '../vocabulary/dates.js';
import { kinds, typeOfId } from '../vocabulary/kinds.js';
import type {
  ActorFilter,
  ClaimFilter,
  FacilityFilter,
  FactFilter,
  LocalityFilter,
  MeetingFilter,
  ProjectFilter,
  ProvinceFilter,
  SourceFilter,
} from './filters.js';
import type { Graph } from './graph.js';
import { codeOf, dateValue, entitiesOf, entityOf, flagOf, yearOf } from './read.js';
import type { FactRecord, NodeRecord } from './records.js';

/** The lists of the whole data set, named after their root fields. */
const rootLists = [...Object.values(kinds).map((kind) => kind.plural), 'claims', 'facts'] as const;

/** The lists that belong to a node, named after type and field. */
export const nodeLists = [
  'Entity.claims',
  'Entity.mentions',
  'Entity.sources',
  'Policy.projects',
  'Policy.localities',
  'Policy.meetings',
  'Policy.actors',
  'Province.localities',
  'Province.projects',
  'Locality.projects',
  'Locality.facilities',
  'Project.facilities',
  'Project.meetings',
  'Actor.meetings',
  'Actor.attributedClaims',
  'Actor.published',
  'Meeting.participants',
  'Meeting.projects',
  'Source.cites',
  'Source.citedBy',
  'Source.asserts',
  'Source.citedClaims',
] as const;

/** The name of a list. */
export type ListName = (typeof nodeLists)[number] | (typeof rootLists)[number];

/** The lists of every node, worked out once from the claims: list name, then node id, then member ids in order. */
export type NodeLists = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Works the lists of all nodes out. */
export function buildNodeLists(graph: Graph): NodeLists {
  const lists = new Map<string, Map<string, Set<string>>>(nodeLists.map((name) => [name, new Map()]));
  const add = (
    list: (typeof nodeLists)[number],
    of: string | null | undefined,
    member: string | null | undefined,
  ): void => {
    if (of == null || member == null) return;
    const members = (lists.get(list) as Map<string, Set<string>>).get(of) ?? new Set();
    (lists.get(list) as Map<string, Set<string>>).set(of, members.add(member));
  };
  for (const claim of graph.allClaims) {
    add('Entity.claims', claim.subject, claim.id);
    add('Entity.sources', claim.subject, claim.source);
    add('Source.asserts', claim.source, claim.id);
    add('Source.citedClaims', claim.primarySource, claim.id);
    add('Source.cites', claim.source, claim.primarySource);
    add('Source.citedBy', claim.primarySource, claim.source);
    if ('entity' in claim.value) {
      add('Entity.mentions', claim.value.entity, claim.id);
      if (typeOfId(claim.subject) === 'Policy' && typeOfId(claim.value.entity) === 'Actor') {
        add('Policy.actors', claim.subject, claim.value.entity);
      }
    }
    for (const id of claim.involves ?? []) add('Entity.mentions', id, claim.id);
    for (const link of claim.chain) add('Actor.attributedClaims', link.actor, claim.id);
  }
  for (const project of graph.ofType('Project')) {
    const locality = entityOf(project, 'IN_LOCALITY');
    const policy = entityOf(project, 'UNDER_POLICY');
    add('Policy.projects', policy, project.id);
    add('Policy.localities', policy, locality);
    add('Locality.projects', locality, project.id);
    add('Province.projects', provinceOf(graph, locality), project.id);
    for (const facility of entitiesOf(project, 'COMPRISES')) add('Project.facilities', project.id, facility);
  }
  for (const policy of graph.ofType('Policy')) {
    for (const locality of entitiesOf(policy, 'SELECTED_LOCALITY')) add('Policy.localities', policy.id, locality);
    add('Policy.meetings', policy.id, entityOf(policy, 'ANNOUNCED_AT'));
  }
  for (const locality of graph.ofType('Locality'))
    add('Province.localities', entityOf(locality, 'LOCATED_IN'), locality.id);
  for (const facility of graph.ofType('Facility'))
    add('Locality.facilities', facility.links['locality']?.[0], facility.id);
  for (const meeting of graph.ofType('Meeting')) {
    for (const actor of entitiesOf(meeting, 'PARTICIPANT')) {
      add('Actor.meetings', actor, meeting.id);
      add('Meeting.participants', meeting.id, actor);
    }
    for (const policy of entitiesOf(meeting, 'ON_POLICY')) add('Policy.meetings', policy, meeting.id);
    for (const project of entitiesOf(meeting, 'ON_PROJECT')) {
      add('Meeting.projects', meeting.id, project);
      add('Project.meetings', project, meeting.id);
    }
  }
  for (const source of graph.ofType('Source')) {
    add('Actor.published', entityOf(source, 'PUBLISHER'), source.id);
    for (const cited of entitiesOf(source, 'CITES')) {
      add('Source.cites', source.id, cited);
      add('Source.citedBy', cited, source.id);
    }
  }
  return new Map(
    [...lists].map(([name, byNode]) => [
      name,
      new Map([...byNode].map(([of, members]) => [of, graph.inOrder([...members])])),
    ]),
  );
}

type Filter = ProvinceFilter &
  LocalityFilter &
  ProjectFilter &
  FacilityFilter &
  ActorFilter &
  MeetingFilter &
  SourceFilter &
  ClaimFilter &
  FactFilter;

/** Keeps the members of a list that a filter lets through. All members are of the type that the filter is for. */
export function filterList(graph: Graph, ids: readonly string[], filter: object): readonly string[] {
  const wanted = Object.entries(filter).filter(([, value]) => value != null);
  if (wanted.length === 0 || ids.length === 0) return ids;
  const first = ids[0] as string;
  if (graph.fact(first) !== null) {
    return filterFacts(
      graph,
      ids.map((id) => graph.fact(id) as FactRecord),
      filter,
    ).map((fact) => fact.id);
  }
  const rules = rulesFor(graph, typeOfId(first));
  const tests = wanted.map(([key, value]) => {
    const rule = rules[key as keyof typeof rules];
    if (rule === undefined) throw new TypeError(`no rule for the filter ${key}`);
    return rule(value as never);
  });
  return ids.filter((id) => tests.every((test) => test(id)));
}

/** Keeps the facts that a filter lets through; they need not be those that the graph holds by id. */
export function filterFacts(graph: Graph, facts: readonly FactRecord[], filter: FactFilter): readonly FactRecord[] {
  const { subjects, properties, agreement, bases, supportedOnlyBy, minOrigins } = filter;
  return facts.filter(
    (fact) =>
      (subjects == null || subjects.includes(fact.subject)) &&
      (properties == null || properties.includes(fact.property)) &&
      (agreement == null || agreement.includes(fact.agreement)) &&
      (bases == null || (fact.basis !== null && bases.includes(fact.basis))) &&
      (supportedOnlyBy == null ||
        fact.claims.every((id) => (supportedOnlyBy as string[]).includes(graph.sourceKindOf(id)))) &&
      (minOrigins == null || fact.independentOrigins >= minOrigins),
  );
}

type Rule = (wanted: never) => (id: string) => boolean;

/** For each part of the filter of a type: given what is wanted, the test of a member. */
function rulesFor(graph: Graph, type: string): Record<string, Rule> {
  const byNode = (test: (node: NodeRecord) => boolean) => (id: string) => test(graph.node(id) as NodeRecord);
  const kindRule = (kinds: readonly string[]) => byNode((node) => kinds.includes(codeOf(node, 'KIND') ?? ''));
  const projectsOf = (node: NodeRecord) =>
    graph.list('Locality.projects', node.id).map((id) => graph.node(id) as NodeRecord);
  const factOf = (id: string) => graph.fact(id) as NonNullable<ReturnType<Graph['fact']>>;
  const claimOf = (id: string) => graph.claim(id) as NonNullable<ReturnType<Graph['claim']>>;
  const kindOf = (id: string) => codeOf(graph.node(id) as NodeRecord, 'KIND') ?? '';
  const rules: Record<string, Record<string, Rule>> = {
    Province: { kinds: kindRule },
    Locality: {
      kinds: kindRule,
      provinces: (wanted: NonNullable<Filter['provinces']>) =>
        byNode((node) => wanted.includes(entityOf(node, 'LOCATED_IN') ?? '')),
      years: (wanted: NonNullable<Filter['years']>) =>
        byNode((node) => projectsOf(node).some((project) => wanted.includes(yearOf(project)))),
    },
    Project: {
      years: (wanted: NonNullable<Filter['years']>) => byNode((node) => wanted.includes(yearOf(node))),
      statuses: (wanted: readonly string[]) => byNode((node) => wanted.includes(codeOf(node, 'STATUS') ?? '')),
      policies: (wanted: readonly string[]) => byNode((node) => wanted.includes(entityOf(node, 'UNDER_POLICY') ?? '')),
      facilityKinds: (wanted: readonly string[]) =>
        byNode((node) => facilitiesOf(graph, node).some((id) => wanted.includes(kindOf(id)))),
      provinces: (wanted: readonly string[]) =>
        byNode((node) => wanted.includes(provinceOf(graph, entityOf(node, 'IN_LOCALITY')) ?? '')),
      localities: (wanted: readonly string[]) => byNode((node) => wanted.includes(entityOf(node, 'IN_LOCALITY') ?? '')),
      countsTowardTarget: (wanted: boolean) => byNode((node) => flagOf(node, 'COUNTS_TOWARD_TARGET') === wanted),
      groundbrokenFrom: (day: string) => byNode((node) => possiblyFrom(dateValue(node, 'GROUNDBREAKING'), day)),
      groundbrokenTo: (day: string) => byNode((node) => possiblyTo(dateValue(node, 'GROUNDBREAKING'), day)),
    },
    Facility: {
      kinds: kindRule,
      localities: (wanted: readonly string[]) => byNode((node) => wanted.includes(node.links['locality']?.[0] ?? '')),
      years: (wanted: readonly number[]) =>
        byNode((node) => {
          const project = node.links['project']?.[0];
          return project !== undefined && wanted.includes(yearOf(graph.node(project) as NodeRecord));
        }),
    },
    Actor: { kinds: kindRule },
    Meeting: {
      kinds: kindRule,
      from: (day: string) => byNode((node) => possiblyFrom(dateValue(node, 'HELD'), day)),
      to: (day: string) => byNode((node) => possiblyTo(dateValue(node, 'HELD'), day)),
      participants: (wanted: readonly string[]) =>
        byNode((node) => entitiesOf(node, 'PARTICIPANT').some((id) => wanted.includes(id))),
    },
    Source: {
      kinds: kindRule,
      held: (wanted: boolean) => byNode((node) => (node.values.TEXT_DIGEST !== undefined) === wanted),
      publishers: (wanted: readonly string[]) => byNode((node) => wanted.includes(entityOf(node, 'PUBLISHER') ?? '')),
      languages: (wanted: readonly string[]) =>
        byNode(
          (node) => node.values.LANGUAGE?.some((value) => 'text' in value && wanted.includes(value.text)) ?? false,
        ),
      publishedFrom: (day: string) => byNode((node) => possiblyFrom(dateValue(node, 'PUBLISHED'), day)),
      publishedTo: (day: string) => byNode((node) => possiblyTo(dateValue(node, 'PUBLISHED'), day)),
    },
    SourceClaim: {
      subjects: (wanted: readonly string[]) => (id) => wanted.includes(claimOf(id).subject),
      properties: (wanted: readonly string[]) => (id) => wanted.includes(claimOf(id).property),
      sources: (wanted: readonly string[]) => (id) => wanted.includes(claimOf(id).source),
      sourceKinds: (wanted: readonly string[]) => (id) => wanted.includes(graph.sourceKindOf(id)),
      attributedTo: (wanted: readonly string[]) => (id) =>
        claimOf(id).chain.some((link) => link.actor !== null && wanted.includes(link.actor)),
      knowledgeLevels: (wanted: readonly string[]) => (id) => wanted.includes(claimOf(id).knowledgeLevel),
      agreement: (wanted: readonly string[]) => (id) => {
        const fact = claimOf(id).fact;
        return fact !== null && wanted.includes(factOf(fact).agreement);
      },
    },
  };
  return rules[type] as Record<string, Rule>;
}

type Key = (graph: Graph, id: string) => string | number;
const byLabel: Key = (graph, id) => (graph.node(id) as NodeRecord).label;
const byDate =
  (property: 'GROUNDBREAKING' | 'HELD' | 'PUBLISHED'): Key =>
  (graph, id) => {
    const date = dateValue(graph.node(id) as NodeRecord, property);
    if (date === null) return '';
    // A date of which only the end is known stands at that end: nothing says how much earlier it was.
    const { earliest, latest } = dateOf(date);
    return earliest ?? latest ?? '';
  };

/** For each value of an order: the keys to sort by, and whether downwards. Nodes without a date come last either way. */
const orders: Record<string, { keys: readonly Key[]; down?: true }> = {
  NAME: { keys: [byLabel] },
  NAME_DESC: { keys: [byLabel], down: true },
  TITLE: { keys: [byLabel] },
  PROVINCE: { keys: [(graph, id) => graph.label(entityOf(graph.node(id) as NodeRecord, 'LOCATED_IN')), byLabel] },
  YEAR: { keys: [(graph, id) => yearOf(graph.node(id) as NodeRecord), byDate('GROUNDBREAKING'), byLabel] },
  GROUNDBREAKING: { keys: [byDate('GROUNDBREAKING')] },
  GROUNDBREAKING_DESC: { keys: [byDate('GROUNDBREAKING')], down: true },
  DATE: { keys: [byDate('HELD')] },
  DATE_DESC: { keys: [byDate('HELD')], down: true },
  PUBLISHED: { keys: [byDate('PUBLISHED')] },
  PUBLISHED_DESC: { keys: [byDate('PUBLISHED')], down: true },
};

/** Sorts a list by one of the orders of the API. Equal members stay in the order in which they stood. */
export function sortList(graph: Graph, ids: readonly string[], orderBy: string): readonly string[] {
  const order = orders[orderBy];
  if (order === undefined) throw new TypeError(`no order ${orderBy}`);
  const rows = ids.map((id) => ({ id, keys: order.keys.map((key) => key(graph, id)) }));
  const direction = order.down ? -1 : 1;
  rows.sort((a, b) => {
    for (const [index, key] of a.keys.entries()) {
      const other = b.keys[index] as string | number;
      if (key === other) continue;
      if (key === '' || other === '') return key === '' ? 1 : -1;
      return key < other ? -direction : direction;
    }
    return 0;
  });
  return rows.map((row) => row.id);
}

/** The facilities of a project, parts included. */
function facilitiesOf(graph: Graph, project: NodeRecord): string[] {
  const whole = graph.list('Project.facilities', project.id);
  return whole.flatMap((id) => [id, ...((graph.node(id) as NodeRecord).links['parts'] ?? [])]);
}

function provinceOf(graph: Graph, locality: string | null): string | null {
  const node = locality === null ? null : graph.node(locality);
  return node === null ? null : entityOf(node, 'LOCATED_IN');
}

/** Whether some possible day of a date is on or after a day. A node without the date is never in a range. */
function possiblyFrom(date: string | null, day: string): boolean {
  return date !== null && (dateOf(date).latest ?? '9999') >= day;
}

function possiblyTo(date: string | null, day: string): boolean {
  return date !== null && (dateOf(date).earliest ?? '0000') <= day;
}
