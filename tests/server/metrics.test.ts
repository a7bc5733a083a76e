import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveGraph } from '../../src/embed/live.js';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import type { Note, Route } from '../../src/server/exchange.js';
import type { ListenOptions } from '../../src/server/http.js';
import { lateStore } from '../late-store.js';
import { shipped, tour } from '../shipped.js';
import { type Exposition, readExposition } from './exposition.js';
import { type Serving, serving } from './serving.js';

const started: Serving[] = [];

afterEach(() => Promise.all(started.splice(0).map((each) => each.stop())));

async function start(graph: KnowledgeGraph | LiveGraph = shipped, options: Partial<ListenOptions> = {}) {
  const served = await serving(graph, options);
  started.push(served);
  const scrape = async (): Promise<Exposition> => readExposition(await (await fetch(`${served.base}/metrics`)).text());
  return { ...served, scrape };
}

const requests = (route: string, method: string, status: string): string =>
  `kg20x10_http_requests_total{route="${route}",method="${method}",status="${status}"}`;

/** A graph over a store that answers when it is let go. */
function held(): { graph: KnowledgeGraph; go: () => void } {
  const { store } = lateStore();
  let go = (): void => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { graph: createGraph({ ...store, nodes: (ids) => gone.then(() => store.nodes(ids)) }), go };
}

