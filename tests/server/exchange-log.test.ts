import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import type { Logging } from '../../src/server/exchange-log.js';
import type { ListenOptions } from '../../src/server/http.js';
import { createLog } from '../../src/server/log.js';
import { lateStore } from '../late-store.js';
import { shipped } from '../shipped.js';
import { type Serving, serving } from './serving.js';

// biome-ignore lint/suspicious/noExplicitAny: each event has fields of its own
type Line = Record<string, any>;

const started: Serving[] = [];

afterEach(() => Promise.all(started.splice(0).map((each) => each.stop())));

async function start(
  logging: Partial<Logging> = {},
  graph: KnowledgeGraph = shipped,
  options: Partial<ListenOptions> = {},
) {
  let written = '';
  const log = createLog({
    write: (text) => {
      written += text;
    },
  });
  const served = await serving(graph, { ...options, logging: { log, ...logging } });
  started.push(served);
  const lines = (): Line[] =>
    written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  const line = async (event: string): Promise<Line> => {
    for (;;) {
      const found = lines().find((each) => each['event'] === event);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { ...served, lines, line, written: () => written };
}

/** A graph whose store fails. */
const broken = (): KnowledgeGraph =>
  createGraph({ ...lateStore().store, nodes: () => Promise.reject(new Error('password: secret')) });

describe('the log', () => {
  it('has one line for each event, whatever is in it', () => {
    const written: string[] = [];
    const log = createLog({ write: (text) => written.push(text) });
    const nasty = 'a\nb\r{"event":"forged"}\u001b[2J\u0085\u009b\u2028\u2029\u007f';
    log('info', 'event', { nasty });
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^[\x20-\x7e]*\n$/);
    expect(JSON.parse(written[0] as string)).toMatchObject({ level: 'info', event: 'event', nasty });
  });
});

describe('what is logged of an exchange', () => {
  it('is nothing, where it went well', async () => {
    const { base, ask, lines } = await start();
    await ask('{ policy { slug } }');
    await (await fetch(`${base}/`)).text();
    await (await fetch(`${base}/metrics`)).text();
    expect(lines()).toEqual([]);
  });

  it('is its refusal, with the name that the client was told', async () => {
    const { ask, line } = await start();
    const { headers } = await ask('query Mine { node(id: "nonsense") { id } }');
    const refused = await line('refused');
    expect(refused).toMatchObject({
      level: 'info',
      route: 'graphql',
      operation: 'Mine',
      status: 200,
      codes: ['BAD_ID'],
    });
    expect(refused['id']).toBe(headers.get('x-request-id'));
  });

  it('is a defect, with what the client is not told', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { base, ask, lines, line } = await start({}, broken());
    const { codes } = await ask('{ node(id: "Actor:kcna") { id } }', {}, { 'x-request-id': 'mine-1' });
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await line('defect')).toMatchObject({
      level: 'error',
      id: 'mine-1',
      route: 'graphql',
      error: { name: 'Error', message: 'password: secret', stack: expect.stringContaining('exchange-log.test.ts') },
    });
    const others = [
      '/node/Actor:kcna',
      '/export/nquads',
      '/graphql?query={node(id:"Actor:kcna"){id}}&extensions={"a":1}',
    ];
    for (const path of others) {
      const response = await fetch(`${base}${path}`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('secret');
    }
    await vi.waitUntil(() => lines().length >= 4, { timeout: 10_000 });
    expect(lines().map(({ event, route }) => `${event} ${route}`)).toEqual([
      'defect graphql',
      'defect node',
      'defect export',
      'defect graphql',
    ]);
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });

  it('is a slow operation, without its text and the values of its variables', async () => {
    const { ask, line, written } = await start({ slow: 0 });
    const query =
      'query Mine($id: ID!, $text: String = "hush") { node(id: $id) { id } search(text: $text) { totalCount } }';
    expect((await ask(query, { id: 'Actor:kcna', text: 'confidential' })).codes).toEqual([]);
    const { id, milliseconds, ...rest } = await line('slow-operation');
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(milliseconds).toBeGreaterThanOrEqual(0);
    expect(rest).toMatchObject({
      level: 'warning',
      route: 'graphql',
      operation: 'Mine',
      cost: expect.any(Number),
      reads: 2,
      document: `sha256:${createHash('sha256').update(query).digest('hex')}`,
      variables: ['id', 'text'],
    });
    expect(written()).not.toMatch(/confidential|hush|kcna|search/);
  });

  it('is no slow operation below the bound, nor of what is at hand', async () => {
    const { ask, lines } = await start({ slow: 0 });
    await ask('{ policy { slug } }');
    await ask('{ policy { slug } }');
    expect(lines()).toHaveLength(1);
    const other = await start();
    await other.ask('{ policy { slug } }');
    expect(other.lines()).toEqual([]);
  });

  it('is every request, where that is asked for, by its path alone', async () => {
    const { base, ask, lines, written } = await start({ requests: true });
    await ask('query Mine { policy { slug } }', {}, { cookie: 'confidential=1', authorization: 'Bearer confidential' });
    await ask('query Mine { policy { slug } }', {});
    await fetch(`${base}/node/Actor:kcna?confidential`);
    await fetch(`${base}/graphql?query={confidential}`);
    await vi.waitUntil(() => lines().filter(({ event }) => event === 'request').length >= 4, { timeout: 10_000 });
    const requests = lines().filter(({ event }) => event === 'request');
    expect(
      requests.map(({ method, path, status, operation, cached }) => [method, path, status, operation, cached]),
    ).toEqual([
      ['POST', '/graphql', 200, 'Mine', undefined],
      ['POST', '/graphql', 200, 'Mine', true],
      ['GET', '/node/Actor:kcna', 200, undefined, undefined],
      ['GET', '/graphql', 200, undefined, undefined],
    ]);
    expect(written()).not.toMatch(/confidential|127\.0\.0\.1/);
  });

  it('has the addresses of clients only where they are asked for', async () => {
    const { base, line } = await start({ requests: true, addresses: true }, shipped, { trustedProxies: 1 });
    await fetch(`${base}/health`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect(await line('request')).toMatchObject({ client: '192.0.2.7', route: 'health' });
  });

  it('cannot be forged by what a client sends', async () => {
    const { port, lines, written } = await start({ requests: true, addresses: true }, shipped, { trustedProxies: 1 });
    const forged = '{"event":"forged"}';
    // The second has controls that Node.js takes in no address.
    const targets = [`/node/%0a${forged}`, `/x\x9b2J\x85${forged}`, `/${'y'.repeat(5000)}`];
    for (const target of targets) {
      await new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1');
        const head = `GET ${target} HTTP/1.1\r\nhost: x\r\nx-request-id: "}${forged}\r\nx-forwarded-for: \x85${forged}\r\n`;
        socket.end(`${head}connection: close\r\n\r\n`, 'latin1');
        socket.resume().on('close', resolve);
      });
    }
    await vi.waitUntil(() => lines().filter(({ event }) => event === 'request').length >= 2, { timeout: 10_000 });
    expect(new Set(lines().map(({ event }) => event))).toEqual(new Set(['request', 'refused']));
    expect(written()).toMatch(/^[\x20-\x7e\n…]*$/);
    for (const { id, path = '' } of lines()) {
      expect(id).toMatch(/^[\da-f-]{36}$/);
      expect(path.length).toBeLessThanOrEqual(201);
    }
  });

  it('of a flood of refusals is a part, and how many there were besides', async () => {
    const { base, lines, line } = await start();
    for (let time = 0; time < 15; time++) {
      await Promise.all(Array.from({ length: 10 }, () => fetch(`${base}/nowhere`)));
    }
    const { count } = await line('refusals-left-out');
    const refused = lines().filter(({ event }) => event === 'refused').length;
    expect(refused).toBeGreaterThanOrEqual(100);
    expect(refused + (count as number)).toBe(150);
  });
});

describe('a server without a log', () => {
  it('prints its defects, and nothing else', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const served = await serving(broken());
    started.push(served);
    await served.ask('{ node(id: "nonsense") { id } }');
    await served.ask('{ node(id: "Actor:kcna") { id } }');
    await vi.waitUntil(() => print.mock.calls.length > 0, { timeout: 10_000 });
    expect(print.mock.calls).toEqual([[new Error('password: secret')]]);
    print.mockRestore();
  });
});
