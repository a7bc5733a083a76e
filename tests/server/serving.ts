import type { AddressInfo } from 'node:net';
import type { LiveGraph } from '../../src/embed/live.js';
import type { KnowledgeGraph } from '../../src/index.js';
import { type Listening, type ListenOptions, listen } from '../../src/server/http.js';

/** A server that listens on a free port of this machine, and how to ask it. */
export interface Serving extends Listening {
  readonly port: number;
  readonly base: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Asked>;
}

/** An answer of GraphQL, with the codes of its errors. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly codes: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the query
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly extensions: any;
}

/** Starts a server; without a rate limit, unless one is given. */
export async function serving(
  graph: KnowledgeGraph | LiveGraph,
  options: Partial<ListenOptions> = {},
): Promise<Serving> {
  const limits = { rate: 0, ...options.limits };
  const listening = await listen(graph, { ...options, port: 0, host: '127.0.0.1', limits });
  const { port } = listening.server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const ask = async (query: string, variables?: object, headers: Record<string, string> = {}): Promise<Asked> => {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return asked(response);
  };
  return { ...listening, port, base, ask };
}

/** Reads an answer of GraphQL. */
export async function asked(response: Response): Promise<Asked> {
  const {
    data,
    errors = [],
    extensions,
  } = (await response.json()) as {
    data: unknown;
    errors?: { extensions: { code: string } }[];
    extensions: unknown;
  };
  const codes = errors.map(({ extensions: { code } }) => code);
  return { status: response.status, headers: response.headers, codes, data, extensions };
}
