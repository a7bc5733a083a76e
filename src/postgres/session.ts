import pg from 'pg';

/**
 * Runs work over one connection of its own, such as a migration or an import, which may take its time. Rejects with what
 * the driver says.
 */
export async function withSession<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'kg20x10 db',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // What breaks the connection is told by the query that is under way, or the next.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs work in one transaction: all of it holds afterwards, or nothing. */
export async function inTransaction<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is lost there is nothing to roll back, and the first error says more.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
