import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context, KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { shipped, tour } from '../shipped.js';
import { asked, type Serving, serving } from './serving.js';

let server: Serving;
beforeAll(async () => {
  server = await serving(shipped, { documents: { slug: '{ policy { slug } }' } });
});
afterAll(() => server.server.close());

const yoga = createHandler(shipped);

/** A request as its bytes stand on the wire, without what `fetch` adds or undoes. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
  port = server.port,
): Promise<{ status: number; headers: Record<string, string | undefined>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode as number,
          headers: response.headers as Record<string, string | undefined>,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    asking.on('error', reject).end(body);
  });
}

const json = { 'content-type': 'application/json' };
const address = (query: string, more = ''): string => `/graphql?query=${encodeURIComponent(query)}${more}`;

/** What clients send: none, any, Apollo's, urql's, Axios', a browser's, and what nobody can be given. */
const accepts = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'application/json, text/plain, */*',
  'application/json;q=0.1, application/graphql-response+json;q=0.9',
  'image/png',
];

describe('the way in front of Yoga', () => {
  const requests: [string, Record<string, unknown>][] = [
    ['a query', { query: '{ policy { name slug } }' }],
    [
      'letters of all kinds',
      { query: '{ search(text: "연탄") { totalCount nodes { node { id } matches { text } } } }' },
    ],
    ['variables', { query: 'query ($n: Int!) { projects(first: $n) { nodes { id status } } }', variables: { n: 3 } }],
    ['a default of a variable', { query: 'query ($n: Int! = 2) { projects(first: $n) { nodes { id } } }' }],
    ['one of two operations', { query: 'query A { __typename } query B { dataset { name } }', operationName: 'B' }],
    ['nulls', { query: '{ __typename }', variables: null, operationName: null }],
    ['an empty list of variables', { query: '{ __typename }', variables: {} }],
    ['an error beside data', { query: '{ node(id: "nonsense") { id } policy { slug } }' }],
    ['a document that does not parse', { query: '{ policy {' }],
    ['a document that is not valid', { query: '{ nonsense }' }],
    [
      'variables of the wrong type',
      { query: 'query ($n: Int!) { projects(first: $n) { totalCount } }', variables: { n: 'x' } },
    ],
    ['a name of no operation', { query: 'query A { __typename }', operationName: 'B' }],
    ['no operation named of two', { query: 'query A { __typename } query B { __typename }' }],
    ['a mutation', { query: 'mutation { __typename }' }],
    ['too long a page', { query: '{ projects(first: 101) { totalCount } }' }],
    ['variables that are a list', { query: '{ __typename }', variables: [1] }],
    ['a query that is a number', { query: 1 }],
    ['a parameter that nobody knows', { query: '{ __typename }', nonsense: 1 }],
    ['nothing', {}],
  ];

  const cases = requests.flatMap(([name, body]) => accepts.map((accept) => [name, accept, body] as const));
  it.each(cases)('answers %s, taken as %s, as Yoga does, the first time and every time', async (_, accept, body) => {
    const text = JSON.stringify(body);
    const expected = await yoga.fetch('http://graph.test/graphql', {
      method: 'POST',
      headers: { ...json, accept },
      body: text,
    });
    const bytes = await expected.text();
    for (let time = 0; time < 4; time++) {
      const answer = await raw('POST', '/graphql', { ...json, accept }, text);
      expect([answer.status, answer.headers['content-type'] ?? null, answer.bytes.toString()]).toEqual([
        expected.status,
        expected.headers.get('content-type'),
        bytes,
      ]);
    }
  });

  it.each([...tour])('answers %s of the tour by GET as by POST', async (_, query) => {
    const posted = await raw('POST', '/graphql', json, JSON.stringify({ query }));
    for (let time = 0; time < 3; time++) {
      const got = await raw('GET', address(query), {});
      expect([got.status, got.bytes.equals(posted.bytes)]).toEqual([200, true]);
    }
  });

  it('mixes up no two requests', async () => {
    const query = 'query A($id: ID!) { node(id: $id) { id } } query B($id: ID!) { node(id: $id) { __typename } }';
    const ids = ['Actor:kcna', 'Policy:20x10', 'Locality:songchon'];
    for (let time = 0; time < 3; time++) {
      for (const id of ids) {
        const answer = async (operationName: string) =>
          JSON.parse(
            (
              await raw('POST', '/graphql', json, JSON.stringify({ query, operationName, variables: { id } }))
            ).bytes.toString(),
          ).data.node;
        expect([await answer('A'), await answer('B')]).toEqual([{ id }, { __typename: id.split(':')[0] }]);
      }
    }
    // The same text asked of the other contract is another question.
    const both = ['/graphql', '/subgraph'].map((path) => raw('POST', path, json, '{"query":"{ _service { sdl } }"}'));
    expect((await Promise.all(both)).map(({ bytes }) => bytes.includes('errors'))).toEqual([true, false]);
  });

  it('does the work of a request once while the data set stands', async () => {
    let contexts = 0;
    const createContext = (): Context => {
      contexts += 1;
      return shipped.createContext();
    };
    const counted: KnowledgeGraph = { ...shipped, createContext };
    const counting = await serving(counted);
    for (let time = 0; time < 5; time++) await counting.ask('{ policy { slug } }');
    expect(contexts).toBe(1);
    const off = await serving(counted, { limits: { answers: 0 } });
    contexts = 0;
    for (let time = 0; time < 5; time++) await off.ask('{ policy { slug } }');
    expect(contexts).toBe(5);
    counting.server.close();
    off.server.close();
  });
});

