import { reasonOf } from '../../tests/fuzz/answers.js';
import { posted } from '../../tests/fuzz/requests.js';
import { Client } from '../client.js';
import { ServerProcess, serveHelp } from '../server.js';
import type { Seen } from '../trials.js';
import { knownAnswer } from './known-answer.js';

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Operations of a size, depth or breadth that a server without limits goes down under. */
const operations: Readonly<Record<string, string>> = {
  'nested without end': '{ policy '.repeat(20_000),
  'nested deeply': '{ a'.repeat(700),
  'nested deeply, and closed': `${'{ policy { projects { nodes '.repeat(100)}{ id }${' } } }'.repeat(100)}`,
  'nested and closed': `${'{ policy { projects { nodes '.repeat(2_000)}{ id }${' } } }'.repeat(2_000)}`,
  'a list in lists': `{ node(id: ${'['.repeat(1_500)}${']'.repeat(400)}) { id } }`,
  'a type of lists': `query Q($v: ${'['.repeat(1_500)}Int) { __typename }`,
  aliases: `{ ${many(3_000, (n) => `a${n}: policy { id }`).join(' ')} }`,
  'one field again and again': `{ policy { ${'name '.repeat(20_000)}} }`,
  directives: `{ policy ${'@x '.repeat(20_000)}{ id } }`,
  'a chain of fragments': `{ ...F0 } ${many(5_000, (n) => `fragment F${n} on Query { ...F${n + 1} }`).join(' ')} fragment F5000 on Query { __typename }`,
  'fragments that double': `{ ...F0 } ${many(30, (n) => `fragment F${n} on Query { a${n}: policy { id } ...F${n + 1} b${n}: policy { id } ...F${n + 1} }`).join(' ')} fragment F30 on Query { __typename }`,
  'lists without pages': '{ policy { facts { subject { facts { subject { facts { id } } } } } } }',
  'pages in pages':
    '{ claims(first: 100) { nodes { source { asserts(first: 100) { nodes { source { asserts(first: 100) { nodes { id } } } } } } } } }',
  'searches that find nothing': `{ ${many(20, (n) => `s${n}: search(text: "zzzzqx${n} wwwwvk${n}") { totalCount }`).join(' ')} }`,
  'contests under many clocks': `{ ${many(20, (n) => `c${n}: conflicts(knownAt: "2025-0${1 + (n % 9)}-${10 + (n % 19)}") { totalCount }`).join(' ')} }`,
  'dependence on everything': `{ ${many(20, (n) => `d${n}: withoutSource(ids: ["Source:38north-long-journey"]) { claims }`).join(' ')} }`,
};

/** How long the refusal, or the answer, of one may take. */
const patience = 15_000;

/** Each is answered or refused in time, with a code, and the server is as it was. */
export async function exhausting(): Promise<Seen> {
  if (!serveHelp().includes('--max-tokens')) return { notRun: 'this server has no limits of operations' };
  const faults: string[] = [];
  const reasons: string[] = [];
  let server = await ServerProcess.start();
  const { data } = await knownAnswer(server);
  for (const [name, query] of Object.entries(operations)) {
    const client = new Client(server.port, 1);
    const began = performance.now();
    try {
      const answer = await client.ask(posted({ query, variables: {} }));
      reasons.push(`${name}: ${reasonOf(answer) ?? 'answered'}`);
      if (answer.status === 500 || answer.body.includes('INTERNAL_SERVER_ERROR'))
        faults.push(`${name}: a fault of its own`);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
    client.close();
    const milliseconds = Math.round(performance.now() - began);
    if (milliseconds > patience) faults.push(`${name}: ${milliseconds} ms`);
    if (server.ended !== null || milliseconds > patience) {
      if (server.ended !== null) faults.push(`${name}: the server ${server.ended.slice(0, 200)}`);
      await server.stop('SIGKILL');
      server = await ServerProcess.start();
    }
  }
  if (JSON.stringify((await knownAnswer(server)).data) !== JSON.stringify(data))
    faults.push('another answer than before');
  await server.stop();
  return { detail: reasons.join(', '), faults };
}
