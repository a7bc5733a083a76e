import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGraph, type Store } from '../../src/index.js';
import type { Limits } from '../../src/server/limits.js';
import { lateStore } from '../late-store.js';
import { shipped } from '../shipped.js';
import { asked, type Serving, serving } from './serving.js';

const open: Serving[] = [];

async function withLimits(limits: Partial<Limits>, graph = shipped): Promise<Serving> {
  const server = await serving(graph, { limits });
  open.push(server);
  return server;
}

afterEach(async () => {
  for (const { server } of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** What a socket gets for the bytes that it sends, until the other side closes. */
function exchange(port: number, ...parts: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('the body of a request', () => {
  it('is refused when more is announced than it may have, before it comes', async () => {
    const { port } = await withLimits({ body: 1000 });
    const answer = await exchange(
      port,
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1001\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('"code":"REQUEST_ENTITY_TOO_LARGE"');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  it('is refused while it is read, however it is sent', async () => {
    const { port } = await withLimits({ body: 1000 });
    const chunk = `320\r\n${' '.repeat(0x320)}\r\n`;
    const answer = await exchange(
      port,
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      chunk,
      chunk,
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('may be as long as the limit', async () => {
    const server = await withLimits({ body: 1000 });
    const query = '{ policy { slug } }';
    const body = JSON.stringify({ query }).padEnd(1000, ' ');
    const headers = { 'content-type': 'application/json' };
    const answer = await asked(await fetch(`${server.base}/graphql`, { method: 'POST', headers, body }));
    expect([answer.status, answer.data]).toEqual([200, { policy: { slug: '20x10' } }]);
  });
});

describe('a document', () => {
  it.each<[string, Partial<Limits>, string, string]>([
    ['tokens', { tokens: 10 }, '{ policy { slug } dataset { name } policies { totalCount } }', 'TOO_MANY_TOKENS'],
    ['depth', { depth: 2 }, '{ policy { announcedAt { name } } }', 'TOO_DEEP'],
    [
      'depth by fragments',
      { depth: 2 },
      '{ ...Q } fragment Q on Query { policy { announcedAt { name } } }',
      'TOO_DEEP',
    ],
    ['aliases', { aliases: 2 }, '{ a: __typename b: __typename c: __typename }', 'TOO_MANY_ALIASES'],
    ['directives', { directives: 1 }, '{ policy @skip(if: false) { slug @skip(if: false) } }', 'TOO_MANY_DIRECTIVES'],
    ['root fields', { rootFields: 2 }, '{ __typename dataset { name } policy { slug } }', 'TOO_MANY_ROOT_FIELDS'],
    ['cost', { cost: 20 }, '{ projects(first: 20) { nodes { id } } }', 'TOO_COSTLY'],
    ['pages', { page: 5 }, '{ projects(first: 6) { totalCount } }', 'BAD_PAGE_SIZE'],
    ['reads', { reads: 30 }, '{ projects(first: 20) { nodes { locality { name } } } }', 'TOO_COSTLY'],
  ])('is refused for its %s, once and every time', async (_, limits, query, code) => {
    const server = await withLimits(limits);
    for (let time = 0; time < 4; time++) {
      const { codes, data, status } = await server.ask(query);
      expect([codes, data ?? null, status]).toEqual([[code], null, 200]);
      const strict = await server.ask(query, {}, { accept: 'application/graphql-response+json' });
      expect([strict.codes, strict.status >= 400]).toEqual([[code], true]);
    }
  });

  it('costs what its variables make it cost, also after it was let through', async () => {
    const server = await withLimits({ cost: 50 });
    const query = 'query ($n: Int) { projects(first: $n) { nodes { id } } }';
    for (let time = 0; time < 3; time++) {
      expect((await server.ask(query, { n: 1 })).extensions.cost).toEqual({ cost: 2, limit: 50 });
      expect((await server.ask(query, { n: 90 })).codes).toEqual(['TOO_COSTLY']);
    }
  });

  it('is measured for gateways too, by how many entities they ask for over all aliases', async () => {
    const server = await withLimits({ cost: 50 });
    const entities = (count: number): string =>
      `_entities(representations: [${'{ __typename: "Actor", id: "Actor:kcna" } '.repeat(count)}]) { ... on Actor { name } }`;
    const post = async (query: string) =>
      asked(
        await fetch(`${server.base}/subgraph`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      );
    expect((await post(`{ ${entities(40)} }`)).codes).toEqual([]);
    expect((await post(`{ a: ${entities(40)} b: ${entities(40)} }`)).codes).toEqual(['TOO_COSTLY']);
  });
});

/** The shipped graph behind a store whose reads of nodes wait until they are let go on. */
function held() {
  const waiting: (() => void)[] = [];
  let reads = 0;
  const { store: late } = lateStore();
  const store: Store = {
    ...late,
    nodes: async (ids) => {
      reads += 1;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return shipped.store.nodes(ids);
    },
  };
  const letGo = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  return { graph: createGraph(store), letGo, reads: () => reads, waiting };
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('time', () => {
  it('ends an operation, which reads nothing more from then on', async () => {
    const { graph, letGo, reads } = held();
    const server = await withLimits({ time: 50 }, graph);
    const answer = await server.ask(
      '{ node(id: "Project:songchon-2024") { ... on Project { locality { province { name } } } } }',
    );
    expect([answer.status, answer.codes, answer.data ?? null]).toEqual([503, ['TIMEOUT'], null]);
    expect(answer.headers.get('retry-after')).toBe('5');
    const before = reads();
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 30));
    // The node came, and its locality was not asked for.
    expect(reads()).toBe(before);
  });

  it('is looked at by operations over data at hand as well', async () => {
    const server = await withLimits({ time: 0 });
    const answer = await server.ask('{ projects(first: 100) { nodes { locality { name } } } }');
    expect([answer.status, answer.codes, answer.data ?? null]).toEqual([503, ['TIMEOUT'], null]);
  });
});

describe('operations at once', () => {
  it('wait for their turn, and are refused where too many wait', async () => {
    const { graph, letGo, waiting } = held();
    const server = await withLimits({ running: 1, waiting: 1 }, graph);
    const query = (id: string): string => `{ node(id: "${id}") { id } }`;
    const first = server.ask(query('Actor:kcna'));
    await until(() => waiting.length === 1);
    const second = server.ask(query('Policy:20x10'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const third = await server.ask(query('Locality:songchon'));
    expect([third.status, third.codes, third.headers.get('retry-after')]).toEqual([503, ['OVERLOADED'], '1']);
    expect(waiting.length).toBe(1);
    letGo();
    expect((await first).data).toEqual({ node: { id: 'Actor:kcna' } });
    await until(() => waiting.length === 1);
    letGo();
    expect((await second).data).toEqual({ node: { id: 'Policy:20x10' } });
  });

  it('are one where they ask the same, and stop when all who asked have gone', async () => {
    const { graph, letGo, reads, waiting } = held();
    const server = await withLimits({}, graph);
    const query = '{ node(id: "Actor:kcna") { id } }';
    const both = [server.ask(query), server.ask(query)];
    await until(() => waiting.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads()).toBe(1);
    letGo();
    for (const answer of await Promise.all(both)) expect(answer.data).toEqual({ node: { id: 'Actor:kcna' } });

    const leaving = request(`${server.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    leaving.on('error', () => {});
    leaving.end(
      JSON.stringify({ query: '{ node(id: "Project:songchon-2024") { ... on Project { locality { name } } } }' }),
    );
    await until(() => waiting.length > 0);
    const before = reads();
    leaving.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads()).toBe(before);
  });
});

describe('requests of one client', () => {
  it('are refused beyond their burst, also for what is at hand, with the time to wait', async () => {
    const server = await withLimits({ rate: 1, burst: 3 });
    const answers = [];
    for (let time = 0; time < 5; time++) answers.push(await server.ask('{ policy { slug } }'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(answers[4]?.codes).toEqual(['RATE_LIMITED']);
    expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${server.base}/node/Actor:kcna`)).status).toBe(429);
  });
});

describe('slow clients', () => {
  it('are cut off that do not finish their headers, or their body', async () => {
    const { port } = await withLimits({ headers: 200, request: 400 });
    const headers = exchange(port, 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const body = exchange(
      port,
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    );
    expect(await headers).toMatch(/^HTTP\/1.1 408 /);
    expect(await body).toMatch(/^HTTP\/1.1 408 /);
  });

  it('are refused with headers that are too long', async () => {
    const { port } = await withLimits({});
    expect(await exchange(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
  });
});
