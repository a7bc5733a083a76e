import { readFileSync } from 'node:fs';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { Graph } from '../../src/graph/graph.js';
import { importVersion } from '../../src/postgres/import.js';
import type { ImportProgress } from '../../src/postgres/imported.js';
import { statementsOf } from '../../src/postgres/sql-files.js';
import { claim, smallFiles } from '../small-dataset.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { shippedGraph } from './shipped-graph.js';

/** An empty database, as migrations leave it. */
async function migrated(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await database.pool.query('CREATE SCHEMA kg');
  await database.pool.query(readFileSync(new URL('../../sql/migrations/001-versions.sql', import.meta.url), 'utf8'));
  return database;
}

/** Imports over a connection of its own, which the work may change before. */
async function imported(
  { url }: TestDatabase,
  graph: Graph,
  onProgress?: (progress: ImportProgress) => void,
  prepare: (client: pg.Client) => void = () => {},
): ReturnType<typeof importVersion> {
  const client = new pg.Client({ connectionString: url, application_name: 'import' });
  client.on('error', () => {});
  await client.connect();
  prepare(client);
  try {
    return await importVersion(client, graph, onProgress);
  } finally {
    await client.end();
  }
}

/** The graph of the small data set with one claim more. */
async function smallGraph(name: string): Promise<Graph> {
  const more = claim('report', 'more', 'Locality:town', 'ALIAS', { text: name, language: 'en' });
  return new Graph(await readDataset(smallFiles([more])));
}

const served = async ({ pool }: TestDatabase): Promise<unknown> =>
  (await pool.query('SELECT layout, version::integer FROM kg.current')).rows;

const versions = async ({ pool }: TestDatabase): Promise<unknown> =>
  (await pool.query('SELECT number::integer, state FROM kg.versions ORDER BY number')).rows;

/** A checksum of the rows of each table of a version. */
async function contentOf({ pool }: TestDatabase, schema: string): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1',
    [schema],
  );
  const content: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await pool.query<{ sum: string; count: string }>(
      `SELECT count(*), md5(coalesce(string_agg(md5(row::text), '' ORDER BY md5(row::text)), '')) AS sum FROM ${schema}.${name} row`,
    );
    content[name] = `${sum.rows[0]?.count} ${sum.rows[0]?.sum}`;
  }
  return content;
}

