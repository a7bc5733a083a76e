/** Headers of every answer, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // The answers are public, and meant for the pages of others.
  'cross-origin-resource-policy': 'cross-origin',
};

/** The Content-Security-Policy of whatever is no page: nothing in it may run or load anything. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** That of our pages: program, style and answers come from here and from nowhere else; drawings are saved as pictures. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** That of GraphiQL: its editor works in workers, and makes its styles as it goes, so that those cannot be named before. */
export const graphiqlPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Which pages of others may read the answers: any, or those of the origins named. */
export type AllowedOrigins = '*' | readonly string[];

/**
 * The headers by which a browser learns whether a page may read an answer (CORS). Never with credentials: there are
 * none.
 */
export function corsHeaders(allowed: AllowedOrigins, origin: string | null): Readonly<Record<string, string>> {
  if (allowed === '*') return { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed };
  if (origin === null || !allowed.includes(origin)) return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed };
}

const exposed = 'ETag, Retry-After, X-Request-Id';

/** What a browser is told that asks before it sends (preflight). */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers':
    'Content-Type, Accept, If-None-Match, X-Request-Id, Traceparent, Mcp-Protocol-Version',
  'access-control-max-age': '86400',
};
