import type { Plugin } from 'graphql-yoga';
import { errorBody } from './answer.js';
import type { Service } from './service.js';

/** The types that any page can send to any server without asking first (CORS-safelisted, Fetch standard). */
const unasked: ReadonlySet<string> = new Set([
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
]);

/**
 * Refuses operations that a page of others could send with the rights of whoever reads it. Nothing here can be changed
 * and no credential is read, so that nothing could be gained by one; but what is put in front of this server may have
 * rights to lose.
 */
export function useCsrfPrevention(service: Service): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'POST' || service.schemaAt(url.pathname.replace(/\/$/, '')) === null) return;
      const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      if (!unasked.has(type)) return;
      const message = `An operation must be sent as application/json, not ${JSON.stringify(type.slice(0, 80))}.`;
      endResponse(
        new fetchAPI.Response(errorBody('UNSUPPORTED_MEDIA_TYPE', message), {
          status: 415,
          headers: { 'content-type': 'application/json; charset=utf-8' },
        }),
      );
    },
  };
}
