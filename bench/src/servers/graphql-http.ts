import { createServer } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';
import { listenHere, loadGraph } from './served.js';

/** graphql-http as its README shows it on node:http. It keeps no parsed documents, and has no setting for it. */
const graph = await loadGraph();
listenHere(
  createServer(
    createHandler({
      schema: graph.schema,
      context: () => graph.createContext() as unknown as Record<string, unknown>,
    }),
  ),
);
