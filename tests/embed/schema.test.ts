import { type ExecutionResult, execute as executeDocument, graphql, isObjectType, parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { createGraph, createSchema, execute } from '../../src/index.js';
import { lateStore } from '../late-store.js';
import { shipped, tour } from '../shipped.js';
import { smallDataset } from '../small-dataset.js';

const schema = createSchema(shipped);

describe('createSchema', () => {
  it.each([...tour])('answers %s without a context', async (_, source) => {
    const { data, errors } = await graphql({ schema, source });
    expect(errors).toBeUndefined();
    expect(data).toEqual((await execute(shipped, source)).data);
  });

  it('answers from its own graph, whatever context it is given', async () => {
    const small = createSchema(createGraph(await smallDataset()));
    const source = '{ dataset { name } policy { name } }';
    const contextValue = shipped.createContext();
    expect(await graphql({ schema: small, source, contextValue })).toEqual({
      data: { dataset: { name: 'Small' }, policy: { name: 'Plan P' } },
    });
    expect((await graphql({ schema, source })).data).toMatchObject({ dataset: { name: shipped.dataset.name } });
  });

  it('reads a store that answers late in batches, anew for each execution, also of one document', async () => {
    const { store, batches } = lateStore();
    const bound = createSchema(createGraph(store));
    const document = parse('{ a: node(id: "Actor:kcna") { id } b: node(id: "Project:usi-2024") { id } }');
    const answers = await Promise.all([
      executeDocument({ schema: bound, document }),
      executeDocument({ schema: bound, document }),
    ]);
    for (const { data } of answers as ExecutionResult[]) {
      expect(data).toEqual({ a: { id: 'Actor:kcna' }, b: { id: 'Project:usi-2024' } });
    }
    expect(batches.map(([read]) => read)).toEqual(['nodes', 'nodes']);
  });

  it('does so under an executor and a server that are not those of graphql', async () => {
    const { store, batches } = lateStore();
    const yoga = createYoga({ schema: createSchema(createGraph(store)), logging: false });
    const query = '{ a: node(id: "Actor:kcna") { id } b: node(id: "Project:usi-2024") { id } }';
    const ask = async (): Promise<unknown> =>
      (await yoga.fetch(`http://graph.test/graphql?query=${encodeURIComponent(query)}`)).json();
    for (const answer of await Promise.all([ask(), ask()])) {
      expect(answer).toEqual({ data: { a: { id: 'Actor:kcna' }, b: { id: 'Project:usi-2024' } } });
    }
    expect(batches.map(([read]) => read)).toEqual(['nodes', 'nodes']);
  });

  it('leaves the schema that all graphs share as it was', () => {
    const resolvers = () =>
      Object.values(shipped.schema.getTypeMap()).flatMap((type) =>
        isObjectType(type) ? Object.values(type.getFields()).map((field) => field.resolve) : [],
      );
    const before = resolvers();
    createSchema(shipped);
    expect(before.length).toBeGreaterThan(100);
    expect(resolvers().every((resolve, index) => resolve === before[index])).toBe(true);
  });
});
