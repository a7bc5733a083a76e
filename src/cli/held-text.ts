import { readFile } from 'node:fs/promises';
import { sha256 } from '../dataset/digest.js';
import type { HeldText } from '../dataset/verify.js';
import { UsageError } from './command.js';

/**
 * Reads a held document. Bytes that are not UTF-8 are refused and a byte order mark is kept, as either would shift
 * every position after it. Throws a UsageError, or what the file system threw.
 */
export async function readHeldText(path: string): Promise<HeldText> {
  const bytes = new Uint8Array(await readFile(path));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, bytesDigest: await sha256(bytes) };
  } catch {
    throw new UsageError(`${path}: not UTF-8`);
  }
}
