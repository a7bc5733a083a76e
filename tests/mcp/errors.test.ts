import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/index.js';
import { createGraph, LiveGraph } from '../../src/index.js';
import type { ListenOptions } from '../../src/server/http.js';
import { lateStore } from '../late-store.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { type Assistant, leaveAll, overHttp } from './assistants.js';

const servers: Serving[] = [];
afterAll(async () => {
  await leaveAll();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function assistant(
  limits: ListenOptions['limits'] = {},
  options: Partial<ListenOptions> = {},
): Promise<Assistant> {
  const server = await serving(shipped, { ...options, limits });
  servers.push(server);
  return overHttp(server.base);
}

describe('what is asked wrongly', () => {
  let call: Assistant['call'];
  let client: Assistant['client'];

  beforeAll(async () => {
    ({ call, client } = await assistant());
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['a malformed id', 'one_project', { id: 'songchon' }, 'BAD_ID'],
    ['a malformed id to be traced', 'trace_fact', { of: 'Project:Songchon 2024', property: 'STATUS' }, 'BAD_ID'],
    ['no day', 'timeline', { from: '2025-02-29' }, 'BAD_DATE'],
    ['no day of a clock', 'trace_fact', { of: 'Puryong', property: 'STATUS', asOf: 'soon' }, 'BAD_DATE'],
    ['a range backwards', 'timeline', { from: '2025-02-02', to: '2025-02-01' }, 'BAD_RANGE'],
    ['a page of 101', 'a_year_of_projects', { first: 101 }, 'BAD_PAGE_SIZE'],
    ['a cursor that is none', 'a_year_of_projects', { after: '@@' }, 'BAD_CURSOR'],
    ['a text of 201 characters', 'search', { text: 'x'.repeat(201) }, 'BAD_SEARCH'],
    ['a text of 201 characters to be traced', 'trace_fact', { of: 'x'.repeat(201), property: 'STATUS' }, 'BAD_SEARCH'],
    ['an argument of another type', 'a_year_of_projects', { year: 'this one' }, 'BAD_USER_INPUT'],
    ['an argument that is missing', 'search', {}, 'BAD_USER_INPUT'],
    ['an argument that there is not', 'a_year_of_projects', { yaer: 2024 }, 'BAD_USER_INPUT'],
    ['a property that there is not', 'trace_fact', { of: 'Puryong', property: 'NONSENSE' }, 'BAD_USER_INPUT'],
    ['a query that is none', 'execute', { query: 7 }, 'BAD_USER_INPUT'],
    ['variables that are none', 'execute', { query: '{ dataset { name } }', variables: [] }, 'BAD_USER_INPUT'],
    ['a stray argument of a query', 'execute', { query: '{ dataset { name } }', documentId: 'x' }, 'BAD_USER_INPUT'],
    ['a syntax error', 'execute', { query: '{ dataset {' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', 'execute', { query: '{ datasett { name } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations',
      'execute',
      { query: 'query A { __typename } query B { __typename }' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no operation', 'execute', { query: 'fragment F on Project { id }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'execute', { query: 'subscription { datasetChanged { version } }' }, 'BAD_USER_INPUT'],
    [
      'a day in a query',
      'execute',
      { query: '{ projects(filter: { groundbrokenFrom: "2025-02-29" }) { totalCount } }' },
      'BAD_DATE',
    ],
    [
      'a variable of a query',
      'execute',
      { query: 'query($n: Int) { claims(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
  ])('such as %s has its code', async (_, tool, given, code) => {
    const { isError, codes, text, content } = await call(tool, given);
    expect([isError, codes]).toEqual([true, [code]]);
    expect(text).toContain(content.errors[0].message);
    expect(text).not.toMatch(/ at .*\.[jt]s|node_modules|\/src\/|\/dist\//);
  });

  it('has the answer beside its error where a part of it could be given', async () => {
    const { isError, codes, content } = await call('execute', {
      query: '{ nodes(ids: ["Policy:20x10", "nonsense"]) { id } }',
    });
    expect([isError, codes]).toEqual([true, ['BAD_ID']]);
    expect(content.data).toEqual({ nodes: [{ id: 'Policy:20x10' }, null] });
  });

  it('is an error of the protocol where the protocol has one', async () => {
    const { baseUri } = shipped.dataset;
    const invalid = -32_602;
    await expect(client.callTool({ name: 'no_such_tool' })).rejects.toMatchObject({
      code: invalid,
      data: { code: 'UNKNOWN_TOOL' },
    });
    await expect(client.readResource({ uri: `${baseUri}/node/nonsense` })).rejects.toMatchObject({
      code: invalid,
      data: { code: 'BAD_ID' },
    });
    await expect(client.readResource({ uri: `${baseUri}/node/Project:atlantis` })).rejects.toMatchObject({
      code: -32_002,
      data: { code: 'NOT_FOUND' },
    });
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    });
    for (const cursor of ['nonsense', 'projects.nonsense', 'nonsense.']) {
      await expect(client.listResources({ cursor })).rejects.toMatchObject({ data: { code: 'BAD_CURSOR' } });
    }
    const ref = { type: 'ref/resource' as const, uri: 'x://y/{id}' };
    await expect(client.complete({ ref, argument: { name: 'id', value: '' } })).rejects.toMatchObject({
      code: invalid,
    });
  });
});

describe('the limits', () => {
  it.each<[string, ListenOptions['limits'], string, Record<string, unknown>, string]>([
    [
      'the length of a document',
      { tokens: 10 },
      'execute',
      { query: '{ policy { id slug name uri names { text } } }' },
      'TOO_MANY_TOKENS',
    ],
    ['its depth', { depth: 2 }, 'execute', { query: '{ policy { projects { nodes { id } } } }' }, 'TOO_DEEP'],
    ['its aliases', { aliases: 1 }, 'execute', { query: '{ a: policy { b: id c: slug } }' }, 'TOO_MANY_ALIASES'],
    [
      'the fields at its root',
      { rootFields: 1 },
      'execute',
      { query: '{ a: policy { id } b: policy { id } }' },
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['what it costs', { cost: 50 }, 'execute', { query: '{ claims(first: 100) { nodes { id } } }' }, 'TOO_COSTLY'],
    ['rows of a page', { page: 5 }, 'a_year_of_projects', { first: 6 }, 'BAD_PAGE_SIZE'],
    ['its reads', { reads: 3 }, 'a_year_of_projects', {}, 'TOO_COSTLY'],
    ['the reads of a trace', { reads: 3 }, 'trace_fact', { of: 'Puryong', property: 'STATUS' }, 'TOO_COSTLY'],
    ['the cost of a trace', { cost: 120 }, 'trace_fact', { of: 'Puryong', property: 'STATUS' }, 'TOO_COSTLY'],
    ['operations at once', { running: 0, waiting: 0 }, 'search', { text: 'Puryong' }, 'OVERLOADED'],
  ])('of %s hold', async (_, limits, tool, given, code) => {
    const { call } = await assistant(limits);
    expect((await call(tool, given)).codes).toEqual([code]);
  });

  it('of documents that are known leave the tools, and refuse other queries', async () => {
    const { call } = await assistant({}, { trustedOnly: true });
    expect((await call('execute', { query: '{ policy { id } }' })).codes).toEqual(['UNTRUSTED_DOCUMENT']);
    expect((await call('one_project')).isError).toBe(false);
    expect((await call('trace_fact', { of: 'Puryong', property: 'STATUS' })).content.outcome).toBe('FOUND');
  });
});

describe('a defect of the server', () => {
  it('is told by its code only, and to whoever runs the server', async () => {
    const broken: Store = {
      ...lateStore().store,
      claims: () => {
        throw new Error('the disk at /var/secret is on fire');
      },
    };
    const lines: unknown[] = [];
    const logging = {
      log: (_level: string, event: string, details?: object) => void lines.push({ event, ...details }),
    };
    const server = await serving(createGraph(broken), { logging });
    servers.push(server);
    const { call, client } = await overHttp(server.base);
    for (const [tool, args] of [
      ['trace_fact', { of: 'Puryong', property: 'STATUS' }],
      ['one_project', {}],
    ] as const) {
      const { codes, text } = await call(tool, args);
      expect(codes).toContain('INTERNAL_SERVER_ERROR');
      expect(text).not.toContain('secret');
    }
    const uri = `${shipped.dataset.baseUri}/node/SourceClaim:wikipedia-20x10-policy/2025-puryong-groundbreaking`;
    await expect(client.readResource({ uri })).rejects.toMatchObject({
      code: -32_603,
      message: expect.not.stringContaining('secret'),
      data: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(JSON.stringify(lines.filter((line) => (line as { event: string }).event === 'defect'))).toContain('secret');
  });
});

describe('data that changes, or comes late', () => {
  it('is that of the version which is served when a call comes', async () => {
    const live = new LiveGraph(shipped);
    const server = await serving(live);
    servers.push(server);
    const { call } = await overHttp(server.base);
    expect((await call('the_data_set')).content.data.dataset.version).toBe(shipped.dataset.version);
    const next = { ...shipped.dataset, version: '99.0.0' };
    live.swap({
      ...shipped,
      dataset: next,
      createContext: (budget) => ({ ...shipped.createContext(budget), dataset: next }),
    });
    const { content, text } = await call('the_data_set');
    expect([content.data.dataset.version, content.dataset.version]).toEqual(['99.0.0', '99.0.0']);
    expect(text).toContain('version 99.0.0');
  });

  it('is answered from a store with promises as from one without', async () => {
    const server = await serving(createGraph(lateStore().store));
    servers.push(server);
    const late = await overHttp(server.base);
    const { call } = await assistant();
    for (const [tool, args] of [
      ['trace_fact', { of: 'Puryong', property: 'GROUNDBREAKING' }],
      ['contests', {}],
    ] as const) {
      expect((await late.call(tool, args)).content).toEqual((await call(tool, args)).content);
    }
  });
});
