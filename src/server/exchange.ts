import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { routeOf } from '../explorer/views.js';
import { clientOf } from './client-address.js';
import type { Variables } from './measure.js';

/** The parts of a server whose names are the first part of a path. */
const named = [
  'graphql',
  'subgraph',
  'node',
  'export',
  'feed',
  'oembed',
  'mcp',
  'assets',
  'health',
  'ready',
  'metrics',
] as const;

/** The parts of a server. */
export const routes = [...named, 'page', 'other'] as const;
export type Route = (typeof routes)[number];

const isNamed: ReadonlySet<string> = new Set(named);

/** What is read beside the pages, and is the same for everybody as they are. */
const besidePages = /^(?:vocabulary|kg-components\.js|robots\.txt|sitemap(?:-\d+)?\.xml|\.well-known)$/;

/** What is noted of an exchange while it goes on. */
export interface Note {
  /** The name of the operation that was carried out; null where it has none. */
  operation?: string | null;
  /** What that was thought to cost, in the units of `src/schema/cost.ts`, and how many reads it took. */
  cost?: number | undefined;
  reads?: number | undefined;
  /** Whether the answer was at hand. */
  cached?: boolean;
  /** The codes of the errors of the answer. */
  codes?: readonly string[];
  /** Its document and its variables, of which the log tells the hash and the names. */
  document?: string;
  variables?: Variables;
  /** What went wrong in the server itself, of which the client is only told that it did. */
  defects?: unknown[];
  /** Whether the answer is a stream of events, as long as the client listens. */
  streams?: boolean;
}

/** One who is told of every exchange once it is answered, or its client has gone. */
export interface Observer {
  exchanged(exchange: Exchange, milliseconds: number): void;
}

/** A request with its answer. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly note: Note = {};
  /** When it began, by the clock that never goes back. */
  readonly started = performance.now();
  /** Whether the observers have been told of it. */
  isTold = false;
  readonly #trustedProxies: number;
  readonly #basePath: string;
  #client: string | null = null;
  #route: Route | null = null;
  #id: string | null = null;

  constructor(request: IncomingMessage, response: ServerResponse, trustedProxies: number, basePath: string) {
    this.request = request;
    this.response = response;
    this.#trustedProxies = trustedProxies;
    this.#basePath = basePath;
  }

  /** The address of the client, as it is counted. */
  get client(): string {
    this.#client ??= clientOf(this.request, this.#trustedProxies);
    return this.#client;
  }

  /** The name of the exchange in logs and in the header X-Request-Id: the client's own where it sent one. */
  get id(): string {
    this.#id ??= this.givenId ?? randomUUID();
    return this.#id;
  }

  get givenId(): string | null {
    const given = this.request.headers['x-request-id'];
    return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : null;
  }

  /** Which part of the server answers it. */
  get route(): Route {
    this.#route ??= this.#routeOf();
    return this.#route;
  }

  #routeOf(): Route {
    const first = /^\/([\w.-]*)/.exec((this.request.url ?? '').slice(this.#basePath.length))?.[1] ?? '';
    if (isNamed.has(first)) return first as Route;
    if (first === 'feed.atom') return 'feed';
    return besidePages.test(first) || routeOf(`/${first}`) !== undefined ? 'page' : 'other';
  }

  /** Milliseconds since it began. */
  get milliseconds(): number {
    return performance.now() - this.started;
  }

  /** Whether the client went before it was answered. */
  get isBrokenOff(): boolean {
    return this.response.destroyed && !this.response.writableFinished;
  }
}
