import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, useReadinessCheck } from 'graphql-yoga';
import type { LiveGraph } from '../embed/live.js';
import type { KnowledgeGraph } from '../index.js';
import type { Context } from '../schema/context.js';
import { maskError } from './mask-error.js';
import { addressIsReadable, refuseAddress } from './request-address.js';
import { type HandlerOptions, Service } from './service.js';
import { useCsrfPrevention } from './use-csrf-prevention.js';
import { type HandedOver, useEngine } from './use-engine.js';
import { useExport } from './use-export.js';
import { useGraphiql } from './use-graphiql.js';
import { useHeaders } from './use-headers.js';
import { useLandingPage } from './use-landing-page.js';
import { useNodePage } from './use-node-page.js';
import { useReadableParameters } from './use-readable-parameters.js';
import { useStyle } from './use-style.js';
import { useToldRefusals } from './use-told-refusals.js';
import { useVocabulary } from './use-vocabulary.js';

export type { AllowedOrigins } from './headers.js';
export type { LimitName, Limits } from './limits.js';
export type { HandlerOptions } from './service.js';

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
 * `/health`, `/ready` and a landing page at `/`. With a LiveGraph it serves whatever graph is the current one. Throws a
 * TypeError for a base path of another form.
 */
export function createHandler(graph: KnowledgeGraph | LiveGraph, options: HandlerOptions = {}): Handler {
  const yoga = createYogaOf(new Service(graph, options));
  function handle(request: Request): Response | Promise<Response>;
  function handle(request: IncomingMessage, response: ServerResponse): unknown;
  function handle(request: Request | IncomingMessage, response?: ServerResponse): unknown {
    if (response === undefined) return yoga.fetch(request as Request);
    if (!addressIsReadable(request as IncomingMessage)) return refuseAddress(response);
    return yoga(request as IncomingMessage, response);
  }
  return Object.assign(handle, { fetch: yoga.fetch });
}

/** GraphQL Yoga over a service. */
export function createYogaOf(service: Service) {
  const { live, basePath, limits } = service;
  return createYoga<HandedOver, Context>({
    schema: ({ request }) => service.schemaAt(new URL(request.url).pathname.replace(/\/$/, '')) ?? live.current.schema,
    context: () => ({ ...live.current.createContext(), datasetChanges: () => live.changes() }),
    graphqlEndpoint: `${basePath}/:contract(graphql|subgraph){/}?`,
    healthCheckEndpoint: `${basePath}/health`,
    landingPage: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: limits.body,
    // The engine keeps documents itself.
    parserAndValidationCache: false,
    // Where the exchange is known, its errors have been masked before.
    maskedErrors: { maskError: (error) => maskError(error, service.defectTaker(undefined)) },
    // Yoga would log each fault of a client with a stack; our own are logged where they are masked.
    logging: false,
    graphiql: false,
    plugins: [
      useHeaders(service),
      useCsrfPrevention(service),
      useReadinessCheck({ endpoint: `${basePath}/ready`, check: service.isReady }),
      useGraphiql(service),
      ...[useLandingPage, useStyle, useVocabulary].map((use) => use(live, basePath)),
      useNodePage(service),
      useExport(service),
      useReadableParameters(),
      useToldRefusals(),
      useEngine(service),
    ],
  });
}
