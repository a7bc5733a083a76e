import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/files.js';
import { Graph } from '../../src/graph/graph.js';

/** The graph of the shipped data set. */
export async function shippedGraph(): Promise<Graph> {
  return new Graph(await loadDataset(fileURLToPath(new URL('../../data', import.meta.url))));
}
