import type { ExecutionResult } from 'graphql';
import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSubgraph } from '../../src/schema/federation/subgraph.js';
import type { Batch } from '../late-store.js';
import { run } from '../shipped.js';
import { composers } from './composers.js';
import { fieldNotesContract, notes, serveFieldNotes } from './field-notes.js';
import { type Gateway, gateways } from './gateways.js';
import { graph, serveKnowledgeGraph } from './knowledge-graph.js';
import { ratings, ratingsContract, serveRatings } from './ratings.js';
import type { Served } from './serve.js';

/** Each gateway with the supergraph of a composer, and with notes that know localities by their id or their item. */
const cases = Object.entries(gateways).flatMap(([gateway, start]) =>
  Object.entries(composers).flatMap(([composer, compose]) =>
    (['id', 'wikidataId'] as const).map((key) => ({
      name: `${gateway} over the supergraph of ${composer}, localities by ${key}`,
      start,
      compose,
      key,
    })),
  ),
);

describe.each(cases)('$name', ({ start, compose, key }) => {
  let own: Served & { readonly batches: Batch[] };
  let fieldNotes: Served;
  let rating: Served;
  let gateway: Gateway;

  beforeAll(async () => {
    [own, fieldNotes, rating] = await Promise.all([serveKnowledgeGraph(), serveFieldNotes([key]), serveRatings()]);
    // The contract as a composer gets it: from the subgraph itself.
    const { data } = await graphql({ schema: buildSubgraph(), source: '{ _service { sdl } }' });
    const { supergraph, faults } = compose([
      { name: 'kg20x10', url: `${own.url}/subgraph`, sdl: (data as { _service: { sdl: string } })._service.sdl },
      { name: 'field-notes', url: `${fieldNotes.url}/graphql`, sdl: fieldNotesContract([key]) },
      { name: 'ratings', url: `${rating.url}/graphql`, sdl: ratingsContract },
    ]);
    expect(faults).toEqual([]);
    gateway = await start(supergraph as string);
  });

  afterAll(async () => {
    await gateway?.close();
    await Promise.all([own, fieldNotes, rating].map((each) => each?.close()));
  });

  beforeEach(() => {
    for (const each of [own, fieldNotes, rating]) each.seen.length = 0;
    own.batches.length = 0;
  });

  const dataOf = ({ data, errors }: ExecutionResult): Record<string, unknown> => {
    expect(errors).toBeUndefined();
    // An answer may have objects without a prototype.
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  };
  /** What the graph answers when it is asked itself. */
  const asked = async (query: string) => dataOf(await run(graph, query));
  const entityRequests = ({ seen }: Served) => seen.filter(({ query }) => query.includes('_entities'));

  it('answers what is the graph’s own as the graph does', async () => {
    const query = `{ projects(first: 5) { totalCount nodes { id status facts(properties: [STATUS]) { agreement claims { id
      citation { locator { label digest } } } } } pageInfo { hasNextPage endCursor } } policy { slug } }`;
    expect(dataOf(await gateway.ask(query))).toEqual(await asked(query));
    expect(own.seen.map(({ path }) => path)).toEqual(['/subgraph']);
  });

  it('leads from the notes to localities and sources', async () => {
    const { fieldNotes: found } = dataOf(
      await gateway.ask('{ fieldNotes { text locality { name province { name } } source { id title } } }'),
    );
    const { kimhwa, kusong, document } = await asked(`{
      kimhwa: node(id: "Locality:kimhwa") { ... on Locality { name province { name } } }
      kusong: node(id: "Locality:kusong") { ... on Locality { name province { name } } }
      document: node(id: "Source:38north-long-journey") { ... on Source { id title } }
    }`);
    expect((kimhwa as { name: string }).name).toBe('Kimhwa County');
    expect(found).toHaveLength(notes.length);
    expect((found as unknown[]).slice(0, 3)).toEqual([
      { text: notes[0]?.text, locality: kimhwa, source: document },
      { text: notes[1]?.text, locality: kimhwa, source: null },
      { text: notes[2]?.text, locality: kusong, source: null },
    ]);
  });

  it('asks once for all localities of the notes, and reads them in one batch', async () => {
    dataOf(await gateway.ask('{ fieldNotes { locality { name } } }'));
    const [request, ...more] = own.seen;
    expect(more).toEqual([]);
    expect(request?.references).toHaveLength(1);
    const representations = request?.references[0] ?? [];
    const places = new Set(notes.map(({ locality }) => locality[key]));
    expect(places.size).toBeGreaterThan(30);
    expect(new Set(representations.map((each) => each[key]))).toEqual(places);
    const batch = (read: string) => [read, places.size];
    expect(own.batches.map(([read, batch]) => [read, batch.length])).toEqual(
      key === 'id' ? [batch('nodes')] : [batch('keys'), batch('nodes')],
    );
  });

  it('leads from many localities to the notes on them, in one request', async () => {
    const { localities } = dataOf(
      await gateway.ask('{ localities(first: 50) { nodes { id fieldNotes { text } } } }'),
    ) as { localities: { nodes: { id: string; fieldNotes: { text: string }[] | null }[] } };
    expect(localities.nodes.length).toBe(50);
    for (const { id, fieldNotes: found } of localities.nodes) {
      // One without an item in Wikidata cannot be referred to by that.
      expect(found ?? [], id).toEqual(notes.filter(({ locality }) => locality.id === id).map(({ text }) => ({ text })));
    }
    expect(own.seen).toHaveLength(1);
    expect(entityRequests(fieldNotes)).toHaveLength(1);
  });

  it('leads from a source to the notes that name its address', async () => {
    const { sources } = dataOf(await gateway.ask('{ sources(first: 100) { nodes { url fieldNotes { text } } } }')) as {
      sources: { nodes: { url: string | null; fieldNotes: { text: string }[] | null }[] };
    };
    const found = sources.nodes.filter(({ fieldNotes: on }) => (on ?? []).length > 0);
    expect(found).toEqual([{ url: notes[0]?.url, fieldNotes: [{ text: notes[0]?.text }] }]);
    expect(entityRequests(fieldNotes)).toHaveLength(1);
  });

  it('adds the ratings to every kind of node, in one request', async () => {
    const { policy, projects } = dataOf(
      await gateway.ask(`{ policy { id stars } projects(first: 100) { nodes { id stars } } }`),
    ) as { policy: { stars: number }; projects: { nodes: { id: string; stars: number | null }[] } };
    expect(policy).toEqual({ id: 'Policy:20x10', stars: 5 });
    for (const { id, stars } of projects.nodes) expect(stars, id).toBe(ratings.get(id) ?? null);
    expect(projects.nodes.filter(({ stars }) => stars !== null)).toHaveLength(1);
    expect(own.seen).toHaveLength(1);
  });

  it('leads from the ratings to nodes whose kind the ratings do not know, in one batch', async () => {
    const { rated } = dataOf(
      await gateway.ask('{ rated { __typename id stars name ... on Locality { province { name } } } }'),
    ) as { rated: { __typename: string; id: string; stars: number; name: string }[] };
    expect(rated.map(({ __typename: type, id, stars }) => [type, id, stars])).toEqual(
      [...ratings].map(([id, stars]) => [id.split(':')[0], id, stars]),
    );
    expect(rated.map(({ name }) => name)).toContain('Songchon County');
    expect(own.seen.flatMap(({ references }) => references.flat())).toHaveLength(ratings.size);
    expect(own.batches[0]).toEqual(['nodes', [...ratings.keys()]]);
  });

  it('hands the header of tracing on to the subgraph', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    dataOf(await gateway.ask('{ policy { slug } fieldNotes { locality { name } } }', traceparent));
    expect(own.seen.length).toBeGreaterThan(0);
    for (const { headers } of [...own.seen, ...fieldNotes.seen]) expect(headers['traceparent']).toBe(traceparent);
  });

  it('shows the code of a fault that the subgraph found', async () => {
    const { errors } = await gateway.ask('{ projects(after: "nonsense") { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_CURSOR']);
  });
});
