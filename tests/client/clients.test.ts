import type { AddressInfo } from 'node:net';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OneProjectDocument } from '../../src/client/operations.js';
import { sha256 } from '../../src/dataset/digest.js';
import { type Listening, listen } from '../../src/server/http.js';
import { shipped } from '../shipped.js';

/** Clients of front-ends, with the typed documents and with persisted queries, against a server that listens. */
let listening: Listening;
let url: string;
/** What a client has sent: by which method, and whether with the document or only with its hash. */
let sent: string[];

beforeAll(async () => {
  listening = await listen(shipped, { port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}/graphql`;
});
beforeEach(() => {
  sent = [];
});
afterAll(() => listening.server.close());

const recording: typeof fetch = (input, init) => {
  const inUrl = new URL(String(input)).searchParams.has('query');
  const inBody = typeof init?.body === 'string' && 'query' in JSON.parse(init.body);
  sent.push(`${init?.method} ${inUrl || inBody ? 'document' : 'hash'}`);
  return fetch(input, init);
};

/** The types of what is asked and answered come from the document: this would not compile without them. */
type Status = 'ANNOUNCED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | null | undefined;

describe.each([
  ['urql', ['GET hash', 'GET document'], urql],
  ['Apollo Client', ['GET hash', 'POST document'], apollo],
])('%s', (_, first, client) => {
  it('is answered by hash once it has sent a document', async () => {
    const ask = client();
    expect(await ask('Project:usi-2024')).toBe('COMPLETED');
    expect(sent).toEqual(first);
    expect(await ask('Project:ragwon-2026')).toBe('UNDER_CONSTRUCTION');
    expect(sent).toEqual([...first, 'GET hash']);
  });
});

function urql(): (id: string) => Promise<Status> {
  const exchanges = [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange];
  const client = new Client({ url, fetch: recording, exchanges });
  return async (id) => (await client.query(OneProjectDocument, { id })).data?.node?.status;
}

function apollo(): (id: string) => Promise<Status> {
  const persisted = new PersistedQueryLink({
    sha256: async (text) => (await sha256(text)).slice('sha256:'.length),
    useGETForHashedQueries: true,
  });
  const link = persisted.concat(new HttpLink({ uri: url, fetch: recording }));
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  return async (id) => (await client.query({ query: OneProjectDocument, variables: { id } })).data?.node?.status;
}