/** Waits until something is so; the test's own time limit ends it. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('/metrics', () => {
  it('is text that Prometheus reads, of this server and of the process, and never kept', async () => {
    const { base } = await start();
    const response = await fetch(`${base}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const { value, series } = readExposition(await response.text());
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(series('nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  });

  it('is new each time', async () => {
    const { scrape } = await start();
    const series = requests('metrics', 'GET', '2xx');
    expect((await scrape()).value(series)).toBeUndefined();
    expect((await scrape()).value(series)).toBe(1);
    expect((await scrape()).value(series)).toBe(2);
  });

  it('is for GET and HEAD only', async () => {
    const { base } = await start();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await fetch(`${base}/metrics`, { method });
      expect([method, refused.status, refused.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    }
    const head = await fetch(`${base}/metrics`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is refused to no scraper before others would be', async () => {
    const { base } = await start(shipped, { limits: { rate: 1, burst: 4 } });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await fetch(`${base}/metrics`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('counts requests by part of the server, method and class of status', async () => {
    const { base, ask, scrape } = await start();
    await ask('{ policy { slug } }');
    await fetch(`${base}/graphql?query={policy{slug}}`);
    await fetch(`${base}/nowhere`);
    await fetch(`${base}/node/Actor:kcna`, { method: 'HEAD' });
    await fetch(`${base}/graphql`, { method: 'PROPFIND' });
    const { value, series } = await scrape();
    expect(value(requests('graphql', 'POST', '2xx'))).toBe(1);
    expect(value(requests('graphql', 'GET', '2xx'))).toBe(1);
    expect(value(requests('other', 'GET', '4xx'))).toBe(1);
    expect(value(requests('node', 'HEAD', '2xx'))).toBe(1);
    expect(value(requests('graphql', 'other', '4xx'))).toBe(1);
    expect(series('kg20x10_http_requests_total')).toHaveLength(5);
  });

  it('counts in growing buckets how long requests took', async () => {
    const { ask, scrape } = await start();
    for (let time = 0; time < 3; time++) await ask('{ policy { slug } }');
    const { value, series } = await scrape();
    const route = 'route="graphql"';
    const counts = series('kg20x10_http_request_duration_seconds_bucket')
      .filter((each) => each.includes(route))
      .map((each) => value(each) as number);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(value(`kg20x10_http_request_duration_seconds_bucket{${route},le="+Inf"}`)).toBe(3);
    expect(value(`kg20x10_http_request_duration_seconds_count{${route}}`)).toBe(3);
    expect(value(`kg20x10_http_request_duration_seconds_sum{${route}}`)).toBeGreaterThan(0);
  });

  it('names operations of documents that are known, and no others', async () => {
    const { base, ask, scrape } = await start(shipped, {
      documents: { a: 'query Mine { policy { slug } }', b: '{ {' },
    });
    const count = (operation: string): string => `kg20x10_operation_duration_seconds_count{operation="${operation}"}`;
    await ask(tour.get('15-the-data-set') as string);
    await fetch(`${base}/graphql?documentId=a`);
    await ask('{ policy { slug } }');
    for (let number = 0; number < 20; number++) await ask(`query Flood${number} { policy { slug } }`);
    const { value, series } = await scrape();
    expect(value(count('TheDataSet'))).toBe(1);
    expect(value(count('Mine'))).toBe(1);
    expect(value(count('(other)'))).toBe(21);
    expect(series('kg20x10_operation_duration_seconds_count')).toHaveLength(3);
  });

  it('tells what operations cost that were carried out, and which answers were at hand', async () => {
    const { base, ask, scrape } = await start(shipped, { limits: { cost: 5 } });
    const query = '{ nodes(ids: ["Actor:kcna", "Actor:rodong-sinmun"]) { id } }';
    for (let time = 0; time < 3; time++) expect((await ask(query)).codes).toEqual([]);
    for (let time = 0; time < 2; time++) await fetch(`${base}/node/Actor:kcna`);
    expect((await ask('{ claims(first: 10) { nodes { id } } }')).codes).toEqual(['TOO_COSTLY']);
    const { value } = await scrape();
    expect(value('kg20x10_operation_cost_count')).toBe(1);
    expect(value('kg20x10_operation_cost_sum')).toBe(2);
    expect(value('kg20x10_operation_reads_count')).toBe(1);
    expect(value('kg20x10_operation_reads_sum')).toBe(2);
    expect(value('kg20x10_cached_answers_total{route="graphql"}')).toBe(2);
    expect(value('kg20x10_cached_answers_total{route="node"}')).toBe(1);
    expect(value('kg20x10_answer_cache_entries')).toBe(2);
    expect(value('kg20x10_answer_cache_bytes')).toBeGreaterThan(2000);
  });

  it('counts refusals by code, by whichever way they are answered', async () => {
    const { base, ask, scrape } = await start();
    await ask('{ policy { ');
    await ask('{ nonsense }');
    await ask('{ node(id: "nonsense") { id } }');
    await ask('{ node(id: "nonsense") { id } }', {}, { accept: 'application/graphql-response+json, */*;q=0.1' });
    await ask(`{ ${'a'.repeat(200_000)} }`);
    await fetch(`${base}/graphql?documentId=nobody`);
    await fetch(`${base}/nowhere`);
    const { value } = await scrape();
    const count = (code: string): number | undefined => value(`kg20x10_refusals_total{code="${code}"}`);
    expect(count('GRAPHQL_PARSE_FAILED')).toBe(1);
    expect(count('GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(count('BAD_ID')).toBe(2);
    expect(count('REQUEST_ENTITY_TOO_LARGE')).toBe(1);
    expect(count('PERSISTED_QUERY_NOT_FOUND')).toBe(1);
    expect(count('HTTP_404')).toBe(1);
    expect(value('kg20x10_defects_total')).toBe(0);
  });

  it('tells which data set is served, and what came of loading it anew', async () => {
    const live = new LiveGraph(shipped);
    const { scrape, reloaded } = await start(live);
    const info = (digest: string): string =>
      `kg20x10_dataset_info{version="${shipped.dataset.version}",digest="${digest}"}`;
    const at = (result: string): string => `kg20x10_dataset_last_reload_timestamp_seconds{result="${result}"}`;
    const before = await scrape();
    expect(before.value(info(shipped.dataset.digest))).toBe(1);
    expect(before.value(at('changed'))).toBe(0);
    const digest = `sha256:${createHash('sha256').update('another').digest('hex')}`;
    live.swap({ ...shipped, dataset: { ...shipped.dataset, digest } });
    reloaded('changed');
    reloaded('refused');
    reloaded('refused');
    const { value, series } = await scrape();
    expect(series('kg20x10_dataset_info')).toEqual([info(digest)]);
    expect(
      ['changed', 'unchanged', 'refused'].map((each) => value(`kg20x10_dataset_reloads_total{result="${each}"}`)),
    ).toEqual([1, 0, 2]);
    expect(value(at('refused'))).toBeGreaterThan(1_700_000_000);
    expect(value(at('unchanged'))).toBe(0);
  });

  it('tells how many operations run and wait', async () => {
    const { graph, go } = held();
    const { ask, scrape } = await start(graph, { limits: { running: 1 } });
    const answers = [1, 2, 3].map((number) => ask(`{ a${number}: node(id: "Actor:kcna") { id } }`));
    await until(async () => (await scrape()).value('kg20x10_operations_waiting') === 2);
    expect((await scrape()).value('kg20x10_operations_running')).toBe(1);
    go();
    await Promise.all(answers);
    const { value } = await scrape();
    expect([value('kg20x10_operations_running'), value('kg20x10_operations_waiting')]).toEqual([0, 0]);
  });

  it('counts of each server what that one did', async () => {
    const [one, other] = [await start(), await start()];
    await one.ask('{ policy { slug } }');
    const series = requests('graphql', 'POST', '2xx');
    expect([(await one.scrape()).value(series), (await other.scrape()).value(series)]).toEqual([1, undefined]);
  });

  it('takes a stream of events for a request, but not its length for the time of an answer', async () => {
    const { base, scrape } = await start(new LiveGraph(shipped));
    const controller = new AbortController();
    const stream = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { datasetChanged { version } }' }),
      signal: controller.signal,
    });
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    controller.abort();
    await until(async () => (await scrape()).value(requests('graphql', 'POST', '2xx')) === 1);
    expect((await scrape()).value('kg20x10_http_request_duration_seconds_count{route="graphql"}')).toBe(0);
  });
});

