import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  trace,
} from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { tracedStore } from '../../src/server/traced-store.js';
import { lateStore } from '../late-store.js';
import { shipped } from '../shipped.js';
import { type Serving, serving } from './serving.js';

/** As the SDK for Node.js brings it. */
class Contexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }
  with<Args extends unknown[], Result>(
    within: Context,
    work: (...args: Args) => Result,
    self?: ThisParameterType<typeof work>,
    ...args: Args
  ): Result {
    return this.#storage.run(within, () => work.apply(self, args));
  }
  bind<Target>(_: Context, target: Target): Target {
    return target;
  }
  enable(): this {
    return this;
  }
  disable(): this {
    this.#storage.disable();
    return this;
  }
}

/** W3C Trace Context, as far as it is read here. */
const traceparent: TextMapPropagator = {
  inject: () => {},
  fields: () => ['traceparent'],
  extract(within, carrier, getter) {
    const [, traceId, spanId] = /^00-(\w{32})-(\w{16})-01$/.exec(String(getter.get(carrier, 'traceparent'))) ?? [];
    if (traceId === undefined || spanId === undefined) return within;
    return trace.setSpanContext(within, { traceId, spanId, traceFlags: 1, isRemote: true });
  },
};

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const started: Serving[] = [];

beforeAll(() => {
  context.setGlobalContextManager(new Contexts());
  propagation.setGlobalPropagator(traceparent);
  trace.setGlobalTracerProvider(provider);
});
afterAll(async () => {
  trace.disable();
  propagation.disable();
  context.disable();
  await provider.shutdown();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
  exporter.reset();
});

async function start(graph: KnowledgeGraph): Promise<Serving> {
  const served = await serving(graph);
  started.push(served);
  return served;
}

/** The spans of a trace once that of the server has ended, each with the name of the span that it belongs to. */
async function spansOf(traceId: string): Promise<{ span: ReadableSpan; parent: string | undefined }[]> {
  const spans = (): ReadableSpan[] =>
    exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);
  await vi.waitUntil(() => spans().some(({ kind }) => kind === SpanKind.SERVER), { timeout: 10_000 });
  const names = new Map(spans().map((span) => [span.spanContext().spanId, span.name]));
  return spans().map((span) => ({ span, parent: names.get(span.parentSpanContext?.spanId ?? '') }));
}

const idOf = (digit: string): string => digit.repeat(32);
const headerOf = (digit: string): Record<string, string> => ({
  traceparent: `00-${idOf(digit)}-${digit.repeat(16)}-01`,
});
const query = (alias: string): string =>
  `query Two { ${alias}: node(id: "Actor:kcna") { id } project: node(id: "Project:usi-2024") { ... on Project { locality { name } } } }`;

describe('the trace of an exchange', () => {
  it('goes on from that of the client, down to the batches of the loaders', async () => {
    const { store, batches } = lateStore();
    const { ask } = await start(createGraph(tracedStore(store)));
    expect((await ask(query('kcna'), {}, headerOf('a'))).codes).toEqual([]);
    const spans = await spansOf(idOf('a'));
    const tree = spans.map(({ span, parent }) => `${parent ?? span.parentSpanContext?.spanId} > ${span.name}`);
    expect(batches.length).toBeGreaterThan(1);
    expect(tree.sort()).toEqual(
      [
        `${'a'.repeat(16)} > POST /graphql`,
        'POST /graphql > prepare',
        'POST /graphql > execute',
        ...batches.map(([read]) => `execute > read ${read}`),
      ].sort(),
    );
    const keys = spans.flatMap(({ span: { attributes } }) =>
      attributes['kg20x10.read'] === undefined ? [] : [[attributes['kg20x10.read'], attributes['kg20x10.keys']]],
    );
    expect(keys).toEqual(batches.map(([read, { length }]) => [read, length]));
    const attributesOf = (name: string): object | undefined =>
      spans.find(({ span }) => span.name === name)?.span.attributes;
    expect(attributesOf('POST /graphql')).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'url.path': '/graphql',
    });
    expect(attributesOf('execute')).toEqual({
      'graphql.operation.name': 'Two',
      'graphql.operation.type': 'query',
      'kg20x10.cost': 3,
      'kg20x10.reads': expect.any(Number),
    });
    // What is within another takes no longer, and all of it comes after the beginning.
    const server = spans.find(({ span }) => span.kind === SpanKind.SERVER)?.span as ReadableSpan;
    const at = ([seconds, nanos]: readonly [number, number]): number => seconds * 1e3 + nanos / 1e6;
    for (const { span } of spans) expect(at(span.duration)).toBeLessThanOrEqual(at(server.duration) + 2);
  });

  it('is not mixed with that of another who asks meanwhile', async () => {
    const { ask } = await start(createGraph(tracedStore(lateStore().store)));
    await Promise.all(['b', 'c', 'd'].map((digit) => ask(query(digit), {}, headerOf(digit))));
    const shapes = await Promise.all(
      ['b', 'c', 'd'].map(async (digit) =>
        (await spansOf(idOf(digit))).map(({ span, parent }) => `${parent} > ${span.name}`).sort(),
      ),
    );
    expect(shapes[0]?.filter((each) => each.startsWith('execute > read')).length).toBeGreaterThan(1);
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  it('is none where the answer is at hand', async () => {
    const { base, ask } = await start(shipped);
    await ask('{ policy { slug } }', {}, headerOf('e'));
    await spansOf(idOf('e'));
    await fetch(`${base}/`);
    exporter.reset();
    await ask('{ policy { slug } }', {}, headerOf('e'));
    await fetch(`${base}/`);
    await (await fetch(`${base}/health`, { headers: headerOf('f') })).text();
    await spansOf(idOf('f'));
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['GET /health']);
  });

  it('is there for the other ways to ask too, once for each exchange', async () => {
    const { base } = await start(shipped);
    const address = `${base}/graphql?query={policy{slug}}`;
    await fetch(address, { headers: { ...headerOf('1'), accept: 'application/json;q=0.9, */*' } });
    const spans = await spansOf(idOf('1'));
    expect(spans.map(({ span, parent }) => [parent, span.name])).toEqual([
      ['GET /graphql', 'prepare'],
      ['GET /graphql', 'execute'],
      [undefined, 'GET /graphql'],
    ]);
    expect(JSON.stringify(spans.map(({ span }) => span.attributes))).not.toContain('slug');
  });

  it('tells of a defect', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = { ...lateStore().store, nodes: () => Promise.reject(new Error('no connection')) };
    const { ask } = await start(createGraph(tracedStore(failing)));
    await ask('{ node(id: "Actor:kcna") { id } }', {}, headerOf('2'));
    const failed = (await spansOf(idOf('2'))).filter(({ span }) => span.status.code === SpanStatusCode.ERROR);
    expect(
      failed.map(({ span }) => [span.name, span.events.map(({ attributes }) => attributes?.['exception.message'])]),
    ).toEqual([
      ['read nodes', ['no connection']],
      ['POST /graphql', ['no connection']],
    ]);
    print.mockRestore();
  });
});

describe('a traced store', () => {
  it('is the graph in memory itself, which has no batches', () => {
    expect(tracedStore(shipped.store)).toBe(shipped.store);
  });

  it('keeps what belongs to its object', async () => {
    const { store } = lateStore();
    class Database {
      readonly #ids = ['Actor:kcna'];
      dataset = store.dataset;
      nodes() {
        return store.nodes(this.#ids);
      }
    }
    const [node] = await tracedStore(new Database() as unknown as typeof store).nodes(['ignored']);
    expect(node?.id).toBe('Actor:kcna');
  });
});
