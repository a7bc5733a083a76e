import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import type { Material } from './material.js';
import { paced } from './paced.js';
import type { QueryName } from './queries.js';
import { bodiesOf, headers, type Traffic } from './requests.js';

/** What the process that makes the load is told to do. */
export interface Task {
  readonly url: string;
  readonly query: QueryName;
  readonly traffic: Traffic;
  /** The number of the first request, and so which requests these are. */
  readonly from: number;
  readonly seconds: number;
  /** Fewer answers say nothing, so a slow server is given more time. */
  readonly fewest: number;
  /** Clients that each wait for an answer before they ask again. @default enough that the server never waits for them */
  readonly connections?: number;
  /** At so many requests a second, whatever the server does; without it, as many as the server answers. */
  readonly rate?: number;
}

/** What came of it. */
export interface Outcome {
  readonly requestsPerSecond: number;
  /** In milliseconds, for each answer. */
  readonly latencies: Float64Array;
  /** All requests that were answered, also those before the clock ran. */
  readonly answered: number;
  /** The share of the time in which this process was busy: near 1, it and not the server was the limit. */
  readonly busy: number;
}

/** Enough that the server never waits for them. */
const enough = 8;

let material: Material;

process.on('message', async (message: { readonly material: Material } | { readonly task: Task }) => {
  if ('material' in message) {
    material = message.material;
    return;
  }
  try {
    process.send?.({ outcome: await run(message.task) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});

async function run(task: Task): Promise<Outcome> {
  const bodies = bodiesOf(task.query, task.traffic, material);
  const before = performance.eventLoopUtilization();
  const outcome =
    task.rate === undefined
      ? await flatOut(task, bodies)
      : await paced(task.url, bodies, task.from, task.rate, task.seconds);
  return { ...outcome, busy: performance.eventLoopUtilization(before).utilization };
}

function flatOut(
  { url, traffic, from, seconds, fewest, connections = enough }: Task,
  bodies: (number: number) => string,
): Promise<Omit<Outcome, 'busy'>> {
  let next = from;
  const latencies: number[] = [];
  let answered = 0;
  let [begin, end] = [0, 0];
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        method: 'POST',
        headers,
        // Stopped below, at an answer, so that the last requests are not lost from the count. This is only the bound.
        duration: Math.max(60, 10 * seconds),
        sampleInt: 20,
        ...(traffic === 'same'
          ? { body: bodies(from) }
          : { requests: [{ setupRequest: (request) => ({ ...request, body: bodies(next++) }) }] }),
      },
      (error, result) => {
        if (error != null) return reject(error);
        if (result.non2xx + result.errors > 0) {
          return reject(new Error(`${url}: ${result.non2xx} answers without 2xx, ${result.errors} errors`));
        }
        if (latencies.length === 0) return reject(new Error(`${url}: no answers`));
        resolve({
          requestsPerSecond: (latencies.length / (end - begin)) * 1_000,
          latencies: Float64Array.from(latencies),
          answered,
        });
      },
    );
    let stopped = false;
    instance.on('response', (_client, _status, _bytes, time) => {
      answered += 1;
      if (stopped) return;
      // The first answer of each client waits for its connection.
      if (answered === connections) begin = performance.now();
      if (answered <= connections) return;
      end = performance.now();
      latencies.push(time);
      if (end - begin < 1_000 * seconds || latencies.length < fewest) return;
      stopped = true;
      instance.stop?.();
    });
  });
}