describe('an observer', () => {
  async function observed(graph: KnowledgeGraph = shipped) {
    const seen: { route: Route; note: Note; isBrokenOff: boolean; status: number }[] = [];
    const served = await start(graph, {
      observer: {
        exchanged: ({ route, note, isBrokenOff, response }) => {
          seen.push({ route, note, isBrokenOff, status: response.headersSent ? response.statusCode : 0 });
        },
      },
    });
    return { ...served, seen };
  }

  it('is told once of each exchange, whichever way answered', async () => {
    const { base, ask, seen } = await observed();
    await ask('{ policy { slug } }');
    await ask('{ policy { slug } }');
    await ask('{ policy { ');
    await ask('{ policy { slug } }', {}, { 'content-type': 'text/plain' });
    await ask(`{ ${'a'.repeat(200_000)} }`);
    const { headers } = await fetch(`${base}/`);
    await fetch(`${base}/`, { headers: { 'if-none-match': headers.get('etag') as string } });
    await fetch(`${base}/nowhere`);
    await (await fetch(`${base}/export/bibtex`)).text();
    await fetch(`${base}/metrics`);
    await until(() => seen.length >= 10);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.map(({ route, status }) => `${route} ${status}`)).toEqual([
      'graphql 200',
      'graphql 200',
      'graphql 200',
      'graphql 415',
      'graphql 413',
      'page 200',
      'page 304',
      'other 404',
      'export 200',
      'metrics 200',
    ]);
    expect(seen.map(({ note }) => note.cached === true)).toEqual([
      false,
      true,
      ...Array(4).fill(false),
      true,
      ...Array(3).fill(false),
    ]);
  });

  it('is told once of a client that went before it was answered, or had sent its request', async () => {
    const { graph, go } = held();
    const { port, seen, scrape, server } = await observed(graph);
    for (const accept of ['application/json', 'application/json, text/event-stream;q=0.1']) {
      const asking = request({
        port,
        host: '127.0.0.1',
        path: '/graphql?query={node(id:"Actor:kcna"){id}}',
        headers: { accept },
      });
      asking.on('error', () => {});
      const arrived = once(server, 'request');
      asking.end();
      const before = seen.length;
      await arrived;
      // Long enough to be under way.
      await new Promise((resolve) => setTimeout(resolve, 50));
      asking.destroy();
      await until(() => seen.length > before);
    }
    const half = connect(port, '127.0.0.1');
    const arrived = once(server, 'request');
    half.end('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    await arrived;
    half.destroy();
    await until(() => seen.length >= 3);
    go();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.map(({ route, status }) => [route, status])).toEqual(Array(3).fill(['graphql', 0]));
    expect(seen.every(({ isBrokenOff }) => isBrokenOff)).toBe(true);
    const { value } = await scrape();
    expect([value(requests('graphql', 'GET', 'none')), value(requests('graphql', 'POST', 'none'))]).toEqual([2, 1]);
  });
});

describe('/health and /ready', () => {
  it('are of the moment', async () => {
    const { base } = await start();
    for (const path of ['/health', '/ready']) {
      for (const headers of [{}, { 'if-none-match': '*' }] as Record<string, string>[]) {
        const response = await fetch(`${base}${path}`, { headers });
        expect([path, response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
          path,
          200,
          'no-store',
          null,
        ]);
      }
    }
  });

  it('differ while what is under way is answered at the end', async () => {
    const { port, stop } = await start();
    // No connection is taken any more by then, so that these have begun to ask before.
    const asking = ['/health', '/ready'].map((path) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\n`));
      return { socket, answer: text(socket) };
    });
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return asking.every(({ socket }) => socket.bytesWritten > 0);
    });
    const stopped = stop();
    for (const { socket } of asking) socket.write('host: x\r\n\r\n');
    const [health, ready] = await Promise.all(asking.map(({ answer }) => answer));
    await stopped;
    expect(health).toMatch(/^HTTP\/1\.1 200 /);
    expect(ready).toMatch(/^HTTP\/1\.1 503 /);
    expect(ready).toMatch(/^cache-control: no-store\r$/m);
  });
});
