import { entityTypes } from '../vocabulary/kinds.js';
import type { Graph } from './graph.js';
import type { DatasetInfo, NodeRecord } from './records.js';

/** The nodes of a graph, kept so that they can be read before the graph itself is built anew. */
export interface PreparedNodes {
  readonly dataset: DatasetInfo;
  node(id: string): NodeRecord | null;
}

/** The first line of the text. Each line after it is a node, in the order of the ids. */
interface Heading {
  readonly files: string;
  readonly dataset: DatasetInfo;
  readonly ids: readonly string[];
}

/** Writes the nodes of a graph as a text, with the digest of the files that it was built from. */
export function writeNodes(graph: Graph, files: string): string {
  const nodes = entityTypes.flatMap((type) => graph.ofType(type));
  const heading: Heading = { files, dataset: graph.dataset, ids: nodes.map(({ id }) => id) };
  return [heading, ...nodes].map((line) => JSON.stringify(line)).join('\n');
}

/** Reads such a text; null where it was made from other files. A node is parsed each time that it is asked for. */
export function readNodes(text: string, files: string): PreparedNodes | null {
  const lines = text.split('\n');
  const heading = JSON.parse(lines[0] as string) as Heading;
  if (heading.files !== files) return null;
  const lineOf = new Map(heading.ids.map((id, index) => [id, index + 1]));
  return {
    dataset: heading.dataset,
    node(id) {
      const line = lineOf.get(id);
      return line === undefined ? null : (JSON.parse(lines[line] as string) as NodeRecord);
    },
  };
}
