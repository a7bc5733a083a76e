import { GraphQLError } from 'graphql';
import { sha256 } from '../dataset/digest.js';
import type { KnownDocuments } from './known-documents.js';
import { SentDocuments } from './sent-documents.js';

/** What a request says of its document. */
export interface AskedBy {
  readonly query?: unknown;
  /** As in the appendix “Persisted Documents” of GraphQL over HTTP. */
  readonly documentId?: unknown;
  /** May hold `persistedQuery`: automatic persisted queries, as clients of Apollo and urql send them. */
  readonly extensions?: unknown;
}

/** Finds the document that a request asks for: its own, or one that it names by id or by hash. */
export class AskedDocuments {
  readonly #known: KnownDocuments;
  readonly #sent = new SentDocuments();
  readonly #trustedOnly: boolean;

  /** With `trustedOnly` no document is carried out but those that are known. */
  constructor(known: KnownDocuments, trustedOnly: boolean) {
    this.#known = known;
    this.#trustedOnly = trustedOnly;
  }

  /** The names of the operations in the documents that are known. */
  get operationNames(): ReadonlySet<string> {
    return this.#known.operationNames;
  }

  /**
   * Its text, or null where the request names none. Rejects with a GraphQLError: BAD_REQUEST, PERSISTED_QUERY_NOT_FOUND
   * for an id or hash that is not known, or no more, PERSISTED_QUERY_MISMATCH for a text that has not the hash with which
   * it comes, and UNTRUSTED_DOCUMENT.
   */
  async find(asked: AskedBy): Promise<string | null> {
    const text = await this.#text(asked);
    if (text !== null && !this.isAllowed(text)) throw untrusted();
    return text;
  }

  /** Whether a document that came as a text may be carried out. */
  isAllowed(text: string): boolean {
    return !this.#trustedOnly || this.#known.has(text);
  }

  async #text({ query, documentId, extensions }: AskedBy): Promise<string | null> {
    const text = typeof query === 'string' ? query : null;
    if (documentId != null) {
      if (typeof documentId !== 'string') throw badRequest('documentId must be a text.');
      if (query != null) throw badRequest('Give either documentId or query.');
      return (await this.#known.byId(documentId)) ?? notFound();
    }
    const hash = hashOf(extensions);
    if (hash === null) return text;
    if (query == null) return this.#sent.get(hash) ?? (await this.#known.byId(hash)) ?? notFound();
    if (text !== null) {
      if ((await sha256(text)) !== hash) throw mismatch();
      if (this.isAllowed(text)) this.#sent.keep(hash, text);
    }
    return text;
  }
}

/** The hash of version 1 of the protocol, as digests are written here; null where the request names none. */
function hashOf(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null) return null;
  const { persistedQuery } = extensions as { readonly persistedQuery?: unknown };
  const { version, sha256Hash } = (persistedQuery ?? {}) as Record<string, unknown>;
  return version === 1 && typeof sha256Hash === 'string' ? `sha256:${sha256Hash}` : null;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** As clients of automatic persisted queries know it, by its message or by its code. */
function notFound(): never {
  throw new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { spec: true, status: 404 } },
  });
}

function mismatch(): GraphQLError {
  return new GraphQLError('PersistedQueryMismatch', {
    extensions: { code: 'PERSISTED_QUERY_MISMATCH', http: { status: 400 } },
  });
}

function untrusted(): GraphQLError {
  return new GraphQLError('This server answers only the documents that it knows.', {
    extensions: { code: 'UNTRUSTED_DOCUMENT', http: { status: 403 } },
  });
}
