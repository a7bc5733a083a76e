import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/served.js';
import { type ServedDatabaseOptions, serveDatabase } from '../../src/cli/served-database.js';
import { schemaOf } from '../../src/postgres/layout.js';
import { migrate } from '../../src/postgres/migrations.js';
import { prune, serveVersion } from '../../src/postgres/versions.js';
import { type Serving, serving } from '../server/serving.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { digestOf, madeIds, makeVersion } from './made-version.js';
import { Network } from './network.js';
import { PostgresServer } from './server.js';
import { until } from './until.js';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

const server = await PostgresServer.start();
const network = await Network.to(server.port);
afterAll(async () => {
  await network.cut();
  await server.remove();
});

interface Open {
  readonly serving: Serving;
  readonly served: Served;
  readonly events: string[];
}

/** A database that is served as the command line does, with short patience. */
async function open(url: string, options: Partial<ServedDatabaseOptions> = {}): Promise<Open> {
  const events: string[] = [];
  const served = await serveDatabase({
    url,
    baseUri: undefined,
    every: 30,
    connectWithin: 300,
    answerWithin: 300,
    log: (_, event) => events.push(event),
    ...options,
  });
  const { isReady = () => true, families = () => [] } = served;
  const listening = await serving(served.live, { isReady, families });
  served.keep((result) => listening.reloaded(result));
  cleanUp.push(async () => {
    await listening.stop();
    await served.stop();
  });
  return { serving: listening, served, events };
}

/** A session of an administrator. */
async function administrator(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  cleanUp.push(() => client.end());
  return client;
}

async function withVersion(url: string, number = 1): Promise<pg.Client> {
  const client = await administrator(url);
  await migrate(client);
  await makeVersion(client, number);
  return client;
}

const names = `{ ${madeIds.map((id, at) => `n${at}: node(id: "${id}") { ... on Entity { name } }`).join(' ')} }`;
const namesOf = (data: Readonly<Record<string, { readonly name: string }>>): string[] =>
  Object.values(data).map(({ name }) => name);
const statusOf = async (base: string, path: string): Promise<number> => (await fetch(`${base}${path}`)).status;

describe('a version that is served', () => {
  it('gives way to another at once, and nothing of it is remembered', async () => {
    const { url } = await freshDatabase();
    const client = await withVersion(url);
    const { serving: at, events } = await open(url);
    const page = async (): Promise<string> => (await fetch(`${at.base}/node/${madeIds[0]}?format=bibtex`)).text();
    expect(namesOf((await at.ask(names)).data)).toEqual(madeIds.map(() => digestOf(1)));
    expect(await page()).toContain(digestOf(1));
    await makeVersion(client, 2);
    await until(async () => (await at.ask(names)).extensions.dataset.digest === digestOf(2));
    expect(namesOf((await at.ask(names)).data)).toEqual(madeIds.map(() => digestOf(2)));
    expect(await page()).toContain(digestOf(2));
    // And back again.
    await serveVersion(client, 1);
    await until(async () => namesOf((await at.ask(names)).data)[0] === digestOf(1));
    expect(events).toEqual(['dataset-changed', 'dataset-changed']);
    expect(await (await fetch(`${at.base}/metrics`)).text()).toMatch(
      /kg20x10_dataset_reloads_total\{result="changed"\} 2\n/,
    );
  });

  it('is looked at when that is asked for', async () => {
    const { url } = await freshDatabase();
    const client = await withVersion(url);
    const { serving: at, served } = await open(url, { every: 3_600_000 });
    await makeVersion(client, 2);
    expect((await at.ask(names)).extensions.dataset.digest).toBe(digestOf(1));
    await served.reload();
    expect((await at.ask(names)).extensions.dataset.digest).toBe(digestOf(2));
  });

  it('that is dropped before another is looked at is unavailable, not empty', async () => {
    const { url } = await freshDatabase();
    const client = await withVersion(url);
    const { serving: at, served } = await open(url, { every: 3_600_000 });
    await client.query(`DROP SCHEMA ${schemaOf(1)} CASCADE`);
    const answer = await at.ask(names);
    expect([answer.status, answer.codes, answer.data ?? null]).toEqual([503, ['UNAVAILABLE'], null]);
    expect(await statusOf(at.base, `/node/${madeIds[0]}`)).toBe(503);
    // The database itself is there.
    expect(await statusOf(at.base, '/ready')).toBe(200);
    await makeVersion(client, 2);
    await served.reload();
    expect(namesOf((await at.ask(names)).data)).toEqual(madeIds.map(() => digestOf(2)));
  });
});

