import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { buildSchema } from 'graphql';
import { loadDataset } from '../src/dataset/files.js';
import { createGraph, execute } from '../src/index.js';
import { essenceOf, faultsOf, faultsOfGraphql, faultsOfValid, isLimited, reasonOf } from '../tests/fuzz/answers.js';
import { faultyDatasets } from '../tests/fuzz/data-files.js';
import { faultsOfDataset } from '../tests/fuzz/datasets.js';
import { faultyOperations } from '../tests/fuzz/faulty-operations.js';
import { groundOf } from '../tests/fuzz/ground.js';
import { type Operation, operations } from '../tests/fuzz/operations.js';
import { oddRequests, posted } from '../tests/fuzz/requests.js';
import { answersIn, type WireInput, wireInputs } from '../tests/fuzz/wire.js';
import { sendWire } from '../tests/fuzz/wire-client.js';
import { smallFiles } from '../tests/small-dataset.js';
import { Client } from './client.js';
import { MemorySeries } from './memory.js';
import { root, shippedData } from './paths.js';
import { ServerProcess } from './server.js';
import type { Tally } from './tally.js';

/** What one input led to: what is wrong with that, and why it was refused, where it was. */
interface Outcome {
  readonly faults: readonly string[];
  readonly reason: string | null;
}

/** Inputs of one kind. */
interface Family<Input> {
  readonly name: string;
  /** How much of all inputs is its. */
  readonly share: number;
  /** How many are tried at once. */
  readonly atOnce: number;
  readonly inputs: fc.Arbitrary<Input>;
  run(input: Input, at: number): Promise<Outcome>;
}

const batchSize = 500;
const probe = posted({ query: '{ policy { id } }', variables: {} });
const probed = '"policy":{"id":"Policy:20x10"}';

/** Tries generated inputs of every family on a server. Answers its memory over time. */
export async function fuzz(inputs: number, seed: number, tally: Tally): Promise<MemorySeries> {
  const server = await ServerProcess.start();
  const series = new MemorySeries(server);
  const client = new Client(server.port, 16);
  const batches = (await familiesOf(server, client)).flatMap((family) => {
    const count = Math.ceil(inputs * family.share);
    return Array.from({ length: Math.ceil(count / batchSize) }, (_, index) => ({
      family,
      index,
      size: Math.min(batchSize, count - index * batchSize),
    }));
  });
  // By turns, so that what one family leaves behind meets the others.
  batches.sort((a, b) => a.index / (a.family.share * inputs) - b.index / (b.family.share * inputs));
  try {
    await series.sample();
    for (const [at, { family, index, size }] of batches.entries()) {
      const began = performance.now();
      await runBatch(family, { seed: seed + index, numRuns: size }, tally);
      if (server.ended !== null) {
        tally.fault(family.name, `the server ${server.ended}`, `batch of seed ${seed + index}`);
        break;
      }
      const { body } = await client.ask(probe);
      if (!body.includes(probed)) tally.fault(family.name, 'the server does not answer as before', body);
      if (at % Math.ceil(batches.length / 40) === 0) await series.sample();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`  batch ${at + 1} of ${batches.length}: ${size} ${family.name}, ${seconds} s`);
    }
    if (server.stacks > 0) tally.fault('fuzzing', `${server.stacks} stacks in the log`, server.stackSamples[0]);
    if (server.ended === null) await series.sample();
    for (const fault of series.faults()) tally.fault('fuzzing', fault, series.samples);
  } finally {
    client.close();
    await server.stop();
  }
  return series;
}

/** Runs one batch. Of the first fault of a kind, the smallest input that shows it is looked for, for a while. */
async function runBatch<Input>(family: Family<Input>, run: { seed: number; numRuns: number }, tally: Tally) {
  const waiting = fc.sample(family.inputs, run).entries();
  const worker = async (): Promise<void> => {
    for (const [at, input] of waiting) {
      const outcome = await outcomeOf(family, input, at);
      tally.count(family.name, outcome.reason);
      for (const what of outcome.faults) {
        if (tally.fault(family.name, what, input)) await shrink(family, run, what);
      }
    }
  };
  await Promise.all(Array.from({ length: family.atOnce }, worker));
}

