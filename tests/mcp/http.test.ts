import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createGraph, type Store } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import type { ListenOptions } from '../../src/server/http.js';
import { lateStore } from '../late-store.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { leaveAll, overHttp } from './assistants.js';

const servers: Serving[] = [];
const cleanUp: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  await leaveAll();
  await Promise.all([...servers.map((server) => server.stop()), ...cleanUp.map((each) => each())]);
});

async function server(options: Partial<ListenOptions> = {}): Promise<Serving> {
  const started = await serving(shipped, options);
  servers.push(started);
  return started;
}

const standard = server();

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
const takes = { accept: 'application/json, text/event-stream' };

async function send(base: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${base}/mcp`, {
    method,
    headers: { 'content-type': 'application/json', ...takes, ...headers },
    ...(method === 'POST' ? { body: text } : {}),
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, answer: answer === '' ? null : JSON.parse(answer) };
}

describe('a message over HTTP', () => {
  it('is answered by itself, as JSON, without a session', async () => {
    const { base } = await standard;
    const { status, headers, answer } = await send(base, ping);
    expect([status, answer]).toEqual([200, { jsonrpc: '2.0', id: 1, result: {} }]);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('mcp-session-id')).toBeNull();
    expect(headers.get('x-request-id')).not.toBeNull();
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('that wants no answer gets none', async () => {
    const { base } = await standard;
    const { status, answer } = await send(base, { jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([status, answer]).toEqual([202, null]);
  });

  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['no JSON', '{"jsonrpc": ', {}, 400, 'BAD_REQUEST'],
    ['no message', { query: '{ policy { id } }' }, {}, 400, 'BAD_REQUEST'],
    ['several messages', [ping, ping], {}, 400, 'BAD_REQUEST'],
    ['another version of the protocol', ping, { 'mcp-protocol-version': '1999-01-01' }, 400, 'BAD_REQUEST'],
    ['a form of a page', ping, { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a likeness of JSON', ping, { 'content-type': 'application/json-seq' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no wish for an answer', ping, { accept: 'text/html' }, 406, 'NOT_ACCEPTABLE'],
  ])('that is %s is refused with a code', async (_, body, headers, status, code) => {
    const { base } = await standard;
    const { status: given, answer } = await send(base, body, headers);
    expect([given, answer]).toMatchObject([status, { jsonrpc: '2.0', id: null, error: { data: { code } } }]);
    expect(JSON.stringify(answer)).not.toMatch(/Error:|\.[jt]s:\d/);
  });

  it.each(['GET', 'DELETE', 'PUT'])('is not sent by %s', async (method) => {
    const { base } = await standard;
    const { status, headers, answer } = await send(base, undefined, {}, method);
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(answer.error.data.code).toBe('METHOD_NOT_ALLOWED');
  });

  it('is refused where it is longer than a body may be', async () => {
    const { base } = await server({ limits: { body: 200 } });
    const long = { ...ping, params: { _meta: { note: 'x'.repeat(200) } } };
    const { status, answer } = await send(base, long);
    expect([status, answer.errors[0].extensions.code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
  });

  it('counts as a request of its client', async () => {
    const { base } = await server({ limits: { rate: 1, burst: 2 } });
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await send(base, ping)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('pages of others', () => {
  it('may ask where they may read, and nowhere else', async () => {
    const { base } = await server({ origins: ['https://research.example'] });
    const allowed = await send(base, ping, { origin: 'https://research.example' });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://research.example');
    // As a page does whose own name was made to lead to this address.
    for (const origin of ['http://rebound.example:4000', 'null']) {
      const { status, headers, answer } = await send(base, ping, { origin, host: 'rebound.example:4000' });
      expect([status, answer.error.data.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await send(base, ping)).status).toBe(200);
  });

  it('of any origin may ask where none are named, as all that is answered is public', async () => {
    const { base } = await standard;
    const { status, headers } = await send(base, ping, { origin: 'https://anywhere.example' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('learn before they ask that they may name the version of the protocol', async () => {
    const { base } = await standard;
    const response = await fetch(`${base}/mcp`, { method: 'OPTIONS', headers: { origin: 'https://a.example' } });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toMatch(/mcp-protocol-version/i);
  });
});

describe('the server', () => {
  it('answers several assistants at once', async () => {
    const { base } = await standard;
    const [one, other] = await Promise.all([overHttp(base), overHttp(base)]);
    const places = ['Puryong', 'Songchon', 'Kusong', 'Unsan'];
    const answers = await Promise.all(
      places.flatMap((of) => [one, other].map((each) => each.call('trace_fact', { of, property: 'GROUNDBREAKING' }))),
    );
    for (const [index, { content }] of answers.entries()) {
      expect(content.asked.of).toBe(places[Math.floor(index / 2)]);
      expect(content).toEqual(answers[index - (index % 2)]?.content);
    }
  });

  it('counts what assistants ask, and what it refuses them', async () => {
    const { base } = await server();
    const { call } = await overHttp(base);
    await call('one_project');
    await call('one_project', { id: 'nonsense' });
    await send(base, ping, { 'content-type': 'text/plain' });
    const text = await (await fetch(`${base}/metrics`)).text();
    expect(text).toMatch(/kg20x10_http_requests_total\{[^}]*route="mcp"[^}]*\} [1-9]/);
    expect(text).toMatch(/code="BAD_ID"\} 1/);
    expect(text).toMatch(/code="UNSUPPORTED_MEDIA_TYPE"\} 1/);
    expect(text).toMatch(/operation="OneProject"/);
  });

  it('stops what is under way for an assistant that has gone', async () => {
    const never: Store = { ...lateStore().store, searches: () => new Promise(() => {}) };
    const started = await serving(createGraph(never));
    servers.push(started);
    const running = async (): Promise<string | undefined> => {
      const text = await (await fetch(`${started.base}/metrics`)).text();
      return /^kg20x10_operations_running (\d+)$/m.exec(text)?.[1];
    };
    const leaving = new AbortController();
    const params = { name: 'search', arguments: { text: 'Puryong' } };
    const asking = fetch(`${started.base}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...takes },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      signal: leaving.signal,
    });
    asking.catch(() => {});
    await expect.poll(running, { timeout: 5000 }).toBe('1');
    leaving.abort();
    await expect.poll(running, { timeout: 5000 }).toBe('0');
  });

  it('answers operations of others as before, whatever assistants take', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream';
    const { base, ask } = await server();
    expect((await send(base, ping, { accept })).headers.get('content-type')).toMatch(/^application\/json/);
    const { headers, data } = await ask('{ policy { slug } }', {}, { accept });
    expect(data).toEqual({ policy: { slug: '20x10' } });
    expect(headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
  });

  it('stands below a path in servers of others, with the same limits', async () => {
    const handler = createHandler(shipped, { basePath: '/kg', limits: { body: 400 } });
    const others = createServer((request, response) => void handler(request, response));
    await new Promise<void>((resolve) => others.listen(0, '127.0.0.1', resolve));
    cleanUp.push(async () => {
      others.closeAllConnections();
      await new Promise((resolve) => others.close(resolve));
    });
    const base = `http://127.0.0.1:${(others.address() as AddressInfo).port}/kg`;
    const { call } = await overHttp(base);
    expect((await call('search', { text: 'Puryong' })).content.data.search.nodes[0].node.id).toBe('Locality:puryong');
    const { status, answer } = await send(base, { ...ping, params: { _meta: { note: 'x'.repeat(400) } } });
    expect([status, answer.error.data.code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
    // One whose length is not said before.
    const body = new Blob(['x'.repeat(500)]).stream();
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`${base}/mcp`, init as RequestInit)).status).toBe(413);
    expect((await fetch(`${base.replace('/kg', '')}/mcp`, { method: 'POST' })).status).toBe(404);
  });
});
