/** What generated requests refer to, so that they reach what is there and not only what is refused. */
export interface Ground {
  /** Ids of nodes and claims, by their type. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Cursors of several lists. */
  readonly cursors: readonly string[];
  /** Names, titles and parts of them. */
  readonly words: readonly string[];
  /** Days on which facts differ. */
  readonly days: readonly string[];
}

const lists = ['policies', 'provinces', 'localities', 'projects', 'facilities', 'actors', 'meetings', 'sources'];

interface Listed {
  readonly [field: string]: {
    readonly edges: readonly { readonly cursor: string; readonly node: { id: string; name?: string } }[];
  };
}

/** Asks a graph for its ground. */
export async function groundOf(ask: (query: string) => Promise<unknown>): Promise<Ground> {
  const entities = lists.map((list) => `${list}(first: 40) { edges { cursor node { id name } } }`);
  const data = (await ask(`{ ${entities.join(' ')} claims(first: 60) { edges { cursor node { id } } } }`)) as Listed;
  const edges = Object.values(data).flatMap((list) => list.edges);
  const ids: Record<string, string[]> = {};
  for (const { node } of edges) {
    const type = node.id.split(':')[0] as string;
    ids[type] ??= [];
    ids[type].push(node.id);
  }
  return {
    ids,
    cursors: Object.values(data).flatMap((list) => list.edges.slice(0, 3).map((edge) => edge.cursor)),
    words: edges.flatMap(({ node }) => (node.name === undefined ? [] : [node.name])),
    days: ['2024-01-15', '2024-02-28', '2024-12-20', '2025-02-13', '2025-08-26', '2025-12-31', '2026-02-10'],
  };
}
