import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FinishedAnswer } from './answer-cache.js';

const compress = promisify(gzip);

/** Bytes from which on compressing is worth it: less fits into one packet anyway. */
const worthCompressing = 1000;

/** Whether a client takes gzip, by its header Accept-Encoding. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return (
    acceptEncoding !== undefined && /(?:^|[\s,])gzip(?!\s*;\s*q\s*=\s*0(?:\.0*)?(?:$|[\s,]))/i.test(acceptEncoding)
  );
}

/** What an answer is made of. */
export interface AnswerParts {
  readonly body: string | Uint8Array;
  /** Headers other than those about the body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly gzip: boolean;
  /** Whether it gets an ETag; only answers of GET can be asked for again by it. */
  readonly tagged: boolean;
  /** The digest of the data set, which an ETag begins with. */
  readonly digest: string;
}

/** Makes an answer ready to be written any number of times. At once, but for one that is to be compressed. */
export function finish(parts: AnswerParts): FinishedAnswer | Promise<FinishedAnswer> {
  const bytes = typeof parts.body === 'string' ? Buffer.from(parts.body) : parts.body;
  if (!parts.gzip || bytes.byteLength < worthCompressing) return finished(parts, bytes, {});
  return compress(bytes, { level: 6 }).then((compressed) =>
    finished(parts, compressed, { 'content-encoding': 'gzip' }),
  );
}

function finished(
  { headers, tagged, digest }: AnswerParts,
  bytes: Uint8Array,
  encoding: Readonly<Record<string, string>>,
): FinishedAnswer {
  // A strong validator (RFC 9110, 8.8.3): of these very bytes. The version in front tells a reader which data gave them.
  const etag = tagged
    ? `"${digest.slice(7, 19)}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    : '';
  const all = {
    ...headers,
    ...encoding,
    ...(tagged ? { etag } : {}),
    'content-length': String(bytes.byteLength),
  };
  return { head: Object.entries(all).flat(), bytes, etag };
}

/** Whether a client has these bytes already, by its header If-None-Match. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined || etag === '') return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
