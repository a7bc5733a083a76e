import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveGraph } from '../embed/live.js';
import type { KnowledgeGraph } from '../index.js';
import { answerSettings } from './answer-settings.js';
import type { Observer } from './exchange.js';
import { ExchangeLog, type Logging } from './exchange-log.js';
import { Front } from './front.js';
import { errorDetails } from './log.js';
import type { Reloaded } from './metrics.js';
import type { RedisValues } from './redis.js';
import { type HandlerOptions, Service } from './service.js';
import { SharedAnswers } from './shared-answers.js';
import type { Family } from './tallies.js';
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
  /** To be told when its data set has been loaded anew, for the metrics. */
  reloaded(result: Reloaded): void;
}

/** Where to listen, and as a handler. */
export interface ListenOptions extends Omit<HandlerOptions, 'tour' | 'basePath' | 'onDefect'> {
  readonly port: number;
  readonly host: string;
  /** How many proxies stand in front, whose X-Forwarded-For is believed. @default 0 */
  readonly trustedProxies?: number;
  /** What is logged of exchanges, and where. @default defects of the server itself only, by console.error */
  readonly logging?: Logging;
  /** One more who is told of every exchange. @default nobody */
  readonly observer?: Observer;
  /**
   * Redis or Valkey, in which servers with the same data set and settings share finished answers:
   * `redis://user:password@host:port/number`, or `rediss:` for TLS. @default none are shared
   */
  readonly cache?: string;
  /** What else there is to tell at /metrics. @default nothing */
  readonly families?: () => readonly Family[];
}

/** Bytes of headers that a request may have. */
const maxHeaderSize = 16_384;
/** Milliseconds after which a connection is cut on which nothing moves although an answer is to be read. */
const stalled = 120_000;

/** Serves a graph over HTTP. Rejects with what the socket says, such as EADDRINUSE. */
export async function listen(graph: KnowledgeGraph | LiveGraph, options: ListenOptions): Promise<Listening> {
  let draining = false;
  const service = new Service(graph, {
    ...options,
    tour: await readTour(),
    isReady: () => !draining && (options.isReady?.() ?? true),
    onDefect: (defect) => onDefect(defect, options.logging),
  });
  const { limits } = service;
  const log = options.logging === undefined ? defectPrinter : new ExchangeLog(options.logging);
  const observers = options.observer === undefined ? [log] : [log, options.observer];
  const redis = options.cache === undefined ? null : await redisAt(options.cache, limits.cache, options.logging);
  const shared = redis === null ? null : new SharedAnswers(redis, answerSettings(service, options));
  const front = new Front(service, options.trustedProxies ?? 0, observers, shared, options.families);
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
  await redis?.connect();
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
    redis?.close();
  };
  const url = `http://${shown}:${address.port}`;
  return { server, url, stop, reloaded: (result) => front.metrics.reloaded(result) };
}

/** The client of Redis is loaded only where there is one to ask. */
async function redisAt(address: string, patience: number, logging: Logging | undefined): Promise<RedisValues> {
  const { RedisValues } = await import('./redis.js');
  return new RedisValues(address, patience, logging?.log ?? (() => {}));
}

/** For who started a server without a log. */
const defectPrinter: Observer = {
  exchanged({ note }) {
    for (const defect of note.defects ?? []) console.error(defect);
  },
};

function onDefect(defect: unknown, logging: Logging | undefined): void {
  if (logging === undefined) console.error(defect);
  else logging.log('error', 'defect', { error: errorDetails(defect) });
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
