import type { GapRecord } from '../../graph/gaps.js';
import { builder } from '../builder.js';
import { recordConnection } from '../connection.js';
import { loadEntity } from '../read.js';
import { EntityType, GapKind, Property } from '../values/enums.js';
import { Entity } from './entity.js';

export const Gap = builder.objectRef<GapRecord>('Gap');
Gap.implement({
  description: 'Something that no source says, that a source says is not known, or that is weakly founded.',
  fields: (t) => ({
    node: t.field({
      type: Entity,
      description: 'The node of which it is missing.',
      resolve: (gap, _, context) => loadEntity(context, gap.node),
    }),
    kind: t.field({ type: GapKind, description: 'What kind of gap it is.', resolve: (gap) => gap.kind }),
    property: t.field({
      type: Property,
      nullable: true,
      description: 'The property concerned; null where it is the node as a whole.',
      resolve: (gap) => gap.property,
    }),
    explanation: t.exposeString('explanation', { description: 'In words: what is missing, or on what it rests.' }),
  }),
});

export const GapConnection = recordConnection<GapRecord>('Gap', Gap, 'gaps');

export const GapFilter = builder.inputType('GapFilter', {
  description: 'Which gaps. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [GapKind], description: 'Of one of these kinds.' }),
    types: t.field({ type: [EntityType], description: 'Of nodes of one of these types.' }),
    properties: t.field({ type: [Property], description: 'Of one of these properties.' }),
  }),
});

builder.queryFields((t) => ({
  gaps: t.field({
    type: GapConnection,
    description:
      'What is missing: values that no claim gives although there must be one sooner or later, explicit unknowns, and facts that rest on one origin, on state media alone or, for localities, on one document.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: GapFilter, description: 'Which gaps.' }) },
    resolve: (_, args, context) => context.loaders.gaps.load(args),
  }),
}));
