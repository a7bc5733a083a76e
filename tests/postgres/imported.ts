import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Graph } from '../../src/graph/graph.js';
import type { DatasetInfo } from '../../src/graph/records.js';
import { importVersion } from '../../src/postgres/import.js';
import { schemaOf } from '../../src/postgres/layout.js';
import type { Version } from '../../src/postgres/reader.js';
import type { TestDatabase } from './database.js';

/** Writes a graph into a database as a version, as an import does. */
export async function imported({ pool, url }: TestDatabase, graph: Graph): Promise<Version> {
  const { rows } = await pool.query(`SELECT to_regclass('kg.versions') IS NULL AS empty`);
  if (rows[0]?.empty) {
    await pool.query('CREATE SCHEMA kg');
    await pool.query(readFileSync(new URL('../../sql/migrations/001-versions.sql', import.meta.url), 'utf8'));
  }
  const client = new pg.Client(url);
  await client.connect();
  const { version } = await importVersion(client, graph).finally(() => client.end());
  const told = await pool.query<{ info: string }>('SELECT info FROM kg.versions WHERE number = $1', [version]);
  const dataset = JSON.parse(told.rows[0]?.info as string) as DatasetInfo;
  return { number: version, schema: schemaOf(version), dataset };
}
