import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody, faultOf } from './answer.js';
import { AnswerCache, type FinishedAnswer } from './answer-cache.js';
import { takesCoding } from './content-coding.js';
import { Exchange, type Observer } from './exchange.js';
import { cacheControl, FastPath } from './fast-path.js';
import { finish, isKnown } from './finished-answer.js';
import { commonHeaders, corsHeaders, dataPolicy } from './headers.js';
import { Metrics } from './metrics.js';
import { RateLimit } from './rate-limit.js';
import { BodyTooLargeError, BrokenOffError, readBody } from './request-body.js';
import type { Service } from './service.js';
import type { SharedAnswers } from './shared-answers.js';
import type { Family } from './tallies.js';
import { inSpanOf, spanEnder } from './tracing.js';
import type { HandedOver } from './use-engine.js';

/** What stands between the socket and GraphQL: who may ask, how much is read, which way answers, and how it is written. */
export class Front {
  readonly #service: Service;
  #yoga: Promise<Yoga> | undefined;
  readonly #answers: AnswerCache;
  /** Null where none are shared. */
  readonly #shared: SharedAnswers | null;
  readonly #fastPath: FastPath;
  readonly #rateLimit: RateLimit | null;
  readonly #trustedProxies: number;
  readonly metrics: Metrics;
  readonly #observers: readonly Observer[];

