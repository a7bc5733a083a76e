import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { inTransaction } from './session.js';
import { VersionError } from './versions.js';

const folder = new URL('../../sql/migrations/', import.meta.url);

/** Under this number one migrates while the others wait; it means nothing to anybody else. */
const lock = 20_100_001;

/**
 * Brings the schema `kg` up to this program: runs each file of sql/migrations that has not been run, in order, each in a
 * transaction of its own. Answers their names. Throws a VersionError where the database is of a newer program.
 */
export async function migrate(client: pg.ClientBase): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  await client.query('SELECT pg_advisory_lock($1)', [lock]);
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
      const text = await readFile(new URL(name, folder), 'utf8');
      await inTransaction(client, async () => {
        await client.query(text);
        await client.query('INSERT INTO kg.migrations (name) VALUES ($1)', [name]);
      });
    }
    return missing;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock]).catch(() => undefined);
  }
}
