import type { Log } from '../server/log.js';
import type { Family } from '../server/tallies.js';
import { Endpoint, QueryFailure } from './endpoint.js';
import { type EndpointLimits, standardLimits } from './limits.js';
import type { Query, Reader } from './reader.js';

/** Where a database is, and what is kept to in asking it. */
export interface DatabaseOptions extends Partial<EndpointLimits> {
  /** Such as `postgres://reader:secret@db.example/kg`. */
  readonly url: string;
  /** A replica that is asked first; the database itself is asked while that cannot answer. @default none */
  readonly replica?: string | undefined;
  /** Told when a server goes away and comes back. @default nobody */
  readonly log?: Log;
}

/**
 * A database that is read. Every wait is bounded, and while it is away it is not asked at all, but for a probe: rejects
 * with an UnavailableError then.
 */
export class Database implements Reader {
  /** Those that are asked, in order. */
  readonly #endpoints: readonly Endpoint[];

  constructor({ url, replica, log = () => undefined, ...limits }: DatabaseOptions) {
    const given = { ...standardLimits, ...limits };
    const primary = new Endpoint('primary', url, given, log);
    this.#endpoints = replica === undefined ? [primary] : [new Endpoint('replica', replica, given, log), primary];
  }

  /** Whether no server of it can be asked. */
  get isAway(): boolean {
    return this.#endpoints.every((endpoint) => endpoint.isAway);
  }

  async rows<Row>(query: Query): Promise<readonly Row[]> {
    let failure: unknown;
    for (const endpoint of this.#endpoints) {
      try {
        return await endpoint.rows<Row>(query);
      } catch (error) {
        failure = error;
        // A question that takes too long there takes too long here.
        if (!(error instanceof QueryFailure) || error.kind === 'slow') break;
      }
    }
    throw failure;
  }

  /** What there is to tell at /metrics. */
  families(): Family[] {
    const endpoints = this.#endpoints.map((endpoint) => ({ endpoint, labels: { endpoint: endpoint.name } }));
    return [
      {
        name: 'kg20x10_database_up',
        help: 'Whether a server of the database is asked; 0 while it is away.',
        type: 'gauge',
        samples: endpoints.map(({ endpoint, labels }) => ({ labels, value: endpoint.isAway ? 0 : 1 })),
      },
      {
        name: 'kg20x10_database_queries_total',
        help: 'Questions to the database.',
        type: 'counter',
        samples: endpoints.map(({ endpoint, labels }) => ({ labels, value: endpoint.queries })),
      },
      {
        name: 'kg20x10_database_failures_total',
        help: 'Questions that the database did not answer, by why.',
        type: 'counter',
        samples: endpoints.flatMap(({ endpoint, labels }) =>
          [...endpoint.failures].map(([kind, value]) => ({ labels: { ...labels, kind }, value })),
        ),
      },
      {
        name: 'kg20x10_database_query_duration_seconds',
        help: 'Time from a question to its rows, with the wait for a connection.',
        type: 'histogram',
        samples: endpoints.map(({ endpoint, labels }) => ({ labels, value: endpoint.seconds })),
      },
      {
        name: 'kg20x10_database_connections',
        help: 'Open connections to the database.',
        type: 'gauge',
        samples: endpoints.map(({ endpoint: { pool }, labels }) => ({ labels, value: pool.totalCount })),
      },
      {
        name: 'kg20x10_database_waiting',
        help: 'Questions that wait for a connection.',
        type: 'gauge',
        samples: endpoints.map(({ endpoint: { gate }, labels }) => ({ labels, value: gate.waiting })),
      },
    ];
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all(this.#endpoints.map((endpoint) => endpoint.close()));
  }
}
