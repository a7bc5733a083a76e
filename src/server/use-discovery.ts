import type { Plugin } from 'graphql-yoga';
import { routes } from '../explorer/views.js';
import { catalogPath, catalogText, catalogType } from '../export/api-catalog.js';
import { rdfText } from '../export/rdf.js';
import { robotsText, sitemap, sitemapIndex } from '../export/sitemap.js';
import { termsUnder } from '../export/terms.js';
import { voidQuads } from '../export/void-description.js';
import type { KnowledgeGraph } from '../index.js';
import { type Answer, answerTo, errorBody, faultAnswer } from './answer.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

/** The paths of the views that have one of their own. */
const views = routes.flatMap(({ path }) => path ?? []);

/**
 * Answers what programs look for before they know a site: `/robots.txt`, `/sitemap.xml` with its parts, and below
 * `/.well-known/` (RFC 8615) the catalogue of interfaces and the description of the data set. Below a base path they stand
 * there, and whoever has the root of the host says so there.
 */
export function useDiscovery(service: Service): Plugin<HandedOver, HandedOver> {
  const { live, basePath } = service;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (!url.pathname.startsWith(`${basePath}/`)) return;
      const found = answerAt(live.current, url.pathname.slice(basePath.length), basePath);
      if (found === null) return;
      const answer = await found.catch((error) => faultAnswer(error, service.defectTaker(serverContext.note)));
      endResponse(answerTo(request, fetchAPI, answer));
    },
  };
}

/** The answer at a path; null where this has none. */
function answerAt(graph: KnowledgeGraph, path: string, basePath: string): Promise<Answer> | null {
  const number = /^\/sitemap-([1-9]\d{0,5})\.xml$/.exec(path)?.[1];
  if (number !== undefined) return sitemapAnswer(graph, Number(number));
  switch (path) {
    case '/robots.txt':
      return text('text/plain; charset=utf-8', robotsText(graph.dataset.baseUri, basePath));
    case '/sitemap.xml':
      return text('application/xml; charset=utf-8', sitemapIndex(graph, views));
    case catalogPath:
      // Of HEAD the relation is all that there is to read (RFC 9727, 2).
      return text(catalogType, catalogText(graph.dataset), {
        link: `<${graph.dataset.baseUri}${catalogPath}>; rel="api-catalog"`,
      });
    case '/.well-known/void':
      return text('text/turtle; charset=utf-8', voidText(graph));
    default:
      return null;
  }
}

async function text(
  type: string,
  body: string | Promise<string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return { status: 200, type, body: await body, headers };
}

async function sitemapAnswer(graph: KnowledgeGraph, number: number): Promise<Answer> {
  const body = await sitemap(graph, views, number);
  if (body !== null) return { status: 200, type: 'application/xml; charset=utf-8', body };
  const message = `There is no sitemap ${number}; /sitemap.xml names those that there are.`;
  return { status: 404, type: 'application/json; charset=utf-8', body: errorBody('NOT_FOUND', message) };
}

async function voidText({ dataset }: KnowledgeGraph): Promise<string> {
  async function* quads() {
    yield voidQuads(dataset, termsUnder(dataset.baseUri));
  }
  let body = '';
  for await (const chunk of rdfText(quads(), 'text/turtle', dataset.baseUri)) body += chunk;
  return body;
}
