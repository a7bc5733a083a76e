import {
  type FragmentSpreadNode,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../src/index.js';
import { typeOfId } from '../../src/vocabulary/kinds.js';
import { type Batch, lateStore } from '../late-store.js';
import { run, shipped, tour } from '../shipped.js';

/** On how many levels of an operation each type stands, counting a field that reads a node for its own value. */
function levels(source: string): Map<string, number> {
  const { schema } = shipped;
  const depths = new Map<string, Set<number>>();
  const note = (type: string, depth: number): void => void depths.set(type, (depths.get(type) ?? new Set()).add(depth));
  const info = new TypeInfo(schema);
  let depth = 0;
  const document = parse(source);
  // Fragments are entered where they are spread, so that their fields count at the depth at which they stand.
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each] as const] : [],
    ),
  );
  const inlined = visit(document, {
    FragmentSpread: (spread: FragmentSpreadNode) => {
      const fragment = fragments.get(spread.name.value);
      return (
        fragment && {
          kind: 'InlineFragment',
          typeCondition: fragment.typeCondition,
          selectionSet: fragment.selectionSet,
        }
      );
    },
    FragmentDefinition: () => null,
  } as never);
  visit(
    inlined,
    visitWithTypeInfo(info, {
      Field: {
        enter(field) {
          depth++;
          const type = getNamedType(info.getType());
          if (isAbstractType(type)) for (const each of schema.getPossibleTypes(type)) note(each.name, depth);
          else if (isObjectType(type)) note(type.name, depth);
          if (field.name.value === 'url' && info.getParentType()?.name === 'Citation') note('Source', depth);
        },
        leave() {
          depth--;
        },
      },
    }),
  );
  return new Map([...depths].map(([type, at]) => [type, at.size]));
}

const typeOf = (read: Batch[0], key: unknown): string | null =>
  read === 'nodes' ? typeOfId(key as string) : read === 'claims' ? 'SourceClaim' : read === 'facts' ? 'Fact' : null;

describe('loaders', () => {
  it.each([...tour])('answer %s the same at once and late, in few batches', async (_, source) => {
    const { store, batches } = lateStore();
    const late = await run(createGraph(store), source);
    expect(late.errors).toBeUndefined();
    expect(late).toEqual(await run(shipped, source));

    const standing = levels(source);
    const loads = new Map<string, number>();
    for (const [read, keys] of batches) {
      expect(new Set(keys.map((key) => JSON.stringify(key))).size, 'no key twice in a batch').toBe(keys.length);
      for (const type of new Set(keys.map((key) => typeOf(read, key)))) {
        if (type !== null) loads.set(type, (loads.get(type) ?? 0) + 1);
      }
    }
    for (const [type, count] of loads) {
      expect(count, `loads of ${type}`).toBeLessThanOrEqual(standing.get(type) ?? 0);
    }
  });

  it('keep the order of the keys in each batch, and load no node twice in a request', async () => {
    const { store, batches } = lateStore();
    const source = `{ nodes(ids: ["Project:usi-2024", "Actor:kcna", "Project:nowhere-1999", "Project:usi-2024"]) { id } }`;
    const { data } = await run(createGraph(store), source);
    expect(data?.['nodes']).toEqual([
      { id: 'Project:usi-2024' },
      { id: 'Actor:kcna' },
      null,
      { id: 'Project:usi-2024' },
    ]);
    expect(batches).toEqual([['nodes', ['Project:usi-2024', 'Actor:kcna', 'Project:nowhere-1999']]]);
  });

  it('keep a faulty page from spoiling the others of its batch', async () => {
    const { store, batches } = lateStore();
    const source = `{ node(id: "Policy:20x10") { ... on Policy { good: projects(first: 1) { totalCount } } } claims(first: 2) { totalCount } facts(after: "nonsense") { totalCount } }`;
    const { data, errors } = await run(createGraph(store), source);
    expect(data).toBeNull();
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['BAD_CURSOR']);
    expect(batches.filter(([read]) => read === 'pages')[0]?.[1]).toHaveLength(2);
  });

  it('answer from memory without a promise', () => {
    const { loaders } = shipped.createContext();
    expect(loaders.nodes.load('Actor:kcna')).not.toBeInstanceOf(Promise);
    expect(loaders.pages.load({ list: 'projects' })).not.toBeInstanceOf(Promise);
    expect(loaders.claims.loadMany([])).not.toBeInstanceOf(Promise);
  });

  it('share no batch between requests', async () => {
    const { store, batches } = lateStore();
    const graph = createGraph(store);
    await Promise.all([
      run(graph, '{ node(id: "Actor:kcna") { id } }'),
      run(graph, '{ node(id: "Actor:kcna") { id } }'),
    ]);
    expect(batches).toHaveLength(2);
  });
});
