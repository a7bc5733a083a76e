import type { Plugin } from 'graphql-yoga';
import { Address, nodeIdOf, nodePath } from '../explorer/address.js';
import type { Operation } from '../explorer/operation.js';
import type { PageAreas } from '../explorer/page.js';
import { type Route, routeOf } from '../explorer/views.js';
import { type CitationForm, citationForms } from '../export/citation-forms.js';
import { citedDataset } from '../export/cited.js';
import { type HeadElement, pageHead } from '../export/head.js';
import type { KnowledgeGraph } from '../index.js';
import { type Answer, answerTo, faultAnswer, faultOf } from './answer.js';
import { citationAnswer, unknownFormat, viewAddress } from './citation-answer.js';
import type { Note } from './exchange.js';
import { mapAreasOf } from './map-areas.js';
import { maskError } from './mask-error.js';
import type { Variables } from './measure.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';
import { pageFiles } from './web-files.js';

/** Answers the views of the explorer as pages, but for those of nodes, which have other forms too. */
export function useExplorer(service: Service): Plugin<HandedOver, HandedOver> {
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      const path = Address.of(service.basePath, url)?.path;
      if (path === undefined || path.startsWith(nodePath('')) || routeOf(path) === undefined) return;
      const format = url.searchParams.get('format');
      const answering =
        format === null
          ? explorerPage(service, request, serverContext.note)
          : viewCitation(service.live.current, service.basePath, url, format);
      const answer = await answering.catch((error) => faultAnswer(error, service.defectTaker(serverContext.note)));
      endResponse(answerTo(request, fetchAPI, answer));
    },
  };
}

/** A view as it is cited: the data set, seen at its address. */
async function viewCitation(graph: KnowledgeGraph, basePath: string, url: URL, format: string): Promise<Answer> {
  if (!isCitationForm(format)) return unknownFormat(format, Object.keys(citationForms));
  return citationAnswer(citedDataset(graph.dataset, viewAddress(graph, basePath, url)), format);
}

function isCitationForm(format: string): format is CitationForm {
  return Object.hasOwn(citationForms, format);
}

/** The page at an address, rendered from what the API answers to its operation, under the same limits. */
export async function explorerPage(service: Service, request: Request, note: Note | undefined): Promise<Answer> {
  const { basePath, engine } = service;
  const at = Address.of(basePath, new URL(request.url)) as Address;
  const route = routeOf(at.path);
  const graph = service.live.current;
  const ask = async ({ text }: Operation<unknown, unknown>, variables: object) => {
    const prepared = engine.prepare(graph.schema, text);
    const operation = prepared.operation(null);
    if (operation === null) return { errors: prepared.faults };
    if (note !== undefined) note.operation = operation.name;
    const { result } = await service.run(graph, operation, variables as Variables, () => request.signal, null);
    const { errors } = result;
    if (errors === undefined) return result;
    return { ...result, errors: errors.map((error) => maskError(error, service.defectTaker(note))) };
  };
  // What stands around a view is read as well, and a page is whole or it says why not.
  const around = await Promise.all([headAt(graph, route, at), areasOf(service, graph)]).catch((error) =>
    faultOf(error, service.defectTaker(note)),
  );
  const [head, areas, fault] = 'status' in around ? [[], null, around] : [...around, null];
  const { renderPage } = await import('../explorer/render.js');
  const { name, version, licence, digest } = graph.dataset;
  const { status, body } = await renderPage({
    route,
    at,
    dataset: { name, version, licence, digest },
    files: await pageFiles(basePath, route?.name),
    head,
    areas,
    ask,
    fault,
  });
  const headers = status === 503 ? { 'retry-after': '2' } : {};
  return { status, type: 'text/html; charset=utf-8', body, headers };
}

/** What the head of a page says to others; nothing on views of which each state is another page. */
async function headAt(graph: KnowledgeGraph, route: Route | undefined, at: Address): Promise<HeadElement[]> {
  if (route?.name === 'overview') return pageHead(graph, null);
  // Whichever view shows the node: claims and documents have their own.
  return at.path.startsWith(nodePath('')) ? pageHead(graph, nodeIdOf(at)) : [];
}

/** The boundaries that were brought along, where the browser finds them and as they are; null where there are none. */
async function areasOf({ boundaries, basePath }: Service, graph: KnowledgeGraph): Promise<PageAreas | null> {
  if (boundaries === null) return null;
  const { areas, fileName } = await mapAreasOf(graph, boundaries);
  return { href: `${basePath}/assets/${fileName}`, areas };
}
