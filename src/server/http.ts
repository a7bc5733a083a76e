import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveGraph } from '../embed/live.js';
import type { KnowledgeGraph } from '../index.js';
import type { Observer } from './exchange.js';
import { Front } from './front.js';
import { type HandlerOptions, Service } from './service.js';
import type { TourOperation } from './tour.js';

/** A server that listens. */
export interface Listening {
  readonly server: Server;
  /** Where it answers, such as `http://localhost:4000`. */
  readonly url: string;
  /**
   * Takes no more connections, says so at `/ready`, and resolves when what was under way is answered, or when the time
   * for that is over and the rest was cut off.
   */
  stop(): Promise<void>;
}

/** Where to listen, and as a handler. */
export interface ListenOptions extends Omit<HandlerOptions, 'tour' | 'basePath' | 'isReady'> {
  readonly port: number;
  readonly host: string;
  /** How many proxies stand in front, whose X-Forwarded-For is believed. @default 0 */
  readonly trustedProxies?: number;
  /** One who is told of every exchange. @default nobody */
  readonly observer?: Observer;
}

/** Bytes of headers that a request may have. */
const maxHeaderSize = 16_384;
/** Milliseconds after which a connection is cut on which nothing moves although an answer is to be read. */
const stalled = 120_000;

/** Serves a graph over HTTP. Rejects with what the socket says, such as EADDRINUSE. */
export async function listen(graph: KnowledgeGraph | LiveGraph, options: ListenOptions): Promise<Listening> {
  let draining = false;
  const service = new Service(graph, { ...options, tour: await readTour(), isReady: () => !draining });
  const { limits } = service;
  const front = new Front(service, options.trustedProxies ?? 0, options.observer ?? null);
  const server = createServer(
    {
      maxHeaderSize,
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: Math.min(limits.headers, 1000),
    },
    (request, response) => {
      if (draining) response.setHeader('connection', 'close');
      front.handle(request, response);
    },
  );
  server.maxConnections = limits.connections;
  server.timeout = stalled;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.host, backlog: 4096 }, resolve);
  });
  const address = server.address() as AddressInfo;
  const shown = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(address.address) ? 'localhost' : options.host;
  const stop = async (): Promise<void> => {
    draining = true;
    service.live.end();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection may become idle at any time from now on, and its client would keep it for as long as it may.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const deadline = setTimeout(() => server.closeAllConnections(), limits.drain);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
  };
  return { server, url: `http://${shown}:${address.port}`, stop };
}

/** Reads the guided tour that ships with the package. */
export async function readTour(): Promise<TourOperation[]> {
  const folder = fileURLToPath(new URL('../../schema/operations/', import.meta.url));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
