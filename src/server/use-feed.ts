import type { Plugin } from 'graphql-yoga';
import { atomPage, type Feed, pageCount, updatedOf } from '../export/atom.js';
import { entriesOf, feedPath, hasFeed } from '../export/feed-entries.js';
import { BadIdError } from '../graph/errors.js';
import type { NodeRecord } from '../graph/records.js';
import type { KnowledgeGraph } from '../index.js';
import { parseId } from '../vocabulary/kinds.js';
import { type Answer, answerTo, errorBody, faultAnswer } from './answer.js';
import { decoded } from './request-address.js';
import type { Service } from './service.js';
import type { HandedOver } from './use-engine.js';

const prefix = '/feed/';
const suffix = '.atom';

/**
 * Answers `/feed.atom` with what each version of the data set brought, and `/feed/<id>.atom` with what of it is about a
 * province or a locality; `?page=2` goes on.
 */
export function useFeed(service: Service): Plugin<HandedOver, HandedOver> {
  const { live, basePath } = service;
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (!url.pathname.startsWith(basePath)) return;
      const path = url.pathname.slice(basePath.length);
      if (path !== feedPath(null) && !path.startsWith(prefix)) return;
      const id = path === feedPath(null) ? null : path.slice(prefix.length);
      const answer = await feedAnswer(live.current, id, url.searchParams.get('page')).catch((error) =>
        faultAnswer(error, service.defectTaker(serverContext.note)),
      );
      endResponse(answerTo(request, fetchAPI, answer));
    },
  };
}

async function feedAnswer(graph: KnowledgeGraph, name: string | null, number: string | null): Promise<Answer> {
  if (!hasFeed(graph.dataset, null)) {
    return refusal(404, 'NOT_FOUND', 'There is no feed: the data set has no history of its versions.');
  }
  let place: NodeRecord | null = null;
  if (name !== null) {
    const id = name.endsWith(suffix) ? decoded(name.slice(0, -suffix.length)) : null;
    if (id === null || parseId(id) === null) return refusal(400, 'BAD_ID', new BadIdError(id ?? name).message);
    if (!hasFeed(graph.dataset, id)) {
      return refusal(404, 'NOT_FOUND', `There is no feed of ${id}: there are feeds of provinces and of localities.`);
    }
    place = (await graph.store.nodes([id]))[0] ?? null;
    if (place === null) return refusal(404, 'NOT_FOUND', `There is no ${id}.`);
  }
  if (number !== null && !/^[1-9]\d{0,5}$/.test(number)) {
    return refusal(400, 'BAD_REQUEST', `page is ${JSON.stringify(number.slice(0, 80))}; pages are counted from 1.`);
  }
  const page = Number(number ?? 1);
  const feed: Feed = { place, entries: await entriesOf(graph, place?.id ?? null) };
  if (page > pageCount(feed)) {
    return refusal(404, 'NOT_FOUND', `There is no page ${page}: the feed has ${pageCount(feed)}.`);
  }
  return {
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    body: await atomPage(graph, feed, page),
    headers: { 'last-modified': new Date(updatedOf(feed, graph.dataset)).toUTCString() },
  };
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, type: 'application/json; charset=utf-8', body: errorBody(code, message) };
}
