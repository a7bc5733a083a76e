import { daysOf, termsOf } from '../../graph/lists.js';
import type { EntityTypeName } from '../../vocabulary/kinds.js';
import { typeOfId } from '../../vocabulary/kinds.js';
import type { TablePart } from '../table-part.js';

/** The nodes themselves. */
export const nodes: TablePart = {
  table: 'nodes',
  columns: ['id', 'record'],
  *rows(graph, id) {
    yield [id, JSON.stringify(graph.node(id))];
  },
};

/** What nodes are filtered by; their ranks follow when all are there. */
export const nodeList: TablePart = {
  table: 'node_stage',
  columns: ['id', 'type', 'position', 'terms', 'earliest', 'latest'],
  *rows(graph, id) {
    const type = typeOfId(id) as EntityTypeName;
    const days = daysOf(graph, id);
    const { index } = graph.subjects;
    // Nodes are sorted by id, which begins with the type.
    const first = index.nodeNumber(graph.idsOfType(type)[0] as string) as number;
    const position = (index.nodeNumber(id) as number) - first;
    yield [id, type, position, termsOf(graph, id), days?.earliest ?? null, days?.latest ?? null];
  },
};
