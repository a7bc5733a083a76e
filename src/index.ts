export { DatasetError, type Fault, type FaultCode } from './dataset/faults.js';
export { type Claim, type DataFile, type Dataset, type PackedDataset, readDataset } from './dataset/read.js';
export { execute } from './embed/execute.js';
export { createGraph, type GraphOptions, type KnowledgeGraph } from './embed/graph.js';
export { LiveGraph } from './embed/live.js';
export { createSchema } from './embed/schema.js';
export { Graph } from './graph/graph.js';
export type {
  AttributionLink,
  ClaimNode,
  DatasetInfo,
  FactRecord,
  FactValueRecord,
  NameRecord,
  NodeRecord,
  SearchHitRecord,
} from './graph/records.js';
export type { MaybePromise, Page, PageRequest, SearchRequest, Slice, Store } from './graph/store.js';
export type { Context } from './schema/context.js';
