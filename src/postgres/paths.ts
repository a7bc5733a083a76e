import { answered } from '../graph/errors.js';
import { type Frontier, type Link, type PathRecord, type PathRequest, pathSearch } from '../graph/path.js';
import type { Reader, Version } from './reader.js';
import { linksInRow } from './rows/links.js';

type Search = ReturnType<typeof pathSearch>;
type LinksByNode = ReadonlyMap<string, readonly Link[]>;

/**
 * Shortest paths. All searches of a batch go on step by step together, and each step takes one query for the links of the
 * frontiers that they widen: so as many queries as the longest search has steps, and one that looks whether the ends are there.
 */
export async function shortestPaths(
  reader: Reader,
  version: Version,
  requests: readonly PathRequest[],
): Promise<(PathRecord | null | Error)[]> {
  const there = nodesThere(reader, version, [...new Set(requests.flatMap(({ from, to }) => [from, to]))]);
  const answers: (PathRecord | null | Error)[] = requests.map(() => null);
  // Whatever this read comes to is told when it is waited for.
  there.catch(() => undefined);
  const searches = requests.map((request): Search => pathSearch(request));
  let open: { readonly at: number; readonly frontier: Frontier }[] = [];
  const advance = (at: number, links: LinksByNode | null): void => {
    const turn = answered(() => {
      const search = searches[at] as Search;
      return links === null ? search.next() : search.next((id) => links.get(id) ?? []);
    });
    if (turn instanceof Error) answers[at] = turn;
    else if (turn.done === true) answers[at] = turn.value;
    else open.push({ at, frontier: turn.value });
  };
  for (const at of requests.keys()) advance(at, null);
  while (open.length > 0) {
    const waiting = open;
    open = [];
    const links = await linksOf(
      reader,
      version,
      waiting.map(({ frontier }) => frontier),
    );
    for (const [number, { at }] of waiting.entries()) advance(at, links[number] as LinksByNode);
  }
  const known = await there;
  return answers.map((answer, at) => {
    if (answer === null || answer instanceof Error) return answer;
    const { from, to } = requests[at] as PathRequest;
    return known.has(from) && known.has(to) ? answer : null;
  });
}

async function nodesThere(reader: Reader, { schema }: Version, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>({
    text: `SELECT id FROM ${schema}.nodes WHERE id = ANY($1)`,
    values: [ids],
  });
  return new Set(rows.map(({ id }) => id));
}

interface Row {
  readonly search: number;
  readonly node: string;
  readonly neighbours: readonly string[];
  readonly properties: readonly string[];
  readonly claims: readonly string[];
}

/**
 * The links of the nodes of each frontier, in the order in which they are followed, up to the first that is too many for its
 * search. Each search counts its own, so that one with a large hub neither reads all of that nor takes anything from another.
 */
async function linksOf(
  reader: Reader,
  { schema }: Version,
  frontiers: readonly Frontier[],
): Promise<readonly LinksByNode[]> {
  const nodes = frontiers.flatMap(({ nodes: each }, search) => each.map((id) => ({ id, search })));
  const rows = await reader.rows<Row>({
    text: `SELECT search, node, neighbours, properties, claims FROM (
             SELECT f.search, f.most, f.nth, l.*,
               sum(cardinality(l.neighbours)) OVER (PARTITION BY f.search ORDER BY f.nth, l.chunk) - cardinality(l.neighbours) AS before
             FROM unnest($1::text[], $2::integer[], $3::integer[]) WITH ORDINALITY AS f (id, search, most, nth)
             JOIN ${schema}.links l ON l.node = f.id AND l.chunk <= f.most / ${linksInRow}
           ) AS wanted
           WHERE before <= most ORDER BY search, nth, chunk`,
    values: [
      nodes.map(({ id }) => id),
      nodes.map(({ search }) => search),
      nodes.map(({ search }) => frontiers[search]?.mostLinks),
    ],
  });
  const found = frontiers.map(() => new Map<string, Link[]>());
  for (const { search, node, neighbours, properties, claims } of rows) {
    const bySearch = found[search] as Map<string, Link[]>;
    const links = bySearch.get(node) ?? [];
    bySearch.set(node, links);
    for (const [at, to] of neighbours.entries()) {
      // An empty text stands for a link by mere involvement.
      const property = (properties[at] || null) as Link['property'];
      links.push({ to, property, claim: claims[at] as string });
    }
  }
  return found;
}
