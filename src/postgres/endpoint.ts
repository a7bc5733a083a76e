import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';
import { UnavailableError } from '../graph/errors.js';
import { Gate } from '../server/gate.js';
import type { Log } from '../server/log.js';
import { Histogram } from '../server/tallies.js';
import { Circuit } from './circuit.js';
import { type FailureKind, failureOf, reasonOf } from './failure.js';
import type { EndpointLimits } from './limits.js';
import type { Query } from './reader.js';

/** Which of the servers of a database. */
export type EndpointName = 'primary' | 'replica';

/** Milliseconds that a server has to take its leave when all is closed. */
const farewell = 500;
/** Milliseconds after which an idle connection is closed: before what stands between forgets it. */
const idle = 30_000;
/** Seconds after which a connection is made anew, so that what it has prepared for versions of before goes. */
const lifetime = 3600;

/** Reading a query takes from a fraction of a millisecond up to the time that it may. */
const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A question that was not answered, with what is told of it and whether asking another server may help. */
export class QueryFailure extends UnavailableError {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, cause: unknown) {
    super({ cause });
    this.kind = kind;
  }
}

/** Numbers of 64 bits come as texts from the driver; those of the tables are counts and places, far below 2^53. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [1016, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))],
]);
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};

/** One server of a database, over a bounded pool of connections. Rejects with a QueryFailure where it cannot answer now. */
export class Endpoint {
  readonly name: EndpointName;
  readonly pool: pg.Pool;
  /** As many ask at once as there may be connections, so that in the pool nobody waits for one of the others. */
  readonly gate: Gate;
  readonly seconds = new Histogram(seconds);
  readonly failures = new Map<FailureKind, number>();
  queries = 0;
  readonly #limits: EndpointLimits;
  readonly #circuit: Circuit;
  readonly #clients = new Set<pg.PoolClient>();
  /** When each connection was made. */
  readonly #made = new WeakMap<pg.PoolClient, number>();
  /** Connections made before are not trusted any more, as one of them turned out to be dead. */
  #trustedSince = 0;

  constructor(name: EndpointName, url: string, limits: EndpointLimits, log: Log) {
    this.name = name;
    this.#limits = limits;
    this.gate = new Gate(limits.connections, limits.waiting);
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'kg20x10',
      max: limits.connections,
      connectionTimeoutMillis: limits.connectWithin,
      idleTimeoutMillis: idle,
      maxLifetimeSeconds: lifetime,
      statement_timeout: limits.answerWithin,
      // Where the server says nothing, not even that time is over.
      query_timeout: Math.ceil(limits.answerWithin * 1.2),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      types,
    });
    this.pool.on('connect', (client) => {
      this.#clients.add(client);
      this.#made.set(client, performance.now());
    });
    this.pool.on('remove', (client) => this.#clients.delete(client));
    // Of a connection that died while it was idle: it is taken out of the pool, and the next question makes another.
    this.pool.on('error', () => undefined);
    this.#circuit = new Circuit({
      probe: () => this.#ask({ text: 'SELECT 1', values: [] }),
      told: (away, reason) => {
        if (away) log('error', 'database-away', { endpoint: name, reason: reasonOf(reason) });
        else log('info', 'database-back', { endpoint: name });
      },
    });
  }

  get isAway(): boolean {
    return this.#circuit.isAway;
  }

  async rows<Row>(query: Query): Promise<readonly Row[]> {
    if (this.#circuit.isAway) throw this.#failed('away', undefined);
    const started = performance.now();
    const mayAsk = await this.gate.enter(() => AbortSignal.timeout(this.#limits.connectWithin));
    if (!mayAsk) throw this.#failed('busy', undefined);
    this.queries += 1;
    try {
      const rows = await this.#ask<Row>(query);
      this.#circuit.answered();
      return rows;
    } catch (error) {
      const [kind, cause] = error instanceof NoConnection ? [error.kind, error.cause] : [failureOf(error), error];
      if (kind === null) throw error;
      // What the server itself says of a question shows that it is there.
      if (kind === 'away' || kind === 'full' || kind === 'silent') this.#circuit.failed(cause);
      else this.#circuit.answered();
      throw this.#failed(kind, cause);
    } finally {
      this.gate.leave();
      this.seconds.observe((performance.now() - started) / 1000);
    }
  }

  /** Closes all connections; a server that does not answer is not waited for. */
  async close(): Promise<void> {
    this.#circuit.close();
    const cutOff = setTimeout(() => {
      for (const client of this.#clients) streamOf(client).destroy();
    }, farewell);
    await this.pool.end();
    clearTimeout(cutOff);
  }

  #failed(kind: FailureKind, cause: unknown): QueryFailure {
    this.failures.set(kind, (this.failures.get(kind) ?? 0) + 1);
    return new QueryFailure(kind, cause);
  }

  /** Asks once, and once more over a fresh connection where one that was kept turns out to be dead: all questions read. */
  async #ask<Row>(query: Query): Promise<readonly Row[]> {
    const client = await this.#connection();
    const began = performance.now();
    try {
      return await this.#askOver<Row>(client, query);
    } catch (error) {
      const wasKept = (this.#made.get(client) ?? 0) < began - 1;
      if (!wasKept || failureOf(error) !== 'away') throw error;
      this.#trustedSince = began;
      return this.#askOver<Row>(await this.#connection(), query);
    }
  }

  async #connection(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await this.pool.connect().catch((error: Error) => {
        // Whatever it is, nobody can be asked.
        throw new NoConnection(failureOf(error) ?? 'away', error);
      });
      if ((this.#made.get(client) ?? 0) >= this.#trustedSince) return client;
      client.release(true);
    }
  }

  async #askOver<Row>(client: pg.PoolClient, { text, values }: Query): Promise<readonly Row[]> {
    // What the server says when it closes a connection comes as an event as well.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let dead = true;
    try {
      const { rows } = await client.query({ name: nameOf(text), text, values: values as unknown[] });
      dead = false;
      return rows as Row[];
    } catch (error) {
      const kind = failureOf(error);
      dead = kind === 'away' || kind === 'silent';
      throw error;
    } finally {
      client.removeListener('error', ignore);
      client.release(dead);
    }
  }
}

/** The socket of a connection. */
function streamOf(client: pg.PoolClient): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}

/** Thrown where there is no connection over which to ask. */
class NoConnection extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, cause: Error) {
    super(cause.message, { cause });
    this.kind = kind;
  }
}

const names = new Map<string, string>();

/** The name under which a text is prepared. The texts of a process are few, but for the schemas of their versions. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size > 1000) names.clear();
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}
