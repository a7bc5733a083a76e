import { GraphQLError } from 'graphql';
import { RequestError } from '../graph/errors.js';

/**
 * What the asker is told of an error: faults of the request as they are, each with a code; of anything else only that it
 * happened. Takes what was thrown, or a GraphQLError around it; `tell` takes what is not told the asker.
 */
export function maskError(
  error: unknown,
  // For whoever runs the process.
  tell: (defect: unknown) => void = (defect) => console.error(defect),
): GraphQLError {
  const cause = originOf(error);
  if (cause instanceof RequestError || cause instanceof GraphQLError) {
    const shown = error instanceof GraphQLError ? error : (cause as GraphQLError);
    return coded(shown, codeOf(shown, 'BAD_USER_INPUT'));
  }
  tell(cause);
  const path = error instanceof GraphQLError ? (error.path ?? null) : null;
  return new GraphQLError('The graph could not answer. The fault is on its side.', {
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** An error with a code, and without what caused it. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code },
  });
}

/** The code that an error has, or that which caused it. */
export function codeOf(error: GraphQLError, otherwise: string): string {
  const cause = originOf(error);
  const coded = error.extensions['code'] ?? (cause as Partial<GraphQLError>).extensions?.['code'];
  return typeof coded === 'string' ? coded : otherwise;
}

/** The error at the bottom of a pile of GraphQLErrors. */
function originOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError != null) cause = cause.originalError;
  return cause;
}
