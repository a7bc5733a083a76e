import type { Dataset } from '../dataset/read.js';
import { claimType, type EntityTypeName, entityTypes, kinds, typeOfId } from '../vocabulary/kinds.js';
import { buildClaims } from './build-claims.js';
import { buildNodes } from './build-nodes.js';
import { type DependenceRecord, withoutSources } from './dependence.js';
import { RequestError } from './errors.js';
import { type GapRecord, type GapsRequest, gapsOf } from './gaps.js';
import { nodesByValue } from './keys.js';
import { type Clocks, type Knowledge, knowledgeOf, type Surroundings } from './knowledge.js';
import { buildNodeLists, filterFacts, filterList, type ListName, type NodeLists, sortList } from './lists.js';
import { type LinksOf, linksOf, type PathRecord, type PathRequest, shortestPath } from './path.js';
import { type PolicyYearRecord, policyYears } from './progress.js';
import { codeOf } from './read.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord, SearchHitRecord } from './records.js';
import { buildSearch, type Search } from './search.js';
import { slice } from './slice.js';
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
import { type TimelineEventRecord, type TimelineRequest, timelineOf } from './timeline.js';

/**
 * The graph in memory: built once from a checked data set, immutable after, and a Store that answers at once. Whatever
 * a request could ask for that depends on the data alone is worked out here.
 */
export class Graph implements Store {
  readonly dataset: DatasetInfo;
  /** All claims, in the order of the data set. */
  readonly allClaims: readonly ClaimNode[];
  readonly #nodes: ReadonlyMap<string, NodeRecord>;
  readonly #claims: ReadonlyMap<string, ClaimNode>;
  readonly #facts: ReadonlyMap<string, FactRecord>;
  readonly #allFacts: readonly FactRecord[];
  readonly #lists: NodeLists;
  readonly #roots: ReadonlyMap<string, readonly string[]>;
  readonly #rankOf: ReadonlyMap<string, number>;
  readonly #search: Search;
  #links: LinksOf | undefined;
  readonly #keys = new Map<string, ReadonlyMap<string, string | null>>();
  readonly #surroundings: Surroundings;
  readonly #views = new Map<string, Knowledge>();

  /** Builds the graph. Throws a DatasetError where a value that every node of a type needs does not resolve. */
  constructor(dataset: Dataset) {
    const built = buildClaims(dataset);
    this.allClaims = built.claims;
    this.#surroundings = built.surroundings;
    this.#claims = new Map(built.claims.map((claim) => [claim.id, claim]));
    this.#allFacts = built.facts;
    this.#facts = new Map(built.facts.map((fact) => [fact.id, fact]));
    const nodes = buildNodes(dataset, built.facts, this.#claims);
    this.#nodes = nodes;
    const order = [...dataset.nodes, ...built.claims.map((claim) => claim.id)];
    this.#rankOf = new Map(order.map((id, index) => [id, index]));
    this.#roots = new Map<string, readonly string[]>([
      ...rootsOf(dataset.nodes),
      ['claims', built.claims.map((claim) => claim.id)],
      ['facts', built.facts.map((fact) => fact.id)],
    ]);
    this.#lists = buildNodeLists(this);
    this.#search = buildSearch([...nodes.values()], built.claims);
    const { name, version, licence, baseUri, policy } = dataset.manifest;
    this.dataset = {
      name,
      version,
      licence,
      baseUri,
      policy,
      digest: dataset.digest,
      counts: [
        ...entityTypes.map((type) => ({ type, count: this.ofType(type).length })),
        { type: claimType, count: this.#claims.size },
        { type: 'Fact', count: this.#facts.size },
      ],
    };
  }

  node(id: string): NodeRecord | null {
    return this.#nodes.get(id) ?? null;
  }

  claim(id: string): ClaimNode | null {
    return this.#claims.get(id) ?? null;
  }

  fact(id: string): FactRecord | null {
    return this.#facts.get(id) ?? null;
  }

  /** What a node is called; the empty text where there is no node. */
  label(id: string | null): string {
    return (id === null ? null : this.node(id))?.label ?? '';
  }

  /** The kind of the document in which a claim was read; the empty text for an unknown claim. */
  sourceKindOf(claim: string): string {
    const source = this.node(this.claim(claim)?.source ?? '');
    return source === null ? '' : (codeOf(source, 'KIND') ?? '');
  }

  /** The nodes of a type, by id. */
  ofType(type: EntityTypeName): NodeRecord[] {
    return (this.#roots.get(kinds[type].plural) ?? []).map((id) => this.#nodes.get(id) as NodeRecord);
  }

  /** The members of a list of a node, unfiltered. */
  list(name: typeof import('./lists.js').nodeLists[number], of: string): readonly string[] {
    return this.#lists.get(name)?.get(of) ?? [];
  }

  /** Sorts ids as the data set orders them: nodes by id, claims by source and file. */
  inOrder(ids: readonly string[]): string[] {
    return [...ids].sort((a, b) => (this.#rankOf.get(a) as number) - (this.#rankOf.get(b) as number));
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
        ? (this.node(subject)?.facts ?? []).map((id) => this.fact(id) as FactRecord)
        : [...this.#factsOf(subject, clocks)],
    );
  }

  conflicts(requests: readonly ConflictsRequest[]): (Page<FactRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => {
        const contested = this.factsUnder(request).filter((fact) => fact.agreement === 'CONTESTED');
        const facts = request.filter == null ? contested : filterFacts(this, contested, request.filter);
        return slice(facts, (fact) => fact.id, request, this.dataset.digest);
      }),
    );
  }

  timelines(requests: readonly TimelineRequest[]): (Page<TimelineEventRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => slice(timelineOf(this, request), (event) => event.id, request, this.dataset.digest)),
    );
  }