  constructor(
    service: Service,
    trustedProxies: number,
    observers: readonly Observer[],
    shared: SharedAnswers | null,
    families?: () => readonly Family[],
  ) {
    const { answers, rate, burst } = service.limits;
    this.#service = service;
    this.#answers = new AnswerCache(answers);
    this.#shared = shared;
    this.#fastPath = new FastPath(service, this.#answers, shared);
    this.#rateLimit = rate === 0 ? null : new RateLimit(rate, burst);
    this.#trustedProxies = trustedProxies;
    this.metrics = new Metrics(service, this.#answers, shared, families);
    this.#observers = [this.metrics, spanEnder, ...observers];
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const exchange = new Exchange(request, response, this.#trustedProxies, this.#service.basePath);
    // Of the forms of a target only that of origins is for us; the others are for proxies (RFC 9112, 3.2).
    if (!url.startsWith('/')) {
      this.#refuse(exchange, 400, 'BAD_REQUEST', 'The target of a request must be a path.');
      return;
    }
    const wait = this.#rateLimit?.take(exchange.client) ?? 0;
    if (wait > 0) {
      this.#refuse(exchange, 429, 'RATE_LIMITED', 'Too many requests. Try again later.', {
        'retry-after': String(wait),
      });
      return;
    }
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
      this.#route(exchange, null);
      return;
    }
    readBody(
      request,
      this.#service.limits.body,
      (body) => this.#route(exchange, body),
      (error) => this.#unreadable(exchange, error),
    );
  }

  #unreadable(exchange: Exchange, error: unknown): void {
    if (error instanceof BodyTooLargeError) {
      const message = `The body is longer than ${this.#service.limits.body} bytes.`;
      // The rest of the body would be taken for the next request.
      this.#refuse(exchange, 413, 'REQUEST_ENTITY_TOO_LARGE', message, { connection: 'close' });
      return;
    }
    this.#tellWhenOver(exchange);
    if (!(error instanceof BrokenOffError)) exchange.request.destroy();
  }

  #route(exchange: Exchange, body: Buffer | null): void {
    const url = exchange.request.url as string;
    const question = url.indexOf('?');
    const path = question < 0 ? url : url.slice(0, question);
    if (path === `${this.#service.basePath}/metrics`) {
      this.#tellMetrics(exchange);
      return;
    }
    if (this.#service.schemaAt(path) !== null && (body !== null || question >= 0)) {
      const text = body === null ? url.slice(question + 1) : body.toString('latin1');
      let answer: ReturnType<FastPath['answer']>;
      try {
        answer = this.#fastPath.answer(exchange, path, text);
      } catch (error) {
        this.#fail(exchange, error);
        return;
      }
      if (!(answer instanceof Promise)) {
        this.#answer(exchange, body, answer);
        return;
      }
      this.#tellWhenOver(exchange);
      answer.then(
        (ready) => {
          if (!exchange.response.destroyed) this.#answer(exchange, body, ready);
        },
        (error) => this.#fail(exchange, error),
      );
      return;
    }
    this.#answer(exchange, body, {});
  }

  #answer(exchange: Exchange, body: Buffer | null, answer: FinishedAnswer | HandedOver): void {
    if ('bytes' in answer) this.#send(exchange, answer);
    else this.#byYoga(exchange, body, answer).catch((error) => this.#fail(exchange, error));
  }

  /** Writes a finished answer. */
  #send(exchange: Exchange, answer: FinishedAnswer): void {
    const { request, response, note } = exchange;
    if (answer.operation !== undefined) note.operation = answer.operation;
    if (answer.cost !== undefined) note.cost = answer.cost;
    const cors =
      this.#service.origins === '*'
        ? []
        : Object.entries(corsHeaders(this.#service.origins, request.headers.origin ?? null)).flat();
    if (isKnown(request.headers['if-none-match'], answer.etag)) {
      const kept = pairs(answer.head).filter(([name]) => !name.startsWith('content-') || name === 'content-location');
      response.writeHead(304, [...kept.flat(), ...cors]).end();
      this.#tell(exchange);
      return;
    }
    response.writeHead(200, cors.length === 0 ? (answer.head as string[]) : [...answer.head, ...cors]);
    response.end(request.method === 'HEAD' ? undefined : answer.bytes);
    this.#tell(exchange);
  }

  async #byYoga(exchange: Exchange, body: Buffer | null, handedOver: HandedOver): Promise<void> {
    const { request, response, note } = exchange;
    const { method = 'GET', url = '/', headers } = request;
    const isPage = method === 'GET' && handedOver.ready === undefined;
    const gzip = takesCoding(headers['accept-encoding'], 'gzip');
    const graph = this.#service.live.current;
    // Below /graphql a page can only be GraphiQL, which reads the rest of its address itself.
    const address = exchange.route === 'graphql' ? exchange.route : url;
    const key = `page ${gzip ? 'z' : '-'} ${headers.accept ?? ''} ${address}`;
    const known = isPage ? this.#answers.get(graph, key) : undefined;
    if (known !== undefined) {
      note.cached = true;
      this.#send(exchange, known);
      return;
    }
    this.#tellWhenOver(exchange);
    const found = isPage && mayBeKept(exchange) ? await this.#shared?.find(graph, key) : undefined;
    if (found !== undefined) {
      this.#answers.keep(graph, key, found);
      note.cached = true;
      this.#send(exchange, found);
      return;
    }
    if (response.destroyed) return;
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    // What a client says of its host is its own affair: no answer depends on it.
    this.#yoga ??= loadYoga(this.#service);
    const { yoga, sendNodeResponse } = await this.#yoga;
    const made = await inSpanOf(exchange, () =>
      yoga.fetch(
        `http://localhost${url}`,
        {
          method,
          headers: headersOf(request),
          signal: controller.signal,
          ...(body === null ? {} : { body: new Uint8Array(body) }),
        },
        { ...handedOver, note },
      ),
    );
    if (isPage && made.status === 200 && isWhole(made)) {
      const page = await finish({
        body: new Uint8Array(await made.arrayBuffer()),
        head: headOf({
          'cache-control': cacheControl(false),
          ...Object.fromEntries(this.#sameForAll(made.headers)),
          vary: varyOf(made),
        }),
        gzip,
        tagged: true,
        digest: graph.dataset.digest,
      });
      if (isToKeep(exchange, made)) {
        this.#answers.keep(graph, key, page);
        this.#shared?.keep(graph, key, page);
      }
      this.#send(exchange, page);
      return;
    }
    if (method === 'POST' && made.status === 200 && exchange.route !== 'mcp')
      this.#fastPath.learn(headers.accept, made.headers.get('content-type'));
    note.streams = isStream(made);
    made.headers.set('x-request-id', exchange.id);
    await sendNodeResponse(made, response, request, true);
  }

  /** Headers without those for the origin that asks, which `#send` adds: a page is kept for all. */
  #sameForAll(headers: Headers): Iterable<[string, string]> {
    if (this.#service.origins === '*') return headers;
    return [...headers].filter(([name]) => !name.startsWith('access-control-'));
  }

  #refuse(
    exchange: Exchange,
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    const { request, response, note } = exchange;
    note.codes = [code];
    this.#tellWhenOver(exchange);
    const body = errorBody(code, message);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      ...commonHeaders,
      'content-security-policy': dataPolicy,
      ...corsHeaders(this.#service.origins, request.headers.origin ?? null),
      'x-request-id': exchange.id,
      ...headers,
    });
    response.end(body);
  }

  /** The metrics, never from a cache, and to nobody for the pages of others to read. */
  #tellMetrics(exchange: Exchange): void {
    const { request, response } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const message = `${request.method} is not possible here.`;
      this.#refuse(exchange, 405, 'METHOD_NOT_ALLOWED', message, { allow: 'GET, HEAD' });
      return;
    }
    this.#tellWhenOver(exchange);
    this.metrics.text().then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'text/plain; version=0.0.4; charset=utf-8',
          'content-length': Buffer.byteLength(text),
          ...commonHeaders,
          'content-security-policy': dataPolicy,
          'cache-control': 'no-store',
        });
        response.end(request.method === 'HEAD' ? undefined : text);
      },
      (error) => this.#fail(exchange, error),
    );
  }

  /** Tells the observers, once, that an exchange is over. */
  #tell(exchange: Exchange): void {
    if (exchange.isTold) return;
    exchange.isTold = true;
    const { milliseconds } = exchange;
    for (const observer of this.#observers) observer.exchanged(exchange, milliseconds);
  }

  #tellWhenOver(exchange: Exchange): void {
    if (exchange.response.closed) this.#tell(exchange);
    else exchange.response.once('close', () => this.#tell(exchange));
  }

  /** What went wrong on our side: of a defect the log is told what, the client only that it happened. */
  #fail(exchange: Exchange, error: unknown): void {
    const { response, note } = exchange;
    // Of what was given up because its client has gone.
    if (response.destroyed) return;
    const { status, code, message, headers } = faultOf(error, this.#service.defectTaker(note));
    if (response.headersSent) response.destroy();
    else this.#refuse(exchange, status, code, message, headers);
  }
}

