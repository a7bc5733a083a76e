import type { Plugin } from 'graphql-yoga';
import { heightOf, type OEmbed, oembedOf, oembedXml, type Space } from '../export/oembed.js';
import { previewOf } from '../export/preview.js';
import { BadIdError } from '../graph/errors.js';
import type { KnowledgeGraph } from '../index.js';
import { parseId } from '../vocabulary/kinds.js';
import { type Answer, answerTo, errorBody, faultAnswer } from './answer.js';
import { decoded } from './request-address.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

const json = 'application/json; charset=utf-8';

/** The longest address that is looked at: ids are short, and so are hosts. */
const longestAddress = 2000;
/** The most facts of a node that are quoted; less space takes fewer. */
const mostFacts = 5;

/**
 * Answers `/oembed?url=…` by oEmbed 1.0 for the pages of nodes and claims: by their URIs, and by the addresses at which the
 * asker reaches this server.
 */
export function useOembed(service: Service): Plugin<HandedOver, HandedOver> {
  const { live, basePath } = service;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (url.pathname !== `${basePath}/oembed`) return;
      const graph = live.current;
      // Behind our own server the address is made up, and the header says what the client asked for.
      const host = request.headers.get('host') ?? url.host;
      const pages = [`${graph.dataset.baseUri}/node/`, `http://${host}${basePath}/node/`];
      const answer = await oembedAnswer(graph, url.searchParams, pages).catch((error) =>
        faultAnswer(error, service.defectTaker(serverContext.note)),
      );
      endResponse(answerTo(request, fetchAPI, answer));
    },
  };
}

async function oembedAnswer(graph: KnowledgeGraph, asked: URLSearchParams, pages: readonly string[]): Promise<Answer> {
  const format = asked.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') {
    return refusal(501, 'UNKNOWN_FORMAT', `There is no format ${shown(format)}. The formats are json and xml.`);
  }
  const space: { maxwidth?: number; maxheight?: number } = {};
  for (const name of ['maxwidth', 'maxheight'] as const) {
    const text = asked.get(name);
    if (text === null) continue;
    if (!/^[1-9]\d{0,5}$/.test(text)) {
      return refusal(400, 'BAD_REQUEST', `${name} is ${shown(text)}; it must be a number of pixels.`);
    }
    space[name] = Number(text);
  }
  const address = asked.get('url');
  if (address === null) return refusal(400, 'BAD_REQUEST', 'The parameter url is missing: the address of a page.');
  if (address.length > longestAddress) {
    return refusal(400, 'BAD_REQUEST', `The parameter url is longer than ${longestAddress} characters.`);
  }
  const path = pathBelow(address, pages);
  if (path === null) {
    return refusal(
      404,
      'NOT_FOUND',
      `${shown(address)} is no page of a node or a claim here, such as ${pages[0]}${graph.dataset.policy}.`,
    );
  }
  const id = decoded(path);
  if (id === null || parseId(id) === null) return refusal(400, 'BAD_ID', new BadIdError(id ?? path).message);
  const found = await embedded(graph, id, space);
  if (found === null) return refusal(404, 'NOT_FOUND', `There is no ${id}.`);
  return format === 'json'
    ? { status: 200, type: json, body: `${JSON.stringify(found)}\n` }
    : { status: 200, type: 'text/xml; charset=utf-8', body: oembedXml(found) };
}

/** What follows the address of one of the folders of pages; null where the address is none of them. */
function pathBelow(address: string, pages: readonly string[]): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  for (const folder of pages) {
    if (!URL.canParse(folder)) continue;
    const { host: own, pathname: prefix } = new URL(folder);
    // A page is the same by either scheme: which of them reaches us, a proxy decides.
    if (host === own && pathname.startsWith(prefix)) return pathname.slice(prefix.length);
  }
  return null;
}

/** As many facts as there is room for. */
async function embedded(graph: KnowledgeGraph, id: string, space: Space): Promise<OEmbed | null> {
  for (let most = mostFacts; ; most--) {
    const preview = await previewOf(graph, id, most);
    if (preview === null) return null;
    const answer = oembedOf(preview, graph.dataset, space);
    if (most === 0 || heightOf(preview, Number(answer['width'])) <= (space.maxheight ?? Number.POSITIVE_INFINITY)) {
      return answer;
    }
  }
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, type: json, body: errorBody(code, message) };
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
