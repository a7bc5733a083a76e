import type { PathRecord, PathStepRecord } from '../../graph/path.js';
import { builder } from '../builder.js';
import { checkIds, loadEntity, loadOptionalClaim } from '../read.js';
import { Property } from '../values/enums.js';
import { SourceClaim } from './source-claim.js';

export const PathStep = builder.objectRef<PathStepRecord>('PathStep');
PathStep.implement({
  description: 'One step of a path: two nodes and a claim that joins them.',
  fields: (t) => ({
    from: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'Where the step starts.',
      resolve: (step, _, context) => loadEntity(context, step.from) as never,
    }),
    to: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'Where it leads.',
      resolve: (step, _, context) => loadEntity(context, step.to) as never,
    }),
    property: t.field({
      type: Property,
      nullable: true,
      description:
        'The property of the one whose value the other is; null where the claim is about one and involves the other.',
      resolve: (step) => step.property,
    }),
    claim: t.field({
      type: SourceClaim,
      nullable: true,
      description:
        'The claim that joins them. Where several do, one that is neither deprecated nor superseded goes before others, then the most specific property, then the first id.',
      resolve: (step, _, context) => loadOptionalClaim(context, step.claim),
    }),
  }),
});

export const Path = builder.objectRef<PathRecord>('Path');
Path.implement({
  description: 'A shortest way from one node to another along claims.',
  fields: (t) => ({
    length: t.exposeInt('length', { description: 'How many steps it has; 0 from a node to itself.' }),
    steps: t.field({ type: [PathStep], description: 'The steps, in order.', resolve: (path) => path.steps }),
  }),
});

builder.queryFields((t) => ({
  path: t.field({
    type: Path,
    nullable: true,
    description:
      'How two nodes hang together: a shortest path along claims, each step from a subject to a value or to another node involved, or back. As whose account a source counts (ORIGIN, ORIGIN_BODY) joins nothing, and neither does the basis of an editorial claim. Null where there is no path of at most that length, and for an unknown id or that of a claim. More than 50,000 links to follow is an error of code PATH_TOO_COSTLY.',
    args: {
      from: t.arg.id({ required: true, description: 'The node from which it starts.' }),
      to: t.arg.id({ required: true, description: 'The node to which it leads.' }),
      maxLength: t.arg.int({
        description: 'Most steps: 6 where not given, at most 10; an error of code PATH_TOO_LONG else.',
      }),
    },
    resolve: (_, { from, to, maxLength }, context) => {
      checkIds([from, to]);
      return context.loaders.paths.load({ from, to, maxLength });
    },
  }),
}));
