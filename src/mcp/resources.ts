import { ErrorCode, McpError, type ReadResourceResult, type Resource } from '@modelcontextprotocol/sdk/types.js';
import type { KnowledgeGraph } from '../embed/graph.js';
import { claimJson, entityJson } from '../export/node-json.js';
import { type ExportSource, factsById, idPages, nodesById, uriOf } from '../export/pages.js';
import { BadCursorError, BadIdError, RequestError } from '../graph/errors.js';
import type { ListName } from '../graph/lists.js';
import type { ClaimNode, NodeRecord } from '../graph/records.js';
import { cursorOf, maxPageSize } from '../graph/slice.js';
import { claimType, type Kind, kinds, parseId, typeOfId } from '../vocabulary/kinds.js';
import { citationsOf, claimsById } from './evidence.js';
import { citationLine, datasetText } from './result.js';

/** The code of the protocol for a resource that is not there; its SDK has no name for it. */
const resourceNotFound = -32_002;

/** Most values that an answer to a completion may have, by the protocol. */
const mostCompletions = 100;
/** Most ids that are looked at for one completion. */
const mostLookedAt = 5000;

/** The template of the addresses of nodes and claims. */
export function templateOf({ dataset }: ExportSource): string {
  return `${dataset.baseUri}/node/{+id}`;
}

/** What the templates are, as an assistant is told of them. */
export function resourceTemplates(graph: ExportSource) {
  const description =
    'A node or a claim by its id, such as Project:songchon-2024 or SourceClaim:wikipedia-20x10-policy/2024-ichon-status: as JSON with all its facts and claims, and in words with citations.';
  return [
    { name: 'node', title: 'Node or claim', uriTemplate: templateOf(graph), description, mimeType: 'application/json' },
  ];
}

/** A page of the nodes, kind by kind; claims are read by their ids. */
export async function listResources(
  graph: KnowledgeGraph,
  cursor: string | undefined,
): Promise<{ resources: Resource[]; nextCursor?: string }> {
  const listed = Object.values(kinds);
  const [plural, after] = cursor === undefined ? [listed[0]?.plural, ''] : cursor.split(/\.(.*)/s);
  const at = listed.findIndex((kind) => kind.plural === plural);
  const kind = listed[at];
  if (kind === undefined || after === undefined) throw faultOf(new BadCursorError(cursor ?? ''));
  const request = { list: kind.plural as ListName, first: maxPageSize, after: after === '' ? null : after };
  const [page] = await graph.store.pages([request]);
  if (page === undefined || page instanceof Error) throw faultOf(page ?? new Error('the store answered no page'));
  const nodes = await nodesById(graph, page.items);
  const end = page.offset + page.items.length;
  const last = page.items.at(-1);
  const more = last !== undefined && end < page.totalCount;
  const next = more ? `${kind.plural}.${cursorOf(graph.dataset.digest, end - 1, last)}` : nextOf(listed[at + 1]);
  return {
    resources: [...nodes.values()].map(({ id, label }) => ({
      uri: uriOf(graph.dataset, id),
      name: id,
      title: label,
      mimeType: 'application/json',
    })),
    ...(next === undefined ? {} : { nextCursor: next }),
  };
}

function nextOf(kind: Kind | undefined): string | undefined {
  return kind === undefined ? undefined : `${kind.plural}.`;
}

/** A node or claim, as JSON and in words. Throws an error of the protocol for an address that names none. */
export async function readResource(graph: KnowledgeGraph, uri: string): Promise<ReadResourceResult> {
  const id = idOf(graph, uri);
  if (parseId(id) === null) throw faultOf(new BadIdError(id), uri);
  const read = typeOfId(id) === claimType ? await readClaim(graph, id) : await readNode(graph, id);
  if (read === null) throw notFound(`There is no ${id}.`, uri);
  return {
    contents: [
      { uri, mimeType: 'application/json', text: read.json },
      { uri, mimeType: 'text/plain', text: `${read.text}\n${datasetText(graph.dataset)}\n` },
    ],
  };
}

function idOf({ dataset }: ExportSource, uri: string): string {
  const prefix = `${dataset.baseUri}/node/`;
  if (!uri.startsWith(prefix)) throw notFound(`The addresses here begin with ${prefix}.`, uri);
  try {
    return decodeURIComponent(uri.slice(prefix.length));
  } catch {
    return uri.slice(prefix.length);
  }
}

