import type { GraphQLError } from 'graphql';
import { expect } from 'vitest';
import { RequestError } from '../../src/graph/errors.js';
import { execute, type KnowledgeGraph, type Store } from '../../src/index.js';
import { mostScored } from '../../src/postgres/search.js';
import type { Operation } from '../fuzz/operations.js';
import type { Twins } from './twins.js';

/** A read of a store. */
export type Read = Exclude<keyof Store, 'dataset'>;
/** What a read takes in a batch. */
export type RequestOf<Name extends Read> = Parameters<Store[Name]>[0][number];

/** How many requests were answered twice, and where the answers differ: the first of them, with what was asked. */
export interface Compared {
  readonly asked: number;
  readonly differences: readonly string[];
}

/** Most differences that are told of one comparison. */
const mostTold = 8;
/** How many batches are under way at once. */
const atOnce = 4;

/** Asks both stores the same, in batches of up to so many requests, and compares the answers byte for byte. */
export async function compareReads<Name extends Read>(
  twins: Twins,
  read: Name,
  requests: readonly RequestOf<Name>[],
  most = 40,
): Promise<Compared> {
  const batches: (readonly RequestOf<Name>[])[] = [];
  // Batches of all sizes: one alone is often answered in another way than many.
  for (let at = 0, size = 1; at < requests.length; at += size, size = (size % most) + 1)
    batches.push(requests.slice(at, at + size));
  const differences: string[] = [];
  await inTurns(batches, async (batch) => {
    const expected = await answersOf(twins.memory.store, read, batch);
    const found = await answersOf(twins.other.store, read, batch);
    for (const [at, request] of batch.entries()) {
      const [one, other] = [expected[at] as string, found[at] as string];
      if (one !== other || one.startsWith(failure))
        differences.push(difference(`${read} ${told(request)}`, one, other));
    }
  });
  return { asked: requests.length, differences: differences.slice(0, mostTold) };
}

/** Runs the same operations on both graphs and compares the whole results. */
export async function compareOperations(
  twins: Twins,
  operations: readonly Pick<Operation, 'query' | 'variables'>[],
): Promise<Compared> {
  const differences: string[] = [];
  await inTurns(operations, async ({ query, variables }) => {
    const [one, other] = [
      await resultOf(twins.memory, query, variables),
      await resultOf(twins.other, query, variables),
    ];
    if (one !== other) differences.push(difference(`${told(variables)} ${query}`, one, other));
  });
  return { asked: operations.length, differences: differences.slice(0, mostTold) };
}

/** Makes the same texts from both graphs and compares them. */
export async function compareTexts(
  twins: Twins,
  names: readonly string[],
  make: (graph: KnowledgeGraph, name: string) => Promise<string>,
): Promise<Compared> {
  const differences: string[] = [];
  for (const name of names) {
    const [one, other] = [await make(twins.memory, name), await make(twins.other, name)];
    if (one !== other) differences.push(difference(name, one, other));
  }
  return { asked: names.length, differences: differences.slice(0, mostTold) };
}

/** That at least so many requests were made, and answered alike. */
export function expectAlike({ asked, differences }: Compared, least: number): void {
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(least);
}

async function inTurns<Work>(all: readonly Work[], go: (work: Work) => Promise<void>): Promise<void> {
  const left = [...all].reverse();
  const take = async (): Promise<void> => {
    for (let work = left.pop(); work !== undefined; work = left.pop()) await go(work);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

/** With this begins what is told of a read that failed: whatever is asked, no answer of a store is a failure. */
const failure = 'FAILS ';

/** The answers to a batch as texts. Where the whole batch fails, each request is asked alone, to tell which of them it is. */
async function answersOf<Name extends Read>(
  store: Store,
  read: Name,
  batch: readonly RequestOf<Name>[],
): Promise<string[]> {
  const ask = store[read].bind(store) as (requests: readonly unknown[]) => unknown;
  try {
    const answers = (await ask(batch)) as readonly unknown[];
    if (answers.length !== batch.length) throw new RangeError(`${answers.length} answers to ${batch.length} requests`);
    return answers.map(answerText);
  } catch (error) {
    if (batch.length === 1) return [`${failure}${String(error)}`];
    const answers: string[] = [];
    for (const request of batch) answers.push(...(await answersOf(store, read, [request])));
    if (answers.some((answer) => answer.startsWith(failure))) return answers;
    return batch.map(() => `${failure}in a batch of ${batch.length}: ${String(error)}`);
  }
}

/** An answer as a text that is the same for the same answers only. */
function answerText(answer: unknown): string {
  if (answer instanceof RequestError) return `${answer.extensions.code} ${answer.message}`;
  if (answer instanceof Error) return `${failure}${String(answer)}`;
  if (isPage(answer)) return `${answer.offset} of ${answer.totalCount}: ${JSON.stringify(promised(answer))}`;
  return JSON.stringify(answer) ?? 'undefined';
}

/**
 * What a store has to answer in this very order: all, but of a search that finds more than are put in order by their scores only
 * the first hit. That the rest are the same is held where searches are tested.
 */
function promised({ items, offset, totalCount }: AnyPage): unknown {
  const [first] = items;
  const isSearch = typeof first === 'object' && first !== null && 'score' in first;
  if (!isSearch || totalCount <= mostScored) return items;
  return [items.length, offset === 0 ? first : null];
}

interface AnyPage {
  readonly items: readonly unknown[];
  readonly offset: number;
  readonly totalCount: number;
}

function isPage(answer: unknown): answer is AnyPage {
  return typeof answer === 'object' && answer !== null && 'items' in answer && 'totalCount' in answer;
}

/** The result of an operation as a text. Errors come in the order in which fields fail, which nobody is promised. */
async function resultOf(graph: KnowledgeGraph, query: string, variables: Operation['variables']): Promise<string> {
  // Variables as a client sends them.
  const sent = JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
  const { errors = [], ...rest } = await execute(graph, query, sent);
  const faults = new Set(errors.map((error) => faultText(error, rest.data)));
  return `${JSON.stringify(rest)}${[...faults].sort().join('\n')}`;
}

/**
 * An error as a text. Where fields beside each other fail that may not be null, what holds them is null, and GraphQL leaves
 * open which of their errors are told: of such only that there is one.
 */
function faultText(error: GraphQLError, data: unknown): string {
  let at = data;
  for (const [depth, key] of (error.path ?? []).entries()) {
    if (at == null) return `an error beneath the null at /${error.path?.slice(0, depth).join('/')}`;
    at = (at as Record<string | number, unknown>)[key];
  }
  return JSON.stringify(error);
}

function told(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' && each.length > 200 ? `${each.slice(0, 200)}… (${each.length})` : each,
  );
}

/** Two texts that differ, from shortly before they do. */
function difference(asked: string, one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  const part = (text: string): string => `${from > 0 ? '…' : ''}${text.slice(from, at + 120)}`;
  return `${asked.slice(0, 1_000)}\n  at ${at} of ${one.length}\n  memory: ${part(one)}\n  other:  ${part(other)}`;
}
