import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { createGraph, execute } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { lateStore } from '../late-store.js';
import { shipped, tour } from '../shipped.js';

const handler = createHandler(shipped);

/** What the server answers, whatever its status. */
async function served(query: string, variables?: object): Promise<unknown> {
  const response = await handler.fetch('http://graph.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // What the server says of itself beside the answer.
  const { extensions, ...answer } = (await response.json()) as { extensions: unknown };
  expect(extensions).toHaveProperty('dataset.digest', shipped.dataset.digest);
  return answer;
}

/** As it would be sent: an error has no path where there is none. */
const sent = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

describe('execute', () => {
  it.each([...tour])('answers %s as the server does', async (_, query) => {
    const answer = sent(await execute(shipped, query));
    expect(answer).toHaveProperty('data');
    expect(answer).toEqual(await served(query));
  });

  it.each([
    ['{ policy {', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['{ nonsense }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { policy { slug } } query B { policy { slug } }', undefined, 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($n: Int!) { projects(first: $n) { totalCount } }', { n: 'many' }, 'BAD_USER_INPUT'],
    ['query ($n: Int!) { projects(first: $n) { totalCount } }', {}, 'BAD_USER_INPUT'],
    ['mutation { nonsense }', undefined, 'BAD_USER_INPUT'],
    ['{ node(id: "nonsense") { id } policy { slug } }', undefined, 'BAD_ID'],
    ['{ projects(first: 1000) { totalCount } }', undefined, 'BAD_PAGE_SIZE'],
    ['query ($day: Date) { conflicts(asOf: $day) { totalCount } }', { day: 'tomorrow' }, 'BAD_DATE'],
    ['query ($id: ID!) { node(id: $id) { id } }', { id: 'Locality:nowhere' }, undefined],
  ])('answers %s with %j as the server does', async (query, variables, code) => {
    const answer = await execute(shipped, query, variables);
    expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(code && [code]);
    expect(sent(answer)).toEqual(await served(query, variables));
  });

  it('takes the types of the result and of the variables from a typed document', async () => {
    const document = parse('query ($id: ID!) { node(id: $id) { id } }') as TypedDocumentNode<
      { node: { id: string } | null },
      { id: string }
    >;
    const { data } = await execute(shipped, document, { id: 'Actor:kcna' });
    const id: string | undefined = data?.node?.id;
    expect(id).toBe('Actor:kcna');
    // @ts-expect-error -- the variable is required
    expect((await execute(shipped, document)).errors).toHaveLength(1);
    // @ts-expect-error -- and it is a string
    expect((await execute(shipped, document, { id: {} })).errors).toHaveLength(1);
    const named = await execute<{ policy: { slug: string } }>(shipped, '{ policy { slug } }');
    expect(named.data?.policy.slug).toBe('20x10');
  });

  it('validates a document under the schema of each graph, and refuses it as often as it is asked', async () => {
    const other = { ...shipped, schema: buildSchema('type Query { nonsense: Int }') };
    const document = parse('{ nonsense }');
    expect(await execute(other, document)).toEqual({ data: { nonsense: null } });
    for (const _ of [1, 2]) {
      const { errors } = await execute(shipped, document);
      expect(errors?.map((error) => error.extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('says of a fault of the graph only that it happened', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const secret = new Error('password of the database: secret');
    const broken = createGraph({ ...lateStore().store, nodes: () => Promise.reject(secret) });
    const answer = await execute(broken, '{ node(id: "Actor:kcna") { id } }');
    expect(sent(answer)).toEqual({
      data: { node: null },
      errors: [
        {
          message: 'The graph could not answer. The fault is on its side.',
          path: ['node'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(answer.errors?.[0]?.originalError).toBeUndefined();
    expect(log).toHaveBeenCalledWith(secret);
    log.mockRestore();
  });

  it('reads a store that answers late in batches, anew for each execution', async () => {
    const { store, batches } = lateStore();
    const graph = createGraph(store);
    const document = parse('{ a: node(id: "Actor:kcna") { id } b: node(id: "Project:usi-2024") { id } }');
    const [one, other] = await Promise.all([execute(graph, document), execute(graph, document)]);
    expect(one).toEqual({ data: { a: { id: 'Actor:kcna' }, b: { id: 'Project:usi-2024' } } });
    expect(other).toEqual(one);
    expect(batches.map(([read]) => read)).toEqual(['nodes', 'nodes']);
  });
});
