import { codeOf, entityOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadEntities, loadOptional } from '../read.js';
import { FacilityKind, ProjectStatus } from '../values/enums.js';
import { Entity } from './entity.js';
import { Locality } from './locality.js';
import { Project } from './project.js';

export const Facility = builder.objectRef<NodeRecord>('Facility');
export const FacilityConnection = nodeConnection(Facility, 'facilities');

Facility.implement({
  description: 'One kind of works within a project, such as its hospital, or a part of one, such as a garment factory.',
  directives: keyDirectives('Facility'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Facility:kangdong-2025-hospital`.' }),
    kind: t.field({
      type: FacilityKind,
      description: 'What it is for (KIND).',
      resolve: (facility) => codeOf(facility, 'KIND') as EnumValueOf<'FacilityKind'>,
    }),
    project: t.field({
      type: Project,
      nullable: true,
      description: 'The project that comprises it, or its whole (COMPRISES); null where none does.',
      resolve: (facility, _, context) => loadOptional(context, facility.links['project']?.[0]),
    }),
    locality: t.field({
      type: Locality,
      nullable: true,
      description: 'Where it stands (IN_LOCALITY, or else the locality of its project or of its whole).',
      resolve: (facility, _, context) => loadOptional(context, facility.links['locality']?.[0]),
    }),
    status: t.field({
      type: ProjectStatus,
      nullable: true,
      description:
        'How far it has come, where a source says so of it alone (STATUS); else see the status of its project.',
      resolve: (facility) => codeOf(facility, 'STATUS') as EnumValueOf<'ProjectStatus'> | null,
    }),
    partOf: t.field({
      type: Facility,
      nullable: true,
      description: 'The facility of which it is a part (PART_OF).',
      resolve: (facility, _, context) => loadOptional(context, entityOf(facility, 'PART_OF')),
    }),
    parts: t.field({
      type: [Facility],
      description: 'Its parts, as far as a source itemises them.',
      resolve: (facility, _, context) => loadEntities(context, facility.links['parts'] ?? []),
    }),
  }),
});

export const FacilityFilter = builder.inputType('FacilityFilter', {
  description: 'Which facilities. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [FacilityKind], description: 'Of one of these kinds.' }),
    localities: t.idList({ description: 'In one of these localities.' }),
    years: t.intList({ description: 'Of a project of one of these years.' }),
  }),
});

builder.queryFields((t) => ({
  facilities: t.field({
    type: FacilityConnection,
    description: 'All facilities, parts included, by id.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: FacilityFilter, description: 'Which facilities.' }) },
    resolve: (_, args, context) => loadPage(context, 'facilities', args),
  }),
}));
