import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/postgres/database.js';
import { layout, schemaOf } from '../../src/postgres/layout.js';
import { locks } from '../../src/postgres/locks.js';
import { migrate } from '../../src/postgres/migrations.js';
import { withSession } from '../../src/postgres/session.js';
import { currentVersion, listVersions, prune, serveVersion } from '../../src/postgres/versions.js';
import { shipped } from '../shipped.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { until } from './until.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(() => client.end());

const migrations = async (): Promise<string[]> =>
  (await client.query<{ name: string }>('SELECT name FROM kg.migrations ORDER BY name')).rows.map(({ name }) => name);

describe('migrate', () => {
  it('runs each file once, also where several come at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => withSession(database.url, migrate)));
    expect(runs.filter((run) => run.length > 0)).toEqual([await migrations()]);
    expect(await migrations()).toContain('001-versions.sql');
    expect(await withSession(database.url, migrate)).toEqual([]);
  });

  it('refuses a database of a newer program, and lets go of its lock', async () => {
    await client.query(`INSERT INTO kg.migrations (name) VALUES ('999-later.sql')`);
    await expect(withSession(database.url, migrate)).rejects.toThrow(/newer kg20x10: it has 999-later\.sql/);
    await client.query(`DELETE FROM kg.migrations WHERE name = '999-later.sql'`);
    expect(await withSession(database.url, migrate)).toEqual([]);
  });

  it('leaves nothing of a file that fails', async () => {
    const half = await freshDatabase();
    // What the file makes second is there already, and of another kind.
    await half.pool.query('CREATE SCHEMA kg; CREATE VIEW kg.progress AS SELECT 1 AS nothing');
    await expect(withSession(half.url, migrate)).rejects.toThrow(/progress/);
    const { rows } = await half.pool.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'kg'`);
    expect(rows).toEqual([{ tablename: 'migrations' }]);
  });
});

/** Adds a version with one table in its schema. */
async function add(number: number, state: 'READY' | 'IMPORTING', of = layout, begun = 'now()'): Promise<void> {
  const info = JSON.stringify({ ...shipped.dataset, version: `0.${number}.0`, digest: `sha256:${number}` });
  await client.query(
    `INSERT INTO kg.versions (number, layout, digest, info, state, begun) VALUES ($1, $2, $3, $4, $5, ${begun})`,
    [number, of, `sha256:${number}`, info, state],
  );
  await client.query(`CREATE SCHEMA ${schemaOf(number)}; CREATE TABLE ${schemaOf(number)}.nodes (id text)`);
}

const schemas = async (): Promise<string[]> => {
  const { rows } = await client.query<{ nspname: string }>(
    `SELECT nspname FROM pg_namespace WHERE nspname ~ '^kg_' ORDER BY nspname`,
  );
  return rows.map(({ nspname }) => nspname);
};

describe('versions', () => {
  it('are served when one is chosen, and only if it can be read', async () => {
    const reader = new Database({ url: database.url });
    expect(await currentVersion(reader)).toBeNull();
    await add(1, 'READY');
    await add(2, 'IMPORTING');
    await add(3, 'READY', layout + 1);
    await serveVersion(client, 1);
    const { number, schema, dataset } = (await currentVersion(reader)) ?? {};
    expect([number, schema, dataset?.version, dataset?.digest]).toEqual([1, 'kg_1', '0.1.0', 'sha256:1']);
    await expect(serveVersion(client, 2)).rejects.toThrow('the import of version 2 has not ended');
    await expect(serveVersion(client, 3)).rejects.toThrow(/layout 2; this kg20x10 reads layout 1/);
    await expect(serveVersion(client, 4)).rejects.toThrow('there is no version 4');
    expect((await currentVersion(reader))?.number).toBe(1);
    await reader.close();
  });

  it('are listed, the oldest first', async () => {
    const listed = await listVersions(client);
    expect(listed.map(({ number, state, isCurrent, version }) => [number, state, isCurrent, version])).toEqual([
      [1, 'READY', true, '0.1.0'],
      [2, 'IMPORTING', false, '0.2.0'],
      [3, 'READY', false, '0.3.0'],
    ]);
  });

  it('are pruned, but for those that are served, the newest of each layout and imports of today', async () => {
    for (const number of [4, 5, 6]) await add(number, 'READY');
    await add(7, 'IMPORTING', layout, `now() - interval '25 hours'`);
    expect(await prune(client, 1)).toEqual([4, 5, 7]);
    expect(await schemas()).toEqual(['kg_1', 'kg_2', 'kg_3', 'kg_6']);
    expect(await prune(client, 0)).toEqual([3, 6]);
    expect(await schemas()).toEqual(['kg_1', 'kg_2']);
    expect((await listVersions(client)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are not dropped while they are imported, however long that takes', async () => {
    await add(9, 'IMPORTING', layout, `now() - interval '3 days'`);
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('SELECT pg_advisory_lock($1)', [locks.import]);
    expect(await prune(client, 0)).toEqual([]);
    await other.end();
    await until(async () => (await prune(client, 0)).includes(9));
    expect(await schemas()).toEqual(['kg_1', 'kg_2']);
  });

  it('are not dropped where they come to be served meanwhile', async () => {
    await add(8, 'READY');
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('UPDATE kg.current SET version = 8 WHERE layout = $1', [layout]);
    // It has found version 8 to be served by nobody, and waits for its row.
    const pruned = prune(client, 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.query('COMMIT');
    await other.end();
    expect(await pruned).toEqual([]);
    expect(await schemas()).toEqual(['kg_1', 'kg_2', 'kg_8']);
  });
});