interface Read {
  readonly json: string;
  readonly text: string;
}

async function readClaim(graph: KnowledgeGraph, id: string): Promise<Read | null> {
  const [claim] = await claimsById(graph, [id]);
  return claim === undefined ? null : { json: claimJson(graph, claim), text: await claimText(graph, claim) };
}

async function claimText(graph: KnowledgeGraph, claim: ClaimNode): Promise<string> {
  const [citation] = await citationsOf(graph, [claim]);
  const facts = await factsById(graph, [claim.fact]);
  const fact = claim.fact === null ? undefined : facts.get(claim.fact);
  const stands = fact === undefined ? 'It takes part in no fact.' : `${fact.agreement}: ${fact.explanation}`;
  return `${citation === undefined ? '' : citationLine(citation)}\n${stands}`;
}

async function readNode(graph: KnowledgeGraph, id: string): Promise<Read | null> {
  const [node] = await graph.store.nodes([id]);
  return node == null ? null : { json: await entityJson(graph, node), text: await nodeText(graph, node) };
}

/** Most claims that are cited in the words of a node; the JSON has them all. */
const mostCited = 100;

async function nodeText(graph: KnowledgeGraph, node: NodeRecord): Promise<string> {
  const facts = [...(await factsById(graph, node.facts)).values()];
  const ids = [...new Set(facts.flatMap((fact) => fact.claims))];
  const citations = await citationsOf(graph, await claimsById(graph, ids.slice(0, mostCited)));
  const lines = new Map(citations.map((citation) => [citation.id, citationLine(citation)]));
  return [
    `${node.label} (${node.id})`,
    ...facts.flatMap(({ property, agreement, explanation, claims }) => [
      `${property}, ${agreement}: ${explanation}`,
      ...claims.flatMap((claim) => lines.get(claim) ?? []).map((line) => `- ${line}`),
    ]),
    ...(ids.length > mostCited ? [`Not cited here: ${ids.length - mostCited} more claims, which the JSON holds.`] : []),
  ].join('\n');
}

/** The ids that begin as given, or the beginnings of ids where the kind is still open. */
export async function completeId(graph: KnowledgeGraph, given: string) {
  const ids = given.startsWith(`${claimType}:`) ? await claimIds(graph, given) : await nodeIds(graph, given);
  const values = ids.slice(0, mostCompletions);
  return { completion: { values, hasMore: ids.length > values.length } };
}

async function nodeIds(graph: KnowledgeGraph, given: string): Promise<string[]> {
  const kind = Object.values(kinds).find(({ type }) => given.startsWith(`${type}:`));
  if (kind !== undefined) return beginning(graph, given, kind.plural as ListName);
  return [...Object.keys(kinds), claimType].map((type) => `${type}:`).filter((type) => type.startsWith(given));
}

/** Those of one source where that is named whole; else the sources that have such a beginning. */
async function claimIds(graph: KnowledgeGraph, given: string): Promise<string[]> {
  const source = /^[^:]*:([^/]*)\//.exec(given)?.[1];
  if (source !== undefined) return beginning(graph, given, 'Source.asserts', `Source:${source}`);
  const sources = await beginning(graph, given.replace(claimType, 'Source'), 'sources');
  return sources.map((id) => `${id.replace('Source', claimType)}/`);
}

async function beginning(graph: KnowledgeGraph, given: string, list: ListName, of?: string): Promise<string[]> {
  if (of !== undefined && parseId(of) === null) return [];
  const found: string[] = [];
  let lookedAt = 0;
  for await (const ids of idPages(graph, of === undefined ? { list } : { list, of })) {
    found.push(...ids.filter((id) => id.startsWith(given)));
    lookedAt += ids.length;
    if (found.length > mostCompletions || lookedAt >= mostLookedAt) break;
  }
  return found;
}

function notFound(message: string, uri: string): McpError {
  return new McpError(resourceNotFound, message, { uri: uri.slice(0, 300), code: 'NOT_FOUND' });
}

/** An error of the protocol for what a request got wrong; anything else is thrown on. */
function faultOf(error: Error, uri?: string): Error {
  if (!(error instanceof RequestError)) return error;
  const data = { code: error.extensions.code, ...(uri === undefined ? {} : { uri: uri.slice(0, 300) }) };
  return new McpError(ErrorCode.InvalidParams, error.message, data);
}
