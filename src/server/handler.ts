import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveGraph } from '../embed/live.js';
import type { KnowledgeGraph } from '../index.js';
import { addressIsReadable, refuseAddress } from './request-address.js';
import { type HandlerOptions, Service } from './service.js';
import { createYogaOf } from './yoga.js';

export { BoundariesError, type Boundary, readBoundaries } from '../explorer/map/boundaries.js';
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
 * `/subgraph` (the same data as a subgraph of Apollo Federation, for gateways), `/mcp` (for assistants), `/node/<id>`,
 * `/export/<format>`, `/kg-components.js`, `/feed.atom`, `/oembed`, `/robots.txt`, sitemaps, `/.well-known/`, `/health`,
 * `/ready` and the pages of the explorer. With a LiveGraph it serves whatever graph is the current one. Throws a
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
