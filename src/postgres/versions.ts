import type pg from 'pg';
import type { DatasetInfo } from '../graph/records.js';
import { layout, schemaOf } from './layout.js';
import { locks } from './locks.js';
import type { Reader, Version } from './reader.js';
import { inTransaction } from './session.js';
import { VersionError } from './version-error.js';

/** A version as it is listed. */
export interface VersionListed {
  readonly number: number;
  readonly layout: number;
  readonly state: 'IMPORTING' | 'READY';
  /** Whether programs of its layout serve it. */
  readonly isCurrent: boolean;
  /** The version of its data set. */
  readonly version: string;
  readonly digest: string;
  readonly begun: Date;
  readonly finished: Date | null;
}

/** The version that programs of this layout serve; null where there is none yet. */
export async function currentVersion(reader: Reader): Promise<Version | null> {
  const [row] = await reader.rows<{ number: number | string; info: string }>({
    text: `SELECT version.number, version.info
      FROM kg.current JOIN kg.versions version ON version.number = current.version
      WHERE current.layout = $1`,
    values: [layout],
  });
  if (row === undefined) return null;
  const number = Number(row.number);
  return { number, schema: schemaOf(number), dataset: JSON.parse(row.info) as DatasetInfo };
}

/** All versions, the oldest first. */
export async function listVersions(client: pg.ClientBase): Promise<VersionListed[]> {
  const { rows } = await client.query<{
    number: string;
    layout: number;
    state: VersionListed['state'];
    current: boolean;
    info: string;
    digest: string;
    begun: Date;
    finished: Date | null;
  }>(
    `SELECT number, version.layout, state, current.version IS NOT NULL AS current, info, digest, begun, finished
     FROM kg.versions version LEFT JOIN kg.current ON current.version = version.number
     ORDER BY number`,
  );
  return rows.map(({ number, layout: itsLayout, state, current, info, digest, begun, finished }) => ({
    number: Number(number),
    layout: itsLayout,
    state,
    isCurrent: current,
    version: (JSON.parse(info) as Partial<DatasetInfo>).version ?? '',
    digest,
    begun,
    finished,
  }));
}

/** Has programs of this layout serve another version. Throws a VersionError for one that they cannot. */
export async function serveVersion(client: pg.ClientBase, number: number): Promise<void> {
  await inTransaction(client, async () => {
    // Kept in place until it is referred to, as it may be pruned at the same time.
    const { rows } = await client.query<{ layout: number; state: string }>(
      'SELECT layout, state FROM kg.versions WHERE number = $1 FOR UPDATE',
      [number],
    );
    const [found] = rows;
    if (found === undefined) throw new VersionError(`there is no version ${number}`);
    if (found.state !== 'READY') throw new VersionError(`the import of version ${number} has not ended`);
    if (found.layout !== layout) {
      throw new VersionError(`version ${number} has layout ${found.layout}; this kg20x10 reads layout ${layout}`);
    }
    await makeCurrent(client, number);
  });
}

/** Has programs of this layout serve a version that is known to be ready, and of the layout. */
export async function makeCurrent(client: pg.ClientBase, number: number): Promise<void> {
  await client.query(
    `INSERT INTO kg.current (layout, version) VALUES ($1, $2)
     ON CONFLICT (layout) DO UPDATE SET version = excluded.version`,
    [layout, number],
  );
}

/** Milliseconds after which an import that has not ended is taken to be given up. */
const givenUp = 86_400_000;

/**
 * Drops versions with all that is in them, and answers their numbers: of each layout all but the one that is served and
 * the newest `keep` others, and imports that were begun more than a day ago, where none is under way.
 */
export async function prune(client: pg.ClientBase, keep: number): Promise<number[]> {
  const { rows } = await client.query<{ now: Date; idle: boolean }>('SELECT now(), pg_try_advisory_lock($1) AS idle', [
    locks.import,
  ]);
  const { now, idle } = rows[0] as { readonly now: Date; readonly idle: boolean };
  try {
    return await pruneAt(client, keep, now.getTime(), idle);
  } finally {
    if (idle) await client.query('SELECT pg_advisory_unlock($1)', [locks.import]).catch(() => undefined);
  }
}

/** `idle` says that no import is under way. */
async function pruneAt(client: pg.ClientBase, keep: number, now: number, idle: boolean): Promise<number[]> {
  const kept = new Map<number, number>();
  const newestFirst = (await listVersions(client)).reverse();
  const dropped: number[] = [];
  for (const { number, layout: itsLayout, state, isCurrent, begun } of newestFirst) {
    if (isCurrent) continue;
    if (state === 'IMPORTING') {
      if (!idle || now - begun.getTime() < givenUp) continue;
    } else {
      const already = kept.get(itsLayout) ?? 0;
      kept.set(itsLayout, already + 1);
      if (already < keep) continue;
    }
    if (await dropVersion(client, number)) dropped.push(number);
  }
  return dropped.reverse();
}

/** Drops one version; not where it has come to be served meanwhile. */
async function dropVersion(client: pg.ClientBase, number: number): Promise<boolean> {
  try {
    await inTransaction(client, async () => {
      await client.query('DELETE FROM kg.versions WHERE number = $1', [number]);
      await client.query(`DROP SCHEMA IF EXISTS ${schemaOf(number)} CASCADE`);
    });
    return true;
  } catch (error) {
    const isReferred = (error as { code?: unknown }).code === '23503';
    if (isReferred) return false;
    throw error;
  }
}