type Yoga = Awaited<ReturnType<typeof loadYoga>>;

/** Takes as long to load as all the rest, and has no part in most answers. */
async function loadYoga(service: Service) {
  const [{ createYogaOf }, { sendNodeResponse }] = await Promise.all([
    import('./yoga.js'),
    import('@whatwg-node/server'),
  ]);
  return { yoga: createYogaOf(service), sendNodeResponse };
}

/** A page is the same for everybody as long as the data set is; what the server says of its own state is not. */
function isToKeep(exchange: Exchange, { headers }: Response): boolean {
  return (
    mayBeKept(exchange) &&
    (exchange.route !== 'graphql' || headers.get('content-type')?.startsWith('text/html') === true)
  );
}

/** Whether it may be such a page that is asked for. */
function mayBeKept({ route, request }: Exchange): boolean {
  if (route === 'graphql') return request.headers.accept?.includes('text/html') === true;
  return route === 'page' || route === 'node' || route === 'feed';
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Whether an answer is a page as a whole that stands for a while, and not a stream or a file to keep. */
function isWhole(made: Response): boolean {
  const { headers } = made;
  // What was compressed before is sent as it is.
  return (
    !headers.has('content-disposition') &&
    !headers.has('content-encoding') &&
    headers.get('cache-control') !== 'no-store' &&
    !isStream(made)
  );
}

/** Whether an answer goes on as long as its reader listens. */
function isStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

/** Headers as they are written, without what is said of the body once it is finished. */
function headOf({ 'content-length': _, ...headers }: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}

function varyOf({ headers }: Response): string {
  const names = new Set([...(headers.get('vary')?.split(/,\s*/) ?? []), 'Accept-Encoding']);
  // Where that is so, it is said together with what an origin is told.
  names.delete('Origin');
  return [...names].join(', ');
}

function pairs(head: readonly string[]): [string, string][] {
  return head.flatMap(
    (name, index) => (index % 2 === 0 ? [[name, head[index + 1] as string]] : []) as [string, string][],
  );
}
