import type { ExecutionResult, GraphQLError } from 'graphql';
import type { KnowledgeGraph } from '../embed/graph.js';
import type { LiveGraph } from '../embed/live.js';

/** An operation of the guided tour, as its file has it. */
export interface TourText {
  readonly query: string;
}

/**
 * What this room needs of whoever opens it to assistants: the graph that is served now, and operations carried out under
 * the limits of that server. It stands to the right of this room, and so do the limits.
 */
export interface Door {
  readonly live: LiveGraph;
  readonly tour: readonly TourText[];
  /** What is wrong with a document that an assistant wrote, before it is carried out; nothing where it may be. */
  faultsOf(graph: KnowledgeGraph, query: string): readonly GraphQLError[];
  /** Whether a document that an assistant wrote may be carried out at all. */
  isAllowed(query: string): boolean;
  /** Carries an operation out. The errors of the answer can be shown as they are, each with a code. */
  run(
    graph: KnowledgeGraph,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ExecutionResult>;
  /** Told of a defect of ours, of which the assistant learns only that it happened. */
  tellDefect(defect: unknown): void;
  /** Told with which codes something was refused, for whoever keeps count. */
  tellRefusal(codes: readonly string[]): void;
}
