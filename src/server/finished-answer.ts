import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FinishedAnswer } from './answer-cache.js';

const compress = promisify(gzip);

/** Bytes from which on compressing is worth it: less fits into one packet anyway. */
const worthCompressing = 1000;

/** What an answer is made of. */
export interface AnswerParts {
  readonly body: string | Uint8Array;
  /** Names and values in turn of the headers other than those about the body. */
  readonly head: readonly string[];
  readonly gzip: boolean;
  /** Whether it gets an ETag; only answers of GET can be asked for again by it. */
  readonly tagged: boolean;
  /** The digest of the data set, which an ETag begins with. */
  readonly digest: string;
  readonly operation?: string | null;
  readonly cost?: number;
}

/** Makes an answer ready to be written any number of times. At once, but for one that is to be compressed. */
export function finish(parts: AnswerParts): FinishedAnswer | Promise<FinishedAnswer> {
  const bytes = typeof parts.body === 'string' ? Buffer.from(parts.body) : parts.body;
  if (!parts.gzip || bytes.byteLength < worthCompressing) return finished(parts, bytes, parts.head);
  return compress(bytes, { level: 6 }).then((compressed) =>
    finished(parts, compressed, [...parts.head, 'content-encoding', 'gzip']),
  );
}

function finished(parts: AnswerParts, bytes: Uint8Array, described: readonly string[]): FinishedAnswer {
  const etag = parts.tagged ? tagOf(parts.digest, bytes) : '';
  const head = [...described, 'content-length', String(bytes.byteLength)];
  if (parts.tagged) head.push('etag', etag);
  return { head, bytes, etag, operation: parts.operation, cost: parts.cost };
}

/**
 * A strong validator (RFC 9110, 8.8.3): of these very bytes. The version in front tells a reader which data gave them.
 */
function tagOf(digest: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('base64url');
  return `"${digest.slice(7, 19)}-${hash.slice(0, 22)}"`;
}

/** Whether a client has these bytes already, by its header If-None-Match. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined || etag === '') return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
