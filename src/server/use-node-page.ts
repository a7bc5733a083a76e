import type { Plugin } from 'graphql-yoga';
import { citationForms } from '../export/citation-forms.js';
import { citedAs } from '../export/cited.js';
import { jsonldText } from '../export/jsonld.js';
import { quadsOf, triplesOf } from '../export/nanopublication.js';
import { claimJson, entityJson } from '../export/node-json.js';
import { type ClaimWriting, claimQuads, entityQuads } from '../export/quads.js';
import { rdfText } from '../export/rdf.js';
import { BadIdError } from '../graph/errors.js';
import type { KnowledgeGraph } from '../index.js';
import { claimType, parseId } from '../vocabulary/kinds.js';
import { type Answer, answerTo, errorBody, faultAnswer } from './answer.js';
import { citationAnswer, citationFormOf, unknownFormat, viewAddress } from './citation-answer.js';
import { preferredType } from './media-type.js';
import { decoded } from './request-address.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';
import { explorerPage } from './use-explorer.js';

const type = 'application/json; charset=utf-8';

/** The forms for programs, by the names that an address gives in `format`. */
const dataForms = { json: 'application/json', jsonld: 'application/ld+json', turtle: 'text/turtle' } as const;
type DataOffer = (typeof dataForms)[keyof typeof dataForms];

/** What is answered, in the order in which it is offered: JSON to those that take anything. */
const offers = [
  dataForms.json,
  'text/html',
  dataForms.jsonld,
  dataForms.turtle,
  ...Object.values(citationForms),
] as const;
type Offer = (typeof offers)[number];

/**
 * Answers the URI of each node, `/node/<id>`, with the node and the claims about it: as JSON, or by the header Accept
 * as a page for people, as JSON-LD, as Turtle or as a citation. `format` in the address comes before the header, for links.
 * Faults are told in a page to those who ask for one, and else as JSON.
 */
export function useNodePage(service: Service): Plugin<HandedOver, HandedOver> {
  const { live, basePath } = service;
  const prefix = `${basePath}/node/`;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      // Without an id the answer tells what one looks like.
      if (!`${url.pathname}/`.startsWith(prefix)) return;
      const id = url.pathname.slice(prefix.length);
      const format = url.searchParams.get('format');
      const offer = format === null ? preferredType(request.headers.get('accept'), offers) : offerOf(format);
      const answering =
        offer === undefined
          ? Promise.resolve(unknownFormat(format ?? '', [...Object.keys(dataForms), ...Object.keys(citationForms)]))
          : offer === 'text/html'
            ? explorerPage(service, request, serverContext.note)
            : nodeAnswer(live.current, id, offer, viewAddress(live.current, basePath, url));
      const answer = await answering.catch((error) => faultAnswer(error, service.defectTaker(serverContext.note)));
      endResponse(answerTo(request, fetchAPI, answer));
    },
    onResponse({ request, response }) {
      // Here and not above, as the headers for other origins are set in between, Vary among them.
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(prefix)) response.headers.append('vary', 'Accept');
    },
  };
}

/** The media type of a format; undefined where there is none of that name. */
function offerOf(format: string): Offer | undefined {
  const forms = new Map<string, Offer>(Object.entries({ ...dataForms, ...citationForms }));
  return forms.get(format);
}

async function nodeAnswer(
  graph: KnowledgeGraph,
  path: string,
  offer: Exclude<Offer, 'text/html'> | null,
  address: string,
): Promise<Answer> {
  const id = decoded(path);
  const parsed = id === null ? null : parseId(id);
  if (id === null || parsed === null) {
    return { status: 400, type, body: errorBody('BAD_ID', new BadIdError(id ?? path).message) };
  }
  if (offer === null) {
    return { status: 406, type, body: errorBody('NOT_ACCEPTABLE', `A node can be had as ${offers.join(', ')}.`) };
  }
  const form = citationFormOf(offer);
  if (form !== null) return citationAnswer(await citedAs(graph, id, address), form);
  const body =
    parsed.type === claimType
      ? await claimBody(graph, id, offer as DataOffer)
      : await entityBody(graph, id, offer as DataOffer);
  if (body === null) return { status: 404, type, body: errorBody('NOT_FOUND', `There is no ${id}.`) };
  return { status: 200, type: offer === 'application/ld+json' ? offer : `${offer}; charset=utf-8`, body };
}

async function claimBody(graph: KnowledgeGraph, id: string, offer: DataOffer): Promise<string | null> {
  const [claim] = await graph.store.claims([id]);
  if (claim == null) return null;
  if (offer === 'application/json') return claimJson(graph, claim);
  return rdfBody(graph, offer, (writing) => claimQuads(graph, claim, writing));
}

async function entityBody(graph: KnowledgeGraph, id: string, offer: DataOffer): Promise<string | null> {
  const [node] = await graph.store.nodes([id]);
  if (node == null) return null;
  if (offer === 'application/json') return entityJson(graph, node);
  return rdfBody(graph, offer, (writing) => entityQuads(graph, node, writing));
}

async function rdfBody(
  graph: KnowledgeGraph,
  offer: Exclude<DataOffer, 'application/json'>,
  quads: (writing: ClaimWriting) => ReturnType<typeof claimQuads>,
): Promise<string> {
  const { baseUri } = graph.dataset;
  const chunks =
    offer === 'text/turtle' ? rdfText(quads(triplesOf), offer, baseUri) : jsonldText(quads(quadsOf), baseUri);
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
