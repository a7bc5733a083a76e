import type { Graph } from '../graph/graph.js';

/** A cell of a row, as it is written into a table. */
export type Cell = string | number | boolean | null | readonly (string | number)[];

/** A table, or a part of one, of which the rows are made node by node. */
export interface TablePart {
  readonly table: string;
  readonly columns: readonly string[];
  /** The rows for a node. What the graph keeps of the node is at hand: all parts are asked for it one after the other. */
  rows(graph: Graph, id: string): Iterable<readonly Cell[]>;
}
