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

/** The answer where the graph could not give one: that it happened, and nothing of the inside. */
export function faultAnswer(error: unknown, tell: (defect: unknown) => void): Answer {
  const body = errorBody('INTERNAL_SERVER_ERROR', maskError(error, tell).message);
  return { status: 500, type: 'application/json; charset=utf-8', body };
}

/** An error as JSON, in the form that GraphQL gives errors. */
export function errorBody(code: string, message: string): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
}
