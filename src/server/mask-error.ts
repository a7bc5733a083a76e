import { GraphQLError } from 'graphql';
import { maskError as mask } from '../embed/mask-error.js';

/**
 * What a client is told of an error, with what the HTTP layer needs to know of it. `tell` takes a defect of ours, of which
 * the client learns only that it happened.
 */
export function maskError(error: unknown, tell: (defect: unknown) => void): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = mask(error, tell);
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: forHttp(extensions),
  });
}

/** What passes by itself, with the seconds after which it is worth asking again. */
const passing: Readonly<Record<string, string>> = { TIMEOUT: '5', UNAVAILABLE: '2' };

function forHttp(extensions: GraphQLError['extensions']): GraphQLError['extensions'] {
  // The HTTP layer hangs the parser's own error on this; the message says enough.
  const { originalError: _, ...rest } = extensions;
  if (rest['code'] === 'INTERNAL_SERVER_ERROR') return { ...rest, http: { status: 500 } };
  if (rest['code'] === 'TOO_COSTLY') return { ...rest, http: { status: 400, spec: true } };
  const retryAfter = passing[String(rest['code'])];
  if (retryAfter !== undefined) return { ...rest, http: { status: 503, headers: { 'retry-after': retryAfter } } };
  // A request that is no GraphQL request is answered with its 4xx whatever media type the client takes; Yoga would
  // answer 200 to those that take application/json only.
  if (rest['code'] === 'BAD_REQUEST' && rest['http']) return { ...rest, http: { ...rest['http'], spec: false } };
  return rest;
}
