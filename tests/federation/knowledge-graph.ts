import { createGraph } from '../../src/index.js';
import { loadDataset } from '../../src/node.js';
import { createHandler } from '../../src/server/handler.js';
import { type Batch, lateStore } from '../late-store.js';
import { type Served, serve } from './serve.js';

/** The shipped data set. */
export const graph = createGraph(await loadDataset());

/** Serves the graph over HTTP from behind a store that answers late, and notes the batches. */
export async function serveKnowledgeGraph(): Promise<Served & { readonly batches: Batch[] }> {
  const { store, batches } = lateStore(graph);
  const handler = createHandler(createGraph(store));
  return { ...(await serve((request) => handler.fetch(request))), batches };
}
