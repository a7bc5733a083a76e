import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { pathOf } from '../started.js';

/** What importing a data set took, and what it takes up. */
export interface Imported {
  readonly seconds: number;
  readonly claimsPerSecond: number;
  /** The most memory that the importing process held, in bytes; null where the system does not tell. */
  readonly peakRss: number | null;
  /** Bytes of the database. */
  readonly bytes: number;
  /** Bytes of each table with its indexes, the largest first. */
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[];
}

/** Imports a folder with the command line, as an operator does. */
export async function importFolder(folder: string, url: string, claims: number): Promise<Imported> {
  const begin = performance.now();
  const command = (...args: string[]) => [pathOf('dist/cli/main.js'), 'db', ...args, '--database', url];
  await run(command('migrate'));
  const peakRss = await run(command('import', '--data', folder));
  const seconds = (performance.now() - begin) / 1_000;
  return { seconds, claimsPerSecond: claims / seconds, peakRss, ...(await sizesOf(url)) };
}

/** Runs a program to its end and answers the most memory that it held. */
async function run(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak: number | null = null;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 250);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return peak;
}

/** As Linux counts it. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}

async function sizesOf(url: string): Promise<Pick<Imported, 'bytes' | 'tables'>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; rows: string; bytes: string }>(`
      SELECT c.relname AS table, c.reltuples::bigint AS rows, pg_total_relation_size(c.oid) AS bytes
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname ~ '^kg_[0-9]+$' AND c.relkind = 'r' ORDER BY bytes DESC`);
    const { rows: whole } = await client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return {
      bytes: Number(whole[0]?.bytes),
      tables: rows.map(({ table, rows: count, bytes }) => ({ table, rows: Number(count), bytes: Number(bytes) })),
    };
  } finally {
    await client.end();
  }
}
