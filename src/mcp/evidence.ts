import { type CitedNodes, citationText, citedNodes } from '../export/citation.js';
import { claimsOfLabel } from '../export/claims-behind.js';
import { type ExportSource, factsById, nodesById, uriOf } from '../export/pages.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import { claimType, parseId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames } from '../vocabulary/properties.js';
import type { AskedProperties } from './with-ids.js';

/** What stands behind an answer, what of it is contested, and what nobody says. */
export interface Evidence {
  readonly citations: readonly Citation[];
  readonly contested: readonly Contested[];
  readonly unknown: readonly Unknown[];
  /** How many claims and nodes of the answer were left out here. */
  readonly omitted: { readonly claims: number; readonly nodes: number };
}

/** A claim, ready to be cited. */
export interface Citation {
  readonly id: string;
  readonly uri: string;
  readonly statement: string;
  /** As it can be pasted: who says it, document, publisher, date, place, address, digest of the passage. */
  readonly citation: string;
  readonly source: string;
  /** The claims whose values exclude this one's. */
  readonly contradicts: readonly string[];
  readonly relations: ClaimNode['related'];
}

/** A fact whose values exclude each other. */
interface Contested {
  readonly node: string;
  readonly name: string;
  readonly property: PropertyName;
  readonly explanation: string;
  readonly claims: readonly string[];
}

/** A value that was asked for and that no claim gives. */
interface Unknown {
  readonly node: string;
  readonly name: string;
  readonly property: PropertyName;
  readonly note: string;
}

/** Most claims that are cited with one answer, and most nodes of it whose values are looked into. */
const mostClaims = 30;
const mostNodes = 30;

/**
 * What stands behind an answer: the claims that it names, and those behind the values that were asked of its nodes. With
 * `names`, also for each node one that calls it as the answer does.
 */
export async function evidenceOf(
  graph: ExportSource,
  data: unknown,
  asked: AskedProperties,
  { names = false }: { readonly names?: boolean } = {},
): Promise<Evidence> {
  const found = mentionedIn(data, asked);
  const shown = [...found.nodes].slice(0, mostNodes);
  const nodes = await nodesById(
    graph,
    shown.map(([id]) => id),
  );
  const facts = await factsById(
    graph,
    shown.flatMap(([id, properties]) => (properties.size === 0 ? [] : (nodes.get(id)?.facts ?? []))),
  );
  const states = shown.flatMap(([id, properties]) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [...properties].map((property) => stateOf(node, property, facts));
  });
  const behind = states.flatMap((state) => state.facts);
  const ids = new Set([
    ...found.claims.flatMap(inTurn),
    ...inTurn(behind.filter(isContested).flatMap(holdersOf)),
    ...inTurn(behind.flatMap(holdersOf)),
  ]);
  // Where nothing else stands behind it, or names are what was asked for: from where the nodes are known.
  if (names || ids.size === 0) for (const id of await claimsNaming(graph, [...nodes.values()])) ids.add(id);
  const claims = await claimsById(graph, [...ids].slice(0, mostClaims));
  const told = [...behind, ...(await factsOf(graph, claims))].filter(isContested);
  return {
    citations: await citationsOf(graph, claims),
    contested: await contestsOf(graph, [...new Map(told.map((fact) => [fact.id, fact])).values()]),
    unknown: [...states.flatMap((state) => state.unknown ?? []), ...(await saidToBeUnknown(graph, claims, states))],
    omitted: { claims: Math.max(0, ids.size - claims.length), nodes: Math.max(0, found.nodes.size - shown.length) },
  };
}

/** Of each node a claim that calls it as it is called here, or else the first about it. */
async function claimsNaming(graph: ExportSource, nodes: readonly NodeRecord[]): Promise<string[]> {
  const facts = await factsById(
    graph,
    nodes.map((node) => node.facts[0]),
  );
  return nodes.flatMap((node) => {
    const [first] = claimsOfLabel(node).concat(facts.get(node.facts[0] ?? '')?.claims ?? []);
    return first ?? [];
  });
}

/** The claims of each value of a fact; of a fact without values those that say so. */
function holdersOf({ values, claims }: FactRecord): (readonly string[])[] {
  return values.length === 0 ? [claims] : values.map((value) => value.claims);
}

/** The first of each list, then the second of each, and so on: so that none is left out for the length of another. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/** Claims by their ids; those that are not there are left out. */
export async function claimsById({ store }: ExportSource, ids: readonly string[]): Promise<ClaimNode[]> {
  return (await store.claims(ids)).filter((claim) => claim !== null);
}

