import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendNodeResponse } from '@whatwg-node/server';
import type { LiveGraph } from '../embed/live.js';
import type { KnowledgeGraph } from '../index.js';
import { errorBody } from './answer.js';
import { AnswerCache, type FinishedAnswer } from './answer-cache.js';
import { clientOf } from './client-address.js';
import { cacheControl, FastPath } from './fast-path.js';
import { finish, isKnown, takesGzip } from './finished-answer.js';
import { createYogaOf } from './handler.js';
import { commonHeaders, corsHeaders, dataPolicy } from './headers.js';
import { maskError } from './mask-error.js';
import { RateLimit } from './rate-limit.js';
import { BodyTooLargeError, BrokenOffError, readBody } from './request-body.js';
import { type HandlerOptions, Service } from './service.js';
import type { TourOperation } from './tour.js';
import type { HandedOver } from './use-engine.js';

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
  const front = new Front(service, options.trustedProxies ?? 0);
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
    server.closeIdleConnections();
    const deadline = setTimeout(() => server.closeAllConnections(), limits.drain);
    await closed;
    clearTimeout(deadline);
  };
  return { server, url: `http://${shown}:${address.port}`, stop };
}

/** What stands between the socket and GraphQL: who may ask, how much is read, which way answers, and how it is written. */
class Front {
  readonly #service: Service;
  readonly #yoga: ReturnType<typeof createYogaOf>;
  readonly #answers: AnswerCache;
  readonly #fastPath: FastPath;
  readonly #rateLimit: RateLimit | null;
  readonly #trustedProxies: number;

  constructor(service: Service, trustedProxies: number) {
    const { answers, rate, burst } = service.limits;
    this.#service = service;
    this.#yoga = createYogaOf(service);
    this.#answers = new AnswerCache(answers);
    this.#fastPath = new FastPath(service, this.#answers);
    this.#rateLimit = rate === 0 ? null : new RateLimit(rate, burst);
    this.#trustedProxies = trustedProxies;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    // Of the forms of a target only that of origins is for us; the others are for proxies (RFC 9112, 3.2).
    if (!url.startsWith('/')) {
      this.#refuse(request, response, 400, 'BAD_REQUEST', 'The target of a request must be a path.');
      return;
    }
    const wait = this.#rateLimit?.take(clientOf(request, this.#trustedProxies)) ?? 0;
    if (wait > 0) {
      this.#refuse(request, response, 429, 'RATE_LIMITED', 'Too many requests. Try again later.', {
        'retry-after': String(wait),
      });
      return;
    }
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
      this.#route(request, response, null);
      return;
    }
    readBody(request, this.#service.limits.body).then(
      (body) => this.#route(request, response, body),
      (error) => this.#unreadable(request, response, error),
    );
  }

  #unreadable(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (error instanceof BodyTooLargeError) {
      const message = `The body is longer than ${this.#service.limits.body} bytes.`;
      // The rest of the body would be taken for the next request.
      this.#refuse(request, response, 413, 'REQUEST_ENTITY_TOO_LARGE', message, { connection: 'close' });
    } else if (!(error instanceof BrokenOffError)) {
      request.destroy();
    }
  }

  #route(request: IncomingMessage, response: ServerResponse, body: Buffer | null): void {
    const url = request.url as string;
    const question = url.indexOf('?');
    const path = question < 0 ? url : url.slice(0, question);
    if (this.#service.schemaAt(path) !== null && (body !== null || question >= 0)) {
      const text = body === null ? url.slice(question + 1) : body.toString('latin1');
      let answer: ReturnType<FastPath['answer']>;
      try {
        answer = this.#fastPath.answer(request, response, path, text);
      } catch (error) {
        this.#fail(request, response, error);
        return;
      }
      if (!(answer instanceof Promise)) {
        this.#answer(request, response, body, answer);
        return;
      }
      answer.then(
        (ready) => this.#answer(request, response, body, ready),
        (error) => this.#fail(request, response, error),
      );
      return;
    }
    this.#answer(request, response, body, {});
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
    answer: FinishedAnswer | HandedOver,
  ): void {
    if ('bytes' in answer) this.#send(request, response, answer);
    else this.#byYoga(request, response, body, answer).catch((error) => this.#fail(request, response, error));
  }

  /** Writes a finished answer. */
  #send(request: IncomingMessage, response: ServerResponse, answer: FinishedAnswer): void {
    const cors =
      this.#service.origins === '*'
        ? []
        : Object.entries(corsHeaders(this.#service.origins, request.headers.origin ?? null)).flat();
    if (isKnown(request.headers['if-none-match'], answer.etag)) {
      const kept = pairs(answer.head).filter(([name]) => !name.startsWith('content-') || name === 'content-location');
      response.writeHead(304, [...kept.flat(), ...cors]).end();
      return;
    }
    response.writeHead(200, cors.length === 0 ? (answer.head as string[]) : [...answer.head, ...cors]);
    response.end(request.method === 'HEAD' ? undefined : answer.bytes);
  }

  async #byYoga(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
    handedOver: HandedOver,
  ): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const isPage = method === 'GET' && handedOver.ready === undefined;
    const gzip = takesGzip(headers['accept-encoding']);
    const graph = this.#service.live.current;
    const key = `page ${gzip ? 'z' : '-'} ${headers.accept ?? ''} ${url}`;
    const known = isPage ? this.#answers.get(graph, key) : undefined;
    if (known !== undefined) {
      this.#send(request, response, known);
      return;
    }
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    // What a client says of its host is its own affair: no answer depends on it.
    const made = await this.#yoga.fetch(
      `http://localhost${url}`,
      {
        method,
        headers: headersOf(request),
        signal: controller.signal,
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      },
      handedOver,
    );
    if (isPage && made.status === 200 && isWhole(made)) {
      const page = await finish({
        body: new Uint8Array(await made.arrayBuffer()),
        headers: { 'cache-control': cacheControl(false), ...Object.fromEntries(made.headers), vary: varyOf(made) },
        gzip,
        tagged: true,
        digest: graph.dataset.digest,
      });
      // What an address of the interface answers may be an error with status 200, which is not kept.
      if (this.#service.schemaAt(pathOf(url)) === null) this.#answers.keep(graph, key, page);
      this.#send(request, response, page);
      return;
    }
    await sendNodeResponse(made, response, request, true);
  }

  #refuse(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    const body = errorBody(code, message);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      ...commonHeaders,
      'content-security-policy': dataPolicy,
      ...corsHeaders(this.#service.origins, request.headers.origin ?? null),
      ...headers,
    });
    response.end(body);
  }

  /** A defect of ours: the log is told what, the client only that it happened. */
  #fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.destroyed || request.destroyed) return;
    const { message } = maskError(error);
    if (response.headersSent) response.destroy();
    else this.#refuse(request, response, 500, 'INTERNAL_SERVER_ERROR', message);
  }
}

function pathOf(url: string): string {
  return (url.split('?')[0] as string).replace(/\/$/, '');
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Whether an answer is a page as a whole, and not a stream or a file to keep. */
function isWhole({ headers }: Response): boolean {
  return !headers.has('content-disposition') && !headers.get('content-type')?.startsWith('text/event-stream');
}

function varyOf({ headers }: Response): string {
  return [...new Set([...(headers.get('vary')?.split(/,\s*/) ?? []), 'Accept-Encoding'])].join(', ');
}

function pairs(head: readonly string[]): [string, string][] {
  return head.flatMap(
    (name, index) => (index % 2 === 0 ? [[name, head[index + 1] as string]] : []) as [string, string][],
  );
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
