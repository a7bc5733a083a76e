import { createYoga, useReadinessCheck } from 'graphql-yoga';
import type { Context } from '../schema/context.js';
import { maskError } from './mask-error.js';
import type { Service } from './service.js';
import { useComponents } from './use-components.js';
import { useCsrfPrevention } from './use-csrf-prevention.js';
import { useDiscovery } from './use-discovery.js';
import { type HandedOver, useEngine } from './use-engine.js';
import { useExplorer } from './use-explorer.js';
import { useExport } from './use-export.js';
import { useFeed } from './use-feed.js';
import { useGraphiql } from './use-graphiql.js';
import { useHeaders } from './use-headers.js';
import { useMapAreas } from './use-map-areas.js';
import { useMcp } from './use-mcp.js';
import { useNodePage } from './use-node-page.js';
import { useOembed } from './use-oembed.js';
import { useReadableParameters } from './use-readable-parameters.js';
import { useToldRefusals } from './use-told-refusals.js';
import { useVocabulary } from './use-vocabulary.js';
import { useWebFiles } from './use-web-files.js';

/** GraphQL Yoga over a service: every form of request, and every page. In a file of its own, as its types are Yoga's. */
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
      useMapAreas(service),
      useWebFiles(service),
      useExplorer(service),
      useComponents(live, basePath),
      useVocabulary(live, basePath),
      useNodePage(service),
      useExport(service),
      useOembed(service),
      useFeed(service),
      useDiscovery(service),
      useMcp(service),
      useReadableParameters(),
      useToldRefusals(),
      useEngine(service),
    ],
  });
}
