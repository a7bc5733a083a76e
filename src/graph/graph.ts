import { DatasetError, type Fault } from '../dataset/faults.js';
import type { Claim, Dataset } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { claimType, type EntityTypeName, entityTypes, kinds, typeOfId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';
import { RequestError } from './errors.js';
import { type MadeFact, makeFacts, makeUnknownFact, takesPart, type Voice } from './facts.js';
import { labelOf, namesOf } from './labels.js';
import { buildNodeLists, filterList, type ListName, type NodeLists, sortList } from './lists.js';
import { type Catalogue, chainOf, originOf } from './origin.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord, SearchHitRecord } from './records.js';
import { buildSearch, type Search } from './search.js';
import { slice } from './slice.js';
import type { Page, PageRequest, SearchRequest, Store } from './store.js';
import { isUnknown, type KnownValue } from './values.js';

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
  readonly #lists: NodeLists;
  readonly #roots: ReadonlyMap<string, readonly string[]>;
  readonly #rankOf: ReadonlyMap<string, number>;
  readonly #search: Search;

  /** Builds the graph. Throws a DatasetError where a value that every node of a type needs does not resolve. */
  constructor(dataset: Dataset) {
    const built = buildClaims(dataset);
    this.allClaims = built.claims;
    this.#claims = new Map(built.claims.map((claim) => [claim.id, claim]));
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
    this.#search = buildSearch([...nodes.values()]);
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

  hasFact(id: string): boolean {
    return this.#facts.has(id);
  }

  /** What a node is called; the empty text where there is no node. */
  label(id: string | null): string {
    return (id === null ? null : this.node(id))?.label ?? '';
  }

  /** The nodes of a type, by id. */
  ofType(type: EntityTypeName): NodeRecord[] {
    return [...this.#nodes.values()].filter((node) => node.type === type);
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

  pages(requests: readonly PageRequest[]): (Page<string> | Error)[] {
    return requests.map((request) => answered(() => this.page(request)));
  }

  searches(requests: readonly SearchRequest[]): (Page<SearchHitRecord> | Error)[] {
    return requests.map((request) => answered(() => this.searchPage(request)));
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

interface Built {
  readonly claims: readonly ClaimNode[];
  readonly facts: readonly FactRecord[];
}

/** Works out chains, origins, facts and the relations between claims. */
function buildClaims(dataset: Dataset): Built {
  const superseded = new Map(
    dataset.claims.flatMap((claim) =>
      claim.supersedes === undefined || claim.rank === 'DEPRECATED' ? [] : [[claim.supersedes, claim.id] as const],
    ),
  );
  const active = dataset.claims.filter((claim) => takesPart(claim, superseded));
  const catalogue = catalogueOf(active);
  const chains = new Map(dataset.claims.map((claim) => [claim.id, chainOf(claim, catalogue)]));
  const voices = new Map<string, Voice>();
  for (const claim of dataset.claims) {
    const published = catalogue.published(claim.source);
    voices.set(claim.id, {
      origin: originOf(claim, catalogue),
      publisher: catalogue.publisher(claim.source),
      editorial: catalogue.sourceKind(claim.source) === 'EDITORIAL',
      published: published === null ? '' : (dateOf(published).latest ?? ''),
    });
  }
  const made = makeFacts(active, (claim) => voices.get(claim.id) as Voice);
  const relations = relationsIn(made);
  const claimed = new Set(made.map(({ record }) => `${record.subject}/${record.property}`));
  const unknowns = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    const key = `${claim.subject}/${claim.property}`;
    if (isUnknown(claim.value) && claim.rank !== 'DEPRECATED' && !superseded.has(claim.id) && !claimed.has(key)) {
      unknowns.set(key, [...(unknowns.get(key) ?? []), claim]);
    }
  }
  const facts = [...made.map(({ record }) => record), ...[...unknowns.values()].map(makeUnknownFact)];
  const factOf = new Map(facts.flatMap((fact) => fact.claims.map((id) => [id, fact.id] as const)));
  const claims = dataset.claims.map(
    (claim): ClaimNode => ({
      ...claim,
      chain: chains.get(claim.id) ?? [],
      origin: voices.get(claim.id)?.origin ?? null,
      fact: factOf.get(claim.id) ?? null,
      agreesWith: relations.get(claim.id)?.agreesWith ?? [],
      contradicts: relations.get(claim.id)?.contradicts ?? [],
      supersededBy: superseded.get(claim.id) ?? null,
    }),
  );
  return { claims, facts };
}

function relationsIn(made: readonly MadeFact[]): Map<string, Pick<ClaimNode, 'agreesWith' | 'contradicts'>> {
  const relations = new Map<string, Pick<ClaimNode, 'agreesWith' | 'contradicts'>>();
  for (const { record, excludes } of made) {
    for (const [index, value] of record.values.entries()) {
      const excluded = excludes[index] ?? [];
      const contradicts = excluded.flatMap((other) => record.values[other]?.claims ?? []);
      const agreeing = record.values.flatMap((other, place) => (excluded.includes(place) ? [] : other.claims));
      for (const id of value.claims) {
        relations.set(id, { agreesWith: agreeing.filter((other) => other !== id), contradicts });
      }
    }
  }
  return relations;
}

/**
 * Reads from the claims what chains and origins depend on. Origins are not known yet, so where claims differ the
 * preferred one stands, or else the first.
 */
function catalogueOf(claims: readonly Claim[]): Catalogue {
  const firsts = new Map<string, Claim>();
  const authors = new Map<string, string[]>();
  for (const claim of claims) {
    const key = `${claim.subject}/${claim.property}`;
    if (!firsts.has(key) || (claim.rank === 'PREFERRED' && firsts.get(key)?.rank !== 'PREFERRED'))
      firsts.set(key, claim);
    if (claim.property === 'AUTHOR' && 'entity' in claim.value) {
      const known = authors.get(claim.subject) ?? [];
      if (!known.includes(claim.value.entity)) authors.set(claim.subject, [...known, claim.value.entity]);
    }
  }
  const value = (id: string, property: PropertyName): KnownValue | undefined =>
    firsts.get(`${id}/${property}`)?.value as KnownValue | undefined;
  const entity = (id: string, property: PropertyName): string | null => {
    const found = value(id, property);
    return found !== undefined && 'entity' in found ? found.entity : null;
  };
  const code = (id: string): string | null => {
    const found = value(id, 'KIND');
    return found !== undefined && 'code' in found ? found.code : null;
  };
  return {
    publisher: (source) => entity(source, 'PUBLISHER'),
    authors: (source) => authors.get(source) ?? [],
    sourceKind: (source) => code(source) as EnumValueOf<'SourceKind'> | null,
    sourceOrigin: (source) => entity(source, 'ORIGIN'),
    published: (source) => {
      const found = value(source, 'PUBLISHED');
      return found !== undefined && 'date' in found ? found.date : null;
    },
    actorKind: (actor) => code(actor) as EnumValueOf<'ActorKind'> | null,
    originBody: (actor) => entity(actor, 'ORIGIN_BODY'),
  };
}

/** Gives each node the values that its facts resolve to, its names, its label and the links that follow. */
function buildNodes(
  dataset: Dataset,
  facts: readonly FactRecord[],
  claims: ReadonlyMap<string, ClaimNode>,
): Map<string, NodeRecord> {
  const factsOf = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    const known = factsOf.get(fact.subject);
    if (known) known.push(fact);
    else factsOf.set(fact.subject, [fact]);
  }
  const valuesOf = new Map(dataset.nodes.map((id) => [id, resolvedValues(factsOf.get(id) ?? [])]));
  const faults = unresolved(valuesOf, factsOf);
  if (faults.length > 0) throw new DatasetError(faults);
  const links = followingLinks(valuesOf);
  const nodes = new Map<string, NodeRecord>();
  const label = (id: string): string =>
    labelOf(id, factsOf.get(id) ?? [], {
      claims,
      valuesOf: (of) => valuesOf.get(of) ?? {},
      links: (of) => links.get(of) ?? {},
      label,
    });
  for (const id of dataset.nodes) {
    nodes.set(id, {
      id,
      type: typeOfId(id) as EntityTypeName,
      label: label(id),
      names: namesOf(factsOf.get(id) ?? [], claims),
      facts: (factsOf.get(id) ?? []).map((fact) => fact.id),
      values: valuesOf.get(id) ?? {},
      links: links.get(id) ?? {},
    });
  }
  return nodes;
}

type Values = NodeRecord['values'];

function resolvedValues(facts: readonly FactRecord[]): Values {
  const values: Partial<Record<PropertyName, KnownValue[]>> = {};
  for (const fact of facts) {
    const value = fact.resolved === null ? undefined : fact.values[fact.resolved]?.value;
    if (value === undefined || fact.prospective) continue;
    const known = values[fact.property];
    if (known) known.push(value);
    else values[fact.property] = [value];
  }
  return values;
}

function unresolved(
  valuesOf: ReadonlyMap<string, Values>,
  factsOf: ReadonlyMap<string, readonly FactRecord[]>,
): Fault[] {
  const faults: Fault[] = [];
  for (const [id, values] of valuesOf) {
    const type = typeOfId(id) as EntityTypeName;
    for (const property of propertyNames) {
      if (!propertyOf(property).required?.includes(type) || values[property] !== undefined) continue;
      const claims = (factsOf.get(id) ?? [])
        .filter((fact) => fact.property === property)
        .flatMap((fact) => fact.claims);
      const source = claims[0]?.slice(`${claimType}:`.length).split('/')[0];
      faults.push({
        code: 'UNRESOLVED',
        file: source === undefined ? 'nodes' : `claims/${source}.json`,
        pointer: '',
        found: `${property} of ${id}: ${claims.join(', ') || 'only plans or unknowns'}`,
        expected: 'a value that the rule of resolution can pick; give one claim the rank PREFERRED, with the reason',
      });
    }
  }
  return faults;
}

/** Links that a node has through claims about other nodes. */
function followingLinks(valuesOf: ReadonlyMap<string, Values>): Map<string, Record<string, string[]>> {
  const links = new Map<string, Record<string, string[]>>();
  const add = (from: string, name: string, to: string): void => {
    const known = links.get(from) ?? {};
    links.set(from, { ...known, [name]: [...(known[name] ?? []), to] });
  };
  const targets = (values: Values, property: PropertyName): string[] =>
    (values[property] ?? []).flatMap((value) => ('entity' in value ? [value.entity] : []));
  for (const [id, values] of valuesOf) {
    for (const facility of targets(values, 'COMPRISES')) add(facility, 'project', id);
    for (const whole of targets(values, 'PART_OF')) add(whole, 'parts', id);
    for (const former of targets(values, 'SUCCEEDS')) add(former, 'succeededBy', id);
  }
  const facilities = [...valuesOf.keys()].filter((id) => typeOfId(id) === 'Facility');
  for (const id of facilities) {
    // A part belongs to the project of its whole, and stands where that stands.
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && !seen.has(at);
      at = targets(valuesOf.get(at) ?? {}, 'PART_OF')[0]
    ) {
      seen.add(at);
      const project = links.get(at)?.['project']?.[0];
      if (project !== undefined && links.get(id)?.['project'] === undefined) add(id, 'project', project);
      const own = targets(valuesOf.get(at) ?? {}, 'IN_LOCALITY')[0];
      const locality =
        own ?? (project === undefined ? undefined : targets(valuesOf.get(project) ?? {}, 'IN_LOCALITY')[0]);
      if (locality !== undefined && links.get(id)?.['locality'] === undefined) add(id, 'locality', locality);
    }
  }
  return links;
}
