import type { GraphQLSchema } from 'graphql';
import type { Dataset } from '../dataset/read.js';
import { Graph } from '../graph/graph.js';
import type { DatasetInfo } from '../graph/records.js';
import type { Store } from '../graph/store.js';
import type { Budget } from '../loaders/budget.js';
import { graphLoaders, meteredLoaders, storeLoaders } from '../loaders/loaders.js';
import { buildSchema } from '../schema/build.js';
import type { Context } from '../schema/context.js';
import { claimType } from '../vocabulary/kinds.js';

/** A graph that can be queried: by `execute(graph, query)`, or over HTTP by `createHandler(graph)`. */
export interface KnowledgeGraph {
  /** The schema that all graphs of a process share. It finds the data in the context; `createSchema` makes one that needs none. */
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly dataset: DatasetInfo;
  /** Whether all data is at hand, so that nothing is answered with a promise. */
  readonly answersAtOnce: boolean;
  /** How many claims there are. */
  readonly claimCount: number;
  /**
   * The context of one request. Over a store that answers late it holds the batches of that request. With a budget, its
   * reads are paid for and stop when that is spent.
   */
  createContext(budget?: Budget): Context;
}

/** What can be set when a graph is made. */
export interface GraphOptions {
  /** Base of the URIs of nodes, without a slash at its end. @default the manifest's */
  readonly baseUri?: string | undefined;
}

/**
 * Makes a graph that can be queried, of a checked data set or over a store. A data set is held in memory and answers at
 * once; a store may answer with promises, and is then read in batches, one set of them for each request. Throws a
 * DatasetError where a value that every node of a type needs does not resolve.
 */
export function createGraph(source: Dataset | Store, options: GraphOptions = {}): KnowledgeGraph {
  const store = 'manifest' in source ? new Graph(source) : source;
  const dataset = options.baseUri === undefined ? store.dataset : withBaseUri(store.dataset, options.baseUri);
  const shared = store instanceof Graph ? graphLoaders(store) : null;
  return {
    schema: buildSchema(),
    store,
    dataset,
    answersAtOnce: shared !== null,
    claimCount: store instanceof Graph ? store.claimCount : claimsCounted(store.dataset),
    createContext: (budget) => {
      const loaders = shared ?? storeLoaders(store);
      return { loaders: budget === undefined ? loaders : meteredLoaders(loaders, budget), dataset };
    },
  };
}

function claimsCounted({ counts }: DatasetInfo): number {
  return counts.find(({ type }) => type === claimType)?.count ?? 0;
}

/** The description with another base. What is counted when it is asked for is not counted to copy it. */
function withBaseUri(dataset: DatasetInfo, baseUri: string): DatasetInfo {
  return Object.create(Object.getPrototypeOf(dataset) as object, {
    ...Object.getOwnPropertyDescriptors(dataset),
    baseUri: { value: baseUri, enumerable: true },
  }) as DatasetInfo;
}
