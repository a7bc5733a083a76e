import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { listenHere, loadGraph } from './served.js';

/** Yoga as its README shows it: all defaults, which keep parsed and validated documents. */
const graph = await loadGraph();
listenHere(createServer(createYoga({ schema: graph.schema, context: () => graph.createContext() })));
