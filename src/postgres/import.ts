import pg from 'pg';
import type { Graph } from '../graph/graph.js';
import type { DatasetInfo } from '../graph/records.js';
import { Batch } from './batch.js';
import { stepsAfterRows } from './import-steps.js';
import { layout, schemaOf } from './layout.js';
import { parts } from './parts.js';
import { readSql } from './sql-files.js';

/** How far an import has come. */
export interface ImportProgress {
  /** What is being done: `rows`, or the name of a step after them. */
  readonly part: string;
  readonly done: number;
  readonly of: number;
}

/** How an import ended. */
export interface Imported {
  readonly version: number;
  /** False where the version had been there already. */
  readonly made: boolean;
}

/** A key of advisory locks: “20x10”. Imports into one database exclude one another. */
const lockKey = 2010;

/**
 * Writes a data set into a database as a version of its own, and has it served when it is whole. An import that was
 * interrupted goes on where it was, and one of a data set that is there already has nothing to write. Until its end, and if it
 * fails, what is served stays as it was.
 */
export async function importVersion(
  settings: pg.ClientConfig,
  graph: Graph,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  const client = new pg.Client(settings);
  // A connection that is lost fails the query that waits; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const found = await findVersion(client, graph.dataset);
    if (found?.ready) {
      await serve(client, found.version);
      return { version: found.version, made: false };
    }
    const version = found?.version ?? (await begin(client, graph.dataset));
    const done = await progressOf(client, version);
    await writeRows(client, version, graph, done.get('rows') ?? 0, onProgress);
    const steps = stepsAfterRows();
    for (const [at, { name, run }] of steps.entries()) {
      onProgress({ part: name, done: at, of: steps.length });
      if (done.has(name)) continue;
      await inTransaction(client, async () => {
        await run(client, graph, schemaOf(version));
        await record(client, version, name, 1);
      });
    }
    await inTransaction(client, async () => {
      await client.query(`UPDATE kg.versions SET state = 'READY', finished = now(), info = $2 WHERE number = $1`, [
        version,
        JSON.stringify(graph.dataset),
      ]);
      await serve(client, version);
    });
    return { version, made: true };
  } finally {
    await client.end();
  }
}

/** What is told of a data set but for the counts, which are known when all facts are. */
function infoOf({ name, version, digest, licence, baseUri, policy, history }: DatasetInfo): string {
  return JSON.stringify({ name, version, digest, licence, baseUri, policy, history });
}

/** The version of a data set that is there, or was begun. */
async function findVersion(
  client: pg.Client,
  dataset: DatasetInfo,
): Promise<{ version: number; ready: boolean } | null> {
  const { rows } = await client.query<{ number: string; state: string; info: string }>(
    'SELECT number, state, info FROM kg.versions WHERE digest = $1 AND layout = $2 ORDER BY number DESC',
    [dataset.digest, layout],
  );
  const info = infoOf(dataset);
  const ready = rows.find((row) => row.state === 'READY' && infoOf(JSON.parse(row.info) as DatasetInfo) === info);
  const found = ready ?? rows.find((row) => row.state === 'IMPORTING');
  return found === undefined ? null : { version: Number(found.number), ready: found === ready };
}

/** Makes a version with empty tables. */
async function begin(client: pg.Client, dataset: DatasetInfo): Promise<number> {
  return inTransaction(client, async () => {
    const { rows } = await client.query<{ number: string }>(
      `INSERT INTO kg.versions (number, layout, digest, info, state)
       SELECT coalesce(max(number), 0) + 1, $1, $2, $3, 'IMPORTING' FROM kg.versions RETURNING number`,
      [layout, dataset.digest, infoOf(dataset)],
    );
    const version = Number(rows[0]?.number);
    await client.query(`CREATE SCHEMA ${schemaOf(version)}`);
    await client.query(`SET LOCAL search_path TO ${schemaOf(version)}`);
    await client.query(readSql('layout.sql'));
    await client.query(readSql('layout-stage.sql'));
    return version;
  });
}

async function progressOf(client: pg.Client, version: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ part: string; done: string }>(
    'SELECT part, done FROM kg.progress WHERE version = $1',
    [version],
  );
  return new Map(rows.map(({ part, done }) => [part, Number(done)]));
}

async function record(client: pg.Client, version: number, part: string, done: number): Promise<void> {
  await client.query(
    `INSERT INTO kg.progress (version, part, done) VALUES ($1, $2, $3)
     ON CONFLICT (version, part) DO UPDATE SET done = excluded.done`,
    [version, part, done],
  );
}

/** Has a version served. */
async function serve(client: pg.Client, version: number): Promise<void> {
  await client.query(
    `INSERT INTO kg.current (layout, version) VALUES ($1, $2)
     ON CONFLICT (layout) DO UPDATE SET version = excluded.version`,
    [layout, version],
  );
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
  let sent: Promise<unknown> = Promise.resolve();
  let number = 0;
  let since = performance.now();
  const send = async (): Promise<void> => {
    await sent;
    const full = batch;
    const upTo = number;
    [batch, other] = [other, batch];
    sent = inTransaction(client, async () => {
      await client.query('SET LOCAL synchronous_commit = off');
      await full.send(client, schemaOf(version));
      await record(client, version, 'rows', upTo);
      onProgress({ part: 'rows', done: upTo, of });
    });
    // What fails is thrown where it is waited for.
    sent.catch(() => {});
  };
  for (const id of graph.walk()) {
    number += 1;
    if (number > written) batch.add(graph, id);
    if (batch.size > enough) await send();
    if (performance.now() - since > patience) {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
  }
  if (number > written) await send();
  await sent;
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is lost, the database does so by itself.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
