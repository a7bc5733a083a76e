import { posted } from '../../tests/fuzz/requests.js';
import { Client } from '../client.js';
import type { ServerProcess } from '../server.js';

/** A request whose answer is known, by which trials see whether a server goes on. */
const request = posted({
  query: '{ dataset { digest } projects(first: 100) { nodes { id name status } } }',
  variables: {},
});

/** What a server answers to the known request. */
export async function knownAnswer(
  server: ServerProcess,
): Promise<{ data: unknown; digest: string; milliseconds: number }> {
  const client = new Client(server.port, 1);
  try {
    const { body, milliseconds } = await client.ask(request);
    const { data } = JSON.parse(body) as { data: { dataset: { digest: string } } };
    return { data, digest: data.dataset.digest, milliseconds };
  } finally {
    client.close();
  }
}

/** Asks so often, one after another: how often the answer was another than expected, and the slowest of the times. */
export async function askedOften(
  server: ServerProcess,
  times: number,
  expected: unknown,
): Promise<{ wrong: number; slowest: number }> {
  let wrong = 0;
  let slowest = 0;
  for (let time = 0; time < times; time += 1) {
    const { data, milliseconds } = await knownAnswer(server);
    if (JSON.stringify(data) !== JSON.stringify(expected)) wrong += 1;
    slowest = Math.max(slowest, milliseconds);
  }
  return { wrong, slowest: Math.round(slowest) };
}

/** Whether a server names the version of its data set in its answers, and so can exchange it. */
export async function reloads(server: ServerProcess): Promise<boolean> {
  const client = new Client(server.port, 1);
  try {
    const { body } = await client.ask(request);
    return (JSON.parse(body) as { extensions?: { dataset?: unknown } }).extensions?.dataset !== undefined;
  } finally {
    client.close();
  }
}