/** Asks all the time, in several ways, and holds every answer against what may be answered. */
function load(at: Serving, workers = 8) {
  let stopped = false;
  const seen = { digests: new Set<string>(), unavailable: 0, answers: 0 };
  const faults: string[] = [];
  const operation = async (turn: number): Promise<void> => {
    // Each is another document, so that it is not answered from what was kept.
    const { status, codes, data, extensions } = await at.ask(`query Q${turn} ${names}`);
    if (status === 200 && codes.length === 0) {
      const { digest } = extensions.dataset;
      seen.digests.add(digest);
      seen.answers += 1;
      if (namesOf(data).some((name) => name !== digest)) faults.push(`${digest} answers ${JSON.stringify(data)}`);
    } else if (status === 503 && codes.join() === 'UNAVAILABLE' && data === undefined) seen.unavailable += 1;
    else faults.push(`${status} ${codes} ${JSON.stringify(data)}`);
  };
  const page = async (): Promise<void> => {
    const response = await fetch(`${at.base}/node/${madeIds[0]}?format=bibtex`);
    const text = await response.text();
    if (response.status === 503 && text.includes('UNAVAILABLE')) seen.unavailable += 1;
    else if (response.status !== 200 || !/Content sha256:0+\d+\./.test(text)) faults.push(`${response.status} ${text}`);
    else seen.answers += 1;
  };
  let turn = 0;
  const asking = Array.from({ length: workers }, async (_, worker) => {
    while (!stopped) {
      turn += 1;
      await (worker % 4 === 0 ? page() : operation(turn));
    }
  });
  return {
    seen,
    faults,
    stop: async (): Promise<void> => {
      stopped = true;
      await Promise.all(asking);
    },
  };
}

