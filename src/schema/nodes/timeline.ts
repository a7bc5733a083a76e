import type { TimelineEventRecord } from '../../graph/timeline.js';
import { dateOf } from '../../vocabulary/dates.js';
import { builder } from '../builder.js';
import { knownAtArg } from '../clocks.js';
import { recordConnection } from '../connection.js';
import { checkIds, loadClaims, loadEntity } from '../read.js';
import { PartialDate } from '../values/date.js';
import { TimelineKind } from '../values/enums.js';
import { Entity } from './entity.js';
import { SourceClaim } from './source-claim.js';

export const TimelineEvent = builder.objectRef<TimelineEventRecord>('TimelineEvent');
TimelineEvent.implement({
  description:
    'A dated event, as some claims date it. A contested date is an event for each of its values, so that no side is left out; values that can be the same day are one event.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the event within this version of the data set.' }),
    title: t.exposeString('title', { description: 'What happened, and to what.' }),
    kind: t.field({ type: TimelineKind, description: 'The kind of event.', resolve: (event) => event.kind }),
    date: t.field({
      type: PartialDate,
      description: 'When, as exact as the claims say; its precision tells whether the day is certain.',
      resolve: (event) => dateOf(event.date),
    }),
    node: t.field({
      type: Entity,
      description: 'The node to which it happened.',
      resolve: (event, _, context) => loadEntity(context, event.node),
    }),
    claims: t.field({
      type: [SourceClaim],
      description: 'The claims that date it so.',
      resolve: (event, _, context) => loadClaims(context, event.claims),
    }),
  }),
});

export const TimelineConnection = recordConnection<TimelineEventRecord>('Timeline', TimelineEvent, 'events');

export const TimelineFilter = builder.inputType('TimelineFilter', {
  description: 'Which events. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [TimelineKind], description: 'Of one of these kinds.' }),
    localities: t.idList({ description: 'In one of these localities.' }),
    provinces: t.idList({ description: 'In one of these provinces.' }),
  }),
});

builder.queryFields((t) => ({
  timeline: t.field({
    type: TimelineConnection,
    description:
      'Meetings, announcements, groundbreakings, inaugurations, completions, visits and publications in one row, by earliest possible day. An event is in the range if it possibly fell in it. A from after to is an error of code BAD_RANGE.',
    args: {
      ...t.arg.connectionArgs(),
      from: t.arg({ type: 'Date', description: 'Possibly on or after this day.' }),
      to: t.arg({ type: 'Date', description: 'Possibly on or before this day.' }),
      filter: t.arg({ type: TimelineFilter, description: 'Which events.' }),
      knownAt: knownAtArg(t.arg),
    },
    resolve: (_, { filter, ...args }, context) => {
      checkIds(filter?.localities);
      checkIds(filter?.provinces);
      return context.loaders.timelines.load({ ...args, filter });
    },
  }),
}));
