import { codeOf, dateValue, entityOf, flagOf, resolvedValue, yearOf } from '../../graph/read.js';
import type { FactRecord, NodeRecord } from '../../graph/records.js';
import { whenReady } from '../../loaders/loaders.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { clockArgs, loadFactsAt } from '../clocks.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntity } from '../read.js';
import { PartialDate, partialDate } from '../values/date.js';
import { FacilityKind, ProjectStatus } from '../values/enums.js';
import { Entity } from './entity.js';
import { FacilityConnection } from './facility.js';
import { Locality } from './locality.js';
import { MeetingConnection } from './meeting.js';
import { Policy } from './policy.js';

export const Project = builder.objectRef<NodeRecord>('Project');
export const ProjectConnection = nodeConnection(Project, 'projects');

Project.implement({
  description:
    'The works begun in one locality in one year under a policy. Each field shows what the rule of resolution picks from the claims; `facts` shows all that is claimed, and by whom.',
  directives: keyDirectives('Project'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Project:songchon-2024`.' }),
    policy: t.field({
      type: Policy,
      description: 'The policy under which the works are done (UNDER_POLICY).',
      resolve: (project, _, context) => loadEntity(context, entityOf(project, 'UNDER_POLICY') as string),
    }),
    locality: t.field({
      type: Locality,
      description: 'Where the works are (IN_LOCALITY).',
      resolve: (project, _, context) => loadEntity(context, entityOf(project, 'IN_LOCALITY') as string),
    }),
    year: t.int({
      description: 'The calendar year to whose works it belongs (BATCH_YEAR).',
      resolve: (project) => yearOf(project),
    }),
    status: t.field({
      type: ProjectStatus,
      nullable: true,
      description:
        'How far the works have come, as claimed (STATUS); null where no claim says, or claims differ and no step of the rule decides.',
      args: clockArgs(t.arg),
      resolve: (project, { asOf, knownAt }, context) =>
        asOf == null && knownAt == null
          ? (codeOf(project, 'STATUS') as EnumValueOf<'ProjectStatus'> | null)
          : whenReady(loadFactsAt(context, project, { asOf, knownAt }), statusIn),
    }),
    operational: t.boolean({
      nullable: true,
      description: 'Whether it is in operation, as claimed (OPERATIONAL); null where no claim says.',
      resolve: (project) => flagOf(project, 'OPERATIONAL'),
    }),
    announced: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was made public (ANNOUNCED).',
      resolve: (project) => partialDate(dateValue(project, 'ANNOUNCED')),
    }),
    groundbreaking: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When ground was broken (GROUNDBREAKING): for the whole, or where only parts are dated, for a part.',
      resolve: (project) => partialDate(dateValue(project, 'GROUNDBREAKING')),
    }),
    inaugurated: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was opened by a ceremony (INAUGURATED).',
      resolve: (project) => partialDate(dateValue(project, 'INAUGURATED')),
    }),
    completed: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was completed (COMPLETED). A status without a date gives none.',
      resolve: (project) => partialDate(dateValue(project, 'COMPLETED')),
    }),
    countsTowardTarget: t.boolean({
      nullable: true,
      description:
        'Whether it is one of the places that the policy counts for its year (COUNTS_TOWARD_TARGET): as a source says, or else as the editors infer by a stated rule.',
      resolve: (project) => flagOf(project, 'COUNTS_TOWARD_TARGET'),
    }),
    facilities: t.field({
      type: FacilityConnection,
      description: 'What the works comprise (COMPRISES), by id.',
      args: t.arg.connectionArgs(),
      resolve: (project, args, context) => loadPage(context, 'Project.facilities', args, project.id),
    }),
    meetings: t.field({
      type: MeetingConnection,
      description:
        'Ceremonies and visits for it (ON_PROJECT), by id, as far as a source says more of them than a date.',
      args: t.arg.connectionArgs(),
      resolve: (project, args, context) => loadPage(context, 'Project.meetings', args, project.id),
    }),
  }),
});

/** The status that the facts about a project resolve to. */
function statusIn(facts: readonly FactRecord[]): EnumValueOf<'ProjectStatus'> | null {
  const fact = facts.find((each) => each.property === 'STATUS' && !each.prospective);
  const value = resolvedValue(fact);
  return value !== null && 'code' in value ? (value.code as EnumValueOf<'ProjectStatus'>) : null;
}

export const ProjectFilter = builder.inputType('ProjectFilter', {
  description: 'Which projects. All parts given must hold.',
  fields: (t) => ({
    policies: t.idList({ description: 'Under one of these policies.' }),
    years: t.intList({ description: 'Of one of these years.' }),
    statuses: t.field({ type: [ProjectStatus], description: 'With one of these statuses.' }),
    facilityKinds: t.field({
      type: [FacilityKind],
      description: 'With a facility, or a part of one, of one of these kinds.',
    }),
    provinces: t.idList({ description: 'In one of these provinces.' }),
    localities: t.idList({ description: 'In one of these localities.' }),
    countsTowardTarget: t.boolean({ description: 'Counted toward the target of the year, or not.' }),
    groundbrokenFrom: t.field({ type: 'Date', description: 'Ground possibly broken on or after this day.' }),
    groundbrokenTo: t.field({ type: 'Date', description: 'Ground possibly broken on or before this day.' }),
  }),
});

export const ProjectOrder = builder.enumType('ProjectOrder', {
  description: 'How projects are ordered.',
  values: {
    YEAR: { description: 'By year, then by the earliest possible groundbreaking, then by name.' },
    GROUNDBREAKING: { description: 'By the earliest possible groundbreaking; those without one last.' },
    GROUNDBREAKING_DESC: { description: 'By the earliest possible groundbreaking, backwards; those without one last.' },
    NAME: { description: 'By name.' },
  },
});

builder.queryFields((t) => ({
  projects: t.field({
    type: ProjectConnection,
    description:
      'All projects, under whatever policy; by id where no order is given. Those of one policy: `policies` of the filter, or `Policy.projects`.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ProjectFilter, description: 'Which projects.' }),
      orderBy: t.arg({ type: ProjectOrder, description: 'In which order.' }),
    },
    resolve: (_, args, context) => loadPage(context, 'projects', args),
  }),
}));
