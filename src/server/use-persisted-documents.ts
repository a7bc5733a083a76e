import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { KnownDocuments } from './known-documents.js';

/**
 * Answers requests that name a known document by `documentId` instead of bringing one, as in the appendix “Persisted
 * Documents” of GraphQL over HTTP. An id that is not known is refused with PERSISTED_QUERY_NOT_FOUND.
 */
export function usePersistedDocuments(known: KnownDocuments): Plugin {
  return {
    async onParams({ request, params, setParams }) {
      const { documentId = documentIdOf(request), ...rest } = params as typeof params & { documentId?: unknown };
      if (documentId == null) return;
      if (typeof documentId !== 'string') throw badRequest('documentId must be a text.');
      if (rest.query != null) throw badRequest('Give either documentId or query.');
      const query = await known.byId(documentId);
      if (query === undefined) throw notFound();
      setParams({ ...rest, query });
    },
  };
}

/** The id in the address of a GET, from which Yoga takes only what it knows. */
function documentIdOf({ method, url }: Request): string | null {
  return method === 'GET' ? new URL(url).searchParams.get('documentId') : null;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** As clients of automatic persisted queries know it, by its message or by its code. */
export function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { spec: true, status: 404 } },
  });
}
