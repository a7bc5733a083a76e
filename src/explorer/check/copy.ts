import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Document, readDocument } from '../../dataset/document.js';
import { type CitedPassage, type FoundPassage, PassageCheck } from '../../dataset/passage-check.js';

/** Most bytes of a file that is read. */
export const mostBytes = 4_000_000;

/** Why a file cannot be checked. */
export type CopyFault = 'EMPTY' | 'TOO_LARGE' | 'NOT_TEXT';

/** A copy of a document, read. */
export interface Copy {
  readonly document: Document;
  /** Of its bytes, as the data set writes digests. */
  readonly digest: string;
}

/**
 * SHA-256, as the data set writes it. Not the browser's own, which is there only where a page came over TLS or from the same
 * machine, and answers later: here thousands of short texts are hashed.
 */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))}`;
}

/**
 * Reads a copy. A byte order mark stays in it, as the command line lets it: it is a character more, which moves all that
 * follows.
 */
export function readCopy(bytes: Uint8Array): Copy | CopyFault {
  if (bytes.length === 0) return 'EMPTY';
  if (bytes.length > mostBytes) return 'TOO_LARGE';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'NOT_TEXT';
  }
  return text.includes('\0') ? 'NOT_TEXT' : { document: readDocument(text), digest: digestOf(bytes) };
}

/** What has become of cited passages in a copy, in their order. `told` hears which part of the copy was searched. */
export async function checkCopy(
  { document }: Copy,
  passages: readonly CitedPassage[],
  told: (part: number) => void,
): Promise<readonly FoundPassage[]> {
  const check = new PassageCheck(document, passages, digestOf, told);
  return Promise.all(passages.map((passage) => check.find(passage)));
}
