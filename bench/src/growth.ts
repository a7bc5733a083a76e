import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ask } from './equal.js';
import { startGenerator } from './generator.js';
import type { LoadFigures } from './growth-load.js';
import type { Pace } from './pace.js';
import { oursOver } from './servers.js';
import { pathOf, type Started, start } from './started.js';
import { ratioOf, type Spread, spreadOf } from './statistics.js';
import { syntheticFiles } from './synthetic.js';

/** What becomes of our server when the data grows. */
export interface Growth {
  readonly claims: readonly [number, number];
  /** Of the smaller and of the larger data set. */
  readonly load: readonly [LoadFigures, LoadFigures];
  readonly firstPages: readonly FirstPage[];
}

export interface FirstPage {
  readonly query: 'Q1' | 'Q2' | 'Q3';
  readonly requestsPerSecond: readonly [Spread, Spread];
  /** How many times as long with the larger data set. */
  readonly ratio: Spread;
}

/** Pages of the same length in both, however few projects the smaller has. */
const firstPage = 5;

export async function measureGrowth(pace: Pace): Promise<Growth> {
  const home = await mkdtemp(join(tmpdir(), 'kg20x10-bench-'));
  const folders: string[] = [];
  const servers: Started[] = [];
  try {
    for (const claims of pace.growth) {
      const folder = join(home, String(claims));
      for (const { path, text } of syntheticFiles(claims)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      folders.push(folder);
    }
    const load = [await figuresOf(folders[0] as string), await figuresOf(folders[1] as string)] as const;
    for (const folder of folders) servers.push(await start(oursOver(folder, 'uncached')));
    return { claims: pace.growth, load, firstPages: await measurePages(servers as [Started, Started], pace) };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(home, { recursive: true, force: true });
  }
}

async function figuresOf(folder: string): Promise<LoadFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [pathOf('bench/dist/growth-load.js'), folder], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return JSON.parse(stdout) as LoadFigures;
}

async function measurePages(servers: readonly [Started, Started], pace: Pace): Promise<FirstPage[]> {
  const generators = await Promise.all(
    servers.map(async ({ url }) => {
      const { data } = JSON.parse(await ask(url, JSON.stringify({ query: '{ projects(first: 1) { nodes { id } } }' })));
      return startGenerator({
        projects: [data.projects.nodes[0].id],
        claims: [],
        contested: [],
        names: [],
        properties: [],
        firstPage,
      });
    }),
  );
  const pages: FirstPage[] = [];
  for (const query of ['Q1', 'Q2', 'Q3'] as const) {
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round <= pace.rounds; round += 1) {
      for (const place of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const { requestsPerSecond } = await (generators[place] as (typeof generators)[number]).run({
          url: servers[place].url,
          query,
          traffic: 'same',
          from: 0,
          seconds: pace.seconds,
          fewest: pace.fewest,
        });
        // The first round only warms up.
        if (round > 0) rates[place].push(requestsPerSecond);
      }
    }
    pages.push({
      query,
      requestsPerSecond: [spreadOf(rates[0]), spreadOf(rates[1])],
      ratio: ratioOf(rates[0], rates[1]),
    });
  }
  for (const generator of generators) generator.stop();
  return pages;
}
