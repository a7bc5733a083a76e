import { posted } from '../../tests/fuzz/requests.js';
import { Client } from '../client.js';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { knownAnswer } from './known-answer.js';

const rounds = 3;

/** The process is killed while it answers, and started again at once on the same port. */
export async function killed(): Promise<Seen> {
  const faults: string[] = [];
  let lost = 0;
  let whole = 0;
  let slowestStart = 0;
  let server = await ServerProcess.start();
  const { data } = await knownAnswer(server);
  const expected = JSON.stringify(data);
  const request = posted({
    query: '{ dataset { digest } projects(first: 100) { nodes { id name status } } }',
    variables: {},
  });
  for (let round = 0; round < rounds; round += 1) {
    const client = new Client(server.port, 8);
    let going = true;
    const workers = Array.from({ length: 8 }, async () => {
      while (going) {
        try {
          const { body } = await client.ask(request);
          // An answer that has its length is whole, whenever the process went.
          if (JSON.stringify(JSON.parse(body).data) === expected) whole += 1;
          else faults.push('an answer that is not whole');
        } catch {
          lost += 1;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await server.stop('SIGKILL');
    const began = performance.now();
    server = await ServerProcess.start({ port: server.port });
    slowestStart = Math.max(slowestStart, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 500));
    going = false;
    await Promise.all(workers);
    client.close();
  }
  if (JSON.stringify((await knownAnswer(server)).data) !== expected) faults.push('another answer than before');
  await server.stop();
  const start = (slowestStart / 1000).toFixed(1);
  const detail = `${rounds} times; ${whole} answers, all whole; ${lost} tries met no server; it answered again within ${start} s`;
  return { detail, faults };
}