/** Ends the connection over which an import runs, as a failure of the network does. */
async function cut({ pool }: TestDatabase): Promise<void> {
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'import' AND datname = current_database()`);
}

describe('an import', async () => {
  const graph = await shippedGraph();
  const whole = await migrated();
  let content: Record<string, string>;

  beforeAll(async () => {
    expect(await imported(whole, graph)).toEqual({ version: 1, made: true });
    content = await contentOf(whole, 'kg_1');
  });

  it('is served when it is whole, with all that is told of the data set', async () => {
    expect(await served(whole)).toEqual([{ layout: 1, version: 1 }]);
    const { rows } = await whole.pool.query(
      'SELECT state, digest, info, finished IS NOT NULL AS dated FROM kg.versions',
    );
    expect(rows.map(({ info, ...row }) => ({ ...row, info: JSON.parse(info) }))).toEqual([
      {
        state: 'READY',
        digest: graph.dataset.digest,
        info: JSON.parse(JSON.stringify(graph.dataset)),
        dated: true,
      },
    ]);
  });

  it('leaves no table but those of the layout, each indexed and counted by the planner', async () => {
    const { rows } = await whole.pool.query<{ relname: string; reltuples: number }>(
      `SELECT relname, reltuples FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE nspname = 'kg_1' AND relkind = 'r'`,
    );
    const declared = readFileSync(new URL('../../sql/layout.sql', import.meta.url), 'utf8').matchAll(
      /^CREATE TABLE (\w+)/gm,
    );
    expect(rows.map(({ relname }) => relname).sort()).toEqual([...declared].map(([, name]) => name).sort());
    expect(rows.find(({ relname }) => relname === 'claims')?.reltuples).toBe(graph.claimCount);
    const made = ['layout-indexes', 'layout-search'].flatMap((name) =>
      statementsOf(`${name}.sql`).filter((statement) => /^CREATE (UNIQUE )?INDEX|ADD PRIMARY KEY/.test(statement)),
    );
    const { rows: indexes } = await whole.pool.query(`SELECT 1 FROM pg_indexes WHERE schemaname = 'kg_1'`);
    expect(indexes.length).toBe(made.length);
  });

  it('of the same data again has nothing to write', async () => {
    const told: ImportProgress[] = [];
    expect(await imported(whole, graph, (progress) => told.push(progress))).toEqual({ version: 1, made: false });
    expect(told).toEqual([]);
    expect(await versions(whole)).toEqual([{ number: 1, state: 'READY' }]);
  });

  it('that is cut off among the rows goes on behind those that are there', async () => {
    const database = await migrated();
    const first: number[] = [];
    const failed = imported(database, graph, ({ part, done, of }) => {
      if (part !== 'rows' || first.length > 0) return;
      expect(done).toBeLessThan(of);
      first.push(done);
      void cut(database);
    });
    // Told by the server, or by the driver where nothing was under way.
    await expect(failed).rejects.toThrow(/terminat|connection error/i);
    expect(await versions(database)).toEqual([{ number: 1, state: 'IMPORTING' }]);
    expect(await served(database)).toEqual([]);
    const { rows } = await database.pool.query<{ done: number }>('SELECT done::integer FROM kg.progress');
    const kept = rows[0]?.done ?? 0;
    expect(kept).toBeGreaterThanOrEqual(first[0] as number);
    expect(kept).toBeLessThan(graph.nodeCount);
    const again: number[] = [];
    const result = await imported(database, graph, ({ part, done }) => {
      if (part === 'rows') again.push(done);
    });
    expect(result).toEqual({ version: 1, made: true });
    expect(again[0]).toBeGreaterThan(kept);
    expect(await contentOf(database, 'kg_1')).toEqual(content);
    expect(await served(database)).toEqual([{ layout: 1, version: 1 }]);
  });

  it('that is cut off after the rows goes on with the step that was not done', async () => {
    const database = await migrated();
    const holder = await database.pool.connect();
    const told: string[] = [];
    const failed = imported(database, graph, ({ part }) => {
      told.push(part);
    });
    // The gaps cannot be numbered while somebody holds their rows.
    while (!(await database.pool.query(`SELECT to_regclass('kg_1.gap_stage') AS made`)).rows[0].made) await pause();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE kg_1.events IN ACCESS EXCLUSIVE MODE');
    const waits = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT granted AND datname = current_database()`;
    while ((await database.pool.query(waits)).rows.length === 0) await pause();
    await cut(database);
    await expect(failed).rejects.toThrow(/terminat/i);
    await holder.query('ROLLBACK');
    holder.release();
    expect(told.at(-1)).toBe('events');
    const parts = (await database.pool.query<{ part: string }>('SELECT part FROM kg.progress ORDER BY part')).rows;
    expect(parts.map(({ part }) => part)).toEqual(['fact_list', 'node_list', 'rows']);
    await imported(database, graph);
    expect(await contentOf(database, 'kg_1')).toEqual(content);
  });

  it('that fails leaves what is served as it was', async () => {
    const database = await migrated();
    const [one, other] = [await smallGraph('One'), await smallGraph('Other')];
    await imported(database, one);
    const before = await contentOf(database, 'kg_1');
    const failing = imported(database, other, ({ part }) => {
      if (part === 'events') throw new Error('out of luck');
    });
    await expect(failing).rejects.toThrow('out of luck');
    expect(await served(database)).toEqual([{ layout: 1, version: 1 }]);
    expect(await versions(database)).toEqual([
      { number: 1, state: 'READY' },
      { number: 2, state: 'IMPORTING' },
    ]);
    expect(await contentOf(database, 'kg_1')).toEqual(before);
    expect(await imported(database, other)).toEqual({ version: 2, made: true });
    expect(await served(database)).toEqual([{ layout: 1, version: 2 }]);
    // What was served before is there still, and is served again where it is asked for.
    expect(await imported(database, one)).toEqual({ version: 1, made: false });
    expect(await served(database)).toEqual([{ layout: 1, version: 1 }]);
  });

  it('waits for another, and then finds its data there', async () => {
    const database = await migrated();
    const [one, other] = [await smallGraph('One'), await smallGraph('Other')];
    const outcomes = await Promise.all([one, one, other].map((each) => imported(database, each)));
    expect(outcomes.filter(({ made }) => made).length).toBe(2);
    expect(await versions(database)).toEqual([
      { number: 1, state: 'READY' },
      { number: 2, state: 'READY' },
    ]);
  });

  it('never writes what another writes, where a database has no such locks', async () => {
    const database = await migrated();
    // Both have seen the same version begun, and neither waits for the other.
    const stopped = imported(database, graph, ({ part }) => {
      if (part === 'rows') throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    const lockless = (client: pg.Client): void => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      Object.assign(client, {
        query: (...args: unknown[]) =>
          String(args[0]).includes('pg_advisory_lock')
            ? Promise.reject(Object.assign(new Error('unknown function'), { code: '42883' }))
            : query(...args),
      });
    };
    const outcomes = await Promise.allSettled([1, 2].map(() => imported(database, graph, () => {}, lockless)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await contentOf(database, 'kg_1')).toEqual(content);
  });

  it('is refused by a database that is not migrated', async () => {
    const database = await freshDatabase();
    await expect(imported(database, await smallGraph('One'))).rejects.toThrow(/kg\.versions/);
  });
});

function pause(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
