import { UnavailableError } from '../graph/errors.js';
import { failureOf, reasonOf } from '../postgres/failure.js';
import { VersionError } from '../postgres/version-error.js';

/** What is wrong with a database in a line for a person; null for what is no fault of it, or where nothing is known. */
export function databaseFault(error: unknown): string | null {
  if (error instanceof VersionError) return error.message;
  const cause = error instanceof UnavailableError ? error.cause : error;
  if (cause === undefined) return null;
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  if (/^(?:42P01|3F000)$/.test(String(code)) && /\bkg\b/.test(String(message))) {
    return 'the database has no schema kg yet; kg20x10 db migrate makes it';
  }
  const isRefused = code === '42501';
  if (!(error instanceof UnavailableError) && failureOf(cause) === null && !isRefused) return null;
  return `the database cannot be read: ${reasonOf(cause)}`;
}
