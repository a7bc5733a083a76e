import type { Graph } from '../../graph/graph.js';
import { NodeLinks } from '../../graph/node-links.js';
import type { TablePart } from '../table-part.js';

/** Links of a node that stand in one row. */
export const linksInRow = 500;

/** What has been worked out of a graph for the links of all its nodes. */
const linksOf = new WeakMap<Graph, NodeLinks>();

/** The links of a node for paths, those to follow first in front. An empty text stands for no property. */
export const links: TablePart = {
  table: 'links',
  columns: ['node', 'chunk', 'neighbours', 'properties', 'claims'],
  *rows(graph, id) {
    const known = linksOf.get(graph) ?? new NodeLinks(graph);
    linksOf.set(graph, known);
    const all = known.of(id);
    for (let at = 0; at < all.length; at += linksInRow) {
      const some = all.slice(at, at + linksInRow);
      yield [
        id,
        at / linksInRow,
        some.map(({ to }) => to),
        some.map(({ property }) => property ?? ''),
        some.map(({ claim }) => claim),
      ];
    }
  },
};
