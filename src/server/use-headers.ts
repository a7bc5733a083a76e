import type { Plugin } from 'graphql-yoga';
import { commonHeaders, corsHeaders, dataPolicy, preflightHeaders } from './headers.js';
import type { Service } from './service.js';

/** What tells of the server itself is true for the moment only. */
const ofTheMoment = new Set(['/health', '/ready']);

/** Gives every answer the headers that browsers go by, and answers what they ask before they send (CORS preflight). */
export function useHeaders({ origins, basePath }: Service): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      endResponse(
        new fetchAPI.Response(null, {
          status: 204,
          headers: { allow: 'GET, HEAD, POST, OPTIONS', ...preflightHeaders },
        }),
      );
    },
    onResponse({ request, response }) {
      const { headers } = response;
      for (const [name, value] of Object.entries(commonHeaders)) headers.set(name, value);
      const path = new URL(request.url).pathname;
      if (response.status === 503 || (path.startsWith(basePath) && ofTheMoment.has(path.slice(basePath.length)))) {
        headers.set('cache-control', 'no-store');
      }
      if (!headers.has('content-security-policy')) headers.set('content-security-policy', dataPolicy);
      for (const [name, value] of Object.entries(corsHeaders(origins, request.headers.get('origin')))) {
        if (name === 'vary') headers.append(name, value);
        else headers.set(name, value);
      }
    },
  };
}
