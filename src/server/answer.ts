import type { FetchAPI } from 'graphql-yoga';
import { pagePolicy } from './headers.js';
import { maskError } from './mask-error.js';

/** The content of an answer. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer of a page that can only be read: the content for GET, its head for HEAD, 405 for any other method. */
export function answerTo(request: Request, { Response }: FetchAPI, answer: Answer): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(errorBody('METHOD_NOT_ALLOWED', `${request.method} is not possible here.`), {
      status: 405,
      headers: { allow: 'GET, HEAD', 'content-type': 'application/json; charset=utf-8' },
    });
  }
  const headers = {
    'content-type': answer.type,
    ...answer.headers,
    ...(answer.type.startsWith('text/html') ? { 'content-security-policy': pagePolicy } : {}),
  };
  return new Response(request.method === 'HEAD' ? null : answer.body, { status: answer.status, headers });
}

/** Why the graph could not answer, as HTTP tells it. */
interface ToldFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is told where the graph could not answer: that it happened, and nothing of the inside; where it is not a defect, such
 * as that the data cannot be read now, that.
 */
export function faultOf(error: unknown, tell: (defect: unknown) => void): ToldFault {
  const { message, extensions } = maskError(error, tell);
  const { status = 500, headers = {} } = (extensions['http'] ?? {}) as Partial<ToldFault>;
  return { status, code: status === 500 ? 'INTERNAL_SERVER_ERROR' : String(extensions['code']), message, headers };
}

/** The same as an answer. */
export function faultAnswer(error: unknown, tell: (defect: unknown) => void): Answer {
  const { status, code, message, headers } = faultOf(error, tell);
  return { status, type: 'application/json; charset=utf-8', body: errorBody(code, message), headers };
}

/** An error as JSON, in the form that GraphQL gives errors. */
export function errorBody(code: string, message: string): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
}
