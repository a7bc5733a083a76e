import { createHash } from 'node:crypto';
import type { Exchange, Observer } from './exchange.js';
import { errorDetails, type Log } from './log.js';

/** What is logged of exchanges, and where. */
export interface Logging {
  readonly log: Log;
  /** Milliseconds from which on an operation is logged as a slow one. @default 1000 */
  readonly slow?: number;
  /** Whether every request is logged. @default false */
  readonly requests?: boolean;
  /** Whether the addresses of clients are named. @default false */
  readonly addresses?: boolean;
}

/** Refusals of a second of which each gets a line: whoever floods a server must not fill its disk as well. */
const refusalsASecond = 100;
/** How much of a path or a name is logged, in UTF-16 units. */
const longest = 200;

/**
 * Logs what operators have to know of exchanges: defects of ours, refusals, slow operations, and every request where that
 * is asked for. No texts of queries, no values of variables, no headers, and no addresses unless they are asked for.
 */
export class ExchangeLog implements Observer {
  readonly #log: Log;
  readonly #slow: number;
  readonly #requests: boolean;
  readonly #addresses: boolean;
  #refusals = 0;

  constructor({ log, slow = 1000, requests = false, addresses = false }: Logging) {
    this.#log = log;
    this.#slow = slow;
    this.#requests = requests;
    this.#addresses = addresses;
  }

  exchanged(exchange: Exchange, milliseconds: number): void {
    const { note, response } = exchange;
    if (note.defects !== undefined) {
      for (const defect of note.defects) {
        this.#log('error', 'defect', { ...this.#about(exchange), error: errorDetails(defect) });
      }
    } else if (note.codes !== undefined || (response.statusCode >= 400 && !exchange.isBrokenOff)) {
      this.#refused(exchange);
    }
    if (milliseconds >= this.#slow && note.operation !== undefined && note.cached !== true && note.streams !== true) {
      this.#log('warning', 'slow-operation', {
        ...this.#about(exchange),
        milliseconds: Math.round(milliseconds),
        cost: note.cost,
        reads: note.reads,
        document: note.document === undefined ? undefined : hashOf(note.document),
        variables: Object.keys(note.variables ?? {}).map(short),
      });
    }
    if (this.#requests) {
      this.#log('info', 'request', {
        ...this.#about(exchange),
        method: exchange.request.method,
        path: pathOf(exchange),
        ...(exchange.isBrokenOff ? { brokenOff: true } : { status: response.statusCode }),
        milliseconds: Math.round(milliseconds * 1000) / 1000,
        cost: note.cost,
        reads: note.reads,
        cached: note.cached,
        codes: note.codes,
      });
    }
  }

  #refused(exchange: Exchange): void {
    this.#refusals += 1;
    if (this.#refusals === 1) setTimeout(() => this.#nextSecond(), 1000).unref();
    if (this.#refusals > refusalsASecond) return;
    const { statusCode: status } = exchange.response;
    const { codes } = exchange.note;
    this.#log(status >= 500 ? 'warning' : 'info', 'refused', { ...this.#about(exchange), status, codes });
  }

  #nextSecond(): void {
    const leftOut = this.#refusals - refusalsASecond;
    if (leftOut > 0) this.#log('warning', 'refusals-left-out', { count: leftOut });
    this.#refusals = 0;
  }

  /** What every line about an exchange tells. */
  #about(exchange: Exchange): Record<string, unknown> {
    const { id, route, client, note } = exchange;
    return {
      id,
      ...(this.#addresses ? { client } : {}),
      route,
      ...(note.operation == null ? {} : { operation: short(note.operation) }),
    };
  }
}

/** The path alone: behind it come queries with their values. */
function pathOf({ request }: Exchange): string {
  return short((request.url ?? '').split('?', 1)[0] as string);
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** As clients name a document. */
function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
