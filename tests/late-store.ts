import type { KnowledgeGraph, Store } from '../src/index.js';
import { shipped } from './shipped.js';

/** Each batch that a store was asked for: which read, with which keys. */
export type Batch = readonly [read: Exclude<keyof Store, 'dataset'>, keys: readonly unknown[]];

/** A graph, by default the shipped one, behind a store that answers everything asked of it in one turn only in a later one. */
export function lateStore(of: KnowledgeGraph = shipped): { store: Store; batches: Batch[] } {
  const batches: Batch[] = [];
  let waiting: (() => void)[] = [];
  const late =
    <Keys extends readonly unknown[], Answer>(read: Batch[0], answer: (keys: Keys) => Answer) =>
    (keys: Keys): Promise<Awaited<Answer>> => {
      batches.push([read, keys]);
      if (waiting.length === 0) {
        setTimeout(() => {
          const now = waiting;
          waiting = [];
          for (const go of now) go();
        }, 2);
      }
      return new Promise((resolve) => waiting.push(() => resolve(answer(keys) as Awaited<Answer>)));
    };
  const graph = of.store;
  return {
    batches,
    store: {
      dataset: graph.dataset,
      nodes: late('nodes', (ids: readonly string[]) => graph.nodes(ids)),
      claims: late('claims', (ids: readonly string[]) => graph.claims(ids)),
      facts: late('facts', (ids: readonly string[]) => graph.facts(ids)),
      keys: late('keys', (requests: Parameters<Store['keys']>[0]) => graph.keys(requests)),
      pages: late('pages', (requests: Parameters<Store['pages']>[0]) => graph.pages(requests)),
      searches: late('searches', (requests: Parameters<Store['searches']>[0]) => graph.searches(requests)),
      factsAt: late('factsAt', (requests: Parameters<Store['factsAt']>[0]) => graph.factsAt(requests)),
      conflicts: late('conflicts', (requests: Parameters<Store['conflicts']>[0]) => graph.conflicts(requests)),
      timelines: late('timelines', (requests: Parameters<Store['timelines']>[0]) => graph.timelines(requests)),
      gaps: late('gaps', (requests: Parameters<Store['gaps']>[0]) => graph.gaps(requests)),
      years: late('years', (requests: Parameters<Store['years']>[0]) => graph.years(requests)),
      withoutSources: late('withoutSources', (requests: Parameters<Store['withoutSources']>[0]) =>
        graph.withoutSources(requests),
      ),
      paths: late('paths', (requests: Parameters<Store['paths']>[0]) => graph.paths(requests)),
    },
  };
}
