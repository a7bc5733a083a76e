import DataLoader from 'dataloader';
import type { Graph } from '../graph/graph.js';
import type { ClaimNode, FactRecord, NodeRecord, SearchHitRecord } from '../graph/records.js';
import type { MaybePromise, Page, PageRequest, SearchRequest, Store } from '../graph/store.js';

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
  /** Rejects or throws a RequestError for a faulty cursor or page size. */
  readonly pages: Loader<PageRequest, Page<string>>;
  /** As `pages`. */
  readonly searches: Loader<SearchRequest, Page<SearchHitRecord>>;
}

/** Loaders over the graph in memory: no batches and no promises, so one set serves every request. */
export function graphLoaders(graph: Graph): Loaders {
  return {
    nodes: direct((id) => graph.node(id)),
    claims: direct((id) => graph.claim(id)),
    facts: direct((id) => graph.fact(id)),
    pages: direct((request) => graph.page(request)),
    searches: direct((request) => graph.searchPage(request)),
  };
}

/** Loaders over a store that may answer late: a DataLoader for each kind of read. Make a new set for each request. */
export function storeLoaders(store: Store): Loaders {
  return {
    nodes: batched((ids) => store.nodes(ids)),
    claims: batched((ids) => store.claims(ids)),
    facts: batched((ids) => store.facts(ids)),
    pages: batched((requests) => store.pages(requests), JSON.stringify),
    searches: batched((requests) => store.searches(requests), JSON.stringify),
  };
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