/** The claims, ready to be cited. */
export async function citationsOf(graph: ExportSource, claims: readonly ClaimNode[]): Promise<Citation[]> {
  const nodes: CitedNodes = await citedNodes(graph, claims);
  return claims.map((claim) => ({
    id: claim.id,
    uri: uriOf(graph.dataset, claim.id),
    statement: claim.statement,
    citation: citationText(claim, nodes),
    source: claim.source,
    contradicts: claim.contradicts,
    relations: claim.related,
  }));
}

/** What claims that are cited say is not known, as far as that is not told already. */
async function saidToBeUnknown(
  graph: ExportSource,
  claims: readonly ClaimNode[],
  told: readonly { readonly unknown: Unknown | null }[],
): Promise<Unknown[]> {
  const silent = claims.filter(({ subject, property, value }) => {
    return (
      'unknown' in value && !told.some(({ unknown }) => unknown?.node === subject && unknown.property === property)
    );
  });
  const nodes = await nodesById(
    graph,
    silent.map((claim) => claim.subject),
  );
  return silent.map(({ subject, property, statement }) => {
    return { node: subject, name: nodes.get(subject)?.label ?? subject, property, note: statement };
  });
}

async function contestsOf(graph: ExportSource, facts: readonly FactRecord[]): Promise<Contested[]> {
  const nodes = await nodesById(
    graph,
    facts.map((fact) => fact.subject),
  );
  return facts.map(({ subject, property, explanation, claims }) => {
    return { node: subject, name: nodes.get(subject)?.label ?? subject, property, explanation, claims };
  });
}

async function factsOf(graph: ExportSource, claims: readonly ClaimNode[]): Promise<FactRecord[]> {
  const facts = await factsById(
    graph,
    claims.map((claim) => claim.fact),
  );
  return [...facts.values()];
}

function isContested({ agreement }: FactRecord): boolean {
  return agreement === 'CONTESTED';
}

/** The facts behind a value of a node, and that nobody gives it where that is so. */
function stateOf(
  node: NodeRecord,
  property: PropertyName,
  facts: ReadonlyMap<string, FactRecord>,
): { readonly facts: readonly FactRecord[]; readonly unknown: Unknown | null } {
  const on = node.facts
    .map((id) => facts.get(id))
    .filter((fact) => fact !== undefined)
    .filter((fact) => fact.property === property && !fact.prospective);
  const about = { node: node.id, name: node.label, property };
  if (on.length === 0) return { facts: on, unknown: { ...about, note: 'No claim of the data set gives it.' } };
  if (on.some((fact) => fact.values.length > 0)) return { facts: on, unknown: null };
  return { facts: on, unknown: { ...about, note: on.map((fact) => fact.explanation).join(' ') } };
}

/** The claims and nodes that an answer names, each node with the properties whose values were asked of it. */
interface Mentioned {
  /** The lists in which claims stand, such as those of each value, by how deep in the answer they do. */
  readonly claims: readonly (readonly (readonly string[])[])[];
  readonly nodes: ReadonlyMap<string, ReadonlySet<PropertyName>>;
}

function mentionedIn(data: unknown, asked: AskedProperties): Mentioned {
  const claims: string[][][] = [];
  const nodes = new Map<string, Set<PropertyName>>();
  const mention = (id: string, property?: PropertyName): void => {
    const parsed = parseId(id);
    if (parsed === null || parsed.type === claimType) return;
    const properties = nodes.get(id) ?? new Set(asked.get(parsed.type));
    if (property !== undefined) properties.add(property);
    nodes.set(id, properties);
  };
  // Not by calling itself, as an answer may be as deep as its document.
  let waiting: readonly unknown[] = [data];
  while (waiting.length > 0) {
    claims.push(waiting.map(claimsNamedIn).filter((list) => list.length > 0));
    const within: unknown[] = [];
    for (const each of waiting) {
      if (typeof each === 'string') mention(each);
      if (typeof each !== 'object' || each === null) continue;
      const about = propertyOfNode(each);
      if (about !== null) mention(about.id, about.property);
      for (const inner of Object.values(each)) within.push(inner);
    }
    waiting = within;
  }
  return { claims, nodes };
}

/** The claims that a list shows, or the one that a text is. */
function claimsNamedIn(part: unknown): string[] {
  const ids = Array.isArray(part) ? part.map((each) => (each as { readonly id?: unknown } | null)?.id) : [part];
  return ids.filter((id): id is string => typeof id === 'string' && parseId(id)?.type === claimType);
}

/** Of a fact or a gap that an answer shows: the node and the property that it is about. */
function propertyOfNode(object: object): { readonly id: string; readonly property: PropertyName } | null {
  const { property, subject, node } = object as Record<string, { readonly id?: unknown } | string | null | undefined>;
  const known = propertyNames.find((each) => each === property);
  const about = subject ?? node;
  if (known === undefined || typeof about !== 'object' || about === null || typeof about.id !== 'string') return null;
  return { id: about.id, property: known };
}
