import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from './database.js';
import { PostgresServer } from './server.js';

describe('the server of a run', () => {
  it('gives each file a database of its own, in UTF-8', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    await one.pool.query('CREATE TABLE seen (name text)');
    const tables = await other.pool.query(`SELECT 1 FROM pg_tables WHERE tablename = 'seen'`);
    expect(tables.rows).toEqual([]);
    const { rows } = await one.pool.query('SHOW server_encoding');
    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
  });
});

describe('a server of one’s own', async () => {
  const server = await PostgresServer.start({ max_connections: 13 });
  afterAll(() => server.remove());
  const ask = async (text: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 5_000 });
    // What a client is told when its server goes is not of this test.
    client.on('error', () => {});
    await client.connect();
    try {
      return Object.values((await client.query(text)).rows[0] as object)[0];
    } finally {
      await client.end();
    }
  };

  it('orders texts by a language where nothing else is said', async () => {
    expect(await ask(`SELECT 'a' < 'B'`)).toBe(true);
    expect(await ask(`SELECT 'a' COLLATE "C" < 'B'`)).toBe(false);
  });

  it('takes settings, now and at a restart', async () => {
    expect(await ask('SHOW max_connections')).toBe('13');
    await server.restart({ max_connections: 14 });
    expect(await ask('SHOW max_connections')).toBe('14');
  });

  it('is away while stopped and back at the same address', async () => {
    await server.stop();
    await expect(ask('SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await server.restart();
    expect(await ask('SELECT 1')).toBe(1);
  });

  it('can be killed under a query, and recovers', async () => {
    const asked = expect(ask('SELECT pg_sleep(60)')).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.kill();
    await asked;
    await server.restart();
    expect(await ask('SELECT 1')).toBe(1);
  });

  it('can stand still', async () => {
    server.pause();
    let answered = false;
    const asked = ask('SELECT 1').then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answered).toBe(false);
    server.resume();
    expect(await asked).toBe(1);
  });
});
