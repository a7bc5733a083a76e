import { policyYears } from '../../graph/progress.js';
import { typeOfId } from '../../vocabulary/kinds.js';
import type { TablePart } from '../table-part.js';

/** The years of a policy as all claims tell them. */
export const years: TablePart = {
  table: 'years',
  columns: ['policy', 'record'],
  *rows(graph, id) {
    if (typeOfId(id) === 'Policy') yield [id, JSON.stringify(policyYears(graph, { policy: id }))];
  },
};
