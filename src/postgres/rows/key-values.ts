import { textOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import { keyProperties } from '../../vocabulary/keys.js';
import { typeOfId } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { keyValueOf } from '../key-values.js';
import type { TablePart } from '../table-part.js';

/** The values by which other graphs know a node, each as often as it is a value of its own. */
export const keyValues: TablePart = {
  table: 'key_values',
  columns: ['type', 'property', 'value', 'node', 'shown'],
  *rows(graph, id) {
    const type = typeOfId(id);
    const property = (keyProperties as Partial<Record<string, PropertyName>>)[type];
    if (property === undefined) return;
    const shown = textOf(graph.node(id) as NodeRecord, property);
    const claimed = graph.subjects
      .of(id)
      .facts.filter((fact) => fact.property === property)
      .flatMap(({ values }) => values.flatMap(({ value }) => ('text' in value ? [value.text] : [])));
    for (const value of new Set(claimed)) yield [type, property, keyValueOf(value), id, value === shown];
  },
};
