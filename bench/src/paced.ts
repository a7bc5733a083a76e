import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { generator } from './draw.js';
import type { Outcome } from './load.js';
import { headers } from './requests.js';

/**
 * Sends requests at a rate, at moments that are drawn as those of clients who know nothing of one another, and measures
 * each answer from the moment at which its request was due: a server that stalls delays all that are due meanwhile.
 * autocannon can only send a second's requests at once and then wait for the next second.
 */
export async function paced(
  url: string,
  bodies: (number: number) => string,
  from: number,
  rate: number,
  seconds: number,
): Promise<Omit<Outcome, 'busy'>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  // The same moments for every server.
  const random = generator(1);
  const count = Math.ceil(rate * seconds);
  const latencies = new Float64Array(count);
  const begin = performance.now();
  let due = begin;
  const answers: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    due += (-Math.log(1 - random()) * 1_000) / rate;
    await until(due);
    const dueThen = due;
    answers.push(
      ask(url, agent, bodies(from + index)).then(() => {
        latencies[index] = performance.now() - dueThen;
      }),
    );
  }
  await Promise.all(answers);
  const end = performance.now();
  agent.destroy();
  // The first tenth pays for connections.
  return {
    requestsPerSecond: (count / (end - begin)) * 1_000,
    latencies: latencies.slice(Math.floor(count / 10)),
    answered: count,
  };
}

/** Timers are late by up to a millisecond, so the last two are waited for turn by turn. */
async function until(moment: number): Promise<void> {
  for (;;) {
    const left = moment - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => (left > 2 ? setTimeout(resolve, left - 2) : setImmediate(resolve)));
  }
}

function ask(url: string, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
