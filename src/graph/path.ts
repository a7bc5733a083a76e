import type { Claim } from '../dataset/read.js';
import { type PropertyName, propertyOf } from '../vocabulary/properties.js';
import { PathTooCostlyError, PathTooLongError } from './errors.js';
import type { ClaimNode } from './records.js';

/** Which path is asked for. Claims are the links of paths and not their ends. */
export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** Most steps, from 0 to 10. @default 6 */
  readonly maxLength?: number | null | undefined;
}

/** One step of a path. */
export interface PathStepRecord {
  readonly from: string;
  readonly to: string;
  /** The property whose value one of the two is; null where the claim about one merely involves the other. */
  readonly property: PropertyName | null;
  readonly claim: string;
}

/** A shortest path; without a step where it ends where it starts. */
export interface PathRecord {
  readonly length: number;
  readonly steps: readonly PathStepRecord[];
}

/** A link from a node to a neighbour. */
export interface Link {
  readonly to: string;
  readonly property: PropertyName | null;
  readonly claim: string;
}

/** A claim, and by which it has been superseded. */
export type LinkingClaim = Claim & Pick<ClaimNode, 'supersededBy'>;

/** The links of a node, those to follow first in front. Each neighbour occurs once. */
export type LinksOf = (id: string) => readonly Link[];

const defaultMaxLength = 6;
const mostLength = 10;
/** Most links that one search follows. */
const mostLinks = 50_000;

/**
 * Properties that join no nodes here. They say as whose account a document or an actor counts, which is our own
 * classification: all party and state media are one body in it, so that through that body everything they print
 * would stand two steps from everything else, and no path would tell anything of its ends.
 */
const classifying: ReadonlySet<PropertyName> = new Set(['ORIGIN', 'ORIGIN_BODY']);

/**
 * The links that claims make: between the subject and the value, and between the subject and what else is involved, to
 * be followed either way. Of an editorial claim only the value counts: what it involves is the basis of a judgement.
 * Where several claims join two nodes, one stands for them: not deprecated or superseded before others, then the most
 * specific property, then the first id. A node's links to neighbours with the fewest links come first: of two ways of one
 * length, that by a county tells more than that by the policy under which everything stands.
 */
export function linksOf(claims: Iterable<LinkingClaim>, isEditorial: (source: string) => boolean): LinksOf {
  const links = new Map<string, Map<string, RankedLink>>();
  const join = (from: string, link: RankedLink): void => {
    const known = links.get(from) ?? new Map<string, RankedLink>();
    links.set(from, known);
    const other = known.get(link.to);
    if (other === undefined || byRank(link, other) < 0) known.set(link.to, link);
  };
  for (const claim of claims) {
    for (const { neighbour, ...link } of joinsOf(claim, isEditorial)) {
      join(claim.subject, { ...link, to: neighbour });
      join(neighbour, { ...link, to: claim.subject });
    }
  }
  const width = (id: string): number => links.get(id)?.size ?? 0;
  const sorted = new Map([...links].map(([id, to]) => [id, inOrderToFollow([...to.values()], width)]));
  return (id) => sorted.get(id) ?? [];
}

/** A link with how well its claim stands for all that join the two. */
export interface RankedLink extends Link {
  /** Smaller is better. */
  readonly rank: number;
}

/** The links of a node, those to follow first in front: those to neighbours that have the fewest neighbours themselves. */
export function inOrderToFollow(links: RankedLink[], widthOf: (id: string) => number): RankedLink[] {
  return links.sort((a, b) => widthOf(a.to) - widthOf(b.to) || byRank(a, b));
}

/** The links that a claim makes, between its subject and each neighbour. */
export function joinsOf(
  claim: LinkingClaim,
  isEditorial: (source: string) => boolean,
): (Omit<RankedLink, 'to'> & { readonly neighbour: string })[] {
  if (classifying.has(claim.property)) return [];
  const neighbours: [string, PropertyName | null][] = [];
  if ('entity' in claim.value) neighbours.push([claim.value.entity, claim.property]);
  if (claim.involves !== undefined && !isEditorial(claim.source))
    for (const id of claim.involves) neighbours.push([id, null]);
  return neighbours
    .filter(([id]) => id !== claim.subject)
    .map(([neighbour, property]) => ({ neighbour, property, claim: claim.id, rank: rankOf(claim, property) }));
}

/** More than any property has kinds to join. */
const unspecific = 1000;

