import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExecutionResult, GraphQLError, graphql } from 'graphql';
import { expect } from 'vitest';
import { loadDataset } from '../src/dataset/files.js';
import { createGraph, type KnowledgeGraph } from '../src/index.js';
import { Engine } from '../src/server/engine.js';
import { standardLimits } from '../src/server/limits.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The shipped data set as a graph, read once for all tests of a file. */
export const shipped: KnowledgeGraph = createGraph(await loadDataset(`${root}data`));

/** The operations of the guided tour, by name. */
export const tour: ReadonlyMap<string, string> = new Map(
  readdirSync(`${root}schema/operations`)
    .sort()
    .map((file) => [file.replace('.graphql', ''), readFileSync(`${root}schema/operations/${file}`, 'utf8')]),
);

await import('graphql-jit');
const engine = new Engine({ ...standardLimits, cost: Number.POSITIVE_INFINITY });

/**
 * Runs an operation on a graph: as graphql-js does, and compiled as the server does from the second time on. Throws where
 * the two differ, so that every test that asks holds both.
 */
export async function run(
  graph: KnowledgeGraph,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const result = await graphql({ schema: graph.schema, source, variableValues, contextValue: graph.createContext() });
  const operation = engine.prepare(graph.schema, source).operation(null);
  if (operation === null) return result;
  for (let time = 0; time < 3; time++) {
    const compiled = await operation.run({
      variables: variableValues,
      createContext: (budget) => graph.createContext(budget),
      claims: 0,
      signal: () => new AbortController().signal,
    });
    expect(JSON.stringify(compiled.result.data)).toBe(JSON.stringify(result.data));
    expect(compiled.result.errors?.map(String)).toEqual(result.errors?.map(String));
    // It is compiled beside the second run.
    if (time === 1) await new Promise(setImmediate);
  }
  return result;
}

/** Runs an operation on the shipped data set and answers its data. Throws on any error. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the query beside it
export async function ask(source: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await run(shipped, source, variables);
  if (errors !== undefined) throw new GraphQLError(errors.map((error) => error.message).join('\n'));
  return data;
}
