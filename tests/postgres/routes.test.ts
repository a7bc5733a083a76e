import { afterAll, expect, it } from 'vitest';
import { shippedData } from '../../src/dataset/files.js';
import { importFolder, migrateDatabase, openDatabase } from '../../src/postgres/index.js';
import { serving } from '../server/serving.js';
import { shipped, tour } from '../shipped.js';
import { freshDatabase } from './database.js';

const { url } = await freshDatabase();
await migrateDatabase(url);
await importFolder(url, shippedData);
const database = await openDatabase({ url });
const servers = await Promise.all([serving(shipped), serving(database.live)]);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.close();
});

const html = { headers: { accept: 'text/html' } };
const project = 'Project:songchon-2024';
const claim = 'SourceClaim:wikipedia-20x10-policy/2024-ichon-status';
const tool = (name: string, given: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }),
});

const requests: readonly (readonly [path: string, init?: RequestInit])[] = [
  ...['/', '/map', '/search?q=songchon', '/contests', '/sources', '/?asOf=2025-06-01'].map(
    (path) => [path, html] as const,
  ),
  ...[project, claim, 'Source:38north-long-journey'].flatMap((id) => [
    [`/node/${id}`, html] as const,
    ...['json', 'jsonld', 'turtle', 'bibtex', 'csl.json', 'text'].map(
      (format) => [`/node/${id}?format=${format}`] as const,
    ),
  ]),
  ['/feed.atom'],
  ['/feed/Locality:songchon.atom'],
  [`/oembed?url=${shipped.dataset.baseUri}/node/${project}`],
  ['/sitemap.xml'],
  ['/sitemap-1.xml'],
  ['/.well-known/void'],
  ...['claims.csv', 'projects.csv', 'geojson', 'bibtex', 'trig'].map((format) => [`/export/${format}`] as const),
  ['/mcp', tool('trace_fact', { of: 'Songchon', property: 'STATUS' })],
  ['/mcp', tool('search', { text: 'songchon' })],
];

it.each(requests.map(([path, init = {}]): [string, RequestInit] => [path, init]))(
  'answers %s from a database as from memory',
  async (path, init) => {
    const answers = servers.map(async ({ base }) => {
      const response = await fetch(`${base}${path}`, init);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    });
    const [memory, read] = await Promise.all(answers);
    expect(memory?.status).toBe(200);
    expect(read).toEqual(memory);
  },
);

it.each([...tour])('carries out %s of the tour over a database as over memory', async (_, text) => {
  const [memory, read] = await Promise.all(servers.map((server) => server.ask(text)));
  expect([read?.status, read?.data, read?.codes]).toEqual([200, memory?.data, []]);
});
