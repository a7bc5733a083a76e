import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Variables and extensions in an address are texts of JSON. Yoga lets the error of JSON.parse pass, which then
 * counts as a fault of ours; it is one of the request, and is told as one.
 */
export function useReadableParameters(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          if (error instanceof SyntaxError) throw unreadable();
          throw error;
        }
      });
    },
  };
}

function unreadable(): GraphQLError {
  return new GraphQLError('variables and extensions must be JSON.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
