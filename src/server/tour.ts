import type { GraphiQLOptions } from 'graphql-yoga';
import type { KnowledgeGraph } from '../index.js';

/** One operation of the guided tour. */
export interface TourOperation {
  /** Its file name without the ending, such as `01-one-project`. */
  readonly name: string;
  readonly query: string;
}

/** GraphiQL with the guided tour as its tabs. */
export function useGraphiqlTour(graph: KnowledgeGraph, tour: readonly TourOperation[]) {
  return {
    title: graph.dataset.name,
    defaultTabs: tour.map(({ query }) => ({ query, headers: null, variables: null })),
    // Read-only and public: nothing is gained by keeping headers.
    shouldPersistHeaders: false,
  } satisfies GraphiQLOptions;
}