/** A property is the more specific the fewer kinds of node it can join; being involved is the least specific. */
function rankOf(claim: LinkingClaim, property: PropertyName | null): number {
  const outdated = claim.rank === 'DEPRECATED' || claim.supersededBy !== null;
  const declared = property === null ? null : propertyOf(property);
  const joins = declared === null ? unspecific : declared.subjects.length * (declared.targets?.length ?? 1);
  return (outdated ? 2 * unspecific : 0) + joins;
}

/** Of two links between the same nodes, or of one node to neighbours alike: the better first. */
export function byRank(a: RankedLink, b: RankedLink): number {
  return a.rank - b.rank || order(a.claim, b.claim) || order(a.to, b.to);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A shortest path between two nodes, or null where there is none of at most that many steps. Of several it is always
 * the same one, and the way back is the same path. Throws PathTooLongError for a bound that is none, and
 * PathTooCostlyError where more than 50,000 links would have to be followed.
 */
export function shortestPath(links: LinksOf, request: PathRequest): PathRecord | null {
  const search = pathSearch(request);
  let turn = search.next();
  while (turn.done !== true) turn = search.next(links);
  return turn.value;
}

/** Nodes from which a search goes on, and how many of their links it follows at most. */
export interface Frontier {
  readonly nodes: readonly string[];
  /** One link more, and the search is too costly. */
  readonly mostLinks: number;
}

/**
 * The search for a shortest path, for whoever has to fetch the links: it names the nodes from which it goes on, and is to be
 * answered with their links, at least with the first of them up to one more than it follows.
 */
export function* pathSearch({ from, to, maxLength }: PathRequest): Generator<Frontier, PathRecord | null, LinksOf> {
  const most = maxLength ?? defaultMaxLength;
  if (most < 0 || most > mostLength) throw new PathTooLongError(most, mostLength);
  if (from === to) return { length: 0, steps: [] };
  // Searched in one direction only, so that both directions find the same path.
  const [start, end] = order(from, to) < 0 ? [from, to] : [to, from];
  const steps = yield* stepsBetween(start, end, most);
  if (steps === null) return null;
  return { length: steps.length, steps: start === from ? steps : steps.map(reversed).reverse() };
}

function reversed({ from, to, property, claim }: PathStepRecord): PathStepRecord {
  return { from: to, to: from, property, claim };
}

/** What one of the two searches has reached: for each node the step by which it came, null for where it began. */
interface Side {
  readonly reached: Map<string, PathStepRecord | null>;
  frontier: readonly string[];
}

/**
 * Searches from both ends, always widening the smaller frontier by a whole level: the first node that both reach then
 * stands on a shortest path.
 */
function* stepsBetween(
  start: string,
  end: string,
  most: number,
): Generator<Frontier, PathStepRecord[] | null, LinksOf> {
  const forwards: Side = { reached: new Map([[start, null]]), frontier: [start] };
  const backwards: Side = { reached: new Map([[end, null]]), frontier: [end] };
  const budget = { links: mostLinks };
  for (let length = 1; length <= most; length++) {
    const [side, other] =
      forwards.frontier.length <= backwards.frontier.length ? [forwards, backwards] : [backwards, forwards];
    const links = yield { nodes: side.frontier, mostLinks: budget.links };
    const meeting = widen(side, other, links, budget);
    if (meeting !== null) {
      const back = stepsTo(backwards, meeting);
      return [...stepsTo(forwards, meeting).reverse(), ...back.map(reversed)];
    }
    if (side.frontier.length === 0) return null;
  }
  return null;
}

/** Goes one step further from a whole frontier. Answers the node at which it meets the other search, if it does. */
function widen(side: Side, other: Side, links: LinksOf, budget: { links: number }): string | null {
  const next: string[] = [];
  for (const from of side.frontier) {
    for (const { to, property, claim } of links(from)) {
      budget.links -= 1;
      if (budget.links < 0) throw new PathTooCostlyError(mostLinks);
      if (side.reached.has(to)) continue;
      side.reached.set(to, { from, to, property, claim });
      if (other.reached.has(to)) return to;
      next.push(to);
    }
  }
  side.frontier = next;
  return null;
}

/** The steps by which a search came to a node, the last first. */
function stepsTo(side: Side, node: string): PathStepRecord[] {
  const steps: PathStepRecord[] = [];
  for (let step = side.reached.get(node); step != null; step = side.reached.get(step.from)) steps.push(step);
  return steps;
}
