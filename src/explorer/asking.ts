import type { Operation } from './operation.js';
import { type Answered, type Fault, faultOf } from './page.js';

/** Thrown where the server is of another version than this program: the page has to be loaded anew. */
export class Outdated extends Error {}

/** What a server answered, with the digest of the data set that did, where it is said. */
interface Fetched extends Answered {
  readonly extensions?: { readonly dataset?: { readonly digest: string } };
}

/**
 * Asks the server from which the page came for an operation by its id, so that the answer can be kept on the way. Rejects
 * where it cannot be reached, and with Outdated.
 */
export async function fetchAnswer<Variables>(
  base: string,
  { id }: Operation<unknown, Variables>,
  variables: Variables,
  signal: AbortSignal | null = null,
): Promise<Fetched> {
  const parameters = new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) });
  const response = await fetch(`${base}/graphql?${parameters}`, { headers: { accept: 'application/json' }, signal });
  const fetched = (await response.json()) as Fetched;
  if (faultOf(fetched)?.code === 'PERSISTED_QUERY_NOT_FOUND') throw new Outdated();
  return fetched;
}

/** Asks for an answer, or why there is none. */
export async function ask<Answer, Variables>(
  base: string,
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal | null = null,
): Promise<{ readonly answer: Answer; readonly fault: null } | { readonly answer: null; readonly fault: Fault }> {
  const fetched = await fetchAnswer<Variables>(base, operation as Operation<unknown, Variables>, variables, signal);
  const fault = faultOf(fetched);
  return fault === null ? { answer: fetched.data as Answer, fault } : { answer: null, fault };
}
