import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../shipped.js';
import { asked, type Serving, serving } from './serving.js';

/** The items of the OWASP GraphQL Cheat Sheet, under its own headings, each tried against a server with standard limits. */
let server: Serving;
beforeAll(async () => {
  server = await serving(shipped);
});
afterAll(() => server.server.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json): Promise<Response> =>
  fetch(`${server.base}/graphql`, { method: 'POST', headers, body });

describe('OWASP: input validation', () => {
  it.each([
    [
      'a value of another type',
      'query ($n: Int) { projects(first: $n) { totalCount } }',
      { n: '1 OR 1=1' },
      'BAD_USER_INPUT',
    ],
    [
      'a code that is not in the list',
      '{ projects(filter: { statuses: [DROP] }) { totalCount } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an id of another form', 'query ($id: ID!) { node(id: $id) { id } }', { id: "Actor:kcna' --" }, 'BAD_ID'],
    ['a date that is none', 'query ($d: Date) { timeline(from: $d) { totalCount } }', { d: '2024-02-30' }, 'BAD_DATE'],
    [
      'a cursor of our own making',
      'query ($c: String) { claims(after: $c) { totalCount } }',
      { c: 'MTIz' },
      'BAD_CURSOR',
    ],
    [
      'a text that is too long',
      'query ($t: String!) { search(text: $t) { totalCount } }',
      { t: 'x'.repeat(201) },
      'BAD_SEARCH',
    ],
    [
      'a field of an input that is not declared',
      'query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }',
      { f: { __proto__x: 1 } },
      'BAD_USER_INPUT',
    ],
  ])('refuses %s', async (_, query, variables, code) => {
    for (let time = 0; time < 3; time++) expect((await server.ask(query, variables)).codes).toEqual([code]);
  });
});

describe('OWASP: injection prevention', () => {
  it.each([
    '"; DROP TABLE claims; --',
    '{"$gt": ""}',
    '$(touch /tmp/x) `id` | cat',
    '{{7*7}} $' + '{7*7} #{7*7}',
    '../../../../etc/passwd\u0000',
    '(a+)+$ .*{1,99999}',
    '<script>alert(1)</script>',
    '\ud800 \udfff',
  ])('takes %j as a text to look for, and nothing else', async (text) => {
    const answer = await server.ask('query ($t: String!) { search(text: $t, first: 1) { totalCount } }', { t: text });
    expect(answer.codes).toEqual([]);
    expect(answer.data.search.totalCount).toBeGreaterThanOrEqual(0);
  });

  it('reflects nothing as HTML', async () => {
    const response = await fetch(`${server.base}/node/${encodeURIComponent('<script>alert(1)</script>')}`, {
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('BAD_ID');
    expect(text).not.toContain('<script>alert');
    // No program stands in a page: only data blocks, and one that is loaded from here.
    for (const [, attributes = ''] of text.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/type="application\/(ld\+)?json"| src="\/assets\/[\w.-]+"/);
    }
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  });

  it('fetches no address that a client gives (SSRF)', async () => {
    const query =
      '{ _entities(representations: [{ __typename: "Source", url: "http://169.254.169.254/" }]) { __typename } }';
    const response = await fetch(`${server.base}/subgraph`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query }),
    });
    expect((await asked(response)).data).toEqual({ _entities: [null] });
  });
});

