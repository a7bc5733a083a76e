/** What is asked of a graph, and with which variables. */
export type Variables = Readonly<Record<string, unknown>>;

/** An answer of GraphQL, as `execute` of `kg20x10` gives it and as an endpoint sends it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Whoever answers a document: the library in the page, or an endpoint. */
export type Execute = (document: string, variables: Record<string, unknown>) => Answer | PromiseLike<Answer>;

/** Why there is no answer, with its code: that of the graph, or one of ours. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Asks for a document, and throws a GraphFault for anything but an answer without errors. */
export async function ask<Result>(execute: Execute, document: string, variables: Variables): Promise<Result> {
  const { data, errors = [] } = await execute(document, { ...variables });
  const [error] = errors;
  if (error !== undefined) {
    const code = error.extensions?.['code'];
    throw new GraphFault(typeof code === 'string' ? code : 'BAD_ANSWER', error.message);
  }
  if (data === undefined || data === null) throw new GraphFault('BAD_ANSWER', 'The answer holds no data.');
  return data as Result;
}

/** Asks an endpoint of GraphQL over HTTP, without cookies. */
export function endpoint(url: string | URL, signal: AbortSignal): Execute {
  return async (query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      credentials: 'omit',
      signal,
    }).catch((error: unknown) => {
      if (signal.aborted) throw error;
      throw new GraphFault('NETWORK', `${new URL(url).origin} could not be reached.`);
    });
    const answer: unknown = await response.json().catch(() => null);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
      return answer as Answer;
    }
    throw new GraphFault('BAD_ANSWER', `${new URL(url).origin} answered ${response.status}, and not as GraphQL does.`);
  };
}
