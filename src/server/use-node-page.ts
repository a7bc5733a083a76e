import type { Plugin } from 'graphql-yoga';
import { BadIdError } from '../graph/errors.js';
import type { ClaimNode } from '../graph/records.js';
import { cursorOf, maxPageSize } from '../graph/slice.js';
import type { KnowledgeGraph } from '../index.js';
import { claimType, parseId } from '../vocabulary/kinds.js';
import { type Answer, answerTo, errorBody } from './answer.js';

const prefix = '/node/';
const type = 'application/json; charset=utf-8';

/** Answers the URI of each node, `/node/<id>`, with the node and the claims about it as JSON. */
export function useNodePage(graph: KnowledgeGraph): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (!url.pathname.startsWith(prefix)) return;
      endResponse(answerTo(request, fetchAPI, await nodeAnswer(graph, url.pathname.slice(prefix.length))));
    },
  };
}

async function nodeAnswer(graph: KnowledgeGraph, path: string): Promise<Answer> {
  const id = decode(path);
  const parsed = id === null ? null : parseId(id);
  if (id === null || parsed === null) {
    return { status: 400, type, body: errorBody('BAD_ID', new BadIdError(id ?? path).message) };
  }
  const content = parsed.type === claimType ? await claimContent(graph, id) : await entityContent(graph, id);
  if (content === null) return { status: 404, type, body: errorBody('NOT_FOUND', `There is no ${id}.`) };
  return { status: 200, type, body: `${JSON.stringify(content, null, 2)}\n` };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function claimContent(graph: KnowledgeGraph, id: string): Promise<object | null> {
  const [claim] = await graph.store.claims([id]);
  return claim == null ? null : { uri: uriOf(graph, id), type: claimType, ...claim };
}

async function entityContent(graph: KnowledgeGraph, id: string): Promise<object | null> {
  const [node] = await graph.store.nodes([id]);
  if (node == null) return null;
  const { type: kind, label, names, facts, links } = node;
  return {
    id,
    uri: uriOf(graph, id),
    type: kind,
    name: label,
    names,
    links,
    facts: await graph.store.facts(facts),
    claims: await allClaims(graph, id),
  };
}

/** All claims about a node, read page by page, as a store need not answer more at once. */
async function allClaims(graph: KnowledgeGraph, id: string): Promise<ClaimNode[]> {
  const claims: ClaimNode[] = [];
  for (let after: string | null = null; ; ) {
    const [page] = await graph.store.pages([{ list: 'Entity.claims', of: id, first: maxPageSize, after }]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('the store answered no page');
    const found = await graph.store.claims(page.items);
    claims.push(...found.filter((claim) => claim !== null));
    const last = page.items.at(-1);
    if (last === undefined || claims.length >= page.totalCount) return claims;
    after = cursorOf(graph.dataset.digest, page.offset + page.items.length - 1, last);
  }
}

function uriOf(graph: KnowledgeGraph, id: string): string {
  return `${graph.dataset.baseUri}${prefix}${id}`;
}
