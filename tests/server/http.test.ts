import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGraph, type Store } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { type Listening, listen } from '../../src/server/http.js';
import { shipped, tour } from '../shipped.js';
import { serving } from './serving.js';

let listening: Listening;
let base: string;

beforeAll(async () => {
  listening = await listen(shipped, { port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
});
afterAll(() => listening.server.close());

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: {
    readonly message: string;
    readonly path?: unknown[];
    readonly extensions: { readonly code: string };
  }[];
}

async function answerOf(response: Response): Promise<Answer> {
  const { extensions, ...answer } = (await response.json()) as Answer & { extensions?: object };
  if (new URL(response.url).pathname === '/graphql' && response.ok) {
    const { version, digest } = shipped.dataset;
    expect(extensions).toMatchObject({ dataset: { version, digest } });
  }
  return answer;
}

describe('requests that are right', () => {
  it.each(['then', 'constructor', '__proto__', 'toJSON', 'length', 'isTypeOf'])('may call a field %s', async (name) => {
    const query = `{ policy { ${name}: slug policies: projects(first: 1) { ${name}: nodes { ${name}: id } } } ${name}: policy { id } }`;
    const text = await (await post({ query })).text();
    const plain = await answerOf(await post({ query: '{ policy { projects(first: 1) { nodes { id } } } }' }));
    const { projects } = (plain.data as Record<string, unknown>)['policy'] as { projects: { nodes: { id: string }[] } };
    // As text, as not every name can be a key of an object that is written down.
    expect(text).toContain(
      `{"policy":{"${name}":"20x10","policies":{"${name}":[{"${name}":"${projects.nodes[0]?.id}"}]}},"${name}":{"id":"Policy:20x10"}}`,
    );
  });

  it('are answered by POST and by GET', async () => {
    const query = '{ policy { id slug } }';
    const expected = { data: { policy: { id: 'Policy:20x10', slug: '20x10' } } };
    expect(await answerOf(await post({ query }))).toEqual(expected);
    expect(await answerOf(await fetch(`${base}/graphql?query=${encodeURIComponent(query)}`))).toEqual(expected);
  });

  it.each([...tour])('include %s of the tour', async (_, query) => {
    const response = await post({ query });
    expect(response.status).toBe(200);
    const answer = await answerOf(response);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).not.toBeNull();
  });

  it('may come from any page, without credentials', async () => {
    const response = await post({ query: '{ dataset { name } }' }, { origin: 'https://research.example' });
    expect(['*', 'https://research.example']).toContain(response.headers.get('access-control-allow-origin'));
    expect(response.headers.get('access-control-allow-credentials')).not.toBe('true');
  });
});

