import type { Claim } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import { type EntityTypeName, kinds, typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import type { FactList } from './fact-list.js';
import type { ClaimFilter, FactFilter } from './filters.js';
import type { Graph } from './graph.js';
import { codeOf, dateValue, entityOf, flagOf, yearOf } from './read.js';
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

/** The name of a list of a node. */
export type NodeListName = (typeof nodeLists)[number];

/** The name of a list. */
export type ListName = NodeListName | (typeof rootLists)[number];

/** The lists of nodes of which the members are claims. */
const claimListNames = [
  'Entity.claims',
  'Entity.mentions',
  'Actor.attributedClaims',
  'Source.asserts',
  'Source.citedClaims',
] as const satisfies readonly NodeListName[];
const namesOfClaimLists: ReadonlySet<string> = new Set(claimListNames);

/** Whether the members of a list of nodes are claims. */
export function isClaimList(list: ListName): list is (typeof claimListNames)[number] {
  return namesOfClaimLists.has(list);
}

const namesOfNodeLists: ReadonlySet<string> = new Set(nodeLists);

/** Whether a list belongs to a node. */
export function isNodeList(list: ListName): list is NodeListName {
  return namesOfNodeLists.has(list);
}

/** The places of the claims in a list of a node, in order. */
export function placesInList(graph: Graph, list: (typeof claimListNames)[number], of: string): ArrayLike<number> {
  const { index } = graph.subjects;
  switch (list) {
    case 'Entity.claims':
      return index.about(of);
    case 'Entity.mentions':
      // One stands as often as it names the node.
      return index.mentioning(of).filter((place, at, all) => place !== all[at - 1]);
    case 'Source.asserts':
      return [...range(index.sources.get(of))];
    case 'Source.citedClaims':
      return index.citing(of);
    case 'Actor.attributedClaims':
      return graph.attributedTo(of);
  }
}

/**
 * The members of a list of a node, in order: worked out from the claims that name the node, so that it takes no longer where
 * there are more of other nodes.
 */
export function membersOf(graph: Graph, list: NodeListName, of: string): readonly string[] {
  const { index } = graph.subjects;
  const sorted = (ids: Iterable<string | null | undefined>): string[] =>
    [...new Set(ids)].filter((id) => id != null).sort();
  const sources = (places: Iterable<number>): string[] => sorted(Array.from(places, (place) => index.sourceOf(place)));
  const latest = (property: PropertyName): string[] =>
    sorted(graph.nodeValues.holders(of, property).filter((id) => graph.nodeValues.targets(id, property).at(-1) === of));
  const holders = (property: PropertyName): string[] => sorted(graph.nodeValues.holders(of, property));
  const targets = (property: PropertyName): string[] => sorted(graph.nodeValues.targets(of, property));
  const node = (): NodeRecord | null => graph.node(of);
  const type = typeOfId(of);
  if (isClaimList(list)) {
    return Array.from(placesInList(graph, list, of), (place) => index.idOf(place) as string);
  }
  switch (list) {
    case 'Entity.sources':
      return sources(index.about(of));
    case 'Source.cites':
      return sorted([...index.citedBy(of), ...(type === 'Source' ? targets('CITES') : [])]);
    case 'Source.citedBy':
      return sorted([...sources(index.citing(of)), ...holders('CITES')]);
    case 'Policy.actors':
      if (type !== 'Policy') return [];
      return sorted(
        Array.from(index.about(of), (place) => entityIn(graph.subjects.claims[place] as Claim)).filter(
          (id) => id !== null && typeOfId(id) === 'Actor',
        ),
      );
    case 'Policy.projects':
      return latest('UNDER_POLICY');
    case 'Policy.localities':
      return sorted([
        ...latest('UNDER_POLICY').map((project) => entityOf(graph.node(project) as NodeRecord, 'IN_LOCALITY')),
        ...(type === 'Policy' ? targets('SELECTED_LOCALITY') : []),
      ]);
    case 'Policy.meetings': {
      const policy = node();
      return sorted([
        ...(policy?.type === 'Policy' ? [entityOf(policy, 'ANNOUNCED_AT')] : []),
        ...holders('ON_POLICY'),
      ]);
    }
    case 'Province.localities':
      return latest('LOCATED_IN');
    case 'Province.projects':
      return sorted(latest('LOCATED_IN').flatMap((locality) => graph.list('Locality.projects', locality)));
    case 'Locality.projects':
      return latest('IN_LOCALITY').filter((id) => typeOfId(id) === 'Project');
    case 'Locality.facilities':
      return facilitiesIn(graph, of);
    case 'Project.facilities':
      return type === 'Project' ? targets('COMPRISES') : [];
    case 'Project.meetings':
      return holders('ON_PROJECT');
    case 'Actor.meetings':
      return holders('PARTICIPANT');
    case 'Actor.published':
      return latest('PUBLISHER');
    case 'Meeting.participants':
      return type === 'Meeting' ? targets('PARTICIPANT') : [];
    case 'Meeting.projects':
      return type === 'Meeting' ? targets('ON_PROJECT') : [];
  }
}

function entityIn({ value }: Claim): string | null {
  return 'entity' in value ? value.entity : null;
}

function* range(ends: readonly [number, number] | undefined): Generator<number> {
  if (ends !== undefined) for (let place = ends[0]; place < ends[1]; place++) yield place;
}

/** The facilities that stand in a locality: by a claim, by their project, or as a part of one that does. */
function facilitiesIn(graph: Graph, locality: string): string[] {
  const { nodeValues } = graph;
  const near = new Set<string>(nodeValues.holders(locality, 'IN_LOCALITY'));
  // A set goes on to what is added to it on the way.
  for (const id of near) {
    if (typeOfId(id) === 'Project') for (const part of nodeValues.targets(id, 'COMPRISES')) near.add(part);
    else for (const part of nodeValues.holders(id, 'PART_OF')) near.add(part);
  }
  return [...near]
    .filter((id) => typeOfId(id) === 'Facility' && nodeValues.links(id)['locality']?.[0] === locality)
    .sort();
}

/** What a filter asks for: its parts that are given. */
function wantedIn(filter: object): [string, unknown][] {
  return Object.entries(filter).filter(([, value]) => value != null);
}

/**
 * Keeps the nodes of a list that a filter lets through. All are of the type that the filter is for. Of `all` nodes of a type
 * it starts from those that have what one part of the filter asks for.
 */
export function filterNodes(graph: Graph, ids: readonly string[], filter: object, all: boolean): readonly string[] {
  const wanted = wantedIn(filter);
  if (wanted.length === 0 || ids.length === 0) return ids;
  const type = typeOfId(ids[0] as string) as EntityTypeName;
  let among = ids;
  const tests = wanted.map(([key, value]) => {
    const rule = ruleOf(type, key);
    const name = `${type}.${key}`;
    if (all && rule.keysOf !== null) {
      const found = graph.nodesWith(name, ids, rule.read, rule.keysOf, listed(value));
      if (found.length < among.length) among = found;
    }
    const test = rule.test(value as never);
    return (id: string): boolean => test(graph.column(name, id, rule.read));
  });
  return among.filter((id) => tests.every((test) => test(id)));
}

/** What filters look at beyond what stands in a fact. */
export interface FactReads {
  /** The province in which a node is. */
  provinceOf(id: string): string | null;
  /** The year of a project or of what belongs to one. */
  yearOf(id: string): number | null;
  /** The document in which a claim was read, and its kind; the empty text for an unknown claim. */
  sourceOf(claim: string): string;
  sourceKindOf(claim: string): string;
}

/** What filters of facts look at in a graph. */
export function factReads(graph: Graph): FactReads {
  return {
    provinceOf: (id) => provinceOfSubject(graph, id),
    yearOf: (id) => yearOfSubject(graph, id),
    sourceOf: (claim) => graph.sourceOf(claim),
    sourceKindOf: (claim) => graph.sourceKindOf(claim),
  };
}

/** Keeps the facts that a filter lets through; they need not be those that the graph holds by id. */
export function filterFacts(reads: FactReads, facts: readonly FactRecord[], filter: FactFilter): readonly FactRecord[] {
  const isThere = subjectTest(reads, filter);
  const isSupported = supportTest(reads, filter);
  return facts.filter(
    (fact) =>
      passesFact(filter, fact.subject, fact.property, fact.agreement, fact.basis, fact.independentOrigins) &&
      (isThere === null || isThere(fact.subject)) &&
      (isSupported === null || isSupported(fact)),
  );
}

/** The numbers of the facts of the whole data set that a filter lets through. */
export function filterFactList(graph: Graph, list: FactList, filter: FactFilter): Int32Array {
  const reads = factReads(graph);
  const isThere = subjectTest(reads, filter);
  const isSupported = supportTest(reads, filter);
  const found: number[] = [];
  for (let at = 0; at < list.length; at++) {
    if (
      passesFact(
        filter,
        list.subject(at),
        list.property(at),
        list.agreement(at),
        list.basis(at),
        list.independentOrigins(at),
      ) &&
      (isThere === null || isThere(list.subject(at))) &&
      (isSupported === null || isSupported(list.fact(at)))
    )
      found.push(at);
  }
  return Int32Array.from(found);
}

function passesFact(
  { subjects, types, properties, agreement, bases, minOrigins }: FactFilter,
  subject: string,
  property: PropertyName,
  degree: FactRecord['agreement'],
  basis: FactRecord['basis'],
  origins: number,
): boolean {
  return (
    (agreement == null || agreement.includes(degree)) &&
    (properties == null || properties.includes(property)) &&
    (bases == null || (basis !== null && bases.includes(basis))) &&
    (minOrigins == null || origins >= minOrigins) &&
    (types == null || types.includes(kinds[typeOfId(subject) as EntityTypeName].code)) &&
    (subjects == null || subjects.includes(subject))
  );
}

/** The test of where and in which year the subject of a fact is; null where a filter asks for neither. */
function subjectTest(reads: FactReads, { provinces, years }: FactFilter): ((subject: string) => boolean) | null {
  if (provinces == null && years == null) return null;
  return (subject) =>
    (provinces == null || provinces.includes(reads.provinceOf(subject) ?? '')) &&
    (years == null || years.includes(reads.yearOf(subject) ?? Number.NaN));
}

/** The province of the subject of a fact; null for one that has none. */
export function provinceOfSubject(graph: Graph, subject: string): string | null {
  return graph.column('province', subject, provinceOfNode);
}

/** The year of the subject of a fact; null for one that has none. */
export function yearOfSubject(graph: Graph, subject: string): number | null {
  return graph.column('year', subject, yearOfNode);
}

/** The province in which a node is: of what stands or takes place in a locality that of the locality. */
function provinceOfNode(graph: Graph, id: string): string | null {
  switch (typeOfId(id)) {
    case 'Province':
      return id;
    case 'Locality':
      return provinceOf(graph, id);
    case 'Project':
      return provinceOf(graph, entityOf(graph.view(id), 'IN_LOCALITY'));
    case 'Facility':
      return provinceOf(graph, graph.nodeValues.links(id)['locality']?.[0] ?? null);
    case 'Meeting':
      return provinceOf(graph, entityOf(graph.view(id), 'PLACE'));
    default:
      return null;
  }
}

/** The year of a project, or of that to which a facility belongs. */
function yearOfNode(graph: Graph, id: string): number | null {
  const project = typeOfId(id) === 'Facility' ? graph.nodeValues.links(id)['project']?.[0] : id;
  return project !== undefined && typeOfId(project) === 'Project' ? year(graph, project) : null;
}

/** The test of the documents in which the claims of a fact were read; null where a filter asks for none. */
function supportTest(reads: FactReads, filter: FactFilter): ((fact: FactRecord) => boolean) | null {
  const { supportedOnlyBy, onlySources } = filter;
  if (supportedOnlyBy == null && onlySources == null) return null;
  return ({ claims }) =>
    (supportedOnlyBy == null || claims.every((id) => (supportedOnlyBy as string[]).includes(reads.sourceKindOf(id)))) &&
    (onlySources == null || claims.every((id) => onlySources.includes(reads.sourceOf(id))));
}

/**
 * The places of the claims that a filter lets through: of those given, or of all. Of all it starts from the index of what
 * the filter asks for, where there is one.
 */
export function filterClaims(graph: Graph, among: Int32Array | null, filter: ClaimFilter): Int32Array {
  const { claims } = graph.subjects;
  const { subjects, properties, sources, documents, sourceKinds, attributedTo, knowledgeLevels, agreement, relations } =
    filter;
  const tests: ((claim: Claim, place: number) => boolean)[] = [];
  if (subjects != null) tests.push((claim) => subjects.includes(claim.subject));
  if (sources != null) tests.push((claim) => sources.includes(claim.source));
  if (documents != null) tests.push((claim) => documents.includes(claim.document ?? claim.source));
  if (properties != null) tests.push((claim) => properties.includes(claim.property));
  if (knowledgeLevels != null) tests.push((claim) => knowledgeLevels.includes(claim.knowledgeLevel));
  if (sourceKinds != null) tests.push((claim) => (sourceKinds as string[]).includes(graph.kindOfSource(claim.source)));
  if (attributedTo != null)
    tests.push((claim) =>
      graph.chainOf(claim).some((link) => link.actor !== null && attributedTo.includes(link.actor)),
    );
  if (agreement != null) {
    const list = graph.factList;
    tests.push((_, place) => {
      const degree = list.agreementOfClaim(place);
      return degree !== null && agreement.includes(degree);
    });
  }
  if (relations != null) {
    tests.push((_, place) => graph.subjects.claimNode(place).related.some(({ kind }) => relations.includes(kind)));
  }
  const from = among ?? candidates(graph, filter);
  const found: number[] = [];
  const test = (place: number): void => {
    const claim = claims[place] as Claim;
    if (tests.every((passes) => passes(claim, place))) found.push(place);
  };
  if (from === null) for (let place = 0; place < claims.length; place++) test(place);
  else for (const place of from) test(place);
  return Int32Array.from(found);
}

/** The claims that can pass a filter, by the index that leaves fewest; null for all. */
function candidates(graph: Graph, filter: ClaimFilter): Int32Array | null {
  const { subjects, sources, attributedTo, properties, relations } = filter;
  const { index } = graph.subjects;
  const choices: Int32Array[] = [];
  const gather = (of: readonly string[] | null | undefined, places: (id: string) => ArrayLike<number>): void => {
    if (of != null) choices.push(merged(distinct(of).map(places)));
  };
  gather(subjects, (id) => index.about(id));
  gather(sources, (id) => [...range(index.sources.get(id))]);
  if (relations != null) choices.push(related(graph));
  if (choices.length === 0) gather(attributedTo, (id) => graph.placesOf(graph.list('Actor.attributedClaims', id)));
  if (choices.length === 0) gather(properties, (property) => graph.claimsWith(property as PropertyName));
  return choices.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** The places of the claims that the editors relate to others, from either side. */
function related(graph: Graph): Int32Array {
  const { claims, index } = graph.subjects;
  return merged(
    index.relating.map((place) => [
      place,
      ...((claims[place] as Claim).relations ?? []).map(({ claim }) => index.places.get(claim) as number),
    ]),
  );
}

/** Places of several lists as one, in order, each once. */
function merged(lists: readonly ArrayLike<number>[]): Int32Array {
  const [only, more] = lists;
  if (only !== undefined && more === undefined) return Int32Array.from(only);
  return Int32Array.from(new Set(lists.flatMap((list) => Array.from(list)))).sort();
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A part of the filter of a type: what it looks at in a node, and given what is wanted, the test of that. */
interface Rule<Seen> {
  readonly read: (graph: Graph, id: string) => Seen;
  readonly test: (wanted: never) => (seen: Seen) => boolean;
  /** Where some of the values wanted must be there: the values in what is seen. Null for any other test. */
  readonly keysOf: ((seen: Seen) => readonly unknown[]) | null;
}

const rule = <Seen, Wanted>(
  read: (graph: Graph, id: string) => Seen,
  test: (wanted: Wanted) => (seen: Seen) => boolean,
  keysOf: ((seen: Seen) => readonly unknown[]) | null = null,
): Rule<never> => ({ read, test, keysOf }) as unknown as Rule<never>;
const oneOf = <Seen>(read: (graph: Graph, id: string) => Seen): Rule<never> =>
  rule(
    read,
    (wanted: readonly Seen[]) => (seen: Seen) => wanted.includes(seen),
    (seen) => [seen],
  );
const someOf = <Seen>(read: (graph: Graph, id: string) => readonly Seen[]): Rule<never> =>
  rule(
    read,
    (wanted: readonly Seen[]) => (seen: readonly Seen[]) => seen.some((each) => wanted.includes(each)),
    (seen) => seen,
  );

/** A part that asks for one value, and not for one of some. */
const is = <Seen>(read: (graph: Graph, id: string) => Seen): Rule<never> =>
  rule(
    read,
    (wanted: Seen) => (seen: Seen) => seen === wanted,
    (seen) => [seen],
  );

const kindOf = (graph: Graph, id: string): string => codeOf(graph.view(id), 'KIND') ?? '';
const entity = (property: PropertyName) => (graph: Graph, id: string) => entityOf(graph.view(id), property) ?? '';
const date = (property: PropertyName) => (graph: Graph, id: string) => dateValue(graph.view(id), property);
const year = (graph: Graph, id: string): number => yearOf(graph.view(id));
const fromDay = (property: DatedBy): Rule<never> =>
  rule(date(property), (day: string) => (seen: string | null) => possiblyFrom(seen, day));
const toDay = (property: DatedBy): Rule<never> =>
  rule(date(property), (day: string) => (seen: string | null) => possiblyTo(seen, day));
const byKind = oneOf(kindOf);

const nodeRules: Partial<Record<EntityTypeName, Readonly<Record<string, Rule<never>>>>> = {
  Province: { kinds: byKind },
  Locality: {
    kinds: byKind,
    provinces: oneOf(entity('LOCATED_IN')),
    years: someOf((graph, id) => graph.list('Locality.projects', id).map((project) => year(graph, project))),
  },
  Project: {
    years: oneOf(year),
    statuses: oneOf((graph, id) => codeOf(graph.view(id), 'STATUS') ?? ''),
    policies: oneOf(entity('UNDER_POLICY')),
    facilityKinds: someOf((graph, id) => facilitiesOf(graph, id).map((facility) => kindOf(graph, facility))),
    provinces: oneOf((graph, id) => provinceOf(graph, entityOf(graph.view(id), 'IN_LOCALITY')) ?? ''),
    localities: oneOf(entity('IN_LOCALITY')),
    countsTowardTarget: is((graph, id) => flagOf(graph.view(id), 'COUNTS_TOWARD_TARGET')),
    groundbrokenFrom: fromDay('GROUNDBREAKING'),
    groundbrokenTo: toDay('GROUNDBREAKING'),
  },
  Facility: {
    kinds: byKind,
    localities: oneOf((graph, id) => graph.nodeValues.links(id)['locality']?.[0] ?? ''),
    years: oneOf(yearOfNode),
  },
  Actor: { kinds: byKind },
  Meeting: {
    kinds: byKind,
    from: fromDay('HELD'),
    to: toDay('HELD'),
    participants: someOf((graph, id) => graph.nodeValues.targets(id, 'PARTICIPANT')),
  },
  Source: {
    kinds: byKind,
    held: is((graph, id) => graph.nodeValues.resolved(id, 'TEXT_DIGEST').length > 0),
    publishers: oneOf(entity('PUBLISHER')),
    languages: someOf((graph, id) =>
      graph.nodeValues.resolved(id, 'LANGUAGE').flatMap((value) => ('text' in value ? [value.text] : [])),
    ),
    publishedFrom: fromDay('PUBLISHED'),
    publishedTo: toDay('PUBLISHED'),
  },
};

/** The property by which the nodes of a type are dated, in filters and orders. */
export const datedBy = { Project: 'GROUNDBREAKING', Meeting: 'HELD', Source: 'PUBLISHED' } as const satisfies Partial<
  Record<EntityTypeName, PropertyName>
>;
type DatedBy = (typeof datedBy)[keyof typeof datedBy];

/**
 * What the parts of the filter of its type look at in a node, but for ranges of days: each value as a term such as
 * `kinds=COUNTY`. Where claims must be read again for each, this is what an index of nodes holds.
 */
export function termsOf(graph: Graph, id: string): string[] {
  const rules = Object.entries(nodeRules[typeOfId(id) as EntityTypeName] ?? {});
  return rules.flatMap(([key, { read, keysOf }]) =>
    keysOf === null ? [] : [...new Set(keysOf(read(graph, id)))].map(termOf(key)),
  );
}

/** The days between which a node possibly falls, by the date that ranges ask for; null for a node without that date. */
export function daysOf(graph: Graph, id: string): { readonly earliest: string; readonly latest: string } | null {
  const property = (datedBy as Partial<Record<string, PropertyName>>)[typeOfId(id) ?? ''];
  const found = property === undefined ? null : dateValue(graph.view(id), property);
  if (found === null) return null;
  const { earliest, latest } = dateOf(found);
  return { earliest: earliest ?? '0000', latest: latest ?? '9999' };
}

/** What a filter of nodes asks for, in the terms of `termsOf` and the days of `daysOf`. */
export interface WantedNodes {
  /** Of each list a node has some term. */
  readonly terms: readonly (readonly string[])[];
  /** The node is possibly of this day or later; null for any. */
  readonly from: string | null;
  /** The node is possibly of this day or earlier; null for any. */
  readonly to: string | null;
}

/** Reads a filter of the nodes of a type. */
export function wantedNodes(type: EntityTypeName, filter: object): WantedNodes {
  const terms: string[][] = [];
  let [from, to]: (string | null)[] = [null, null];
  for (const [key, value] of wantedIn(filter)) {
    if (ruleOf(type, key).keysOf !== null) terms.push(listed(value).map(termOf(key)));
    else if (/from$/i.test(key)) from = value as string;
    else to = value as string;
  }
  return { terms, from: from ?? null, to: to ?? null };
}

function termOf(key: string): (value: unknown) => string {
  return (value) => `${key}=${String(value)}`;
}

function ruleOf(type: EntityTypeName, key: string): Rule<never> {
  const found = nodeRules[type]?.[key];
  if (found === undefined) throw new TypeError(`no rule for the filter ${key}`);
  return found;
}

/** What is asked for as a list, also where it is one value. */
function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

type Key = (graph: Graph, id: string) => string | number;
const byLabel: Key = (graph, id) => graph.label(id);
const byDate =
  (property: DatedBy): Key =>
  (graph, id) => {
    const found = dateValue(graph.view(id), property);
    if (found === null) return '';
    // A date of which only the end is known stands at that end: nothing says how much earlier it was.
    const { earliest, latest } = dateOf(found);
    return earliest ?? latest ?? '';
  };

/** For each value of an order: the keys to sort by, and whether downwards. Nodes without a date come last either way. */
const orders: Record<string, { keys: readonly Key[]; down?: true }> = {
  NAME: { keys: [byLabel] },
  NAME_DESC: { keys: [byLabel], down: true },
  TITLE: { keys: [byLabel] },
  PROVINCE: { keys: [(graph, id) => graph.label(entityOf(graph.view(id), 'LOCATED_IN')), byLabel] },
  YEAR: { keys: [year, byDate('GROUNDBREAKING'), byLabel] },
  GROUNDBREAKING: { keys: [byDate('GROUNDBREAKING')] },
  GROUNDBREAKING_DESC: { keys: [byDate('GROUNDBREAKING')], down: true },
  DATE: { keys: [byDate('HELD')] },
  DATE_DESC: { keys: [byDate('HELD')], down: true },
  PUBLISHED: { keys: [byDate('PUBLISHED')] },
  PUBLISHED_DESC: { keys: [byDate('PUBLISHED')], down: true },
};

/**
 * Sorts the places of claims as a reader meets their passages: by where each starts, or of a text that was not held by its
 * line; those in another document than the source after the others, and those that say nothing of a place last, as they stood.
 */
export function sortByPassage(graph: Graph, places: Int32Array): Int32Array {
  const rows = Array.from(places, (place) => {
    const { document, source, locator } = graph.subjects.claims[place] as Claim;
    const start = locator?.start ?? locator?.line ?? null;
    return { place, start, document: document === source ? '' : (document ?? '') };
  });
  rows.sort((a, b) => {
    if (a.start === null || b.start === null)
      return Number(a.start === null) - Number(b.start === null) || a.place - b.place;
    if (a.document !== b.document) return a.document < b.document ? -1 : 1;
    return a.start - b.start || a.place - b.place;
  });
  return Int32Array.from(rows, ({ place }) => place);
}

/** Sorts nodes by one of the orders of the API. Equal members stay in the order in which they stood. */
export function sortNodes(graph: Graph, ids: readonly string[], orderBy: string): readonly string[] {
  const order = orders[orderBy];
  if (order === undefined) throw new TypeError(`no order ${orderBy}`);
  const type = ids[0] === undefined ? '' : typeOfId(ids[0]);
  const rows = ids.map((id) => ({
    id,
    keys: order.keys.map((key, at) => graph.column(`${type} by ${orderBy} ${at}`, id, key) as string | number),
  }));
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
function facilitiesOf(graph: Graph, project: string): string[] {
  return graph
    .list('Project.facilities', project)
    .flatMap((id) => [id, ...(graph.nodeValues.links(id)['parts'] ?? [])]);
}

function provinceOf(graph: Graph, locality: string | null): string | null {
  return locality === null || !graph.has(locality) ? null : entityOf(graph.view(locality), 'LOCATED_IN');
}

/** Whether some possible day of a date is on or after a day. A node without the date is never in a range. */
function possiblyFrom(date: string | null, day: string): boolean {
  return date !== null && (dateOf(date).latest ?? '9999') >= day;
}

function possiblyTo(date: string | null, day: string): boolean {
  return date !== null && (dateOf(date).earliest ?? '0000') <= day;
}
