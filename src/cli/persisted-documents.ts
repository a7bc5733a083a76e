import { readFile } from 'node:fs/promises';
import type { Documents } from '../server/known-documents.js';
import { UsageError } from './command.js';

/** Reads a manifest of persisted documents: a JSON object of id to document. Throws a UsageError, or what the file system threw. */
export async function readPersistedDocuments(path: string): Promise<Documents> {
  const content = parsed(await readFile(path, 'utf8'));
  const isManifest =
    typeof content === 'object' &&
    content !== null &&
    !Array.isArray(content) &&
    Object.values(content).every((document) => typeof document === 'string');
  if (!isManifest) throw new UsageError(`${path}: not a JSON object of id to document`);
  return content as Documents;
}

/** Undefined for what is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
