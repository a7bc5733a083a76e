import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { citusOf, dropDivided, makeDivided } from './citus.js';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
}

/**
 * Makes an empty database for a test file, on the server of the run, and drops it after the last test of the file. Where that
 * is the coordinator of a Citus, the database is one of all its machines.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `kg_test_${randomBytes(6).toString('hex')}`;
  const citus = await citusOf(server);
  if (citus === null) await administer(server, `CREATE DATABASE ${name}`);
  else await makeDivided(citus, name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  // When the database is dropped, connections that are being closed are told.
  pool.on('error', () => {});
  afterAll(async () => {
    await pool.end();
    if (citus === null) await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    else await dropDivided(citus, name);
  });
  return { url: url.href, pool };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
