import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExecutionResult, GraphQLError, graphql } from 'graphql';
import { expect } from 'vitest';
import { loadDataset } from '../src/dataset/files.js';
import { createGraph, type KnowledgeGraph } from '../src/index.js';
import type { Budget } from '../src/loaders/budget.js';
import { Engine } from '../src/server/engine.js';
import { standardLimits } from '../src/server/limits.js';
import { JsonText } from '../src/server/writer.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The shipped data set as a graph, read once for all tests of a file. */
export const shipped: KnowledgeGraph = createGraph(await loadDataset(`${root}data`));

/** The operations of the guided tour, by name. */
export const tour: ReadonlyMap<string, string> = new Map(
  readdirSync(`${root}schema/operations`)
    .sort()
    .map((file) => [file.replace('.graphql', ''), readFileSync(`${root}schema/operations/${file}`, 'utf8')]),
);

const engine = new Engine({ ...standardLimits, cost: Number.POSITIVE_INFINITY });

/**
 * Runs an operation on a graph: as graphql-js does, and written straight as the server does where all data is at hand.
 * Throws where the two differ, so that every test that asks holds both.
 */
export async function run(
  graph: KnowledgeGraph,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const contextValue = graph.createContext();
  const result = await graphql({ schema: graph.schema, source, variableValues: variables, contextValue });
  const operation = engine.prepare(graph.schema, source).operation(null);
  if (operation === null || !graph.answersAtOnce) return result;
  const text = new JsonText();
  const createContext = (budget: Budget) => graph.createContext(budget);
  const written = operation.write(
    { variables, createContext, claims: 0, signal: () => new AbortController().signal },
    text,
  );
  // What is not written graphql-js has to make: an answer with an error, or introspection.
  if (written === null) expect(result.errors !== undefined || /__schema|__type\b/.test(source)).toBe(true);
  else expect(text.finish().toString()).toBe(JSON.stringify(result.data));
  return result;
}

/** Runs an operation on the shipped data set and answers its data. Throws on any error. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the query beside it
export async function ask(source: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await run(shipped, source, variables);
  if (errors !== undefined) throw new GraphQLError(errors.map((error) => error.message).join('\n'));
  return data;
}