  gaps(requests: readonly GapsRequest[]): (Page<GapRecord> | Error)[] {
    return requests.map((request) =>
      answered(() => slice(gapsOf(this, request), (gap) => gap.id, request, this.dataset.digest)),
    );
  }

  years(requests: readonly YearsRequest[]): PolicyYearRecord[][] {
    return requests.map((request) => policyYears(this, request));
  }

  withoutSources(requests: readonly (readonly string[])[]): DependenceRecord[] {
    return requests.map((sources) => withoutSources(this, sources));
  }

  /** All facts under given clocks. */
  factsUnder(clocks: Clocks): readonly FactRecord[] {
    return isNow(clocks) ? this.#allFacts : this.knowledge(clocks).facts;
  }

  /** The facts about one node under given clocks. */
  #factsOf(subject: string, clocks: Clocks): readonly FactRecord[] {
    const claims = this.list('Entity.claims', subject).map((id) => this.claim(id) as ClaimNode);
    return knowledgeOf(claims, clocks, this.#surroundings).facts;
  }

  /** Facts and relations under given clocks; the last few are kept, as questions come in rows. */
  knowledge(clocks: Clocks): Knowledge {
    const key = `${clocks.asOf ?? ''} ${clocks.knownAt ?? ''}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      view = knowledgeOf(this.allClaims, clocks, this.#surroundings);
      if (this.#views.size >= keptViews) this.#views.delete(this.#views.keys().next().value as string);
      this.#views.set(key, view);
    }
    return view;
  }

  /** What would follow from the claims that are left. */
  knowledgeWithout(isGone: (claim: ClaimNode) => boolean): Knowledge {
    return knowledgeOf(
      this.allClaims.filter((claim) => !isGone(claim)),
      {},
      this.#surroundings,
    );
  }

  /** Between which days a source was published. */
  published(source: string): { readonly earliest: string; readonly latest: string } {
    return this.#surroundings.published(source);
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
    let ids = this.#base(request.list, request.of);
    if (request.filter != null) ids = filterList(this, this.#narrowed(ids, request), request.filter);
    if (request.orderBy != null) ids = sortList(this, ids, request.orderBy);
    return slice(ids, (id) => id, request, this.dataset.digest);
  }

  /** One page of the hits of a search. Throws a RequestError. */
  searchPage(request: SearchRequest): Page<SearchHitRecord> {
    const hits = this.#search(request.text, request.types ?? null);
    return slice(hits, (hit) => hit.node, request, this.dataset.digest);
  }

  /** A shortest path; null where there is none, or no such node. Throws a RequestError. */
  path(request: PathRequest): PathRecord | null {
    // Made when first asked for: few processes are asked for a path.
    this.#links ??= linksOf(this.allClaims, (source) => this.#isEditorial(source));
    const path = shortestPath(this.#links, request);
    return this.node(request.from) === null || this.node(request.to) === null ? null : path;
  }

  #isEditorial(source: string): boolean {
    const node = this.node(source);
    return node !== null && codeOf(node, 'KIND') === 'EDITORIAL';
  }

  #base(list: ListName, of: string | undefined): readonly string[] {
    if (of !== undefined) return this.#lists.get(list)?.get(of) ?? [];
    return this.#roots.get(list) ?? [];
  }

  /** Starts a filtered list of claims or facts from the index of their subjects or sources, where the filter has one. */
  #narrowed(ids: readonly string[], request: PageRequest): readonly string[] {
    const filter = request.filter as { subjects?: readonly string[] | null; sources?: readonly string[] | null };
    if (request.of !== undefined) return ids;
    if (request.list === 'claims' && filter.subjects != null) {
      return this.inOrder(distinct(filter.subjects.flatMap((id) => this.list('Entity.claims', id))));
    }
    if (request.list === 'claims' && filter.sources != null) {
      return this.inOrder(distinct(filter.sources.flatMap((id) => this.list('Source.asserts', id))));
    }
    if (request.list === 'facts' && filter.subjects != null) {
      return distinct(filter.subjects).flatMap((id) => this.node(id)?.facts ?? []);
    }
    return ids;
  }
}

/** How many sets of facts under other clocks are kept. */
const keptViews = 16;

function isNow(clocks: Clocks): boolean {
  return clocks.asOf == null && clocks.knownAt == null;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A request's own fault stands in its place in the answer; anything else is a defect and goes up. */
function answered<T>(answer: () => T): T | Error {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
}

function rootsOf(ids: readonly string[]): [string, readonly string[]][] {
  return entityTypes.map((type) => [kinds[type].plural, ids.filter((id) => typeOfId(id) === type)]);
}
