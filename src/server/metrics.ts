import type { Registry } from 'prom-client';
import type { AnswerCache } from './answer-cache.js';
import { type Exchange, type Observer, type Route, routes } from './exchange.js';
import type { Service } from './service.js';
import type { SharedAnswers } from './shared-answers.js';
import { expositionOf, type Family, Histogram, type Sample } from './tallies.js';

/** What came of loading a data set anew. */
export type Reloaded = 'changed' | 'unchanged' | 'refused';

/** Answers from the cache take tens of microseconds, the longest operation some seconds. */
const seconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Of what may grow to hundreds of thousands. */
const amounts = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000];

/** The label of all operations that are of no document that is known: else clients could make labels without end. */
const otherOperation = '(other)';

/** The first digit of a status; an answer that was never begun has none. */
const statusClasses = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'] as const;
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'other'] as const;

/** What is counted of one part of the server. */
class RouteTally {
  readonly seconds = new Histogram(seconds);
  /** By method, and for each by class of status. */
  readonly requests: Record<string, number[]> = Object.fromEntries(
    methods.map((method) => [method, statusClasses.map(() => 0)]),
  );
  cached = 0;
}

/** Counts what one server does, and tells it in the text format of Prometheus. */
export class Metrics implements Observer {
  readonly #service: Service;
  readonly #answers: AnswerCache;
  readonly #shared: SharedAnswers | null;
  readonly #more: () => readonly Family[];
  readonly #routes = Object.fromEntries(routes.map((route) => [route, new RouteTally()])) as Record<Route, RouteTally>;
  readonly #operations = new Map<string, Histogram>();
  readonly #otherOperations = new Histogram(seconds);
  readonly #cost = new Histogram(amounts);
  readonly #reads = new Histogram(amounts);
  readonly #refusals = new Map<string, number>();
  #defects = 0;
  readonly #reloads: Record<Reloaded, { count: number; at: number }> = {
    changed: { count: 0, at: 0 },
    unchanged: { count: 0, at: 0 },
    refused: { count: 0, at: 0 },
  };

  /** `families` is what else there is to tell. */
  constructor(
    service: Service,
    answers: AnswerCache,
    shared: SharedAnswers | null,
    families: () => readonly Family[] = () => [],
  ) {
    this.#service = service;
    this.#answers = answers;
    this.#shared = shared;
    this.#more = families;
  }

  exchanged({ route, request, response, note }: Exchange, milliseconds: number): void {
    const tally = this.#routes[route];
    const status = response.headersSent ? response.statusCode : 0;
    const requests = (tally.requests[request.method as string] ?? tally.requests['other']) as number[];
    const statusClass = Math.floor(status / 100);
    requests[statusClass] = (requests[statusClass] as number) + 1;
    if (note.cached === true) tally.cached += 1;
    // How long a stream is open is up to its reader.
    if (note.streams !== true) {
      tally.seconds.observe(milliseconds / 1000);
      if (note.operation !== undefined) this.#latencyOf(note.operation).observe(milliseconds / 1000);
    }
    if (note.cost !== undefined && note.reads !== undefined && note.cost <= this.#service.limits.cost) {
      this.#cost.observe(note.cost);
      this.#reads.observe(note.reads);
    }
    if (note.defects !== undefined) this.#defects += note.defects.length;
    if (note.codes !== undefined) for (const code of note.codes) this.#refused(code);
    else if (status >= 400) this.#refused(`HTTP_${status}`);
  }

  /** Told when the data set has been loaded anew. */
  reloaded(result: Reloaded): void {
    this.#reloads[result].count += 1;
    this.#reloads[result].at = Date.now() / 1000;
  }

  /** Everything that is counted, of this server and of the process. */
  async text(): Promise<string> {
    return `${expositionOf([...this.#families(), ...this.#more()])}\n${await (await processMetrics()).metrics()}`;
  }

  #refused(code: string): void {
    this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + 1);
  }

  #latencyOf(operation: string | null): Histogram {
    if (operation === null) return this.#otherOperations;
    const known = this.#operations.get(operation);
    if (known !== undefined) return known;
    if (!this.#service.documents.operationNames.has(operation)) return this.#otherOperations;
    const latency = new Histogram(seconds);
    this.#operations.set(operation, latency);
    return latency;
  }

  #families(): Family[] {
    const { gate, live } = this.#service;
    const { version, digest } = live.current.dataset;
    const tallies = Object.entries(this.#routes).map(([route, tally]) => ({ route, ...tally }));
    const reloads = Object.entries(this.#reloads);
    return [
      {
        name: 'kg20x10_http_requests_total',
        help: 'Requests that were answered, or whose client went before (status none).',
        type: 'counter',
        samples: tallies.flatMap(({ route, requests }) =>
          Object.entries(requests).flatMap(([method, counts]) =>
            counts.flatMap((value, index) => {
              const status = statusClasses[index] as string;
              return value === 0 ? [] : [{ labels: { route, method, status }, value }];
            }),
          ),
        ),
      },
      {
        name: 'kg20x10_http_request_duration_seconds',
        help: 'Time from the head of a request to its answer; streams of events are left out.',
        type: 'histogram',
        samples: tallies.map(({ route, seconds: value }) => ({ labels: { route }, value })),
      },
      {
        name: 'kg20x10_operation_duration_seconds',
        help: 'The same of requests for an operation, by the names in documents that the server knows.',
        type: 'histogram',
        samples: [...this.#operations, [otherOperation, this.#otherOperations] as const].map(([operation, value]) => ({
          labels: { operation },
          value,
        })),
      },
      {
        name: 'kg20x10_operation_cost',
        help: 'Objects that operations which were carried out might have read, by their page sizes.',
        type: 'histogram',
        samples: [{ labels: {}, value: this.#cost }],
      },
      {
        name: 'kg20x10_operation_reads',
        help: 'Reads that operations which were carried out took.',
        type: 'histogram',
        samples: [{ labels: {}, value: this.#reads }],
      },
      {
        name: 'kg20x10_cached_answers_total',
        help: 'Answers that were at hand.',
        type: 'counter',
        samples: tallies.map(({ route, cached: value }) => ({ labels: { route }, value })),
      },
      {
        name: 'kg20x10_refusals_total',
        help: 'Answers with an error, by its code, or by the status of one that has none.',
        type: 'counter',
        samples: [...this.#refusals].map(([code, value]) => ({ labels: { code }, value })),
      },
      {
        name: 'kg20x10_defects_total',
        help: 'Faults of the server itself, of which clients are only told that they happened.',
        type: 'counter',
        samples: only(this.#defects),
      },
      {
        name: 'kg20x10_dataset_info',
        help: 'The version of the data set that is served.',
        type: 'gauge',
        samples: [{ labels: { version, digest }, value: 1 }],
      },
      {
        name: 'kg20x10_dataset_reloads_total',
        help: 'How often the data set was loaded anew, by what came of it.',
        type: 'counter',
        samples: reloads.map(([result, { count: value }]) => ({ labels: { result }, value })),
      },
      {
        name: 'kg20x10_dataset_last_reload_timestamp_seconds',
        help: 'When that happened last; 0 for never.',
        type: 'gauge',
        samples: reloads.map(([result, { at: value }]) => ({ labels: { result }, value })),
      },
      {
        name: 'kg20x10_operations_running',
        help: 'Operations that are carried out now.',
        type: 'gauge',
        samples: only(gate.inside),
      },
      {
        name: 'kg20x10_operations_waiting',
        help: 'Operations that wait for their turn.',
        type: 'gauge',
        samples: only(gate.waiting),
      },
      {
        name: 'kg20x10_answer_cache_bytes',
        help: 'Bytes that finished answers take.',
        type: 'gauge',
        samples: only(this.#answers.bytes),
      },
      {
        name: 'kg20x10_answer_cache_entries',
        help: 'Finished answers that are kept.',
        type: 'gauge',
        samples: only(this.#answers.size),
      },
      ...(this.#shared === null ? [] : familiesOfShared(this.#shared)),
    ];
  }
}

function familiesOfShared({ asked, sent, seconds: value, isThere }: SharedAnswers): Family[] {
  const byResult = (counts: Readonly<Record<string, number>>): Sample[] =>
    Object.entries(counts).map(([result, count]) => ({ labels: { result }, value: count }));
  return [
    {
      name: 'kg20x10_shared_answers_asked_total',
      help: 'Requests for answers that other processes may have shared, by what came of it.',
      type: 'counter',
      samples: byResult(asked),
    },
    {
      name: 'kg20x10_shared_answers_sent_total',
      help: 'Answers to be shared with other processes, by what came of it.',
      type: 'counter',
      samples: byResult(sent),
    },
    {
      name: 'kg20x10_shared_answers_duration_seconds',
      help: 'Time that asking for a shared answer took.',
      type: 'histogram',
      samples: [{ labels: {}, value }],
    },
    {
      name: 'kg20x10_shared_answers_connected',
      help: 'Whether the place where answers are shared is asked at present.',
      type: 'gauge',
      samples: only(isThere ? 1 : 0),
    },
  ];
}

function only(value: number): Sample[] {
  return [{ labels: {}, value }];
}

let ofProcess: Promise<Registry> | undefined;

/**
 * What prom-client tells of the process: memory, processor, garbage collection, delay of the event loop. One for all
 * servers in it, as its observers cannot be taken away again, and loaded when it is first asked for: that takes a good
 * part of the time in which the server starts.
 */
function processMetrics(): Promise<Registry> {
  ofProcess ??= import('prom-client').then(({ collectDefaultMetrics, Registry }) => {
    const register = new Registry();
    collectDefaultMetrics({ register });
    return register;
  });
  return ofProcess;
}
