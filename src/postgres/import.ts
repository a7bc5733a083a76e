import type pg from 'pg';
import type { Graph } from '../graph/graph.js';
import type { DatasetInfo } from '../graph/records.js';
import { Batch } from './batch.js';
import { stepsAfterRows } from './import-steps.js';
import type { Imported, ImportProgress } from './imported.js';
import { layout, schemaOf } from './layout.js';
import { locks } from './locks.js';
import { parts } from './parts.js';
import { inTransaction } from './session.js';
import { readSql } from './sql-files.js';
import { makeCurrent } from './versions.js';

/**
 * Writes a data set into a database as a version of its own, and has it served when it is whole. An import that was
 * interrupted goes on where it was, and one of a data set that is there already has nothing to write. Until its end, and if it
 * fails, what is served stays as it was.
 */
export async function importVersion(
  client: pg.Client,
  graph: Graph,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  // Numbering and indexing what is large takes longer than a server may be told to allow.
  await client.query('SET statement_timeout = 0');
  const locked = await tryLock(client);
  try {
    const found = await findVersion(client, graph.dataset);
    if (found?.ready) {
      await makeCurrent(client, found.version);
      return { version: found.version, made: false };
    }
    const version = found?.version ?? (await begin(client, graph.dataset));
    await write(client, version, graph, onProgress);
    return { version, made: true };
  } finally {
    // Where the connection is lost the lock is gone with it.
    if (locked) await client.query('SELECT pg_advisory_unlock($1)', [locks.import]).catch(() => undefined);
  }
}

/**
 * Waits until no other import runs. A database without such locks, or one that only pretends to have them, need not wait:
 * whatever is written is written with the progress that it follows, so that two imports never write the same.
 */
async function tryLock(client: pg.Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_lock($1)', [locks.import]);
    return true;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === undefinedFunction || code === featureNotSupported) return false;
    throw error;
  }
}

const undefinedFunction = '42883';
const featureNotSupported = '0A000';

/** Writes what is still to be written of a version, and has it served. */
async function write(
  client: pg.Client,
  version: number,
  graph: Graph,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const done = await progressOf(client, version);
  await writeRows(client, version, graph, done.get(rows) ?? 0, onProgress);
  const steps = stepsAfterRows();
  for (const [at, { name, run }] of steps.entries()) {
    onProgress({ part: name, done: at, of: steps.length });
    if (done.has(name)) continue;
    await inTransaction(client, async () => {
      // Fails where another import has done the same.
      await client.query('INSERT INTO kg.progress (version, part, done) VALUES ($1, $2, 1)', [version, name]);
      await run(client, graph, schemaOf(version));
    });
  }
  await inTransaction(client, async () => {
    await client.query(`UPDATE kg.versions SET state = 'READY', finished = now(), info = $2 WHERE number = $1`, [
      version,
      JSON.stringify(graph.dataset),
    ]);
    await makeCurrent(client, version);
  });
}

/** The part of the rows in kg.progress, of which the number of the nodes that are written is kept. */
const rows = 'rows';

/** What is told of a data set but for the counts, which are known when all facts are. */
function infoOf({ name, version, digest, licence, baseUri, policy, history }: DatasetInfo): string {
  return JSON.stringify({ name, version, digest, licence, baseUri, policy, history });
}

/** The version of a data set that is there, or was begun. */
async function findVersion(
  client: pg.Client,
  dataset: DatasetInfo,
): Promise<{ version: number; ready: boolean } | null> {
  const found = await client.query<{ number: string; state: string; info: string }>(
    'SELECT number, state, info FROM kg.versions WHERE digest = $1 AND layout = $2 ORDER BY number DESC',
    [dataset.digest, layout],
  );
  const info = infoOf(dataset);
  const ready = found.rows.find((row) => row.state === 'READY' && infoOf(JSON.parse(row.info) as DatasetInfo) === info);
  const row = ready ?? found.rows.find(({ state }) => state === 'IMPORTING');
  return row === undefined ? null : { version: Number(row.number), ready: row === ready };
}

/** Makes a version with empty tables. */
async function begin(client: pg.Client, dataset: DatasetInfo): Promise<number> {
  return inTransaction(client, async () => {
    const made = await client.query<{ number: string }>(
      `INSERT INTO kg.versions (number, layout, digest, info, state)
       SELECT coalesce(max(number), 0) + 1, $1, $2, $3, 'IMPORTING' FROM kg.versions RETURNING number`,
      [layout, dataset.digest, infoOf(dataset)],
    );
    const version = Number(made.rows[0]?.number);
    await client.query('INSERT INTO kg.progress (version, part, done) VALUES ($1, $2, 0)', [version, rows]);
    await client.query(`CREATE SCHEMA ${schemaOf(version)}`);
    await client.query(`SET LOCAL search_path TO ${schemaOf(version)}`);
    await client.query(readSql('layout.sql'));
    if (await isDivided(client)) await client.query(readSql('layout-citus.sql'));
    await client.query(readSql('layout-stage.sql'));
    return version;
  });
}

/** Whether the database is one of several machines. */
async function isDivided(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
  return rowCount === 1;
}

async function progressOf(client: pg.Client, version: number): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ part: string; done: string }>(
    'SELECT part, done FROM kg.progress WHERE version = $1',
    [version],
  );
  return new Map(found.rows.map(({ part, done }) => [part, Number(done)]));
}

/** Notes how many nodes are written. It must come first in its transaction: so of two imports one waits, and then fails. */
async function advance(client: pg.Client, version: number, from: number, to: number): Promise<void> {
  const { rowCount } = await client.query(
    'UPDATE kg.progress SET done = $4 WHERE version = $1 AND part = $2 AND done = $3',
    [version, rows, from, to],
  );
  if (rowCount !== 1) throw new Error(`another import writes version ${version}`);
}

/** Bytes of rows that are written in one transaction. */
const enough = 1 << 23;
/** Milliseconds after which what is being sent may go on while rows are made. */
const patience = 5;

/**
 * Writes the rows of all nodes but for the first ones, which are written. All are gone through in any case, as the list of all
 * facts is made on the way. The next rows are made while those before are sent.
 */
async function writeRows(
  client: pg.Client,
  version: number,
  graph: Graph,
  written: number,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const of = graph.nodeCount;
  // One is filled while the other is sent.
  let [batch, other] = [new Batch(parts), new Batch(parts)];
  let sent: Promise<void> = Promise.resolve();
  let sending = written;
  let number = 0;
  let since = performance.now();
  const send = async (): Promise<void> => {
    await sent;
    const [full, from, to] = [batch, sending, number];
    [batch, other] = [other, batch];
    sending = to;
    sent = inTransaction(client, async () => {
      await client.query('SET LOCAL synchronous_commit = off');
      await advance(client, version, from, to);
      await full.send(client, schemaOf(version));
    }).then(() => onProgress({ part: rows, done: to, of }));
    // What fails is thrown where it is waited for.
    sent.catch(() => {});
  };
  try {
    for (const id of graph.walk()) {
      number += 1;
      if (number > written) batch.add(graph, id);
      if (batch.size > enough) await send();
      if (performance.now() - since > patience) {
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
    }
    if (number > sending) await send();
    await sent;
  } finally {
    // Nothing is under way any more when the import has failed.
    await sent.catch(() => {});
  }
}
