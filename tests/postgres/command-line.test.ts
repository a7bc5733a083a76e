import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../src/dataset/files.js';
import { bin, type Result } from '../cli/run.js';
import { serve, stopAll } from '../cli/serve.js';
import { run, shipped } from '../shipped.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { digestOf, makeVersion } from './made-version.js';
import { until } from './until.js';

afterEach(stopAll);

/** Runs `kg20x10 db`, told the database by the environment. */
function db(args: readonly string[], url?: string): Promise<Result> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', ...(url === undefined ? {} : { KG20X10_DATABASE: url }) };
    execFile(process.execPath, [bin, 'db', ...args], { env }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(() => client.end());

describe('kg20x10 db', () => {
  it('says what is missing before there is anything', async () => {
    expect(await db(['versions'], database.url)).toEqual({
      exitCode: 4,
      out: '',
      err: 'kg20x10: db: the database has no schema kg yet; kg20x10 db migrate makes it\n',
    });
  });

  it('migrates once', async () => {
    expect(await db(['migrate', '--database', database.url])).toEqual({
      exitCode: 0,
      out: 'migrated: 001-versions.sql\n',
      err: '',
    });
    expect((await db(['migrate'], database.url)).out).toBe('nothing to migrate\n');
  });

  it('lists, switches and prunes versions', async () => {
    for (const number of [1, 2, 3]) await makeVersion(client, number);
    const { out } = await db(['versions'], database.url);
    const lines = out.split('\n').map((line) => line.trim().split(/\s+/).slice(0, 4));
    expect(lines).toEqual([
      ['number', 'state', 'layout', 'version'],
      ['1', 'READY', '1', '0.0.1'],
      ['2', 'READY', '1', '0.0.2'],
      ['*', '3', 'READY', '1'],
      [''],
    ]);
    expect((await db(['use', '1'], database.url)).out).toBe('version 1 is served\n');
    expect((await db(['prune', '--keep', '1'], database.url)).out).toBe('dropped: 2\n');
    expect((await db(['prune', '--keep', '1'], database.url)).out).toBe('nothing to drop\n');
    expect(await db(['use', '2'], database.url)).toEqual({
      exitCode: 2,
      out: '',
      err: 'kg20x10: db: there is no version 2\n',
    });
  });

  it.each<[string[], string]>([
    [[], 'which task? it is one of '],
    [['import-all'], 'unknown task "import-all"; it is one of '],
    [['migrate', 'now'], 'migrate takes no arguments'],
    [['migrate', '--keep', '1'], 'migrate takes no --keep'],
    [['use'], 'use takes the number of a version'],
    [['use', 'newest'], '"newest" is not the number of a version'],
    [['prune', '--keep', '-1'], ''],
    [['migrate'], 'which database? give --database URL or set KG20X10_DATABASE'],
  ])('is called wrongly by %j', async (args, message) => {
    const { exitCode, out, err } = await db(args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(`kg20x10: db: ${message}`);
    expect(err.trim().split('\n').length).toBe(1);
  });

  it('says what its user may not do', async () => {
    const name = `guest_${Math.random().toString(36).slice(2)}`;
    await client.query(`CREATE USER ${name}`);
    const url = new URL(database.url);
    url.username = name;
    const { exitCode, err } = await db(['versions'], url.href);
    await client.query(`DROP USER ${name}`);
    expect([exitCode, err]).toEqual([
      4,
      'kg20x10: db: the database cannot be read: permission denied for schema kg (42501)\n',
    ]);
  });

  it.each([
    'postgres://somebody:open-sesame@127.0.0.1:1/kg',
    'postgres://somebody:open-sesame@no-such-host.invalid/kg',
  ])('says in one line that it cannot reach %s, without its password', async (url) => {
    const { exitCode, out, err } = await db(['migrate', '--database', url]);
    expect([exitCode, out]).toEqual([4, '']);
    expect(err).toMatch(/^kg20x10: db: the database cannot be read: [^\n]+\n$/);
    expect(err).not.toContain('sesame');
  });

  it('does not repeat what is no address of a database', async () => {
    for (const url of [
      'mysql://somebody:open-sesame@db.example/kg',
      'somebody:open-sesame',
      'postgres://a:open-sesame@[',
    ]) {
      const { exitCode, err } = await db(['migrate', '--database', url]);
      expect(exitCode).toBe(2);
      expect(err).toContain('--database must be the address of a database');
      expect(err).not.toContain('sesame');
    }
  });
});

describe('kg20x10 db import', async () => {
  const other = await freshDatabase();

  it('writes the shipped data set as a version that is served, once', async () => {
    await db(['migrate'], other.url);
    const { exitCode, out, err } = await db(['import'], other.url);
    expect([exitCode, out]).toEqual([0, 'version 1 is imported and served\n']);
    for (const line of err.trim().split('\n')) expect(line).toMatch(/^\w+: \d+ of \d+$/);
    expect((await db(['import'], other.url)).out).toBe('version 1 was there, and is served\n');
    const { child, url, ended } = serve(['--port', '0', '--host', '127.0.0.1', '--database', other.url]);
    const response = await fetch(`${await url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ node(id: "Project:songchon-2024") { ... on Project { name year } } }' }),
    });
    const { data, extensions } = (await response.json()) as Awaited<ReturnType<typeof run>> & {
      readonly extensions: { readonly dataset: object };
    };
    expect(data).toEqual(
      (await run(shipped, '{ node(id: "Project:songchon-2024") { ... on Project { name year } } }')).data,
    );
    expect(extensions.dataset).toEqual({ version: shipped.dataset.version, digest: shipped.dataset.digest });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('writes nothing of a data set with faults, and lists them all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kg20x10-faulty-'));
    await cp(shippedData, folder, { recursive: true });
    await writeFile(join(folder, 'nodes', 'actor.json'), '[{}]');
    const { exitCode, out, err } = await db(['import', '--data', folder], other.url);
    await rm(folder, { recursive: true });
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toMatch(/nodes\/actor\.json/);
    expect((await db(['versions'], other.url)).out.trim().split('\n').length).toBe(2);
  });
});

describe('kg20x10 serve --database', () => {
  it('serves the current version, goes on with another, and stops as asked', async () => {
    const { child, url, ended, errors } = serve(['--port', '0', '--host', '127.0.0.1', '--database-poll', '3600000'], {
      KG20X10_DATABASE: database.url,
    });
    const base = await url;
    const page = async (): Promise<string> => (await fetch(`${base}/?format=bibtex`)).text();
    expect(await page()).toContain(digestOf(1));
    expect((await fetch(`${base}/ready`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toContain('kg20x10_database_up{endpoint="primary"} 1');
    await db(['use', '3'], database.url);
    expect(await page()).toContain(digestOf(1));
    child.kill('SIGHUP');
    await until(async () => (await page()).includes(digestOf(3)));
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    const events = err
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(['listening', 'dataset-changed', 'draining', 'stopped']);
    expect(errors()).not.toContain(database.url);
  });

  it('ends where it cannot listen, and holds no connection', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const args = ['--port', String(port), '--host', '127.0.0.1', '--database', database.url];
    const { code, err } = await serve(args).ended;
    taken.close();
    expect([code, err]).toEqual([3, `kg20x10: serve: port ${port} is in use; choose another with --port or PORT\n`]);
  });

  it.each<[string[], Record<string, string>, string]>([
    [['--data', 'data', '--database', 'postgres://db/kg'], {}, '--data and --database exclude each other'],
    [[], { KG20X10_DATA: 'data', KG20X10_DATABASE: 'postgres://db/kg' }, 'KG20X10_DATA and KG20X10_DATABASE exclude'],
    [['--watch', '--database', 'postgres://db/kg'], {}, '--watch and --database exclude each other'],
    [['--replica', 'postgres://db/kg'], {}, '--replica needs --database'],
    [['--database', 'http://db/kg'], {}, '--database must be the address of a database'],
    [['--database', 'postgres://db/kg', '--database-timeout', '0'], {}, '--database-timeout is "0"'],
  ])('refuses %j with %j', async (args, environment, message) => {
    const { code, err } = await serve(args, environment).ended;
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(message);
  });
});