describe('under load', () => {
  it('every answer is of one version while versions are made, switched and pruned', async () => {
    const { url } = await freshDatabase();
    const client = await withVersion(url);
    const { serving: at } = await open(url);
    const loaded = load(at);
    for (let number = 2; number <= 12; number += 1) {
      await makeVersion(client, number);
      // Those that nobody serves any more, and now and then also those that somebody still reads.
      await prune(client, number % 3 === 0 ? 0 : 1);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until(() => loaded.seen.digests.has(digestOf(12)));
    await loaded.stop();
    expect(loaded.faults).toEqual([]);
    expect(loaded.seen.digests.size).toBeGreaterThan(5);
    expect(loaded.seen.answers).toBeGreaterThan(100);
  });

  it('nothing but 503 comes while the database is stopped, killed and slow, and it is back by itself', async () => {
    await withVersion(server.url);
    const { serving: at, events } = await open(network.urlOf(server.url), { connections: 4 });
    // The records of what was read before are in memory, where nothing of the database is needed.
    const trials: readonly (() => Promise<void> | void)[] = [
      () => server.stop(),
      () => server.restart(),
      () => server.kill(),
      () => server.restart(),
      () => server.pause(),
      () => new Promise((resolve) => setTimeout(resolve, 500)),
      () => server.resume(),
      () => network.fallSilent(),
      () => new Promise((resolve) => setTimeout(resolve, 500)),
      () => network.speak(),
    ];
    const fresh = loadOfMissing(at);
    for (const trial of trials) {
      await trial();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await until(async () => (await statusOf(at.base, '/ready')) === 200);
    const { found, unavailable } = fresh.seen;
    await until(() => fresh.seen.found > found + 10);
    await fresh.stop();
    expect(fresh.faults).toEqual([]);
    expect(unavailable).toBeGreaterThan(0);
    expect([events.includes('database-away'), events.at(-1)]).toEqual([true, 'database-back']);
  });
});

/** Asks for ids that there are not, of which nothing is kept: each is read. */
function loadOfMissing(at: Serving) {
  let [stopped, turn] = [false, 0];
  const seen = { found: 0, unavailable: 0 };
  const faults: string[] = [];
  const asking = Array.from({ length: 6 }, async () => {
    while (!stopped) {
      turn += 1;
      const { status, codes, data } = await at.ask(`{ node(id: "Locality:none-${turn}") { id } }`);
      if (status === 200 && data?.node === null && codes.length === 0) seen.found += 1;
      else if (status === 503 && codes.join() === 'UNAVAILABLE') seen.unavailable += 1;
      else faults.push(`${status} ${codes} ${JSON.stringify(data)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
  return {
    seen,
    faults,
    stop: async (): Promise<void> => {
      stopped = true;
      await Promise.all(asking);
    },
  };
}

describe('the state of a server', () => {
  it('is ready while it can read, and lives all the while', async () => {
    const { url } = await freshDatabase();
    await withVersion(url);
    const way = await Network.to(Number(new URL(url).port));
    const { serving: at } = await open(way.urlOf(url));
    expect(await Promise.all(['/ready', '/health'].map((path) => statusOf(at.base, path)))).toEqual([200, 200]);
    await way.cut();
    await until(async () => (await statusOf(at.base, '/ready')) === 503);
    expect(await statusOf(at.base, '/health')).toBe(200);
    const metrics = await (await fetch(`${at.base}/metrics`)).text();
    expect(metrics).toContain('kg20x10_database_up{endpoint="primary"} 0');
    expect(metrics).toMatch(/kg20x10_database_failures_total\{endpoint="primary",kind="away"\} [1-9]/);
    await way.mend();
    await until(async () => (await statusOf(at.base, '/ready')) === 200);
    await way.cut();
  });

  it('is that of one of both where there is a replica: what it serves is what it reads', async () => {
    const [primary, replica] = [await freshDatabase(), await freshDatabase()];
    const ahead = await withVersion(primary.url);
    const behind = await withVersion(replica.url);
    const way = await Network.to(Number(new URL(replica.url).port));
    const { serving: at } = await open(primary.url, { replica: way.urlOf(replica.url) });
    const served = async (): Promise<readonly string[]> => {
      const { status, data, extensions } = await at.ask(names);
      expect(status).toBe(200);
      return [extensions.dataset.digest, ...namesOf(data)];
    };
    const all = (number: number): string[] => Array.from({ length: 1 + madeIds.length }, () => digestOf(number));
    // The replica lags: it has not got the version yet that is current at the database itself.
    await makeVersion(ahead, 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await served()).toEqual(all(1));
    await way.cut();
    await until(async () => (await served())[0] === digestOf(2));
    expect(await served()).toEqual(all(2));
    await makeVersion(behind, 2);
    await way.mend();
    await until(async () => (await (await fetch(`${at.base}/metrics`)).text()).includes('up{endpoint="replica"} 1'));
    await prune(ahead, 0);
    expect(await served()).toEqual(all(2));
    await way.cut();
  });
});

describe('the start', () => {
  it('waits for the database, and for its first version', async () => {
    const { url } = await freshDatabase();
    const way = await Network.to(Number(new URL(url).port));
    const through = way.urlOf(url);
    await way.cut();
    const reasons: unknown[] = [];
    const log: ServedDatabaseOptions['log'] = (_, event, details) => {
      if (event === 'waiting-for-database') reasons.push(details?.['reason']);
    };
    const opening = open(through, { log });
    await until(() => reasons.length > 0);
    await way.mend();
    await withVersion(url);
    const { serving: at } = await opening;
    expect((await at.ask(names)).status).toBe(200);
    expect(String(reasons[0])).toContain('ECONNREFUSED');
    await way.cut();
  });

  it.each([
    ['nothing', async () => undefined, 'the database has no schema kg yet; kg20x10 db migrate makes it'],
    [
      'no version',
      async ({ url }: TestDatabase) => migrate(await administrator(url)),
      'the database has no version to be served; kg20x10 db import makes one',
    ],
  ])('is given up where the database has %s', async (_, prepare, reason) => {
    const database = await freshDatabase();
    await prepare(database);
    await expect(open(database.url, { patience: 0 })).rejects.toThrow(reason);
  });

  it('is given up where the database stays away', async () => {
    const given = open('postgres://somebody:open-sesame@127.0.0.1:1/kg', { patience: 0 });
    await expect(given).rejects.toThrow(/^the database cannot be read: connect ECONNREFUSED 127\.0\.0\.1:1$/);
  });
});
