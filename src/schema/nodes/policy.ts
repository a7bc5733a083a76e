import { amountOf, dateValue, entitiesOf, entityOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import { builder } from '../builder.js';
import { clockArgs } from '../clocks.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntities, loadEntity, loadOfType, loadOptional } from '../read.js';
import { PartialDate, partialDate } from '../values/date.js';
import { ActorConnection } from './actor.js';
import { Entity } from './entity.js';
import { LocalityConnection, LocalityFilter } from './locality.js';
import { Meeting, MeetingConnection } from './meeting.js';
import { PolicyYear } from './policy-year.js';
import { ProjectConnection, ProjectFilter } from './project.js';

export const Policy = builder.objectRef<NodeRecord>('Policy');
export const PolicyConnection = nodeConnection(Policy, 'policies');

Policy.implement({
  description:
    'A policy or programme: the Regional Development 20×10 Policy, and those before it to which sources tie it.',
  directives: keyDirectives('Policy'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Policy:20x10`.' }),
    slug: t.string({
      description: 'The part of the id after the type, such as `20x10`.',
      resolve: (policy) => policy.id.slice('Policy:'.length),
    }),
    announced: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was made public (ANNOUNCED).',
      resolve: (policy) => partialDate(dateValue(policy, 'ANNOUNCED')),
    }),
    annualTarget: t.int({
      nullable: true,
      description: 'How many cities and counties are to get factories in a year (ANNUAL_TARGET).',
      resolve: (policy) => amountOf(policy, 'ANNUAL_TARGET', 'locality'),
    }),
    durationYears: t.int({
      nullable: true,
      description: 'How many years it is to run (DURATION).',
      resolve: (policy) => amountOf(policy, 'DURATION', 'year'),
    }),
    announcedAt: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting at which it was made public (ANNOUNCED_AT).',
      resolve: (policy, _, context) => loadOptional(context, entityOf(policy, 'ANNOUNCED_AT')),
    }),
    precededBy: t.field({
      type: [Policy],
      description: 'Earlier policies that it extends or follows, as some source says (PRECEDED_BY).',
      resolve: (policy, _, context) => loadEntities(context, entitiesOf(policy, 'PRECEDED_BY')),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects under it (UNDER_POLICY), by id.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ProjectFilter, description: 'Which projects.' }) },
      resolve: (policy, args, context) => loadPage(context, 'Policy.projects', args, policy.id),
    }),
    localities: t.field({
      type: LocalityConnection,
      description: 'The localities of its projects, and those chosen for it (SELECTED_LOCALITY), by id.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: LocalityFilter, description: 'Which localities.' }) },
      resolve: (policy, args, context) => loadPage(context, 'Policy.localities', args, policy.id),
    }),
    years: t.field({
      type: [PolicyYear],
      description: 'Its progress year by year: target, counted, completed, under construction, by province and kind.',
      args: clockArgs(t.arg),
      resolve: (policy, clocks, context) => context.loaders.years.load({ policy: policy.id, ...clocks }),
    }),
    meetings: t.field({
      type: MeetingConnection,
      description: 'The meetings that dealt with it (ON_POLICY, ANNOUNCED_AT), by id.',
      args: t.arg.connectionArgs(),
      resolve: (policy, args, context) => loadPage(context, 'Policy.meetings', args, policy.id),
    }),
    actors: t.field({
      type: ActorConnection,
      description:
        'The actors that claims about it name as a value: who put it forward, adopted it, is in charge or was mobilised.',
      args: t.arg.connectionArgs(),
      resolve: (policy, args, context) => loadPage(context, 'Policy.actors', args, policy.id),
    }),
  }),
});

builder.queryFields((t) => ({
  policy: t.field({
    type: Policy,
    nullable: true,
    description:
      'A policy by its id; without one, the Regional Development 20×10 Policy. Null for the id of anything else; a malformed id is an error of code BAD_ID.',
    args: { id: t.arg.id({ description: 'The id, such as `Policy:kimhwa-pilot`.' }) },
    resolve: (_, { id }, context) =>
      id == null ? loadEntity(context, context.dataset.policy) : loadOfType(context, 'Policy', id),
  }),
  policies: t.field({
    type: PolicyConnection,
    description: 'All policies, by id.',
    args: t.arg.connectionArgs(),
    resolve: (_, args, context) => loadPage(context, 'policies', args),
  }),
}));
