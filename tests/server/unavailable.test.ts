import { afterAll, describe, expect, it } from 'vitest';
import { readBoundaries } from '../../src/explorer/map/boundaries.js';
import { UnavailableError } from '../../src/graph/errors.js';
import { createGraph, type Store } from '../../src/index.js';
import { lateStore } from '../late-store.js';
import { shipped } from '../shipped.js';
import { serving } from './serving.js';

/** The shipped graph behind a store of which one read fails: the first, the second, and so on; by default none. */
function failing() {
  let reads = 0;
  let fails = Number.POSITIVE_INFINITY;
  const store = Object.fromEntries(
    Object.keys(lateStore().store).map((name) => [
      name,
      name === 'dataset'
        ? shipped.dataset
        : async (keys: readonly unknown[]) => {
            reads += 1;
            if (reads === fails) throw new UnavailableError({ cause: new Error('secret of db.example') });
            return (shipped.store[name as 'nodes'] as (keys: readonly unknown[]) => unknown)(keys);
          },
    ]),
  ) as unknown as Store;
  const failAt = async (read: number): Promise<void> => {
    // What a request that failed goes on to read is not of the next.
    for (let before = -1; before !== reads; ) {
      before = reads;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    [reads, fails] = [0, read];
  };
  return { graph: createGraph(store), failAt, reads: () => reads };
}

const square = [
  [125, 38],
  [128, 38],
  [128, 41],
  [125, 41],
  [125, 38],
];
const boundaries = readBoundaries({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name: 'A' }, geometry: { type: 'Polygon', coordinates: [square] } }],
});

const store = failing();
const [server, keeping] = await Promise.all([
  serving(store.graph, { boundaries, limits: { answers: 0 } }),
  serving(store.graph),
]);
afterAll(() => Promise.all([server.stop(), keeping.stop()]));

const project = 'Project:songchon-2024';
const claim = 'SourceClaim:wikipedia-20x10-policy/2024-ichon-status';
const map = await (await fetch(`${server.base}/map`)).text();
const areas = /\/assets\/map-areas-\w+\.json/.exec(map)?.[0] ?? 'no file of areas';

const operation = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query }),
});
const message = (method: string, params: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
});
const call = (name: string, given: object): RequestInit => message('tools/call', { name, arguments: given });

/** Every way to have something read from the store. */
const asked: readonly (readonly [path: string, init?: RequestInit])[] = [
  [
    '/graphql',
    operation(`{ node(id: "${project}") { ... on Project { locality { name } facilities { nodes { id } } } } }`),
  ],
  ['/graphql?query={projects(first:2){nodes{id locality{name}}}}'],
  [
    '/subgraph',
    operation(
      `{ _entities(representations: [{ __typename: "Project", id: "${project}" }]) { ... on Project { locality { name } } } }`,
    ),
  ],
  ['/', { headers: { accept: 'text/html' } }],
  ['/map'],
  [areas],
  ['/search?q=songchon'],
  [`/node/${project}`],
  [`/node/${project}?format=jsonld`],
  [`/node/${project}?format=turtle`],
  [`/node/${project}?format=bibtex`],
  [`/node/${project}`, { headers: { accept: 'text/html' } }],
  [`/node/${claim}`],
  [`/node/${claim}?format=csl.json`],
  [`/node/${claim}`, { headers: { accept: 'text/html' } }],
  ['/?format=bibtex'],
  ['/feed.atom'],
  ['/feed/Locality:songchon.atom'],
  [`/oembed?url=${shipped.dataset.baseUri}/node/${project}`],
  ['/sitemap.xml'],
  ['/sitemap-1.xml'],
  ['/.well-known/void'],
  ['/export/geojson'],
  ['/export/bibtex'],
];

const requests = asked.map(([path, init = {}]): [string, RequestInit] => [path, init]);

/** Most reads of which each fails once; those after them are like those before. */
const mostReads = 8;

describe('a store that cannot be read', () => {
  it.each(requests)('is told as such at %s, whichever read fails', async (path, init) => {
    const request = async () => {
      const response = await fetch(`${server.base}${path}`, init);
      return { response, text: await response.text() };
    };
    await store.failAt(Number.POSITIVE_INFINITY);
    const whole = await request();
    expect(whole.response.status).toBe(200);
    const reads = Math.min(store.reads(), mostReads);
    for (let read = 1; read <= reads; read += 1) {
      await store.failAt(read);
      const { response, text } = await request();
      // What was worked out once for a graph is not read again.
      if (store.reads() < read) break;
      expect([read, response.status, response.headers.get('retry-after')]).toEqual([read, 503, '2']);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(text).toMatch(/UNAVAILABLE|cannot be read at the moment/);
      // Nobody could tell what is missing of a part.
      expect(text).not.toContain('"data":{');
      expect(text).not.toContain('secret');
    }
    await store.failAt(Number.POSITIVE_INFINITY);
    expect((await request()).text).toBe(whole.text);
  });

  it.each([
    ['a tool of the tour', call('one_project', { id: project })],
    ['a trace', call('trace_fact', { of: 'Songchon', property: 'STATUS' })],
    ['the search', call('search', { text: 'songchon' })],
    ['a node as a resource', message('resources/read', { uri: `${shipped.dataset.baseUri}/node/${project}` })],
    ['the list of resources', message('resources/list', {})],
  ])('is told assistants who ask for %s', async (_, init) => {
    const request = async () => (await fetch(`${server.base}/mcp`, init)).text();
    await store.failAt(Number.POSITIVE_INFINITY);
    const whole = await request();
    expect(whole).not.toMatch(/"error"|"isError"/);
    const reads = Math.min(store.reads(), mostReads);
    expect(reads).toBeGreaterThan(0);
    for (let read = 1; read <= reads; read += 1) {
      await store.failAt(read);
      const text = await request();
      expect(text).toContain('UNAVAILABLE');
      expect(text).toMatch(/"isError":true|"error":\{/);
      expect(text).not.toContain('secret');
    }
    await store.failAt(Number.POSITIVE_INFINITY);
    expect(await request()).toBe(whole);
  });

  it.each(requests.filter(([path]) => path !== areas))('is not remembered at %s', async (path, init) => {
    const status = async (): Promise<number> => (await fetch(`${keeping.base}${path}`, init)).status;
    await store.failAt(1);
    const first = await status();
    if (store.reads() > 0) expect(first).toBe(503);
    expect(await status()).toBe(200);
    await store.failAt(1);
    // Now it is, and not read again, but for what is never kept.
    expect([200, 503]).toContain(await status());
  });
});
