import { type ClaimIndex, indexOf } from '../dataset/claim-index.js';
import type { Claim, Dataset } from '../dataset/read.js';
import { claimType, type EntityTypeName, entityTypes, kinds, typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { type DependenceRecord, withoutSources } from './dependence.js';
import { answered } from './errors.js';
import { type FactList, FactListInMaking } from './fact-list.js';
import type { FactFilter } from './filters.js';
import { type GapRecord, type GapsRequest, gapsOf } from './gaps.js';
import { nodesByValue } from './keys.js';
import { byPlace, type Clocks, isNow, type PlacedFact, placedFacts } from './knowledge.js';
import {
  factReads,
  filterClaims,
  filterFactList,
  filterFacts,
  filterNodes,
  isClaimList,
  isNodeList,
  type ListName,
  membersOf,
  type NodeListName,
  sortByPassage,
  sortNodes,
} from './lists.js';
import { checkRequired, Nodes } from './nodes.js';
import { chainOf } from './origin.js';
import { type LinksOf, linksOf, type PathRecord, type PathRequest, shortestPath } from './path.js';
import { type PolicyYearRecord, policyYears } from './progress.js';
import { codeOf, type HasValues } from './read.js';
import { Recent } from './recent.js';
import type { AttributionLink, ClaimNode, DatasetInfo, FactRecord, NodeRecord, SearchHitRecord } from './records.js';
import { buildSearch, type Search } from './search.js';
import { type Sequence, slice } from './slice.js';
import type {
  ConflictsRequest,
  FactsRequest,
  KeyRequest,
  Page,
  PageRequest,
  SearchRequest,
  Store,
  YearsRequest,
} from './store.js';
import { Subjects } from './subjects.js';
import {
  checkRange,
  eventProperties,
  eventsOf,
  inOrderOfTime,
  type TimelineEventRecord,
  type TimelineRequest,
  timelineOf,
} from './timeline.js';

/** How many members of lists are kept: of lists of nodes, and of lists that were filtered or sorted. */
const keptMembers = 2_000_000;
/** How many facts under other clocks are kept. */
const keptUnderClocks = 50_000;

/**
 * The graph in memory: made from a checked data set, immutable, and a Store that answers at once. What a request asks for is
 * worked out from the claims that bear on it, which an index finds, and kept as long as it is asked for.
 */
export class Graph implements Store {
  readonly dataset: DatasetInfo;
  /** The claims and what is known about each node, for the modules of this room. */
  readonly subjects: Subjects;
  /** What the facts of nodes resolve to. */
  readonly nodeValues: Nodes;
  readonly #index: ClaimIndex;
  readonly #ids: readonly string[];
  readonly #roots = new Map<string, readonly string[]>();
  readonly #members = new Recent<string, readonly string[]>(keptMembers, (ids) => ids.length + 1);
  readonly #selections = new Recent<string, Sequence<string>>(keptMembers, (ids) => ids.length + 1);
  readonly #contests = new Recent<string, Sequence<FactRecord>>(keptUnderClocks, (facts) => facts.length + 1);
  readonly #events = new Recent<string, Sequence<TimelineEventRecord>>(keptUnderClocks, (events) => events.length + 1);
  readonly #gaps = new Recent<string, Sequence<GapRecord>>(keptMembers, (gaps) => gaps.length + 1);
  readonly #columns = new Map<string, unknown[]>();
  /** For a column, the nodes by what is read in them. */
  readonly #nodesByKey = new Map<string, Map<unknown, string[]>>();
  readonly #properties = new Map<PropertyName, Int32Array>();
  readonly #search: Search;
  #factList: FactList | undefined;
  #links: LinksOf | undefined;
  readonly #keys = new Map<string, ReadonlyMap<string, string | null>>();

  /** Makes the graph. Throws a DatasetError where a value that every node of a type needs does not resolve. */
  constructor(dataset: Dataset) {
    this.#index = indexOf(dataset);
    this.#ids = dataset.nodes;
    this.subjects = new Subjects(dataset, this.#index);
    checkRequired(this.subjects, dataset.nodes);
    this.nodeValues = new Nodes(this.subjects);
    for (const type of entityTypes) this.#roots.set(kinds[type].plural, idsOfType(dataset.nodes, type));
    this.#search = buildSearch(() => dataset.nodes.map((id) => this.nodeValues.get(id) as NodeRecord), dataset.claims);
    const { name, version, licence, baseUri, policy } = dataset.manifest;
    const counts = (): DatasetInfo['counts'] => [
      ...entityTypes.map((type) => ({ type, count: (this.#roots.get(kinds[type].plural) ?? []).length })),
      { type: claimType, count: dataset.claims.length },
      { type: 'Fact', count: this.factList.length },
    ];
    this.dataset = {
      name,
      version,
      licence,
      baseUri,
      policy,
      digest: dataset.digest,
      history: dataset.history,
      // To count the facts all of them have to be worked out, which few ask for first.
      get counts() {
        return counts();
      },
    };
  }

  /** All claims, in the order of the data set. */
  get allClaims(): readonly ClaimNode[] {
    return this.subjects.claims.map((_, place) => this.subjects.claimNode(place));
  }

  /** How many nodes there are, claims aside. */
  get nodeCount(): number {
    return this.#ids.length;
  }

  get claimCount(): number {
    return this.subjects.claims.length;
  }

  /** All facts in their order, worked out when first asked for. */
  get factList(): FactList {
    if (this.#factList === undefined) {
      const list = new FactListInMaking(this.subjects, this.#ids);
      for (const [number, id] of this.#ids.entries()) list.add(number, this.subjects.once(id));
      this.#factList = list.made();
    }
    return this.#factList;
  }

  /**
   * Goes through all nodes by id, with what is known about each at hand. At the end the list of all facts has been made of
   * it, so that none was worked out twice.
   */
  *walk(): Generator<string> {
    const list = new FactListInMaking(this.subjects, this.#ids);
    for (const [number, id] of this.#ids.entries()) {
      list.add(number, this.subjects.of(id));
      yield id;
    }
    this.#factList ??= list.made();
  }

  /** Whether there is a node with an id. */
  has(id: string): boolean {
    return this.#index.nodeNumber(id) !== undefined;
  }

  node(id: string): NodeRecord | null {
    return this.nodeValues.get(id);
  }

  /** A node of which only the values that are asked for are worked out. */
  view(id: string): HasValues {
    const { nodeValues } = this;
    return {
      values: new Proxy({}, { get: (_, property) => nodeValues.resolved(id, property as PropertyName) }),
    };
  }

  claim(id: string): ClaimNode | null {
    const place = this.#index.places.get(id);
    return place === undefined ? null : this.subjects.claimNode(place);
  }

  fact(id: string): FactRecord | null {
    return this.subjects.fact(id);
  }

  /** What a node is called; the empty text where there is no node. */
  label(id: string | null): string {
    return id === null || !this.has(id) ? '' : this.nodeValues.label(id);
  }

  /** The kind of the document in which a claim was read; the empty text for an unknown claim. */
  sourceKindOf(claim: string): string {
    return this.kindOfSource(this.sourceOf(claim));
  }

  /** The document in which a claim was read; the empty text for an unknown claim. */
  sourceOf(claim: string): string {
    const place = this.#index.places.get(claim);
    return place === undefined ? '' : this.#index.sourceOf(place);
  }

  /** The kind of a document; the empty text where there is none. */
  kindOfSource(source: string): string {
    return this.column('Source kind', source, () => codeOf(this.view(source), 'KIND') ?? '');
  }

  /** The whole chain of attribution of a claim. */
  chainOf(claim: Claim): readonly AttributionLink[] {
    return chainOf(claim, this.subjects.catalogue);
  }

  /** What is read in a node, kept for all nodes once it was: filters and orders ask for it with every request. */
  column<Value>(name: string, id: string, read: (graph: Graph, id: string) => Value): Value {
    const number = this.#index.nodeNumber(id);
    if (number === undefined) return read(this, id);
    let column = this.#columns.get(name);
    if (column === undefined) {
      column = [];
      this.#columns.set(name, column);
    }
    if (column[number] === undefined) column[number] = read(this, id);
    return column[number] as Value;
  }

  /** Of all nodes of a type those in which some of the values wanted is read, in order. */
  nodesWith<Value>(
    name: string,
    ids: readonly string[],
    read: (graph: Graph, id: string) => Value,
    keysOf: (value: Value) => readonly unknown[],
    wanted: readonly unknown[],
  ): readonly string[] {
    let byKey = this.#nodesByKey.get(name);
    if (byKey === undefined) {
      byKey = new Map();
      for (const id of ids) {
        for (const key of new Set(keysOf(this.column(name, id, read)))) {
          const known = byKey.get(key);
          if (known) known.push(id);
          else byKey.set(key, [id]);
        }
      }
      this.#nodesByKey.set(name, byKey);
    }
    const found = [...new Set(wanted)].flatMap((key) => byKey.get(key) ?? []);
    return wanted.length === 1 ? found : [...new Set(found)].sort();
  }

  /** The nodes of a type, by id. */
  ofType(type: EntityTypeName): NodeRecord[] {
    return (this.#roots.get(kinds[type].plural) ?? []).map((id) => this.nodeValues.get(id) as NodeRecord);
  }

  /** The ids of the nodes of a type, sorted. */
  idsOfType(type: EntityTypeName): readonly string[] {
    return this.#roots.get(kinds[type].plural) ?? [];
  }

  /** The members of a list of a node, unfiltered. */
  list(name: NodeListName, of: string): readonly string[] {
    if (!this.has(of)) return [];
    return this.#members.get(`${name} ${of}`, () => membersOf(this, name, of));
  }

  /** The place of a claim in the data set. */
  placeOf(claim: Pick<Claim, 'id'>): number {
    return this.#index.places.get(claim.id) as number;
  }

  /** The places of claims by their ids. */
  placesOf(ids: readonly string[]): Int32Array {
    return Int32Array.from(ids, (id) => this.#index.places.get(id) as number);
  }

  /** The places of the claims with a property. */
  claimsWith(property: PropertyName): Int32Array {
    let places = this.#properties.get(property);
    if (places === undefined) {
      places = this.#index.with(property);
      this.#properties.set(property, places);
    }
    return places;
  }

  /** The places of the claims in whose chain of attribution an actor stands: by their own, or by that of their source. */
  attributedTo(actor: string): Int32Array {
    const { claims, catalogue } = this.subjects;
    const places = new Set<number>(this.#index.attributedTo(actor));
    const sourcesWith = (property: PropertyName): Set<string> =>
      new Set(this.#index.mentioningWith(actor, property).map((place) => this.#index.subjectOf(place)));
    const add = (source: string, isOf: (place: number) => boolean): void => {
      const [from, end] = this.#index.sources.get(source) ?? [0, 0];
      for (let place = from; place < end; place++) if (isOf(place)) places.add(place);
    };
    for (const source of sourcesWith('PUBLISHER')) if (catalogue.publisher(source) === actor) add(source, () => true);
    for (const source of sourcesWith('AUTHOR')) {
      if (catalogue.authors(source).includes(actor))
        add(source, (place) => (claims[place]?.attribution ?? []).length === 0);
    }
    return Int32Array.from(places).sort();
  }

  /** Sorts ids as the data set orders them: nodes by id, claims by source and file. */
  inOrder(ids: readonly string[]): string[] {
    const rank = (id: string): number =>
      this.#index.nodeNumber(id) ?? this.#ids.length + (this.#index.places.get(id) as number);
    return [...ids].sort((a, b) => rank(a) - rank(b));
  }

  nodes(ids: readonly string[]): (NodeRecord | null)[] {
    return ids.map((id) => this.node(id));
  }

  claims(ids: readonly string[]): (ClaimNode | null)[] {
    return ids.map((id) => this.claim(id));
  }

  facts(ids: readonly string[]): (FactRecord | null)[] {
    return ids.map((id) => this.fact(id));
  }

  keys(requests: readonly KeyRequest[]): (string | null)[] {
    return requests.map((request) => this.key(request));
  }

  pages(requests: readonly PageRequest[]): (Page<string> | Error)[] {
    return requests.map((request) => answered(() => this.page(request)));
  }

  searches(requests: readonly SearchRequest[]): (Page<SearchHitRecord> | Error)[] {
    return requests.map((request) => answered(() => this.searchPage(request)));
  }

  paths(requests: readonly PathRequest[]): (PathRecord | null | Error)[] {
    return requests.map((request) => answered(() => this.path(request)));
  }

  factsAt(requests: readonly FactsRequest[]): FactRecord[][] {
    return requests.map(({ subject, ...clocks }) =>
      isNow(clocks)
        ? [...(this.has(subject) ? this.subjects.of(subject).facts : [])]
        : [...this.subjects.under(subject, clocks).facts],
    );
  }

  conflicts(requests: readonly ConflictsRequest[]): (Page<FactRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => slice(this.#contested(request), (fact) => fact.id, request, this.dataset.digest)),
    );
  }

  timelines(requests: readonly TimelineRequest[]): (Page<TimelineEventRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => {
        const { from, to, filter, knownAt } = request;
        const key = keyOf({ from, to, filter, knownAt });
        checkRange(request);
        const events = this.#events.get(key, () => timelineOf(this, this.#allEvents(knownAt), request));
        return slice(events, (event) => event.id, request, this.dataset.digest);
      }),
    );
  }

  /** All events as published by a day, in order. */
  #allEvents(knownAt: string | null | undefined): Sequence<TimelineEventRecord> {
    return this.#events.get(keyOf({ knownAt }), () =>
      inOrderOfTime(
        this.subjectsWith(eventProperties()).flatMap((id) =>
          (knownAt == null ? this.subjects.once(id) : this.subjects.under(id, { knownAt })).facts.flatMap((fact) =>
            eventsOf(this, fact),
          ),
        ),
      ),
    );
  }

  gaps(requests: readonly GapsRequest[]): (Page<GapRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => {
        const gaps = this.#gaps.get(keyOf({ filter: request.filter }), () => gapsOf(this, request));
        return slice(gaps, (gap) => gap.id, request, this.dataset.digest);
      }),
    );
  }

  years(requests: readonly YearsRequest[]): PolicyYearRecord[][] {
    return requests.map((request) => policyYears(this, request));
  }

  withoutSources(requests: readonly (readonly string[])[]): DependenceRecord[] {
    return requests.map((sources) => withoutSources(this, sources));
  }

  /** All facts under given clocks, in order. They are worked out with every call. */
  factsUnder(clocks: Clocks): readonly FactRecord[] {
    return this.#sorted(this.#ids, clocks, () => true);
  }

  /** The facts about some nodes that pass a test, in order. */
  factsOfAll(ids: Iterable<string>, passes: (fact: FactRecord) => boolean): readonly FactRecord[] {
    return this.#sorted(ids, {}, passes);
  }

  /** The ids of the nodes about which there are claims with one of some properties, sorted. */
  subjectsWith(properties: readonly PropertyName[]): string[] {
    const found = new Set<string>();
    for (const property of properties) {
      for (const place of this.claimsWith(property)) found.add(this.#index.subjectOf(place));
    }
    return [...found].sort();
  }

  /** The facts about one node under given clocks. */
  factsOf(subject: string, clocks: Clocks): readonly FactRecord[] {
    return isNow(clocks) ? this.subjects.of(subject).facts : this.subjects.under(subject, clocks).facts;
  }

  /** The contested facts that a request asks for, in order. */
  #contested({ asOf, knownAt, filter }: ConflictsRequest): Sequence<FactRecord> {
    return this.#contests.get(keyOf({ asOf, knownAt, filter }), () => {
      if (isNow({ asOf, knownAt })) {
        const list = this.factList;
        const agreement = (filter?.agreement ?? ['CONTESTED']).filter((degree) => degree === 'CONTESTED');
        return numbered(filterFactList(this, list, { ...filter, agreement }), (at) => list.fact(at));
      }
      if (filter != null) {
        const all = this.#contested({ asOf, knownAt });
        return filterFacts(
          factReads(this),
          Array.from({ length: all.length }, (_, at) => all.at(at) as FactRecord),
          filter,
        );
      }
      return this.#sorted(this.#ids, { asOf, knownAt }, (fact) => fact.agreement === 'CONTESTED');
    });
  }

  /** The facts of nodes under given clocks that pass a test, in order. */
  #sorted(ids: Iterable<string>, clocks: Clocks, passes: (fact: FactRecord) => boolean): FactRecord[] {
    const found: PlacedFact[] = [];
    for (const id of ids) {
      const known = isNow(clocks) ? this.subjects.once(id) : this.subjects.under(id, clocks);
      for (const placed of placedFacts(known, (claim) => this.placeOf(claim), passes)) found.push(placed);
    }
    return found.sort(byPlace).map(({ fact }) => fact);
  }

  /** Between which days a source was published. */
  published(source: string): { readonly earliest: string; readonly latest: string } {
    return this.subjects.surroundings.published(source);
  }

  /** The node that alone has a value. */
  key({ type, property, value }: KeyRequest): string | null {
    const name = `${type}.${property}`;
    let index = this.#keys.get(name);
    if (index === undefined) {
      // Made when first asked for: only federated graphs refer to nodes by values.
      index = nodesByValue(this.ofType(type), (node) => this.factsAt([{ subject: node.id }])[0] ?? [], property);
      this.#keys.set(name, index);
    }
    return index.get(value) ?? null;
  }

  /** One page of a list of ids. Throws a RequestError. */
  page(request: PageRequest): Page<string> {
    return slice(this.#selection(request), (id) => id, request, this.dataset.digest);
  }

  /** The members of a list that a request asks for. What was filtered or sorted is kept, so that paging on is short. */
  #selection({ list, of, filter, orderBy }: PageRequest): Sequence<string> {
    const filtered = filter != null && Object.values(filter).some((value) => value != null);
    if (!filtered && orderBy == null) return this.#base(list, of);
    const key = keyOf({ list, of, filter, orderBy });
    return this.#selections.get(key, () => {
      const selected = filtered ? this.#filtered(list, of, filter) : this.#base(list, of);
      if (orderBy == null) return selected;
      if (!isClaimList(list)) return sortNodes(this, selected as readonly string[], orderBy);
      const ids = Array.from({ length: selected.length }, (_, at) => selected.at(at) as string);
      return this.#claimsAt(sortByPassage(this, this.placesOf(ids)));
    });
  }

  #base(list: ListName, of: string | undefined): Sequence<string> {
    if (of !== undefined) return isNodeList(list) ? this.list(list, of) : [];
    if (list === 'claims') return { length: this.claimCount, at: (place) => this.#index.idOf(place) };
    if (list !== 'facts') return this.#roots.get(list) ?? [];
    const facts = this.factList;
    return { length: facts.length, at: (place) => (place < facts.length ? facts.fact(place).id : undefined) };
  }

  #filtered(list: ListName, of: string | undefined, filter: object): Sequence<string> {
    if (list === 'facts') {
      const { subjects, onlySources } = filter as FactFilter;
      if (subjects == null && onlySources != null) {
        // Whatever rests on some documents alone is about what they speak of.
        const facts = this.factsOfAll(this.#subjectsIn(onlySources), () => true);
        return filterFacts(factReads(this), facts, filter).map((fact) => fact.id);
      }
      if (subjects == null) {
        const facts = this.factList;
        return numbered(filterFactList(this, facts, filter), (at) => facts.fact(at).id);
      }
      const about = [...new Set(subjects)].flatMap((id) => (this.has(id) ? this.subjects.of(id).facts : []));
      return filterFacts(factReads(this), about, filter).map((fact) => fact.id);
    }
    if (list !== 'claims' && !isClaimList(list)) {
      return filterNodes(this, this.#base(list, of) as readonly string[], filter, of === undefined);
    }
    const among = of === undefined ? null : this.placesOf(this.#base(list, of) as readonly string[]);
    return this.#claimsAt(filterClaims(this, among, filter));
  }

  /** The ids of the claims at places, read when they are asked for. */
  #claimsAt(places: Int32Array): Sequence<string> {
    return numbered(places, (place) => this.#index.idOf(place) as string);
  }

  /** The nodes that the claims of some documents are about. */
  #subjectsIn(sources: readonly string[]): Set<string> {
    const subjects = new Set<string>();
    for (const source of sources) {
      const [from, end] = this.#index.sources.get(source) ?? [0, 0];
      for (let place = from; place < end; place++) subjects.add(this.#index.subjectOf(place));
    }
    return subjects;
  }

  /** One page of the hits of a search. Throws a RequestError. */
  searchPage(request: SearchRequest): Page<SearchHitRecord> {
    const hits = this.#search(request.text, request.types ?? null);
    return slice(hits, (hit) => hit.node, request, this.dataset.digest);
  }

  /** A shortest path; null where there is none, or no such node. Throws a RequestError. */
  path(request: PathRequest): PathRecord | null {
    // Made when first asked for: few processes are asked for a path.
    this.#links ??= linksOf(this.#linkingClaims(), (source) => this.kindOfSource(source) === 'EDITORIAL');
    const path = shortestPath(this.#links, request);
    return this.has(request.from) && this.has(request.to) ? path : null;
  }

  /** The claims with which of them have been superseded. */
  *#linkingClaims(): Generator<Claim & Pick<ClaimNode, 'supersededBy'>> {
    const { claims, superseded } = this.subjects;
    for (const claim of claims) yield { ...claim, supersededBy: superseded.get(claim.id) ?? null };
  }
}

/** A list of which the members are made from numbers when they are asked for. */
function numbered<T>(numbers: Int32Array, make: (number: number) => T): Sequence<T> {
  return {
    length: numbers.length,
    at: (place) => (place < numbers.length ? make(numbers[place] as number) : undefined),
  };
}

/** What is asked for as a text, by which its answer is kept. */
function keyOf(asked: object): string {
  return JSON.stringify(asked);
}

function idsOfType(ids: readonly string[], type: EntityTypeName): readonly string[] {
  return ids.filter((id) => typeOfId(id) === type);
}
