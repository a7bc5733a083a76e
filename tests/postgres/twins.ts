import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/files.js';
import { type Dataset, readDataset } from '../../src/dataset/read.js';
import { createGraph, type KnowledgeGraph, type Store } from '../../src/index.js';
import { lateStore } from '../late-store.js';
import { awkwardFiles } from './awkward-dataset.js';

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
  return { memory, other: createGraph(await otherStore(dataset, memory)) };
}

/** The store that is held against the graph in memory. */
async function otherStore(_: Dataset, memory: KnowledgeGraph): Promise<Store> {
  return lateStore(memory).store;
}