async function outcomeOf<Input>(family: Family<Input>, input: Input, at: number): Promise<Outcome> {
  try {
    return await family.run(input, at);
  } catch (error) {
    return { faults: [`no answer: ${error instanceof Error ? error.message : error}`], reason: 'no answer' };
  }
}

async function shrink<Input>(family: Family<Input>, run: { seed: number; numRuns: number }, what: string) {
  const shows = async (input: Input, at: number): Promise<boolean> =>
    (await outcomeOf(family, input, at)).faults.some((fault) => fault.slice(0, 20) === what.slice(0, 20));
  let at = 0;
  const property = fc.asyncProperty(family.inputs, async (input) => !(await shows(input, at++)));
  const details = await fc.check(property, { ...run, interruptAfterTimeLimit: 20_000 });
  const smallest = JSON.stringify(details.counterexample)?.slice(0, 2_000) ?? 'none was found again';
  console.error(`  smallest input (seed ${run.seed}, ${family.name}): ${smallest}`);
}

async function familiesOf(server: ServerProcess, client: Client): Promise<Family<never>[]> {
  const schema = buildSchema(readFileSync(`${root}schema/schema.graphql`, 'utf8'));
  const graph = createGraph(await loadDataset(shippedData));
  const ground = await groundOf(async (query) => (await execute(graph, query)).data);
  const valid: Family<Operation> = {
    name: 'operations valid by construction',
    share: 0.2,
    atOnce: 8,
    inputs: operations(schema, ground),
    async run(operation, at) {
      const answer = await client.ask(posted(operation));
      const faults = faultsOfValid(answer);
      // Each so many is also answered in this process, by graphql itself, and must be the same, in the same order.
      if (at % 3 === 0 && operation.operationName === undefined && !isLimited(answer) && faults.length === 0) {
        const direct = await execute(graph, operation.query, JSON.parse(JSON.stringify(operation.variables)));
        if (essenceOf(JSON.parse(answer.body)) !== essenceOf(direct)) {
          faults.push('the answer is another than in the process');
        }
      }
      return { faults, reason: reasonOf(answer) };
    },
  };
  const faulty: Family<Operation> = {
    name: 'operations with faults',
    share: 0.2,
    atOnce: 8,
    inputs: faultyOperations(schema, ground),
    async run(operation, at) {
      const answer = await client.ask(posted(operation, at % 10 === 0 ? '/subgraph' : '/graphql'));
      return { faults: faultsOfGraphql(answer), reason: reasonOf(answer) };
    },
  };
  const odd: Family<Parameters<typeof client.ask>[0]> = {
    name: 'variables and requests of any shape',
    share: 0.2,
    atOnce: 8,
    inputs: oddRequests(schema, ground),
    async run(request) {
      const answer = await client.ask(request);
      return { faults: faultsOfGraphql(answer), reason: reasonOf(answer) };
    },
  };
  const wire: Family<WireInput> = {
    name: 'bytes over a socket',
    share: 0.25,
    atOnce: 48,
    inputs: wireInputs,
    async run(input) {
      const { bytes, faults } = await sendWire(server.port, input);
      const answers = answersIn(bytes, input.methods).answers.map(({ status, head, body }) => {
        const header = (name: string): string | undefined => new RegExp(`^${name}: *(.*)`, 'im').exec(head)?.[1];
        return { status, type: header('content-type') ?? '', retryAfter: header('retry-after'), body };
      });
      const reasons = answers.flatMap((answer) => reasonOf(answer) ?? []);
      return {
        faults: [...faults, ...answers.flatMap(faultsOf)],
        reason: answers.length === 0 ? 'connection closed' : (reasons[0] ?? null),
      };
    },
  };
  const data: Family<readonly { path: string; text: string }[]> = {
    name: 'data sets',
    share: 0.15,
    atOnce: 1,
    inputs: faultyDatasets(smallFiles()),
    async run(files) {
      const { codes, faults } = await faultsOfDataset(files);
      return { faults, reason: codes[0] ?? null };
    },
  };
  return [valid, faulty, odd, wire, data] as unknown as Family<never>[];
}
