import { createHash } from 'node:crypto';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.js';
import { shipped, tour } from '../shipped.js';

const manifest = { policy: '{ policy { slug } }', broken: '{ policy {', entities: '{ _service { sdl } }' };
const operations = [...tour].map(([name, query]) => ({ name, query }));
const handler = createHandler(shipped, { tour: operations, documents: manifest });
const modern = 'application/graphql-response+json';
const expected = { data: { policy: { slug: '20x10' } } };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const apq = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } });

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly codes?: string[];
  readonly text: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const codes = errors?.map(({ extensions }) => extensions.code);
  return { status: response.status, ...(data ? { data } : {}), ...(codes ? { codes } : {}), text };
}

async function post(body: object, accept = modern, path = '/graphql', to = handler): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept };
  return answerOf(await to.fetch(`http://graph.test${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function get(parameters: Record<string, string>, path = '/graphql'): Promise<Answer> {
  const query = new URLSearchParams(parameters);
  return answerOf(await handler.fetch(`http://graph.test${path}?${query}`, { headers: { accept: modern } }));
}

describe('a document by its id', () => {
  it.each([...tour])('is %s of the tour, by the hash of its file and of what graphql-js prints', async (_, text) => {
    const sent = await post({ query: text });
    expect(sent.codes).toBeUndefined();
    for (const form of [text, print(parse(text))]) {
      const documentId = `sha256:${hashOf(form)}`;
      expect((await post({ documentId })).data).toEqual(sent.data);
      expect((await get({ documentId })).data).toEqual(sent.data);
      expect((await post({ extensions: apq(hashOf(form)) })).data).toEqual(sent.data);
    }
  });

  it('takes variables and the name of the operation', async () => {
    const documentId = `sha256:${hashOf(tour.get('01-one-project') as string)}`;
    const variables = { id: 'Project:usi-2024' };
    const of = { node: { locality: { name: 'Usi County' } } };
    expect((await post({ documentId, variables, operationName: 'OneProject' })).data).toMatchObject(of);
    expect((await get({ documentId, variables: JSON.stringify(variables) })).data).toMatchObject(of);
    const wrong = await post({ documentId, operationName: 'Another' });
    expect(wrong.codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it('is one of a manifest, by the id there and by its hash', async () => {
    expect((await post({ documentId: 'policy' })).data).toEqual(expected.data);
    expect((await get({ documentId: 'policy' })).data).toEqual(expected.data);
    expect((await post({ documentId: `sha256:${hashOf(manifest.policy)}` })).data).toEqual(expected.data);
  });

  it('is answered like any other where it has faults', async () => {
    expect(await post({ documentId: 'broken' })).toMatchObject({ status: 400, codes: ['GRAPHQL_PARSE_FAILED'] });
    expect(await post({ documentId: 'entities' })).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });

  it('is known to gateways too', async () => {
    expect((await post({ documentId: 'entities' }, modern, '/subgraph')).data).toHaveProperty('_service');
    expect((await get({ documentId: 'policy' }, '/subgraph')).data).toEqual(expected.data);
  });

  it.each([
    'nonsense',
    'constructor',
    '__proto__',
    '',
    `sha256:${hashOf('{ dataset { name } }')}`,
    hashOf(manifest.policy),
  ])('is refused as unknown where it is %j', async (documentId) => {
    const [posted, got] = [await post({ documentId }), await get({ documentId })];
    for (const answer of [posted, got]) {
      expect(answer).toMatchObject({ status: 404, codes: ['PERSISTED_QUERY_NOT_FOUND'] });
      expect(answer).not.toHaveProperty('data');
    }
    // Clients that take application/json alone are answered with 200, as for any other fault of a document.
    expect((await post({ documentId }, 'application/json')).status).toBe(200);
  });

  it.each([
    ['no text', { documentId: 20 }],
    ['a list', { documentId: ['policy'] }],
    ['beside a query', { documentId: 'policy', query: '{ policy { slug } }' }],
    ['nothing', {}],
    ['null', { documentId: null }],
  ])('is refused where it is %s', async (_, body) => {
    for (const accept of [modern, 'application/json']) {
      expect(await post(body, accept)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
    }
  });
});

describe('automatic persisted queries', () => {
  const query = '{ policy { slug uri } }';
  const extensions = apq(hashOf(query));

  it('are asked for, sent once, and known from then on, also by GET', async () => {
    expect(await post({ extensions })).toMatchObject({ status: 404, codes: ['PERSISTED_QUERY_NOT_FOUND'] });
    const sent = await post({ query, extensions });
    expect(sent).toMatchObject({ status: 200, data: { policy: { slug: '20x10' } } });
    expect((await post({ extensions })).data).toEqual(sent.data);
    expect((await get({ extensions: JSON.stringify(extensions) })).data).toEqual(sent.data);
  });

  it('are kept for gateways too, and validated under their schema', async () => {
    const service = '{ _service { sdl } }';
    const of = apq(hashOf(service));
    expect((await post({ query: service, extensions: of }, modern, '/subgraph')).status).toBe(200);
    expect((await post({ extensions: of }, modern, '/subgraph')).data).toHaveProperty('_service');
    expect((await post({ extensions: of })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('are refused where the hash is of another text, and not kept', async () => {
    const other = '{ dataset { name } }';
    for (const hash of [hashOf(query), hashOf(other).toUpperCase(), 'nonsense']) {
      const answer = await post({ query: other, extensions: apq(hash) });
      expect(answer).toMatchObject({ status: 400, codes: ['PERSISTED_QUERY_MISMATCH'] });
      expect(answer).not.toHaveProperty('data');
    }
    expect((await post({ extensions: apq(hashOf(other)) })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it.each([
    ['another version of the protocol', apq(hashOf(query), 2)],
    ['no hash', { persistedQuery: { version: 1 } }],
    ['a hash that is no text', { persistedQuery: { version: 1, sha256Hash: 20 } }],
    ['nothing', { persistedQuery: null }],
  ])('are none with %s: the query counts', async (_, none) => {
    expect((await post({ query, extensions: none })).status).toBe(200);
    expect((await post({ extensions: none })).codes).toEqual(['BAD_REQUEST']);
  });

  it('are kept within bounds: the long never, and of many those named last', async () => {
    const fresh = createHandler(shipped);
    const padded = (name: string, length: number): string => `query ${name} { policy { slug } }`.padEnd(length, ' ');
    const send = (text: string) => post({ query: text, extensions: apq(hashOf(text)) }, modern, '/graphql', fresh);
    const ask = (text: string) => post({ extensions: apq(hashOf(text)) }, modern, '/graphql', fresh);

    const long = padded('Long', 80_001);
    expect(await send(long)).toMatchObject(expected);
    expect((await ask(long)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);

    const texts = Array.from({ length: 101 }, (_, index) => padded(`N${index}`, 80_000));
    const [first, second, ...rest] = texts as [string, string, ...string[]];
    for (const text of [first, second, ...rest.slice(0, -1)]) await send(text);
    expect(await ask(first)).toMatchObject(expected);
    await send(rest.at(-1) as string);
    expect((await ask(second)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    for (const text of [first, ...rest]) expect(await ask(text)).toMatchObject(expected);
  });

  it('tell nothing of the inside', async () => {
    const { text } = await post({ documentId: 'nonsense' });
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });
});
