import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chartOf } from './chart.js';
import { startGenerator } from './generator.js';
import { measureGrowth } from './growth.js';
import { type LatencyRow, measureLatency } from './latency.js';
import { readMaterial } from './material.js';
import { full, quick } from './pace.js';
import { type QueryName, queryNames } from './queries.js';
import { type Results, readMachine, readVersions } from './results.js';
import { oursOver, peerOver, serverNames } from './servers.js';
import { pathOf, start } from './started.js';
import { measureStartUp } from './startup.js';
import { tableOf } from './table.js';
import { type Contestant, checkEqual, measure, modesOf, type Row } from './throughput.js';

const { values } = parseArgs({
  options: {
    // A short run, with a wider spread. Its results go into files of their own.
    quick: { type: 'boolean', default: false },
    // Some queries alone, such as Q1,Q3, and nothing but their rows.
    only: { type: 'string' },
    // Times nothing: only whether all servers answer the same.
    check: { type: 'boolean', default: false },
  },
});

const folder = pathOf('data');
const pace = values.quick ? quick : full;
const asked = values.only?.split(',');
const chosen = queryNames.filter((name) => asked?.includes(name) ?? true);
const whole = asked === undefined;

const began = performance.now();
function say(what: string): void {
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${what}`);
}

const material = await readMaterial(folder);
const isTimed = !values.check;
// First, while no other server stands beside.
let startUp: Results['startUp'] = null;
if (whole && isTimed) {
  say('start-up');
  startUp = await measureStartUp(folder, pace.starts);
}

say('starting the servers');
const contestants = await startAll();
const generator = startGenerator(material);
const bench = { generator, material, pace };
try {
  if (values.check) await check();
  else await run();
} finally {
  generator.stop();
  await Promise.all(contestants.map(({ started }) => started.stop()));
}

/** Ours twice: only where the same request is sent again does its cache of answers decide what is measured. */
async function startAll(): Promise<Contestant[]> {
  const peers = serverNames.filter((name) => name !== 'kg20x10');
  return Promise.all([
    ...peers.map(async (name) => ({
      name,
      modes: ['uncached', 'repeated', ...(name === 'raw' ? [] : (['varied', 'cold'] as const))] as const,
      started: await start(peerOver(folder, name)),
    })),
    start(oursOver(folder, 'uncached')).then((started) => ({ name: 'kg20x10', modes: ['uncached'], started }) as const),
    start(oursOver(folder, 'cached')).then(
      (started) => ({ name: 'kg20x10', modes: ['repeated', 'varied', 'cold'], started }) as const,
    ),
  ]);
}

async function check(): Promise<void> {
  for (const query of chosen) {
    for (const traffic of ['same', 'varied', 'cold'] as const) await checkEqual(query, traffic, contestants, material);
    console.log(`${query}: all servers answer the same`);
  }
}

async function run(): Promise<void> {
  const rows: Row[] = [];
  const latencies: LatencyRow[] = [];
  for (const { started } of contestants) {
    await generator.run({
      url: started.url,
      query: 'Q1',
      traffic: 'varied',
      from: 0,
      seconds: pace.settleSeconds,
      fewest: 1,
    });
  }
  for (const query of chosen) {
    for (const traffic of ['same', 'varied', 'cold'] as const) {
      say(`${query}, ${traffic}`);
      const inTraffic = contestants.filter((each) => each.modes.some((mode) => modesOf[traffic].includes(mode)));
      rows.push(...(await measure(query, traffic, inTraffic, bench)));
    }
    if (whole && query !== 'Q5') latencies.push(...(await latencyOf(query, rows)));
  }
  const memory: Record<string, number> = {};
  for (const { name, started, modes } of contestants) {
    if (modes.includes('repeated')) memory[name] = (await started.gauge()).rss;
  }
  // Room for the large data set.
  await Promise.all(contestants.map(({ started }) => started.stop()));
  const growth = whole ? await growthOrNull() : null;
  const results: Results = {
    date: new Date().toISOString(),
    quick: values.quick,
    machine: readMachine(),
    versions: readVersions(),
    rows,
    latencies,
    memory,
    startUp,
    growth,
  };
  console.log(tableOf(results));
  if (!whole) return;
  const name = values.quick ? 'results-quick' : 'results';
  await writeFile(pathOf(`bench/${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(pathOf(`bench/${name}.svg`), chartOf(results));
  say(`written: bench/${name}.json and bench/${name}.svg`);
}

/** What a large data set does to a small machine must not cost the results of all the rest. */
async function growthOrNull(): Promise<Results['growth']> {
  say('growth');
  try {
    return await measureGrowth(pace);
  } catch (error) {
    say(`no figures of growth: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

async function latencyOf(query: QueryName, rows: readonly Row[]): Promise<LatencyRow[]> {
  say(`${query}, waiting times`);
  const find = (name: Contestant['name']): Contestant['started'] =>
    (contestants.find((each) => each.name === name && each.modes.includes('uncached')) as Contestant).started;
  return measureLatency(query, rows, { kg20x10: find('kg20x10'), 'mercurius-jit': find('mercurius-jit') }, bench);
}
