import { gapsOfNode } from '../../graph/gaps.js';
import type { Graph } from '../../graph/graph.js';
import { type EntityTypeName, entityTypes, kinds, typeOfId } from '../../vocabulary/kinds.js';
import type { Cell, TablePart } from '../table-part.js';

const table = 'gap_stage';
const columns = ['finder', 'type_number', 'node', 'nth', 'kind', 'type', 'property', 'id', 'record'];

/** What is missing or weakly founded of a node, as far as the facts about it tell; numbered when all are there. */
export const gaps: TablePart = { table, columns, rows: (graph, id) => rows(graph, id, false) };

/** The same as far as the facts about all nodes are needed. */
export const gapsAmongAll: TablePart = { table, columns, rows: (graph, id) => rows(graph, id, true) };

function* rows(graph: Graph, id: string, needsAll: boolean): Generator<readonly Cell[]> {
  const type = typeOfId(id) as EntityTypeName;
  for (const { gap, finder, nth } of gapsOfNode(graph, id, needsAll)) {
    const typeNumber = entityTypes.indexOf(type);
    yield [finder, typeNumber, id, nth, gap.kind, kinds[type].code, gap.property, gap.id, JSON.stringify(gap)];
  }
}
