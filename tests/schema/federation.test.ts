import { readFileSync } from 'node:fs';
import { type ExecutionResult, type GraphQLInterfaceType, type GraphQLObjectType, graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { buildSchema } from '../../src/schema/build.js';
import { keysOf } from '../../src/schema/federation/keys.js';
import { maxReferences } from '../../src/schema/federation/references.js';
import { buildSubgraph } from '../../src/schema/federation/subgraph.js';
import { createHandler } from '../../src/server/handler.js';
import { claimType, entityTypes, kinds } from '../../src/vocabulary/kinds.js';
import { lateStore } from '../late-store.js';
import { ask, shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

const subgraph = buildSubgraph();

/** What `_entities` answers, with the fields of each kind that has a natural key. */
function entities(graph: KnowledgeGraph, representations: readonly unknown[]): Promise<ExecutionResult> {
  const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    __typename
    ... on Node { id }
    ... on Entity { name }
    ... on Locality { wikidataId }
  } }`;
  return graphql({
    schema: subgraph,
    source,
    variableValues: { representations },
    contextValue: graph.createContext(),
  }) as Promise<ExecutionResult>;
}

/** The ids that references lead to, null for none, or the code of an error where there is one. */
async function idsOf(graph: KnowledgeGraph, representations: readonly unknown[]): Promise<unknown[]> {
  const { data, errors } = await entities(graph, representations);
  const found = data?.['_entities'] as ({ id: string } | null)[] | undefined;
  const ids: (string | null)[] = found?.map((node) => node?.id ?? null) ?? [];
  for (const { path, extensions } of errors ?? []) {
    expect(path?.[0]).toBe('_entities');
    expect(ids[path?.[1] as number]).toBeNull();
    ids[path?.[1] as number] = extensions['code'] as string;
  }
  return ids;
}

/** The small data set with keys: a locality in Wikidata, provinces with codes, sources with addresses. */
const keyed = createGraph(
  await smallDataset(
    [
      ...['north', 'south', 'west']
        .flatMap((slug) => [
          claim('record', `name-${slug}-x`, `Province:${slug}`, 'NAME', { text: slug, language: 'en' }),
          claim('record', `kind-${slug}-x`, `Province:${slug}`, 'KIND', { code: 'PROVINCE' }),
        ])
        .slice(2),
      claim('article', 'wikidata', 'Locality:town', 'WIKIDATA_ID', { text: 'Q1' }),
      claim('record', 'iso-north', 'Province:north', 'ISO_CODE', { text: 'KP-01' }),
      claim('record', 'iso-south', 'Province:south', 'ISO_CODE', { text: 'KP-02' }),
      claim('article', 'iso-west', 'Province:west', 'ISO_CODE', { text: 'KP-02' }),
      claim('record', 'url-report', 'Source:report', 'URL', { text: 'https://agency.test/report' }),
      // Two addresses of one document, and no rule that picks one.
      claim('article', 'url-analysis', 'Source:analysis', 'URL', { text: 'https://analyst.test/old' }),
      claim('article', 'url-analysis-2', 'Source:analysis', 'URL', { text: 'https://analyst.test/new' }),
      // The field of this shows another address, yet one claim gives it that of the report.
      claim(
        'record',
        'url-relay',
        'Source:relay',
        'URL',
        { text: 'https://paper.test/relay' },
        {
          rank: 'PREFERRED',
          rankReason: 'It is where it was read.',
        },
      ),
      claim('article', 'url-relay', 'Source:relay', 'URL', { text: 'https://paper.test/copy' }),
      claim('record', 'url-article', 'Source:article', 'URL', { text: 'https://paper.test/copy' }),
    ],
    ['Province:south', 'Province:west'],
  ),
);

describe('references from other graphs', () => {
  it('lead by id to a node of every kind, and to claims', async () => {
    for (const type of [...entityTypes, claimType] as const) {
      const data = await ask(`{ ${type === claimType ? 'claims' : kinds[type].plural}(first: 2) { nodes { id } } }`);
      const ids = (Object.values(data)[0] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(
        await idsOf(
          shipped,
          ids.map((id) => ({ __typename: type, id })),
        ),
      ).toEqual(ids);
      // A claim is a node, but nothing that claims are about.
      const asEntity = ids.map((id) => ({ __typename: 'Entity', id }));
      expect(await idsOf(shipped, asEntity)).toEqual(type === claimType ? ids.map(() => null) : ids);
    }
  });

  it('lead to a node by what other graphs know it by', async () => {
    const references = [
      { __typename: 'Policy', slug: 'p' },
      { __typename: 'Province', isoCode: 'KP-01' },
      { __typename: 'Locality', wikidataId: 'Q1' },
      { __typename: 'Source', url: 'https://agency.test/report' },
    ];
    const expected = ['Policy:p', 'Province:north', 'Locality:town', 'Source:report'];
    expect(await idsOf(keyed, references)).toEqual(expected);
    expect(await idsOf(createGraph(keyed.store), references)).toEqual(expected);
  });

  it('lead by url to every source of the shipped data set that alone has one', async () => {
    const nodes: { id: string; url: string | null }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = `first: 100${after === null ? '' : `, after: "${after}"`}`;
      const { sources } = await ask(`{ sources(${page}) { pageInfo { endCursor hasNextPage } nodes { id url } } }`);
      nodes.push(...sources.nodes);
      after = sources.pageInfo.endCursor;
      more = sources.pageInfo.hasNextPage;
    }
    expect(nodes.length).toBeGreaterThan(300);
    const withUrl = nodes.filter(({ url }) => url !== null);
    expect(withUrl.length).toBeGreaterThan(5);
    const expected = withUrl.map(({ id, url }) =>
      withUrl.filter((each) => each.url === url).length === 1 ? id : null,
    );
    expect(
      await idsOf(
        shipped,
        withUrl.map(({ url }) => ({ __typename: 'Source', url })),
      ),
    ).toEqual(expected);
  });

  it('lead nowhere, without an error, where no node has the key', async () => {
    const references = [
      { __typename: 'Locality', id: 'Locality:nowhere' },
      { __typename: 'Locality', id: 'Project:town-2024' },
      { __typename: 'SourceClaim', id: 'Locality:town' },
      { __typename: 'Entity', id: 'Actor:nobody' },
      { __typename: 'Policy', slug: 'five-year-plan' },
      { __typename: 'Province', isoCode: 'KP-99' },
      { __typename: 'Locality', wikidataId: 'Q1 ' },
      { __typename: 'Locality', wikidataId: null },
      { __typename: 'Source', url: '' },
      { __typename: 'Source', url: 'constructor' },
    ];
    expect(await idsOf(keyed, references)).toEqual(references.map(() => null));
  });

  it('lead nowhere by a key that several nodes claim, or that the field does not show', async () => {
    const references = [
      { __typename: 'Province', isoCode: 'KP-02' },
      { __typename: 'Source', url: 'https://analyst.test/old' },
      { __typename: 'Source', url: 'https://paper.test/copy' },
      { __typename: 'Source', url: 'https://paper.test/relay' },
    ];
    expect(await idsOf(keyed, references)).toEqual([null, null, null, 'Source:relay']);
  });

  it('are null with BAD_ID where they are malformed, and spoil no other', async () => {
    const malformed = [
      { __typename: 'Locality', id: 'town' },
      { __typename: 'Locality', id: 'TG9jYWxpdHk6dG93bg==' },
      { __typename: 'Locality', id: 7 },
      { __typename: 'Locality', id: null },
      { __typename: 'Locality', id: { id: 'Locality:town' } },
      { __typename: 'Entity', id: '' },
      { __typename: 'Policy', slug: 'No Slug' },
      { __typename: 'Source', url: ['https://agency.test/report'] },
      { __typename: 'Locality' },
      { __typename: 'Locality', name: 'Town' },
      { __typename: 'Fact', id: 'Locality:town' },
      { __typename: 'Node', id: 'Locality:town' },
      { __typename: 'constructor', id: 'Locality:town' },
      { id: 'Locality:town' },
      'Locality:town',
      7,
      [],
    ];
    const references = malformed.flatMap((each) => [each, { __typename: 'Locality', id: 'Locality:town' }]);
    const expected = malformed.flatMap(() => ['BAD_ID', 'Locality:town']);
    expect(await idsOf(keyed, references)).toEqual(expected);
    const { store } = lateStore(keyed);
    expect(await idsOf(createGraph(store), references)).toEqual(expected);
  });

  it('are refused with a code where there are too many', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ __typename: 'Locality', id: 'Locality:town' }));
    expect((await entities(keyed, many(maxReferences))).errors).toBeUndefined();
    const { data, errors } = await entities(keyed, many(maxReferences + 1));
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['TOO_MANY_REFERENCES']);
  });
});

describe('the work for references', () => {
  const references = [
    ...['usi-2024', 'songchon-2024', 'usi-2024', 'nowhere-2024'].map((slug) => ({
      __typename: 'Project',
      id: `Project:${slug}`,
    })),
    { __typename: 'Entity', id: 'Actor:kcna' },
  ];

  it('is one batch for all ids over a store that answers late', async () => {
    const { store, batches } = lateStore();
    await entities(createGraph(store), references);
    expect(batches).toEqual([
      ['nodes', ['Project:usi-2024', 'Project:songchon-2024', 'Project:nowhere-2024', 'Actor:kcna']],
    ]);
  });

  it('is one batch for all natural keys, and one for the nodes that they lead to', async () => {
    const { store, batches } = lateStore(keyed);
    await entities(createGraph(store), [
      { __typename: 'Locality', wikidataId: 'Q1' },
      { __typename: 'Province', isoCode: 'KP-01' },
      { __typename: 'Province', isoCode: 'KP-02' },
      { __typename: 'Source', url: 'https://agency.test/report' },
    ]);
    expect(batches.map(([read, keys]) => [read, keys.length])).toEqual([
      ['keys', 4],
      ['nodes', 3],
    ]);
  });

  it('makes no promise over the graph in memory', () => {
    const { _entities: field } = (subgraph.getQueryType() as GraphQLObjectType).getFields();
    const found = field?.resolve?.(
      null,
      { representations: [...references, { __typename: 'Locality', wikidataId: 'Q1' }] },
      keyed.createContext(),
      null as never,
    );
    expect(found).toHaveLength(references.length + 1);
    for (const each of found as unknown[]) expect(each).not.toBeInstanceOf(Promise);
  });

  it('goes through the nodes of a kind once, however many keys are asked for', async () => {
    const { store } = createGraph(
      await smallDataset([claim('record', 'q', 'Locality:town', 'WIKIDATA_ID', { text: 'Q1' })]),
    );
    const graph = store as unknown as { ofType(type: string): unknown[] };
    const ofType = graph.ofType.bind(graph);
    let scans = 0;
    graph.ofType = (type) => {
      scans += 1;
      return ofType(type);
    };
    const fresh = createGraph(store);
    for (let index = 0; index < 3; index += 1) {
      await idsOf(fresh, [
        { __typename: 'Locality', wikidataId: 'Q1' },
        { __typename: 'Locality', wikidataId: `Q${index}` },
      ]);
    }
    expect(scans).toBe(1);
  });
});

describe('the contract of the subgraph', () => {
  const own = (schema: typeof subgraph) => new Map(Object.entries(schema.getTypeMap()));

  const contract = async (): Promise<string> => {
    const { data } = await graphql({ schema: subgraph, source: '{ _service { sdl } }' });
    return (data as { _service: { sdl: string } } | undefined)?._service.sdl ?? '';
  };

  it('is that of the stand-alone schema but for the root', () => {
    const gateway = ['_Service', '_Entity', '_Any'];
    expect([...own(subgraph).keys()].filter((name) => !own(buildSchema()).has(name))).toEqual(gateway);
    for (const [name, type] of own(buildSchema())) {
      if (name !== 'Query' && name !== 'Subscription') expect(own(subgraph).get(name)).toBe(type);
    }
    const rootOf = (schema: typeof subgraph) => Object.keys(schema.getQueryType()?.getFields() ?? {});
    const inBoth = rootOf(buildSchema()).filter((name) => name !== 'node' && name !== 'nodes');
    expect(rootOf(subgraph)).toEqual([...inBoth, '_service', '_entities']);
    expect(rootOf(buildSchema())).toHaveLength(inBoth.length + 2);
  });

  it('is committed as a composer gets it', async () => {
    expect(readFileSync(new URL('../../schema/subgraph.graphql', import.meta.url), 'utf8')).toBe(await contract());
  });

  it('has a key for every kind of node, for claims, and for the interface of them', async () => {
    const { definitions } = parse(await contract());
    const keys = definitions.flatMap((each) =>
      'directives' in each && 'name' in each && each.directives?.some(({ name }) => name.value === 'key')
        ? [
            [
              each.name?.value,
              ...each.directives.flatMap((directive) =>
                (directive.arguments ?? []).map(({ value }) => (value.kind === 'StringValue' ? value.value : '')),
              ),
            ],
          ]
        : [],
    );
    const natural: Record<string, string> = {
      Policy: 'slug',
      Province: 'isoCode',
      Locality: 'wikidataId',
      Source: 'url',
    };
    expect(keys.sort()).toEqual(
      [...entityTypes, claimType, 'Entity']
        .map((type) => [type, 'id', ...(natural[type] === undefined ? [] : [natural[type]])])
        .sort(),
    );
    for (const [type, ...fields] of keys) {
      const object = subgraph.getType(type as string) as GraphQLObjectType | GraphQLInterfaceType;
      for (const field of fields) expect(object.getFields(), `${type}.${field}`).toHaveProperty(field as string);
    }
  });

  it('has the keys that the README gives, and its limit', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = readme.slice(readme.indexOf('| type '), readme.indexOf('An id is as it stands'));
    const given = table.split('\n').flatMap((row) => {
      const [types = [], keys = []] = row
        .split(' | ')
        .map((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
      return types.map((type) => [type, keys]);
    });
    const types = [...entityTypes, claimType, 'Entity'] as const;
    expect(Object.fromEntries(given)).toEqual(
      Object.fromEntries(types.map((type) => [type, keysOf(type).map(({ field }) => field)])),
    );
    expect(readme).toContain(`At most ${maxReferences} references`);
  });

  it('can be shared with other graphs in every value that belongs to no node', async () => {
    const sdl = await contract();
    for (const type of ['PageInfo', 'PartialDate', 'Coordinates', 'Locator', 'TextValue', 'QuantityValue']) {
      expect(sdl).toMatch(new RegExp(`^type ${type} @shareable \\{`, 'm'));
    }
  });
});

describe('the server', () => {
  const handler = createHandler(shipped);
  const post = async (path: string, query: string): Promise<ExecutionResult> => {
    const response = await handler.fetch(`http://graph.test${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as ExecutionResult;
  };
  const codesOf = ({ errors }: ExecutionResult) => errors?.map(({ extensions }) => extensions['code']);

  it('answers gateways at /subgraph and people at /graphql', async () => {
    const reference =
      '{ _entities(representations: [{ __typename: "Actor", id: "Actor:kcna" }]) { ... on Actor { id } } }';
    const node = '{ node(id: "Actor:kcna") { id } }';
    expect(await post('/subgraph', reference)).toMatchObject({ data: { _entities: [{ id: 'Actor:kcna' }] } });
    expect(await post('/graphql', node)).toMatchObject({ data: { node: { id: 'Actor:kcna' } } });
    expect(codesOf(await post('/graphql', reference))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codesOf(await post('/subgraph', node))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await post('/subgraph', '{ policy { slug } }')).toMatchObject({ data: { policy: { slug: '20x10' } } });
  });

  it('tells a gateway the code of a fault, and nothing of the inside', async () => {
    const faulty = await post(
      '/subgraph',
      '{ _entities(representations: [{ __typename: "Actor", id: "kcna" }]) { __typename } }',
    );
    expect(faulty.data).toEqual({ _entities: [null] });
    expect(faulty.errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['_entities', 0], { code: 'BAD_ID' }],
    ]);
  });

  it('shows GraphiQL at /graphql alone', async () => {
    const page = (path: string) => handler.fetch(`http://graph.test${path}`, { headers: { accept: 'text/html' } });
    expect((await page('/graphql')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await page('/subgraph')).headers.get('content-type') ?? '').not.toMatch(/^text\/html/);
    expect((await page('/subgraphs')).status).toBe(404);
  });
});
