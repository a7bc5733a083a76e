import type { PreparedNodes } from './prepared.js';
import type { Store } from './store.js';

/**
 * The store of a server that has just been started: prepared nodes are at hand, and any other read waits for the graph,
 * which is built for the first of them.
 */
export function earlyStore({ dataset, node }: PreparedNodes, graph: () => Promise<Store>): Store {
  return {
    dataset,
    nodes: (ids) => ids.map(node),
    claims: async (ids) => (await graph()).claims(ids),
    facts: async (ids) => (await graph()).facts(ids),
    keys: async (requests) => (await graph()).keys(requests),
    pages: async (requests) => (await graph()).pages(requests),
    searches: async (requests) => (await graph()).searches(requests),
    paths: async (requests) => (await graph()).paths(requests),
    factsAt: async (requests) => (await graph()).factsAt(requests),
    conflicts: async (requests) => (await graph()).conflicts(requests),
    timelines: async (requests) => (await graph()).timelines(requests),
    gaps: async (requests) => (await graph()).gaps(requests),
    years: async (requests) => (await graph()).years(requests),
    withoutSources: async (requests) => (await graph()).withoutSources(requests),
  };
}
