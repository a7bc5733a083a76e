import type { Plugin } from 'graphql-yoga';
import type { KnowledgeGraph } from '../index.js';
import { graphiqlPolicy } from './headers.js';
import type { Service } from './service.js';

interface Page {
  readonly text: string;
  readonly policy: string;
}

/** Answers browsers that open `/graphql` with GraphiQL, the guided tour in its tabs; all of it served from here. */
export function useGraphiql(service: Service): Plugin {
  const { live, basePath } = service;
  const endpoint = `${basePath}/graphql`;
  // Nine megabytes of text, the same for everybody: made when first asked for.
  const pages = new WeakMap<KnowledgeGraph, Promise<Page>>();
  const pageOf = (graph: KnowledgeGraph): Promise<Page> => {
    const page = pages.get(graph) ?? makePage(graph, service);
    pages.set(graph, page);
    return page;
  };
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname.replace(/\/$/, '') !== endpoint) return;
      if (!request.headers.get('accept')?.includes('text/html')) return;
      const { text, policy } = await pageOf(live.current);
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      endResponse(new fetchAPI.Response(text, { headers }));
    },
  };
}

async function makePage({ dataset }: KnowledgeGraph, { basePath, tour }: Service): Promise<Page> {
  // Nine megabytes, and only for browsers.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const text = renderGraphiQL({
    endpoint: `${basePath}/graphql`,
    title: dataset.name,
    defaultTabs: tour.map(({ query }) => ({ query, headers: null, variables: null })),
    // Read-only and public: nothing is gained by keeping headers.
    shouldPersistHeaders: false,
  });
  // The page is ours from end to end: none of its scripts holds the end of another.
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script as string);
  return { text, policy: graphiqlPolicy(await Promise.all(scripts.map(hashOf))) };
}

/** As a Content-Security-Policy names scripts: SHA-256 in base64. */
async function hashOf(script: string): Promise<string> {
  // A browser hashes the text as HTML has it, where every line ends in a line feed.
  const bytes = new TextEncoder().encode(script.replace(/\r\n?/g, '\n'));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
