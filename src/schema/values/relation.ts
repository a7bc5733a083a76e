import type { RelationRecord } from '../../graph/records.js';
import { builder } from '../builder.js';
import { SourceClaim } from '../nodes/source-claim.js';
import { loadOptionalClaim } from '../read.js';
import { ClaimRelationKind } from './enums.js';

export const ClaimRelation = builder.objectRef<RelationRecord>('ClaimRelation');
ClaimRelation.implement({
  description:
    'A relation that the editors of the data set see between two claims that cannot be compared by value. Relations by value are computed: `agreesWith` and `contradicts`.',
  fields: (t) => ({
    kind: t.field({ type: ClaimRelationKind, description: 'Which relation.', resolve: (relation) => relation.kind }),
    claim: t.field({
      type: SourceClaim,
      nullable: true,
      description: 'The other claim.',
      resolve: (relation, _, context) => loadOptionalClaim(context, relation.claim),
    }),
    inverse: t.exposeBoolean('inverse', {
      description: 'True where it is the other claim that disputes, qualifies, corrects or updates this one.',
    }),
    note: t.exposeString('note', { description: 'Why the editors see it.' }),
  }),
});
