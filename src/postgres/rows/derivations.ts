import type { Claim } from '../../dataset/read.js';
import type { TablePart } from '../table-part.js';

/** What the claims about a node are derived from. */
export const derivations: TablePart = {
  table: 'derivations',
  columns: ['basis', 'claim'],
  *rows({ subjects }, id) {
    for (const place of subjects.index.about(id)) {
      const { id: claim, derivedFrom } = subjects.claims[place] as Claim;
      for (const basis of new Set(derivedFrom)) yield [basis, claim];
    }
  },
};
