import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/files.js';
import { readDataset } from '../../src/dataset/read.js';
import type { Graph } from '../../src/graph/graph.js';
import { createGraph, type KnowledgeGraph, type Store } from '../../src/index.js';
import { PostgresStore } from '../../src/postgres/store.js';
import { awkwardFiles } from './awkward-dataset.js';
import { freshDatabase } from './database.js';
import { imported } from './imported.js';

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
  const database = await freshDatabase();
  return new PostgresStore(
    { rows: async ({ text, values }) => (await database.pool.query(text, [...values])).rows },
    await imported(database, memory.store as Graph),
  );
}
