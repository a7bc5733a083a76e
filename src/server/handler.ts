import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import type { KnowledgeGraph } from '../index.js';
import type { Context } from '../schema/context.js';
import { buildSubgraph } from '../schema/federation/subgraph.js';
import { maskError } from './mask-error.js';
import { type TourOperation, useGraphiqlTour } from './tour.js';
import { useExport } from './use-export.js';
import { useLandingPage } from './use-landing-page.js';
import { useNodePage } from './use-node-page.js';
import { useVocabulary } from './use-vocabulary.js';

/** What can be set of a handler. */
export interface HandlerOptions {
  /** The operations that GraphiQL shows as its tabs, in order. @default none */
  readonly tour?: readonly TourOperation[];
}

/**
 * The server as a fetch handler: `/graphql` (GraphQL over HTTP, and GraphiQL for browsers, all of it served from here),
 * `/subgraph` (the same data as a subgraph of Apollo Federation, for gateways), `/node/<id>`, `/export/<format>`,
 * `/health` and a landing page at `/`. The result can be called with a Request, or given to `node:http`'s createServer.
 */
export function createHandler(graph: KnowledgeGraph, options: HandlerOptions = {}) {
  const graphiql = useGraphiqlTour(graph, options.tour ?? []);
  return createYoga<object, Context>({
    schema: ({ request }) => (isSubgraph(request) ? buildSubgraph() : graph.schema),
    context: () => graph.createContext(),
    graphqlEndpoint: '/:contract(graphql|subgraph){/}?',
    healthCheckEndpoint: '/health',
    landingPage: false,
    // The answers are public and hold nothing of the asker: any page may read them, none with credentials.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], allowedHeaders: ['content-type'] },
    maskedErrors: { maskError },
    // Yoga would log each fault of a client with a stack; our own are logged where they are masked.
    logging: false,
    graphiql: (request) => (isSubgraph(request) ? false : graphiql),
    renderGraphiQL,
    plugins: [useLandingPage(graph), useNodePage(graph), useExport(graph), useVocabulary(graph)],
  });
}

/** Of the two paths of the endpoint, whether it is that of gateways. */
function isSubgraph(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/subgraph');
}
