import { GraphQLError } from 'graphql';
import { RequestError } from '../graph/errors.js';

/**
 * What a client is told of an error: its own faults as they are, each with a code; anything else only that it happened.
 * Takes what was thrown, or a GraphQLError around it.
 */
export function maskError(error: unknown): Error {
  const cause = originOf(error);
  if (cause instanceof RequestError || cause instanceof GraphQLError) {
    const shown = error instanceof GraphQLError ? error : (cause as GraphQLError);
    const { nodes, source, positions, path } = shown;
    // The HTTP layer hangs the parser's own error on this; its message says enough.
    const { originalError: _, ...extensions } = shown.extensions;
    const code = shown.extensions['code'] ?? cause.extensions?.['code'] ?? 'BAD_USER_INPUT';
    // A request that is no GraphQL request is answered with its 4xx whatever media type the client takes; Yoga would
    // answer 200 to those that take application/json only.
    if (code === 'BAD_REQUEST' && extensions['http']) extensions['http'] = { ...extensions['http'], spec: false };
    return new GraphQLError(shown.message, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      path: path ?? null,
      extensions: { ...extensions, code },
    });
  }
  // The log is for whoever runs the server; the client learns nothing of the inside.
  console.error(cause);
  const path = error instanceof GraphQLError ? (error.path ?? null) : null;
  return new GraphQLError('The server could not answer. The fault is on its side.', {
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}

/** The error at the bottom of a pile of GraphQLErrors. */
function originOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError != null) cause = cause.originalError;
  return cause;
}
