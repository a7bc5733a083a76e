import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExecutionResult, GraphQLError, graphql } from 'graphql';
import { loadDataset } from '../src/dataset/files.js';
import { createGraph, type KnowledgeGraph } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The shipped data set as a graph, read once for all tests of a file. */
export const shipped: KnowledgeGraph = createGraph(await loadDataset(`${root}data`));

/** The operations of the guided tour, by name. */
export const tour: ReadonlyMap<string, string> = new Map(
  readdirSync(`${root}schema/operations`)
    .sort()
    .map((file) => [file.replace('.graphql', ''), readFileSync(`${root}schema/operations/${file}`, 'utf8')]),
);

/** Runs an operation on a graph. */
export async function run(
  graph: KnowledgeGraph,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  return graphql({ schema: graph.schema, source, variableValues, contextValue: graph.createContext() });
}

/** Runs an operation on the shipped data set and answers its data. Throws on any error. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the query beside it
export async function ask(source: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await run(shipped, source, variables);
  if (errors !== undefined) throw new GraphQLError(errors.map((error) => error.message).join('\n'));
  return data;
}
