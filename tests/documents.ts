import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/sources', import.meta.url));

/**
 * The folder of the five held documents, or null where it is not there. Other people wrote them, so they are not part
 * of the project; tests that need them are skipped without them.
 */
export const documentsFolder: string | null = existsSync(folder) ? folder : null;

if (documentsFolder === null && process.env['REQUIRE_DOCUMENTS']) {
  throw new Error(`the held documents are required and are not in ${folder}`);
}

/** What stands in the name of a suite that is skipped without the documents; empty where they are there. */
export const skipReason = documentsFolder === null ? ` (skipped: the held documents are not in ${folder})` : '';
