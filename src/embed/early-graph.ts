import { earlyStore } from '../graph/early-store.js';
import type { PreparedNodes } from '../graph/prepared.js';
import type { Store } from '../graph/store.js';
import { createGraph, type GraphOptions, type KnowledgeGraph } from './graph.js';

/** A graph of which only the nodes are at hand at first. */
export interface EarlyGraph extends KnowledgeGraph {
  /**
   * Builds the whole graph, unless that has been done or begun, and answers it. Rejects where it cannot be built. It is of
   * another version where the data set was changed since the nodes were read; then it takes not the place of this one.
   */
  complete(): Promise<KnowledgeGraph>;
}

/**
 * Makes a graph that answers from prepared nodes at once; the whole one is built at the first question that needs more,
 * and takes its place. The answers are the same before and after.
 */
export function createEarlyGraph(
  prepared: PreparedNodes,
  build: () => Promise<KnowledgeGraph>,
  options: GraphOptions = {},
): EarlyGraph {
  let building: Promise<KnowledgeGraph> | undefined;
  const complete = (): Promise<KnowledgeGraph> => {
    building ??= build().then((whole) => {
      if (whole.dataset.digest === prepared.dataset.digest) graph = whole;
      return whole;
    });
    return building;
  };
  const completed = async (): Promise<Store> => {
    const whole = await complete();
    if (whole === graph) return whole.store;
    throw new Error('the data set was changed while the server started');
  };
  let graph = createGraph(earlyStore(prepared, completed), options);
  const { schema, dataset } = graph;
  return {
    schema,
    dataset,
    get store() {
      return graph.store;
    },
    get answersAtOnce() {
      return graph.answersAtOnce;
    },
    get claimCount() {
      return graph.claimCount;
    },
    createContext: (budget) => graph.createContext(budget),
    complete,
  };
}
