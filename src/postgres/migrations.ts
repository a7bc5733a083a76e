import { readdir } from 'node:fs/promises';
import type pg from 'pg';
import { locks } from './locks.js';
import { inTransaction } from './session.js';
import { readSql } from './sql-files.js';
import { VersionError } from './version-error.js';

const folder = new URL('../../sql/migrations/', import.meta.url);

/**
 * Brings the schema `kg` up to this program: runs each file of sql/migrations that has not been run, in order, each in a
 * transaction of its own. Answers their names. Throws a VersionError where the database is of a newer program.
 */
export async function migrate(client: pg.ClientBase): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  await client.query('SELECT pg_advisory_lock($1)', [locks.migration]);
  try {
    await client.query('CREATE SCHEMA IF NOT EXISTS kg');
    await client.query(
      'CREATE TABLE IF NOT EXISTS kg.migrations (name text PRIMARY KEY, run timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM kg.migrations ORDER BY name');
    const run = new Set(rows.map(({ name }) => name));
    const unknown = [...run].filter((name) => !files.includes(name));
    if (unknown.length > 0) {
      throw new VersionError(
        `the database is of a newer kg20x10: it has ${unknown.join(', ')}, which this one has not`,
      );
    }
    const missing = files.filter((name) => !run.has(name));
    for (const name of missing) {
      const text = readSql(`migrations/${name}`);
      await inTransaction(client, async () => {
        await client.query(text);
        await client.query('INSERT INTO kg.migrations (name) VALUES ($1)', [name]);
      });
    }
    return missing;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [locks.migration]).catch(() => undefined);
  }
}
