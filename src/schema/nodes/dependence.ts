import type { DependenceRecord } from '../../graph/dependence.js';
import { builder } from '../builder.js';
import { checkIds } from '../read.js';
import { Fact } from './fact.js';

export const Dependence = builder.objectRef<DependenceRecord>('Dependence');
Dependence.implement({
  description: 'What would change if documents were withdrawn. Facts are shown as they stand now.',
  fields: (t) => ({
    claims: t.exposeInt('claims', {
      description: 'How many claims would go: those of the documents, and what the editors infer from them.',
    }),
    lost: t.field({
      type: [Fact],
      description: 'Facts of which nothing would be left.',
      resolve: (dependence) => dependence.lost,
    }),
    weakened: t.field({
      type: [Fact],
      description: 'Facts that would remain with fewer independent origins.',
      resolve: (dependence) => dependence.weakened,
    }),
    changed: t.field({
      type: [Fact],
      description:
        'Facts that would remain, but of which the field would show another value, or none, or that would begin or cease to be contested.',
      resolve: (dependence) => dependence.changed,
    }),
  }),
});

builder.queryFields((t) => ({
  withoutSource: t.field({
    type: Dependence,
    description:
      'What would change if these documents were withdrawn. An id that is well formed and unknown changes nothing; a malformed one is an error of code BAD_ID.',
    args: { ids: t.arg.idList({ required: true, description: 'The ids of the documents.' }) },
    resolve: (_, { ids }, context) => {
      checkIds(ids);
      return context.loaders.withoutSources.load(ids);
    },
  }),
}));
