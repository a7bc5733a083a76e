import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loadDataset } from '../../src/dataset/files.js';
import { readDataset } from '../../src/dataset/read.js';
import type { Graph } from '../../src/graph/graph.js';
import type { DatasetInfo } from '../../src/graph/records.js';
import { createGraph, type KnowledgeGraph, type Store } from '../../src/index.js';
import { importVersion } from '../../src/postgres/import.js';
import { schemaOf } from '../../src/postgres/layout.js';
import { PostgresStore } from '../../src/postgres/store.js';
import { awkwardFiles } from './awkward-dataset.js';
import { freshDatabase } from './database.js';

/** Two graphs of the same data set: the one in memory, whose answers are right, and the one that is held against it. */
export interface Twins {
  readonly memory: KnowledgeGraph;
  readonly other: KnowledgeGraph;
}

const datasets = {
  shipped: () => loadDataset(fileURLToPath(new URL('../../data', import.meta.url))),
  awkward: () => readDataset(awkwardFiles()),
} as const;

/** The data sets over which the contract is held. */
export const datasetNames = ['shipped', 'awkward'] as const satisfies readonly (keyof typeof datasets)[];

/** The twins of a data set. */
export async function twinsOf(name: keyof typeof datasets): Promise<Twins> {
  const dataset = await datasets[name]();
  const memory = createGraph(dataset);
  return { memory, other: createGraph(await otherStore(memory)) };
}

/** The store that is held against the graph in memory: the data set in a database of its own, imported as by an operator. */
async function otherStore(memory: KnowledgeGraph): Promise<Store> {
  const { url, pool } = await freshDatabase();
  await pool.query('CREATE SCHEMA kg');
  await pool.query(readFileSync(new URL('../../sql/migrations/001-versions.sql', import.meta.url), 'utf8'));
  const graph = memory.store as Graph;
  const client = new pg.Client(url);
  await client.connect();
  const { version } = await importVersion(client, graph).finally(() => client.end());
  const schema = schemaOf(version);
  const { rows } = await pool.query<{ info: string }>('SELECT info FROM kg.versions WHERE number = $1', [version]);
  const dataset = JSON.parse(rows[0]?.info as string) as DatasetInfo;
  return new PostgresStore(
    { rows: async ({ text, values }) => (await pool.query(text, [...values])).rows },
    { number: version, schema, dataset },
  );
}
