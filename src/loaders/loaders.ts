import DataLoader from 'dataloader';
import type { DependenceRecord } from '../graph/dependence.js';
import type { GapRecord, GapsRequest } from '../graph/gaps.js';
import type { Graph } from '../graph/graph.js';
import type { PathRecord, PathRequest } from '../graph/path.js';
import type { PolicyYearRecord } from '../graph/progress.js';
import type { ClaimNode, FactRecord, NodeRecord, SearchHitRecord } from '../graph/records.js';
import type {
  ConflictsRequest,
  FactsRequest,
  KeyRequest,
  MaybePromise,
  Page,
  PageRequest,
  SearchRequest,
  Store,
  YearsRequest,
} from '../graph/store.js';
import type { TimelineEventRecord, TimelineRequest } from '../graph/timeline.js';
import type { Budget } from './budget.js';

/** Reads by key. Answers at once where the data is at hand, and with a promise where it is not. */
export interface Loader<Key, Value> {
  load(key: Key): MaybePromise<Value>;
  /** In the order of the keys. */
  loadMany(keys: readonly Key[]): MaybePromise<readonly Value[]>;
}

/** All that resolvers read through. */
export interface Loaders {
  readonly nodes: Loader<string, NodeRecord | null>;
  readonly claims: Loader<string, ClaimNode | null>;
  readonly facts: Loader<string, FactRecord | null>;
  readonly keys: Loader<KeyRequest, string | null>;
  /** Rejects or throws a RequestError for a faulty cursor or page size. */
  readonly pages: Loader<PageRequest, Page<string>>;
  /** The facts about a node under given clocks. */
  readonly factsAt: Loader<FactsRequest, readonly FactRecord[]>;
  /** As `pages`, and so are the timelines and gaps. */
  readonly conflicts: Loader<ConflictsRequest, Page<FactRecord>>;
  readonly timelines: Loader<TimelineRequest, Page<TimelineEventRecord>>;
  readonly gaps: Loader<GapsRequest, Page<GapRecord>>;
  readonly years: Loader<YearsRequest, readonly PolicyYearRecord[]>;
  readonly withoutSources: Loader<readonly string[], DependenceRecord>;
  /** As `pages`. */
  readonly searches: Loader<SearchRequest, Page<SearchHitRecord>>;
  /** Rejects or throws a RequestError for a bound out of bounds, or too much work. */
  readonly paths: Loader<PathRequest, PathRecord | null>;
}

/** Loaders over the graph in memory: no batches and no promises, so one set serves every request. */
export function graphLoaders(graph: Graph): Loaders {
  return {
    nodes: direct((id) => graph.node(id)),
    claims: direct((id) => graph.claim(id)),
    facts: direct((id) => graph.fact(id)),
    keys: direct((request) => graph.key(request)),
    pages: direct((request) => graph.page(request)),
    searches: direct((request) => graph.searchPage(request)),
    factsAt: direct((request) => only(graph.factsAt([request]))),
    conflicts: direct((request) => only(graph.conflicts([request]))),
    timelines: direct((request) => only(graph.timelines([request]))),
    gaps: direct((request) => only(graph.gaps([request]))),
    years: direct((request) => only(graph.years([request]))),
    withoutSources: direct((sources) => only(graph.withoutSources([sources]))),
    paths: direct((request) => graph.path(request)),
  };
}

/** Loaders over a store that may answer late: a DataLoader for each kind of read. Make a new set for each request. */
export function storeLoaders(store: Store): Loaders {
  return {
    nodes: batched((ids) => store.nodes(ids)),
    claims: batched((ids) => store.claims(ids)),
    facts: batched((ids) => store.facts(ids)),
    keys: batched((requests) => store.keys(requests), JSON.stringify),
    pages: batched((requests) => store.pages(requests), JSON.stringify),
    searches: batched((requests) => store.searches(requests), JSON.stringify),
    factsAt: batched((requests) => store.factsAt(requests), JSON.stringify),
    conflicts: batched((requests) => store.conflicts(requests), JSON.stringify),
    timelines: batched((requests) => store.timelines(requests), JSON.stringify),
    gaps: batched((requests) => store.gaps(requests), JSON.stringify),
    years: batched((requests) => store.years(requests), JSON.stringify),
    withoutSources: batched((requests) => store.withoutSources(requests), JSON.stringify),
    paths: batched((requests) => store.paths(requests), JSON.stringify),
  };
}

/** The same loaders, each read of which a request pays for. Throws what the budget throws, once it is spent. */
export function meteredLoaders(loaders: Loaders, budget: Budget): Loaders {
  return {
    nodes: new MeteredLoader(loaders.nodes, budget),
    claims: new MeteredLoader(loaders.claims, budget),
    facts: new MeteredLoader(loaders.facts, budget),
    keys: new MeteredLoader(loaders.keys, budget),
    pages: new MeteredLoader(loaders.pages, budget),
    searches: new QuestionLoader(loaders.searches, budget),
    factsAt: new QuestionLoader(loaders.factsAt, budget),
    conflicts: new QuestionLoader(loaders.conflicts, budget),
    timelines: new QuestionLoader(loaders.timelines, budget),
    gaps: new QuestionLoader(loaders.gaps, budget),
    years: new QuestionLoader(loaders.years, budget),
    withoutSources: new QuestionLoader(loaders.withoutSources, budget),
    paths: new QuestionLoader(loaders.paths, budget),
  };
}

class MeteredLoader<Key, Value> implements Loader<Key, Value> {
  readonly #loader: Loader<Key, Value>;
  readonly #budget: Budget;

  constructor(loader: Loader<Key, Value>, budget: Budget) {
    this.#loader = loader;
    this.#budget = budget;
  }

  load(key: Key): MaybePromise<Value> {
    this.#budget.spend(1);
    return this.#loader.load(key);
  }

  loadMany(keys: readonly Key[]): MaybePromise<readonly Value[]> {
    this.#budget.spend(keys.length);
    return this.#loader.loadMany(keys);
  }
}

/** Of a question that may go through the whole graph, so that the clock is looked at after each. */
class QuestionLoader<Key, Value> extends MeteredLoader<Key, Value> {
  readonly #clock: Budget;

  constructor(loader: Loader<Key, Value>, budget: Budget) {
    super(loader, budget);
    this.#clock = budget;
  }

  override load(key: Key): MaybePromise<Value> {
    const answer = super.load(key);
    // What is still to come is looked at when it is read from: thrown away here, its failure would have no catcher.
    if (!(answer instanceof Promise)) this.#clock.look();
    return answer;
  }
}

/** The answer to the only request of a batch. Throws it where it is an error. */
function only<Value>(answers: readonly (Value | Error)[]): Value {
  const [answer] = answers;
  if (answer instanceof Error) throw answer;
  return answer as Value;
}

function direct<Key, Value>(read: (key: Key) => Value): Loader<Key, Value> {
  return { load: read, loadMany: (keys) => keys.map(read) };
}

function batched<Key, Value>(
  read: (keys: readonly Key[]) => MaybePromise<readonly (Value | Error)[]>,
  cacheKeyFn: (key: Key) => unknown = (key) => key,
): Loader<Key, Value> {
  const loader = new DataLoader<Key, Value, unknown>(async (keys) => read(keys), { cacheKeyFn });
  return {
    load: (key) => loader.load(key),
    loadMany: (keys) => Promise.all(keys.map((key) => loader.load(key))),
  };
}

/** Goes on with a value now, or with what a promise brings when it is there. */
export function whenReady<Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}