describe('an answer that a cache may hold', () => {
  const query = '{ projects(first: 50) { nodes { id name status } } }';

  it('is compressed for those who take that, and says on what it depends', async () => {
    const plain = await raw('GET', address(query), {});
    for (let time = 0; time < 3; time++) {
      const packed = await raw('GET', address(query), { 'accept-encoding': 'gzip, br' });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers['vary']).toBe('Accept, Accept-Encoding');
      expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
      expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
      expect(Number(packed.headers['content-length'])).toBe(packed.bytes.length);
    }
    const small = await raw('GET', address('{ __typename }'), { 'accept-encoding': 'gzip' });
    expect(small.headers['content-encoding']).toBeUndefined();
  });

  it('is not sent again to those who have it', async () => {
    const { headers } = await raw('GET', address(query), {});
    expect(headers['etag']).toMatch(new RegExp(`^"${shipped.dataset.digest.slice(7, 19)}-[\\w-]{22}"$`));
    const again = await raw('GET', address(query), { 'if-none-match': headers['etag'] as string });
    expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
    expect(again.headers['content-length']).toBeUndefined();
    const other = await raw('GET', address('{ __typename }'), { 'if-none-match': headers['etag'] as string });
    expect(other.status).toBe(200);
  });

  it('may be held near the readers where its document is named, and else only be asked for again', async () => {
    const hash = createHash('sha256').update('{ policy { slug } }').digest('hex');
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
    for (let time = 0; time < 3; time++) {
      for (const path of [
        '/graphql?documentId=slug',
        `/graphql?documentId=sha256:${hash}`,
        `/graphql?extensions=${extensions}`,
      ]) {
        const { headers, bytes } = await raw('GET', path, {});
        expect(bytes.toString()).toMatch(/^\{"data":\{"policy":\{"slug":"20x10"\}\}/);
        expect(headers['cache-control']).toMatch(/^public, max-age=\d+, s-maxage=\d+/);
      }
      expect((await raw('GET', address('{ policy { slug } }'), {})).headers['cache-control']).toBe('public, no-cache');
    }
    const posted = await raw('POST', '/graphql', json, '{"documentId":"slug"}');
    expect([posted.status, posted.headers['cache-control'], posted.headers['etag']]).toEqual([
      200,
      undefined,
      undefined,
    ]);
  });

  it('is no answer with an error, nor what the server says of its own state', async () => {
    for (const path of [address('{ node(id: "x") { id } }'), '/health', '/ready']) {
      const { headers } = await raw('GET', path, {});
      expect(headers['cache-control'] ?? 'none', path).not.toMatch(/max-age/);
    }
  });

  it('is a page as well', async () => {
    const first = await raw('GET', '/node/Actor:kcna', { accept: 'text/html', 'accept-encoding': 'gzip' });
    expect([first.status, first.headers['content-encoding']]).toEqual([200, 'gzip']);
    const again = await raw('GET', '/node/Actor:kcna', {
      accept: 'text/html',
      'accept-encoding': 'gzip',
      'if-none-match': first.headers['etag'] as string,
    });
    expect(again.status).toBe(304);
    const other = await raw('GET', '/node/Actor:kcna', {
      accept: 'application/json',
      'if-none-match': first.headers['etag'] as string,
    });
    expect([other.status, other.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    const head = await raw('HEAD', '/node/Actor:kcna', { accept: 'text/html' });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
  });
});

describe('a server that trusts its own documents alone', () => {
  it('refuses every other, by every way, and answers those by text, id and hash', async () => {
    const trusting = await serving(shipped, { trustedOnly: true, documents: { slug: '{ policy { slug } }' } });
    const known = '{ policy { slug } }';
    const other = '{ policy { name } }';
    const hash = createHash('sha256').update(other).digest('hex');
    const persistedQuery = { version: 1, sha256Hash: hash };
    for (let time = 0; time < 3; time++) {
      expect((await trusting.ask(known)).data).toEqual({ policy: { slug: '20x10' } });
      const byId = await asked(await fetch(`${trusting.base}/graphql?documentId=slug`));
      expect(byId.data).toEqual({ policy: { slug: '20x10' } });
      for (const body of [{ query: other }, { query: other, extensions: { persistedQuery } }, { query: `${known} ` }]) {
        const answer = await asked(
          await fetch(`${trusting.base}/graphql`, { method: 'POST', headers: json, body: JSON.stringify(body) }),
        );
        expect([answer.status, answer.codes]).toEqual([403, ['UNTRUSTED_DOCUMENT']]);
      }
      const got = await asked(await fetch(`${trusting.base}${address(other)}`));
      expect([got.status, got.codes]).toEqual([403, ['UNTRUSTED_DOCUMENT']]);
      // What was refused is not kept to be named later.
      const named = await raw(
        'POST',
        '/graphql',
        json,
        JSON.stringify({ extensions: { persistedQuery } }),
        trusting.port,
      );
      expect(named.bytes.toString()).toContain('PERSISTED_QUERY_NOT_FOUND');
    }
    expect((await trusting.ask([...tour.values()][0] as string)).codes).toEqual([]);
    trusting.server.close();
  });
});