describe('requests that are wrong', () => {
  it.each([
    ['truncated JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['an array of operations', [{ query: '{ dataset { name } }' }], 400, 'BAD_REQUEST'],
    ['variables that are no object', { query: '{ dataset { name } }', variables: 'x' }, 400, 'BAD_REQUEST'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['a syntax error', { query: '{ dataset { ' }, 200, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ datasett { name } }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      { query: 'query($n: Int) { claims(first: $n) { totalCount } }', variables: { n: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['a page of 101', { query: '{ claims(first: 101) { totalCount } }' }, 200, 'BAD_PAGE_SIZE'],
    ['a page of less than none', { query: '{ claims(last: -1) { totalCount } }' }, 200, 'BAD_PAGE_SIZE'],
    ['a page from both ends', { query: '{ claims(first: 1, last: 1) { totalCount } }' }, 200, 'BAD_PAGE_SIZE'],
    ['a cursor that is none', { query: '{ claims(after: "@@") { totalCount } }' }, 200, 'BAD_CURSOR'],
    ['a malformed id', { query: '{ node(id: "songchon") { id } }' }, 200, 'BAD_ID'],
    ['a malformed id of a policy', { query: '{ policy(id: "20x10") { id } }' }, 200, 'BAD_ID'],
    ['a malformed id in a filter', { query: '{ claims(filter: { subjects: ["x"] }) { totalCount } }' }, 200, 'BAD_ID'],
    [
      'a day that is not in the calendar',
      { query: '{ projects(filter: { groundbrokenFrom: "2025-02-29" }) { totalCount } }' },
      200,
      'BAD_DATE',
    ],
    [
      'such a day in a variable',
      { query: 'query($d: Date) { meetings(filter: { from: $d }) { totalCount } }', variables: { d: 'soon' } },
      400,
      'BAD_DATE',
    ],
    [
      'a name of an operation that is not there',
      { query: 'query A { dataset { name } }', operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('such as %s get a code and no stack', async (_, body, status, code) => {
    const response = await post(body);
    const text = await response.text();
    expect(response.status).toBe(status);
    const { errors } = JSON.parse(text) as Answer;
    expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
    expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+|originalError|stack/);
  });

  it('by method or media type are refused', async () => {
    expect((await fetch(`${base}/graphql`, { method: 'PUT', body: '{}' })).status).toBe(405);
    const plain = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(plain.status).toBe(415);
    expect((await fetch(`${base}/nowhere`)).status).toBe(404);
  });

  it('answer what they can beside the fault', async () => {
    const { data, errors } = await answerOf(
      await post({ query: '{ nodes(ids: ["nonsense", "Actor:kcna", "Actor:nobody"]) { id } dataset { version } }' }),
    );
    expect(data).toMatchObject({ nodes: [null, { id: 'Actor:kcna' }, null] });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['nodes', 0], 'BAD_ID']]);
  });

  it('get null without an error for an id that is well formed and unknown', async () => {
    const query =
      '{ node(id: "Locality:nowhere") { id } claim: node(id: "SourceClaim:nothing/at-all") { id } policy(id: "Actor:kcna") { id } }';
    expect(await answerOf(await post({ query }))).toEqual({ data: { node: null, claim: null, policy: null } });
  });
});

describe('parameters that are no JSON', () => {
  it.each(['variables', 'extensions'])('are the fault of the request: %s', async (name) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const parameters = new URLSearchParams({ query: '{ policy { id } }', [name]: '{oops' });
    const response = await fetch(`${base}/graphql?${parameters}`);
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

describe('a refusal of the HTTP layer', () => {
  it.each([
    ['an address of nothing', '/nowhere', {}, 404, 'NOT_FOUND'],
    ['no type to answer in', '/graphql?query={policy{id}}', { headers: { accept: 'a/b' } }, 406, 'NOT_ACCEPTABLE'],
    ['an Accept that is none', '/graphql?query={policy{id}}', { headers: { accept: 'a' } }, 406, 'NOT_ACCEPTABLE'],
    [
      'a type that is not taken',
      '/graphql',
      { method: 'POST', body: '<x/>', headers: { 'content-type': 'application/xml' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
  ])('has a code for %s', async (_, path, init, status, code) => {
    const response = await fetch(`${base}${path}`, init);
    expect(response.status).toBe(status);
    // As every answer has it.
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answerOf(response)).errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    const head = await fetch(`${base}${path}`, { method: 'HEAD' });
    expect(await head.text()).toBe('');
  });
});

describe('a fault of our own', () => {
  it('says only that it happened', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken: Store = {
      dataset: shipped.dataset,
      nodes: () => Promise.reject(new Error('password of the database: secret')),
      claims: () => [],
      facts: () => [],
      keys: () => [],
      pages: () => [],
      searches: () => [],
      factsAt: () => [],
      conflicts: () => [],
      timelines: () => [],
      gaps: () => [],
      years: () => [],
      withoutSources: () => [],
      paths: () => [],
    };
    const graph = createGraph(broken);
    const { server, base } = await serving(graph);
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ node(id: "Actor:kcna") { id } }' }),
    };
    // By the handler, and by the way in front of it: interpreted, and from the second time on compiled.
    const handler = createHandler(graph);
    for (const ask of [() => handler.fetch('http://graph.test/graphql', init), () => fetch(`${base}/graphql`, init)]) {
      for (let time = 0; time < 3; time++) {
        const text = await (await ask()).text();
        expect(text).not.toContain('secret');
        expect((JSON.parse(text) as Answer).errors?.map((error) => error.extensions.code)).toEqual([
          'INTERNAL_SERVER_ERROR',
        ]);
      }
    }
    expect(log).toHaveBeenCalledTimes(6);
    log.mockRestore();
    server.close();
  });
});

describe('cursors', () => {
  const page = async (args: string) => {
    const query = `{ projects(${args}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const { data, errors } = await answerOf(await post({ query }));
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data?.['projects'] as {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
  };

  it('lead through a list without a gap or a repeat, in both directions', async () => {
    const forwards: string[] = [];
    let at = await page('first: 7');
    for (;;) {
      forwards.push(...at.nodes.map((node) => node.id));
      if (!at.pageInfo.hasNextPage) break;
      at = await page(`first: 7, after: "${at.pageInfo.endCursor}"`);
    }
    expect(forwards).toHaveLength(66);
    expect(new Set(forwards).size).toBe(66);
    const backwards: string[] = [];
    at = await page('last: 10');
    for (;;) {
      backwards.unshift(...at.nodes.map((node) => node.id));
      if (!at.pageInfo.hasPreviousPage) break;
      at = await page(`last: 10, before: "${at.pageInfo.startCursor}"`);
    }
    expect(backwards).toEqual(forwards);
  });

  it('are refused by another list', async () => {
    const { pageInfo } = await page('first: 3');
    const answer = await answerOf(await post({ query: `{ actors(after: "${pageInfo.endCursor}") { totalCount } }` }));
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('pages', () => {
  it('begins with a page that leads to the policy and each of its projects', async () => {
    const response = await fetch(`${base}/`);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const text = await response.text();
    const { data } = await answerOf(await post({ query: '{ policy { id projects(first: 100) { nodes { id } } } }' }));
    const policy = data?.['policy'] as { id: string; projects: { nodes: { id: string }[] } };
    expect(policy.projects.nodes.length).toBeGreaterThan(60);
    for (const { id } of [policy, ...policy.projects.nodes]) expect(text).toContain(` href="/node/${id}"`);
    // What the head names is not loaded: the addresses of the page itself, under the base of the URIs.
    const loaded = text.replace(/<link rel="(?:canonical|alternate|describedby|api-catalog)" [^>]*>/g, '');
    expect(loaded).not.toMatch(/(src|href)="https?:/);
  });

  it('says that it is up', async () => {
    expect((await fetch(`${base}/health`)).status).toBe(200);
  });

  it('answers the URI of a node and of a claim', async () => {
    const { data } = await answerOf(
      await post({
        query: '{ node(id: "Project:usi-2024") { ... on Project { uri claims(first: 100) { nodes { id uri } } } } }',
      }),
    );
    const node = data?.['node'] as { uri: string; claims: { nodes: { id: string; uri: string }[] } };
    const path = (uri: string): string => `${base}${new URL(uri).pathname}`;
    const page = (await (await fetch(path(node.uri))).json()) as { id: string; claims: { id: string }[] };
    expect(page.id).toBe('Project:usi-2024');
    expect(page.claims.map((claim) => claim.id)).toEqual(node.claims.nodes.map((claim) => claim.id));
    const first = node.claims.nodes[0];
    const claim = (await (await fetch(path(first?.uri ?? ''))).json()) as { id: string };
    expect(claim.id).toBe(first?.id);
  });

  it('gives all claims of a node that has more than a page of them', async () => {
    const { data } = await answerOf(await post({ query: '{ policy { claims(first: 0) { totalCount } } }' }));
    const { claims } = (data as { policy: { claims: { totalCount: number } } }).policy;
    expect(claims.totalCount).toBeGreaterThan(100);
    const page = (await (await fetch(`${base}/node/Policy:20x10`)).json()) as { claims: { id: string }[] };
    expect(new Set(page.claims.map((claim) => claim.id)).size).toBe(claims.totalCount);
  });

  it.each([
    ['/node/Actor:nobody', 404, 'NOT_FOUND'],
    ['/node/nonsense', 400, 'BAD_ID'],
    ['/node', 400, 'BAD_ID'],
    ['/export', 404, 'UNKNOWN_FORMAT'],
    ['/node/%E0%A4', 400, 'BAD_ID'],
    ['/node/', 400, 'BAD_ID'],
    ['/node/..%2f..%2fetc%2fpasswd', 400, 'BAD_ID'],
  ])('answers %s with %i', async (path, status, code) => {
    const response = await fetch(`${base}${path}`);
    expect(response.status).toBe(status);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('can only be read', async () => {
    const response = await fetch(`${base}/node/Actor:kcna`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${base}/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('serves GraphiQL with nothing from elsewhere', async () => {
    const response = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)=["']?(https?:)?\/\//);
    for (const operation of tour.values()) {
      const name = /^query (\w+)/m.exec(operation)?.[1];
      expect(text).toContain(name);
    }
  });
});
