import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveGraph } from '../../src/embed/live.js';
import type { KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { lateStore } from '../late-store.js';
import { asked, type Serving, serving } from './serving.js';
import { version } from './version.js';

const open: Serving[] = [];
afterEach(() => {
  for (const { server } of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function live(first: KnowledgeGraph): Promise<{ graph: LiveGraph; server: Serving }> {
  const graph = new LiveGraph(first);
  const server = await serving(graph);
  open.push(server);
  return { graph, server };
}

const query = '{ dataset { version } policy { slug } }';

describe('a graph that is swapped', () => {
  it('answers with its own version at once, also where an answer of the one before was at hand', async () => {
    const { graph, server } = await live(version('1.0.0'));
    for (let time = 0; time < 3; time++) expect((await server.ask(query)).data.dataset).toEqual({ version: '1.0.0' });
    const address = `${server.base}/graphql?query=${encodeURIComponent(query)}`;
    const before = (await fetch(address)).headers.get('etag');
    graph.swap(version('2.0.0'));
    const answer = await server.ask(query);
    expect(answer.data.dataset).toEqual({ version: '2.0.0' });
    expect(answer.extensions.dataset.version).toBe('2.0.0');
    const after = await fetch(address, { headers: { 'if-none-match': before ?? '' } });
    expect([after.status, after.headers.get('etag') === before]).toEqual([200, false]);
    expect(await (await fetch(`${server.base}/`)).text()).toContain('Data set 2.0.0');
  });

  it('lets requests in flight end on the version that they began with', async () => {
    const { store, batches } = lateStore();
    const { graph, server } = await live(version('1.0.0', store));
    const slow = server.ask('{ dataset { version } projects(first: 5) { nodes { locality { province { name } } } } }');
    while (batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    graph.swap(version('2.0.0', store));
    const answer = await slow;
    expect([answer.codes, answer.data.dataset.version, answer.extensions.dataset.version]).toEqual([
      [],
      '1.0.0',
      '1.0.0',
    ]);
    expect((await server.ask(query)).data.dataset.version).toBe('2.0.0');
  });

  it('tells those who listen, over server-sent events, until they go or the server ends', async () => {
    const { graph, server } = await live(version('1.0.0'));
    const subscribe = async () => {
      const response = await fetch(`${server.base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: 'subscription { datasetChanged { version } }' }),
      });
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const decoder = new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>;
      return (response.body as ReadableStream<Uint8Array>).pipeThrough(decoder).getReader();
    };
    const reader = await subscribe();
    const leaving = await subscribe();
    const until = async (part: string): Promise<void> => {
      let text = '';
      while (!text.includes(part)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`ended after ${text}`);
        text += value;
      }
    };
    await new Promise((resolve) => setTimeout(resolve, 50));
    graph.swap(version('2.0.0'));
    await until('{"datasetChanged":{"version":"2.0.0"}}');
    await leaving.cancel();
    graph.swap(version('3.0.0'));
    await until('{"datasetChanged":{"version":"3.0.0"}}');
    const stopped = server.stop();
    await until('event: complete');
    await stopped;
  });

  it('is swapped in a handler within a server of others too', async () => {
    const graph = new LiveGraph(version('1.0.0'));
    const handler = createHandler(graph);
    const ask = async () => asked(await handler.fetch(`http://graph.test/graphql?query=${encodeURIComponent(query)}`));
    expect((await ask()).extensions.dataset.version).toBe('1.0.0');
    graph.swap(version('2.0.0'));
    const { data, extensions } = await ask();
    expect([data.dataset.version, extensions.dataset.version]).toEqual(['2.0.0', '2.0.0']);
  });
});

describe('a server that is stopped', () => {
  it('says so, answers what is under way, and takes nothing more', async () => {
    const { store, batches } = lateStore();
    const { server } = await live(version('1.0.0', store));
    expect((await fetch(`${server.base}/ready`)).status).toBe(200);
    const slow = server.ask('{ projects(first: 5) { nodes { locality { province { name } } } } }');
    while (batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const stopped = server.stop();
    expect((await slow).data.projects.nodes).toHaveLength(5);
    await stopped;
    await expect(fetch(`${server.base}/ready`)).rejects.toThrow();
  });

  it('is not ready for a request that was being sent', async () => {
    const { server } = await live(version('1.0.0'));
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET /ready HTTP/1.1\r\nHost: x\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = server.stop();
    socket.write('\r\n');
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1.1 503 /);
    expect(text.toLowerCase()).toContain('connection: close');
    await stopped;
  });

  it('cuts off what has not ended when the time for that is over', async () => {
    const graph = new LiveGraph(version('1.0.0'));
    const server = await serving(graph, { limits: { drain: 100 } });
    const socket = connect(server.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop();
    await closed;
  });
});
