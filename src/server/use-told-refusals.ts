import type { Plugin } from 'graphql-yoga';
import { errorBody } from './answer.js';

/** Of the refusals that Yoga sends without a word: the code of each, and what it says. */
const told: Readonly<Record<number, readonly [code: string, message: string]>> = {
  404: ['NOT_FOUND', 'There is nothing at this address.'],
  406: [
    'NOT_ACCEPTABLE',
    'An operation is answered as application/graphql-response+json, application/json or text/event-stream.',
  ],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'An operation is sent as application/json.'],
};

/** Gives each refusal that has no body one with a code, as all others have. */
export function useToldRefusals(): Plugin {
  return {
    onResponse({ request, response, fetchAPI, setResponse }) {
      const [code, message] = told[response.status] ?? [];
      if (code === undefined || message === undefined || response.body !== null || request.method === 'HEAD') return;
      const headers = new fetchAPI.Headers(response.headers);
      headers.set('content-type', 'application/json; charset=utf-8');
      setResponse(new fetchAPI.Response(errorBody(code, message), { status: response.status, headers }));
    },
  };
}
