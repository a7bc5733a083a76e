import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import type { KnowledgeGraph } from '../index.js';
import type { Context } from '../schema/context.js';
import { buildSubgraph } from '../schema/federation/subgraph.js';
import { type Documents, KnownDocuments } from './known-documents.js';
import { maskError } from './mask-error.js';
import { type TourOperation, useGraphiqlTour } from './tour.js';
import { useExport } from './use-export.js';
import { useLandingPage } from './use-landing-page.js';
import { useNodePage } from './use-node-page.js';
import { usePersistedDocuments } from './use-persisted-documents.js';
import { usePersistedQueries } from './use-persisted-queries.js';
import { useVocabulary } from './use-vocabulary.js';

/** What can be set of a handler. */
export interface HandlerOptions {
  /** The operations that GraphiQL shows as its tabs, in order. @default none */
  readonly tour?: readonly TourOperation[];
  /**
   * Documents by id that clients may name instead of sending them, as relay-compiler and graphql-codegen write them.
   * Those of the tour can be named as well. @default none
   */
  readonly documents?: Documents;
  /** The path below which it stands in a server of others, such as `/kg`, without a slash at its end. @default the root */
  readonly basePath?: string;
}

/** A server that can be called with a Request, and given to `node:http`'s createServer or to a framework over it. */
export interface Handler {
  (request: Request): Response | Promise<Response>;
  (request: IncomingMessage, response: ServerResponse): unknown;
  /** As the function of the platform: takes an address or a Request. */
  fetch(input: string | URL | Request, init?: RequestInit): Response | Promise<Response>;
}

/**
 * The server as a fetch handler: `/graphql` (GraphQL over HTTP, and GraphiQL for browsers, all of it served from here),
 * `/subgraph` (the same data as a subgraph of Apollo Federation, for gateways), `/node/<id>`, `/export/<format>`,
 * `/health` and a landing page at `/`. Throws a TypeError for a base path of another form,
 * and a GraphQLError for a tour that does not parse.
 */
export function createHandler(graph: KnowledgeGraph, options: HandlerOptions = {}): Handler {
  const { tour = [], documents = {}, basePath = '' } = options;
  if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) {
    throw new TypeError(`${JSON.stringify(basePath)} is not a base path such as "/kg"`);
  }
  const graphiql = useGraphiqlTour(graph, tour);
  const known = new KnownDocuments(tour, documents);
  // Of the two paths of the endpoint, whether a request takes that of gateways.
  const isSubgraph = ({ url }: Request): boolean => new URL(url).pathname.startsWith(`${basePath}/subgraph`);
  return createYoga<object, Context>({
    schema: ({ request }) => (isSubgraph(request) ? buildSubgraph() : graph.schema),
    context: () => graph.createContext(),
    graphqlEndpoint: `${basePath}/:contract(graphql|subgraph){/}?`,
    healthCheckEndpoint: `${basePath}/health`,
    landingPage: false,
    // The answers are public and hold nothing of the asker: any page may read them, none with credentials.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], allowedHeaders: ['content-type'] },
    maskedErrors: { maskError },
    // Yoga would log each fault of a client with a stack; our own are logged where they are masked.
    logging: false,
    graphiql: (request) => (isSubgraph(request) ? false : graphiql),
    renderGraphiQL,
    plugins: [
      ...[useLandingPage, useNodePage, useExport, useVocabulary].map((use) => use(graph, basePath)),
      usePersistedDocuments(known),
      usePersistedQueries(known),
    ],
  });
}