describe('OWASP: DoS prevention', () => {
  it('query limiting: depth', async () => {
    const deep = `{ node(id: "Actor:kcna") { ...on Actor { ${'published(first:1){nodes{publisher{'.repeat(10)}id${'}}}'.repeat(10)} } } }`;
    expect((await server.ask(deep)).codes).toContain('TOO_DEEP');
  });

  it('query limiting: amount', async () => {
    expect((await server.ask('{ claims(first: 99999) { totalCount } }')).codes).toEqual(['BAD_PAGE_SIZE']);
    const ids = JSON.stringify(Array.from({ length: 101 }, (_, index) => `Actor:a${index}`));
    expect((await server.ask(`{ nodes(ids: ${ids}) { id } }`)).codes).toEqual(['BAD_PAGE_SIZE']);
  });

  it('pagination: a page holds at most 100', async () => {
    const { data } = await server.ask('{ claims(first: 100) { totalCount nodes { id } } }');
    expect(data.claims.nodes).toHaveLength(100);
    expect(data.claims.totalCount).toBeGreaterThan(100);
  });

  it('query cost analysis: pages within pages', async () => {
    const query =
      '{ sources(first: 100) { nodes { asserts(first: 100) { nodes { subject { id } source { id } } } } } }';
    expect((await server.ask(query)).codes).toEqual(['TOO_COSTLY']);
  });

  it('query cost analysis: fragments that multiply', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    ).join(' ');
    const answer = await server.ask(`{ ...F0 } ${fragments} fragment F40 on Query { a: __typename }`);
    expect(answer.codes).toContain('TOO_MANY_ALIASES');
  });

  it('query cost analysis: a field a thousand times', async () => {
    // How fields merge is looked at for each two of them: graphql-js gives up in time.
    const answer = await server.ask(`{ policy { ${'name '.repeat(1990)} } }`);
    expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await server.ask(`{ policy { ${'name '.repeat(2000)} } }`)).codes).toEqual(['TOO_MANY_TOKENS']);
  });

  it('timeouts, rate limiting, resource management: see limits.test.ts', async () => {
    const { limitTable } = await import('../../src/server/limits.js');
    for (const name of [
      'time',
      'rate',
      'burst',
      'running',
      'waiting',
      'body',
      'headers',
      'request',
      'idle',
      'connections',
      'answers',
      'documents',
    ] as const) {
      expect(limitTable[name].standard).toBeGreaterThan(0);
    }
  });

  it('circular introspection', async () => {
    const circular = '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }';
    expect((await server.ask(circular)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('directive overloading', async () => {
    expect((await server.ask(`{ __typename ${'@skip(if:false)'.repeat(60)} }`)).codes).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
    const spread = Array.from({ length: 60 }, (_, n) => `a${n}: __typename @include(if: true)`).join(' ');
    expect((await server.ask(`{ ${spread} }`)).codes).toContain('TOO_MANY_DIRECTIVES');
  });
});

describe('OWASP: access control', () => {
  it('there is nothing to be written', async () => {
    expect((await server.ask('mutation { __typename }')).codes).not.toEqual([]);
    expect((await server.ask('{ __schema { mutationType { name } } }')).data.__schema.mutationType).toBeNull();
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await fetch(`${server.base}/node/Actor:kcna`, { method })).status).toBe(405);
    }
  });

  it('no cookie is set and no credential is read', async () => {
    const response = await post('{"query":"{ policy { slug } }"}', {
      ...json,
      cookie: 'a=b',
      authorization: 'Bearer x',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect((await asked(response)).data).toEqual({ policy: { slug: '20x10' } });
  });
});

describe('OWASP: batching attacks', () => {
  it('a list of operations is refused', async () => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]');
    expect([response.status, (await asked(response)).codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('so are many fields under other names', async () => {
    const many = Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ');
    expect((await server.ask(`{ ${many} }`)).codes).toContain('TOO_MANY_ALIASES');
    const roots = Array.from({ length: 21 }, (_, n) => `a${n}: policy { slug }`).join(' ');
    expect((await server.ask(`{ ${roots} }`)).codes).toEqual(['TOO_MANY_ROOT_FIELDS']);
  });
});

describe('OWASP: secure configurations', () => {
  it('errors tell nothing of the inside', async () => {
    for (const body of [
      '{"query":',
      '{"query":"{ nope }"}',
      '{"query":"{ node(id: 1.5) { id } }"}',
      '{"variables":[]}',
    ]) {
      expect(await (await post(body)).text()).not.toMatch(
        /node_modules|\bat .*:\d+:\d+|\/src\/|\/dist\/|originalError|stack/,
      );
    }
    expect((await fetch(server.base)).headers.get('x-powered-by')).toBeNull();
    expect((await fetch(server.base)).headers.get('server')).toBeNull();
  });

  it('introspection and GraphiQL are on, as the schema is public, and refused where only known documents are trusted', async () => {
    expect((await server.ask(getIntrospectionQuery())).codes).toEqual([]);
    const trusting = await serving(shipped, { trustedOnly: true });
    expect((await trusting.ask(getIntrospectionQuery())).codes).toEqual(['UNTRUSTED_DOCUMENT']);
    trusting.server.close();
  });
});

describe('OWASP: cross-site requests', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; x=application/json',
    '',
  ])('what a form or a page can send unasked is refused: %j', async (type) => {
    const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toContain('"data"');
  });

  it('other pages may read the answers, or those named alone, never with credentials', async () => {
    const origin = 'https://research.example';
    const preflight = (base: string) =>
      fetch(`${base}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const anybody = await preflight(server.base);
    expect([anybody.status, anybody.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(anybody.headers.get('access-control-allow-headers')).toMatch(/content-type/i);
    expect(anybody.headers.get('access-control-allow-credentials')).toBeNull();
    const second = 'https://second.example';
    const named = await serving(shipped, { origins: [origin, second] });
    for (let time = 0; time < 3; time++) {
      const mine = await named.ask('{ __typename }', {}, { origin });
      expect([mine.headers.get('access-control-allow-origin'), mine.headers.get('vary')]).toEqual([origin, 'Origin']);
      const other = await named.ask('{ __typename }', {}, { origin: 'https://evil.example' });
      expect([other.headers.get('access-control-allow-origin'), other.headers.get('vary')]).toEqual([null, 'Origin']);
      // A page is kept for all: what it tells one origin is not told the next.
      for (const each of [origin, second, 'https://evil.example']) {
        const { headers } = await fetch(`${named.base}/node/Actor:kcna`, { headers: { origin: each } });
        expect(headers.get('access-control-allow-origin')).toBe(each.includes('evil') ? null : each);
        expect(headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Accept-Encoding', 'Origin']);
      }
    }
    expect((await preflight(named.base)).headers.get('access-control-allow-origin')).toBe(origin);
    named.server.close();
  });
});

describe('OWASP: HTTP headers', () => {
  it.each([
    '/',
    '/assets/nothing.js',
    '/graphql?query={__typename}',
    '/node/Actor:kcna',
    '/node/x',
    '/export/bibtex',
    '/vocabulary',
    '/health',
    '/ready',
    '/nowhere',
    '/graphql',
  ])('every answer has them: %s', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      const response = await fetch(`${server.base}${path}`, { headers: { accept } });
      await response.arrayBuffer();
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(response.headers.get('referrer-policy'), path).toBe('no-referrer');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/^default-src 'none'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
    }
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/manifest.json',
    '/node/..%2f..%2fpackage.json',
    '/export/../../package.json',
    '/export/%2e%2e%2f%2e%2e%2fdata%2fmanifest.json',
    '/graphql/..//etc/passwd',
  ])('no path leads to a file: %s', async (path) => {
    const { request } = await import('node:http');
    const text = await new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += String(chunk);
        });
        response.on('end', () => resolve(`${response.statusCode} ${body}`));
      })
        .on('error', reject)
        .end();
    });
    expect(text).toMatch(/^4\d\d /);
    expect(text).not.toMatch(/"name": "kg20x10"|root:|"licence"/);
  });
});
