import { codeOf, dateValue, entitiesOf, entityOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntities, loadOptional } from '../read.js';
import { PartialDate, partialDate } from '../values/date.js';
import { MeetingKind } from '../values/enums.js';
import { ActorConnection } from './actor.js';
import { Entity } from './entity.js';
import { Locality } from './locality.js';
import { Policy } from './policy.js';
import { ProjectConnection } from './project.js';

export const Meeting = builder.objectRef<NodeRecord>('Meeting');
export const MeetingConnection = nodeConnection(Meeting, 'meetings');

Meeting.implement({
  description: 'An occasion on which people met: a congress, a plenary, a session, a course, a ceremony, a visit.',
  directives: keyDirectives('Meeting'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Meeting:spa-14-10`.' }),
    kind: t.field({
      type: MeetingKind,
      description: 'What kind of occasion it was (KIND).',
      resolve: (meeting) => codeOf(meeting, 'KIND') as EnumValueOf<'MeetingKind'>,
    }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it took place (HELD); null where no claim says.',
      resolve: (meeting) => partialDate(dateValue(meeting, 'HELD')),
    }),
    place: t.field({
      type: Locality,
      nullable: true,
      description: 'The locality in which it took place (PLACE); null where no claim says.',
      resolve: (meeting, _, context) => loadOptional(context, entityOf(meeting, 'PLACE')),
    }),
    participants: t.field({
      type: ActorConnection,
      description: 'Who took part, as far as claims name them (PARTICIPANT), by id.',
      args: t.arg.connectionArgs(),
      resolve: (meeting, args, context) => loadPage(context, 'Meeting.participants', args, meeting.id),
    }),
    policies: t.field({
      type: [Policy],
      description: 'The policies that it dealt with (ON_POLICY).',
      resolve: (meeting, _, context) => loadEntities(context, entitiesOf(meeting, 'ON_POLICY')),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects that it was about (ON_PROJECT), by id.',
      args: t.arg.connectionArgs(),
      resolve: (meeting, args, context) => loadPage(context, 'Meeting.projects', args, meeting.id),
    }),
  }),
});

export const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Which meetings. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [MeetingKind], description: 'Of one of these kinds.' }),
    from: t.field({ type: 'Date', description: 'Possibly held on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Possibly held on or before this day.' }),
    participants: t.idList({ description: 'In which one of these actors took part.' }),
  }),
});

export const MeetingOrder = builder.enumType('MeetingOrder', {
  description: 'How meetings are ordered.',
  values: {
    DATE: { description: 'By the earliest possible day; those without a date last.' },
    DATE_DESC: { description: 'By the earliest possible day, backwards; those without a date last.' },
  },
});

builder.queryFields((t) => ({
  meetings: t.field({
    type: MeetingConnection,
    description: 'All meetings; by id where no order is given.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
      orderBy: t.arg({ type: MeetingOrder, description: 'In which order.' }),
    },
    resolve: (_, args, context) => loadPage(context, 'meetings', args),
  }),
}));
