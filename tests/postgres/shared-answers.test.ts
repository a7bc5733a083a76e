import { request } from 'node:http';
import { createClient } from '@redis/client';
import { afterEach, describe, expect, it } from 'vitest';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import type { ListenOptions } from '../../src/server/http.js';
import { RedisValues } from '../../src/server/redis.js';
import { run } from '../cli/run.js';
import { serve, stopAll } from '../cli/serve.js';
import { lateStore } from '../late-store.js';
import { type Exposition, readExposition } from '../server/exposition.js';
import { serving } from '../server/serving.js';
import { version } from '../server/version.js';
import { shipped, tour } from '../shipped.js';
import { RedisServer, redisIsMissing, redisReason } from './redis-server.js';
import { freePort } from './server.js';

const cleanUp: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  stopAll();
  for (const each of cleanUp.splice(0).reverse()) await each();
});

async function redisServer(...args: string[]): Promise<RedisServer> {
  const redis = await RedisServer.start(...args);
  cleanUp.push(() => redis.kill());
  return redis;
}

/** A busy machine may be late; what is not about that waits. */
const patient = { cache: 5000 };

type Line = Readonly<Record<string, unknown>>;

/** A server that shares its answers, with all that it logs and how often it worked anything out. */
async function sharing(cache: string, options: Partial<ListenOptions> & { graph?: KnowledgeGraph } = {}) {
  const { graph = shipped, ...rest } = options;
  const lines: Line[] = [];
  let worked = 0;
  const counted: KnowledgeGraph = {
    ...graph,
    createContext: (budget) => {
      worked += 1;
      return graph.createContext(budget);
    },
  };
  const served = await serving(counted, {
    ...rest,
    limits: { ...patient, ...rest.limits },
    cache,
    logging: { log: (level, event, details) => lines.push({ level, event, ...details }) },
  });
  cleanUp.push(() => served.stop());
  const scrape = async (): Promise<Exposition> => readExposition(await (await fetch(`${served.base}/metrics`)).text());
  return {
    ...served,
    worked: () => worked,
    lines,
    events: () => lines.map(({ event }) => event).filter((event) => String(event).startsWith('cache-')),
    asked: async (result: string) =>
      (await scrape()).value(`kg20x10_shared_answers_asked_total{result="${result}"}`) ?? Number.NaN,
    sent: async (result: string) =>
      (await scrape()).value(`kg20x10_shared_answers_sent_total{result="${result}"}`) ?? Number.NaN,
    requests: async (status: string) =>
      (await scrape()).value(`kg20x10_http_requests_total{route="graphql",method="POST",status="${status}"}`),
    connected: async () => (await scrape()).value('kg20x10_shared_answers_connected') === 1,
  };
}

type Sharing = Awaited<ReturnType<typeof sharing>>;

/** Waits until something is so; the test's own time limit ends it. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Waits until a server has shared so many answers. */
const shared = (server: Sharing, count: number): Promise<void> =>
  until(async () => (await server.sent('taken')) === count);

/** A request as its bytes stand on the wire. The header Date alone is of the moment. */
function raw(port: number, method: string, path: string, headers: Record<string, string>, body?: string) {
  return new Promise<{ status: number; head: readonly string[]; bytes: string }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const at = response.rawHeaders.indexOf('Date');
        const bytes = Buffer.concat(chunks).toString('latin1');
        resolve({ status: response.statusCode as number, head: response.rawHeaders.toSpliced(at, 2), bytes });
      });
    });
    asking.on('error', reject).end(body);
  });
}

