import { isClaimList, membersOf, type NodeListName, nodeLists, placesInList } from '../../graph/lists.js';
import { entityTypes, typeOfId } from '../../vocabulary/kinds.js';
import { membersInRow } from '../members.js';
import type { Cell, TablePart } from '../table-part.js';

/** The lists of the nodes of each type: those of all nodes and its own. */
const listsOf = new Map<string, NodeListName[]>(
  entityTypes.map((type) => [type, nodeLists.filter((list) => /^Entity\./.test(list) || list.startsWith(`${type}.`))]),
);

/** The lists of a node that have members. */
export const members: TablePart = {
  table: 'members',
  columns: ['of', 'list', 'chunk', 'total', 'ids', 'places'],
  *rows(graph, id) {
    const { index } = graph.subjects;
    for (const list of listsOf.get(typeOfId(id)) ?? []) {
      if (isClaimList(list)) {
        yield* chunks(id, list, placesInList(graph, list, id), (places) => [
          places.map((place) => index.idOf(place) as string),
          places,
        ]);
      } else {
        yield* chunks(id, list, membersOf(graph, list, id), (ids) => [ids, null]);
      }
    }
  },
};

function* chunks<Member>(
  of: string,
  list: string,
  all: ArrayLike<Member>,
  cells: (members: Member[]) => [ids: Cell, places: Cell],
): Generator<readonly Cell[]> {
  for (let from = 0; from < all.length; from += membersInRow) {
    const length = Math.min(membersInRow, all.length - from);
    const chunk = Array.from({ length }, (_, at) => all[from + at] as Member);
    yield [of, list, from / membersInRow, all.length, ...cells(chunk)];
  }
}
