import { claimLists, nodeLists } from '../../graph/lists.js';
import { membersInRow } from '../members.js';
import type { TablePart } from '../table-part.js';

/** The lists of a node that have members. */
export const members: TablePart = {
  table: 'members',
  columns: ['of', 'list', 'chunk', 'total', 'ids', 'places'],
  *rows(graph, id) {
    for (const list of nodeLists) {
      const all = graph.list(list, id);
      for (let from = 0; from < all.length; from += membersInRow) {
        const ids = all.slice(from, from + membersInRow);
        const places = claimLists.has(list) ? Array.from(graph.placesOf(ids)) : null;
        yield [id, list, from / membersInRow, all.length, ids, places];
      }
    }
  },
};