const json = { 'content-type': 'application/json' };
const address = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
const search = [...tour.values()][0] as string;
const requests: [string, string, Record<string, string>, string?][] = [
  ['POST', '/graphql', json, JSON.stringify({ query: search })],
  ['POST', '/graphql', json, JSON.stringify({ query: '{ search(text: "연탄") { nodes { matches { text } } } }' })],
  ['POST', '/subgraph', json, '{"query":"{ _service { sdl } }"}'],
  ['GET', address(search), {}],
  ['GET', address(search), { 'accept-encoding': 'gzip' }],
  ['GET', '/node/Actor:kcna', { accept: 'text/html', 'accept-encoding': 'gzip' }],
  ['GET', '/node/Actor:kcna', { accept: 'text/turtle' }],
  ['GET', '/sources', { accept: 'text/html' }],
  ['GET', '/graphql', { accept: 'text/html' }],
  ['GET', '/feed.atom', {}],
];

describe.skipIf(redisIsMissing)(`servers that share their answers${redisReason}`, () => {
  it.each([
    ['a graph in memory', () => ({ graph: shipped, batches: [] })],
    [
      'a store that answers late',
      () => {
        const { store, batches } = lateStore();
        return { graph: createGraph(store), batches };
      },
    ],
  ])('answer over %s what another has answered, byte for byte, without working it out', async (_, graphOf) => {
    const redis = await redisServer();
    const one = await sharing(redis.url, graphOf());
    const { graph, batches } = graphOf();
    const other = await sharing(redis.url, { graph });
    const first = [];
    for (const each of requests) first.push(await raw(one.port, ...each));
    expect(first.map(({ status }) => status)).toEqual(requests.map(() => 200));
    await shared(one, requests.length);
    expect(one.worked()).toBeGreaterThan(0);
    for (const [place, each] of requests.entries()) expect(await raw(other.port, ...each)).toEqual(first[place]);
    expect([other.worked(), await other.asked('hit')]).toEqual([0, requests.length]);
    // From here on it has them itself.
    for (const [place, each] of requests.entries()) expect(await raw(other.port, ...each)).toEqual(first[place]);
    expect([other.worked(), await other.asked('hit'), await other.sent('taken')]).toEqual([0, requests.length, 0]);
    expect(batches).toEqual([]);
    const etag = first[3]?.head[(first[3].head.indexOf('etag') ?? 0) + 1] as string;
    expect(etag).toMatch(/^"/);
    expect((await raw(other.port, 'GET', address(search), { 'if-none-match': etag })).status).toBe(304);
  });

  it('share nothing with another version, base, limit, document or origin', async () => {
    const redis = await redisServer();
    const documents = { id: '{ policy { slug } }' };
    const one = await sharing(redis.url, { documents });
    const query = '{ policy { name slug uri } }';
    await one.ask(query);
    await shared(one, 1);
    const rebased = createGraph(shipped.store, { baseUri: 'https://other.example' });
    const others: Parameters<typeof sharing>[1][] = [
      { documents, graph: version('2.0.0') },
      { documents, graph: rebased },
      { documents, limits: { cost: 20_000 } },
      { documents, limits: { page: 50 } },
      { documents: { id: '{ policy { name } }' } },
      { documents, trustedOnly: true },
      { documents, origins: ['https://a.example'] },
    ];
    for (const options of others) {
      const other = await sharing(redis.url, options);
      await other.ask(options?.trustedOnly === true ? documents.id : query);
      expect([await other.asked('hit'), await other.asked('miss'), other.worked()]).toEqual([0, 1, 1]);
    }
    const same = await sharing(redis.url, { documents, limits: { running: 3, drain: 50 } });
    await same.ask(query);
    expect([await same.asked('hit'), same.worked()]).toEqual([1, 0]);
  });

  it('share no answer with an error, and nothing that is told of the moment', async () => {
    const redis = await redisServer();
    const one = await sharing(redis.url);
    expect((await one.ask('{ node(id: "nonsense") { id } policy { slug } }')).codes).toEqual(['BAD_ID']);
    const oembed = `/oembed?url=${encodeURIComponent(`${shipped.dataset.baseUri}/node/Actor:kcna`)}`;
    const given = ['/health', '/ready', '/metrics', '/export/bibtex', oembed, address('{ policy { slug } }')];
    for (const path of given) {
      const answer = await fetch(one.base + path, {
        headers: { accept: 'application/json;q=0.5, */*;q=0.4' },
      });
      await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
    }
    for (const path of ['/no-such-page', '/node/Actor:nobody']) expect((await fetch(one.base + path)).status).toBe(404);
    await one.ask('{ __typename }');
    await shared(one, 1);
    const client = await createClient({ url: redis.url }).connect();
    cleanUp.push(() => client.destroy());
    const keys = await client.keys('*');
    expect(keys).toHaveLength(1);
    // What is of an old version goes by itself.
    expect(await client.ttl(keys[0] as string)).toBeGreaterThan(86_000);
  });

  it('ask once, and work once, for all who want the same meanwhile', async () => {
    const redis = await redisServer();
    const one = await sharing(redis.url, { graph: createGraph(lateStore().store) });
    const all = await Promise.all(Array.from({ length: 10 }, () => one.ask(search)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect([one.worked(), await one.asked('miss'), await one.asked('hit')]).toEqual([1, 1, 0]);
  });

  it('work nothing out for a client that went while they asked', async () => {
    const redis = await redisServer();
    const { store, batches } = lateStore();
    const one = await sharing(redis.url, { graph: createGraph(store) });
    redis.pause();
    const controller = new AbortController();
    const body = JSON.stringify({ query: search });
    const { signal } = controller;
    const asking = fetch(`${one.base}/graphql`, { method: 'POST', headers: json, body, signal });
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    await expect(asking).rejects.toThrow();
    await until(async () => (await one.requests('none')) === 1);
    redis.resume();
    await until(async () => (await one.asked('miss')) === 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(batches).toEqual([]);
    // Who comes after it is not given what was stopped.
    expect((await one.ask(search)).codes).toEqual([]);
  });

  it('work out what is damaged there, and put it right', async () => {
    const redis = await redisServer();
    const one = await sharing(redis.url);
    const first = await raw(one.port, ...(requests[0] as (typeof requests)[0]));
    await shared(one, 1);
    const client = await createClient({ url: redis.url }).connect();
    cleanUp.push(() => client.destroy());
    const [key] = (await client.keys('*')) as [string];
    const damages = ['garbage', '', '{"head":[]}', (await client.get(key))?.slice(0, 100) as string];
    for (const damaged of damages) {
      await client.set(key, damaged);
      const other = await sharing(redis.url);
      expect(await raw(other.port, ...(requests[0] as (typeof requests)[0]))).toEqual(first);
      expect([await other.asked('damaged'), other.worked()]).toEqual([1, 1]);
      await shared(other, 1);
    }
    // A value of another kind is refused by the server.
    await client.del(key);
    await client.lPush(key, 'x');
    const other = await sharing(redis.url);
    expect(await raw(other.port, ...(requests[0] as (typeof requests)[0]))).toEqual(first);
    expect(await other.asked('failure')).toBe(1);
    const last = await sharing(redis.url);
    await shared(other, 1);
    await raw(last.port, ...(requests[0] as (typeof requests)[0]));
    expect([await last.asked('hit'), last.worked()]).toEqual([1, 0]);
  });

  it('go on without a server that stands still, ask it no more, and come back to it', async () => {
    const redis = await redisServer();
    const one = await sharing(redis.url, { limits: { cache: 25 } });
    await one.ask('{ policy { slug } }');
    await shared(one, 1);
    redis.pause();
    for (let number = 0; number < 50; number++) {
      expect((await one.ask(`{ policy { slug } n${number}: __typename }`)).status).toBe(200);
    }
    // Five were waited for, and the others not at all.
    expect([await one.asked('failure'), await one.asked('skipped')]).toEqual([5, 45]);
    expect(one.events()).toEqual(['cache-away']);
    expect(await one.connected()).toBe(false);
    redis.resume();
    await until(() => one.connected());
    expect(one.events()).toEqual(['cache-away', 'cache-back']);
    const other = await sharing(redis.url);
    await other.ask('{ policy { slug } }');
    expect([await other.asked('hit'), other.worked()]).toEqual([1, 0]);
  });

  it('lose nothing but time when it is killed, and come back when it does', async () => {
    const redis = await redisServer();
    const one = await sharing(redis.url);
    await one.ask('{ policy { slug } }');
    await redis.kill();
    await until(async () => !(await one.connected()));
    expect((await one.ask('{ policy { name } }')).data).toEqual({ policy: { name: expect.any(String) } });
    expect([await one.asked('failure'), await one.asked('skipped')]).toEqual([0, 1]);
    await redis.restart();
    await until(() => one.connected());
    expect(one.events()).toEqual(['cache-away', 'cache-back']);
    const taken = await one.sent('taken');
    await one.ask('{ policy { slug name } }');
    await shared(one, taken + 1);
  });

  it('start where it is away, and find it when it comes', async () => {
    const port = await freePort();
    const one = await sharing(`redis://127.0.0.1:${port}`);
    expect((await one.ask('{ policy { slug } }')).status).toBe(200);
    expect(one.lines).toContainEqual({
      level: 'warning',
      event: 'cache-away',
      host: `127.0.0.1:${port}`,
      error: expect.stringContaining('ECONNREFUSED'),
    });
    expect([await one.asked('skipped'), await one.sent('skipped')]).toEqual([1, 1]);
  });

  it('tell nobody its password', async () => {
    const redis = await redisServer('--requirepass', 'right-password');
    const right = await sharing(`redis://:right-password@127.0.0.1:${redis.port}`);
    await right.ask('{ policy { slug } }');
    await shared(right, 1);
    const wrong = await sharing(`redis://:wrong-password@127.0.0.1:${redis.port}`);
    await wrong.ask('{ policy { slug } }');
    const none = await sharing(`redis://127.0.0.1:${redis.port}`);
    expect([wrong.events(), none.events()]).toEqual([['cache-away'], ['cache-away']]);
    await redis.kill();
    await until(async () => !(await right.connected()));
    expect(JSON.stringify([right.lines, wrong.lines, none.lines])).not.toMatch(/(?:right|wrong)-password/);
    for (const flag of ['http://:a-password@127.0.0.1', 'redis://:a-password@', 'redis://:a-password@host/x']) {
      const { exitCode, out, err } = await run('serve', '--cache', flag);
      expect([exitCode, out, err.includes('a-password'), err.includes('--cache')]).toEqual([2, '', false, true]);
    }
  });

  it('hold up to some megabytes for a server that takes none', async () => {
    const redis = await redisServer();
    const values = new RedisValues(redis.url, patient.cache, () => {});
    await values.connect();
    cleanUp.push(() => values.close());
    redis.pause();
    const value = new Uint8Array(400_000);
    const sent = Array.from({ length: 20 }, (_, number) => values.set(`key ${number}`, value));
    expect(sent.filter((each) => each !== null)).toHaveLength(10);
    redis.resume();
    await Promise.all(sent);
    expect(await values.set('key', value)).toBe('OK');
  });

  it('are processes of the command line, in all its forms', async () => {
    const redis = await redisServer();
    const at = ['--port', '0', '--host', '127.0.0.1', '--cache-timeout', '5000'];
    const one = serve([...at, '--cache', redis.url]);
    const query = JSON.stringify({ query: search });
    const ask = async (url: string) =>
      (await fetch(`${url}/graphql`, { method: 'POST', headers: json, body: query })).text();
    const text = await ask(await one.url);
    const other = serve(at, { KG20X10_CACHE: redis.url });
    const url = await other.url;
    const metric = async (series: string, of: string) =>
      readExposition(await (await fetch(`${of}/metrics`)).text()).value(series);
    await until(async () => (await metric('kg20x10_shared_answers_sent_total{result="taken"}', await one.url)) === 1);
    expect(await ask(url)).toBe(text);
    expect(await metric('kg20x10_shared_answers_asked_total{result="hit"}', url)).toBe(1);
    for (const { child, ended } of [one, other]) {
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    }
  });
});
