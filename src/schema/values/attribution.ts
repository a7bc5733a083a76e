import type { AttributionLink } from '../../graph/records.js';
import { builder } from '../builder.js';
import { Actor } from '../nodes/actor.js';
import { Source } from '../nodes/source.js';
import { loadOptional } from '../read.js';
import { PartialDate, partialDate } from './date.js';
import { AttributionCheck, AttributionRole } from './enums.js';

export const Attribution = builder.objectRef<AttributionLink>('Attribution');
Attribution.implement({
  description: 'A link of the chain by which a claim came into print (PROV-O qualified attribution).',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who; null where the source names nobody.',
      resolve: (link, _, context) => loadOptional(context, link.actor),
    }),
    role: t.field({ type: AttributionRole, description: 'Which part they had.', resolve: (link) => link.role }),
    document: t.field({
      type: Source,
      nullable: true,
      description: 'The document in which they said or published it, where it is known.',
      resolve: (link, _, context) => loadOptional(context, link.document),
    }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When they said or published it, where that is claimed.',
      resolve: (link) => partialDate(link.date),
    }),
    check: t.field({
      type: AttributionCheck,
      description: 'Whether the document credited says so.',
      resolve: (link) => link.check ?? 'NOT_CHECKED',
    }),
    note: t.string({
      nullable: true,
      description: 'What the check found, or what the source prints in place of a name.',
      resolve: (link) => link.note ?? null,
    }),
  }),
});
