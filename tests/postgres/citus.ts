import pg from 'pg';

/** The machines of a Citus: its coordinator, and the addresses of its workers. */
export interface Citus {
  readonly coordinator: URL;
  readonly workers: readonly URL[];
}

/** The Citus of which a database is the coordinator; null where it is one of PostgreSQL alone. */
export async function citusOf(database: string): Promise<Citus | null> {
  const [found] = await rowsOf(database, `SELECT to_regclass('pg_dist_node') IS NOT NULL AS is_citus`);
  if (found?.['is_citus'] !== true) return null;
  const nodes = await rowsOf(database, 'SELECT nodename, nodeport FROM pg_dist_node WHERE groupid <> 0 ORDER BY 1, 2');
  const workers = nodes.map(({ nodename, nodeport }) => {
    const url = new URL(database);
    url.hostname = String(nodename);
    url.port = String(nodeport);
    return url;
  });
  return { coordinator: new URL(database), workers };
}

/** Makes an empty database of a Citus, whose coordinator has shards like its workers. */
export async function makeDivided({ coordinator, workers }: Citus, name: string): Promise<void> {
  const own = within(coordinator, name);
  for (const machine of [coordinator, ...workers]) {
    await rowsOf(machine.href, `CREATE DATABASE ${name}`);
    await rowsOf(within(machine, name), 'CREATE EXTENSION citus');
  }
  const { hostname, port } = coordinator;
  await rowsOf(own, 'SELECT citus_set_coordinator_host($1, $2)', [hostname, port]);
  for (const worker of workers) await rowsOf(own, 'SELECT citus_add_node($1, $2)', [worker.hostname, worker.port]);
  await rowsOf(own, `SELECT citus_set_node_property($1, $2, 'shouldhaveshards', true)`, [hostname, port]);
}

/** Drops a database of a Citus. */
export async function dropDivided({ coordinator, workers }: Citus, name: string): Promise<void> {
  for (const machine of [coordinator, ...workers])
    await rowsOf(machine.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function within(machine: URL, database: string): string {
  const url = new URL(machine);
  url.pathname = `/${database}`;
  return url.href;
}

async function rowsOf(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
