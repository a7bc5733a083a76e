import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { sha256 } from '../dataset/digest.js';
import type { KnownDocuments } from './known-documents.js';
import { notFound } from './use-persisted-documents.js';

/**
 * Automatic persisted queries, as clients of Apollo and urql send them: a document is sent once with its SHA-256, and
 * then named by it alone. One that is not known, or no more, is asked for with PERSISTED_QUERY_NOT_FOUND; one that does
 * not have the hash with which it comes is refused with PERSISTED_QUERY_MISMATCH.
 */
export function usePersistedQueries(known: KnownDocuments): Plugin {
  const sent = new SentDocuments();
  return {
    async onParams({ params, setParams }) {
      const hash = hashOf(params.extensions);
      if (hash === null) return;
      const { query } = params;
      if (query == null) {
        const found = sent.get(hash) ?? (await known.byId(hash));
        if (found === undefined) throw notFound();
        setParams({ ...params, query: found });
      } else if (typeof query === 'string') {
        if ((await sha256(query)) !== hash) throw mismatch();
        sent.keep(hash, query);
      }
    },
  };
}

/** The hash of version 1 of the protocol, as digests are written here; null where the request names none. */
function hashOf(extensions: { readonly persistedQuery?: unknown } | undefined): string | null {
  const { version, sha256Hash } = (extensions?.persistedQuery ?? {}) as Record<string, unknown>;
  return version === 1 && typeof sha256Hash === 'string' ? `sha256:${sha256Hash}` : null;
}

/** How much of the documents of clients is kept, and how long one may be to be kept, in UTF-16 units. */
const most = 8_000_000;
const longest = 80_000;

/** The documents that clients sent, by hash. Where they are too many, those that have not been named for longest go. */
class SentDocuments {
  readonly #texts = new Map<string, string>();
  #length = 0;

  get(hash: string): string | undefined {
    const text = this.#texts.get(hash);
    if (text === undefined) return undefined;
    // A map keeps the order in which its keys came, so what is named goes to its end.
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }

  keep(hash: string, text: string): void {
    if (text.length > longest || this.get(hash) !== undefined) return;
    this.#texts.set(hash, text);
    this.#length += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= most) return;
      this.#texts.delete(oldest);
      this.#length -= length;
    }
  }
}

function mismatch(): GraphQLError {
  return new GraphQLError('PersistedQueryMismatch', {
    extensions: { code: 'PERSISTED_QUERY_MISMATCH', http: { status: 400 } },
  });
}
