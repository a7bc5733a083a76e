import { codeOf, entityOf, textOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { loadOptional } from '../read.js';
import { LocalityKind } from '../values/enums.js';
import { Coordinates } from '../values/value.js';
import { Entity } from './entity.js';
import { FacilityConnection } from './facility.js';
import { ProjectConnection, ProjectFilter } from './project.js';
import { Province } from './province.js';

export const Locality = builder.objectRef<NodeRecord>('Locality');
export const LocalityConnection = nodeConnection(Locality, 'localities');

Locality.implement({
  description: 'A county, city or district. Two of one name in different provinces are two nodes.',
  directives: keyDirectives('Locality'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Locality:songchon`.' }),
    kind: t.field({
      type: LocalityKind,
      description: 'Its rank among the administrative units (KIND).',
      resolve: (locality) => codeOf(locality, 'KIND') as EnumValueOf<'LocalityKind'>,
    }),
    province: t.field({
      type: Province,
      nullable: true,
      description: 'The province or municipality in which it lies (LOCATED_IN); null where no claim says.',
      resolve: (locality, _, context) => loadOptional(context, entityOf(locality, 'LOCATED_IN')),
    }),
    coordinates: t.field({
      type: Coordinates,
      nullable: true,
      description: 'Where it lies (COORDINATES); null where no claim says.',
      resolve: (locality) => {
        const value = locality.values.COORDINATES?.at(-1);
        return value !== undefined && 'latitude' in value ? value : null;
      },
    }),
    wikidataId: t.string({
      nullable: true,
      description: 'Its item in Wikidata (WIKIDATA_ID); null where no claim gives it.',
      resolve: (locality) => textOf(locality, 'WIKIDATA_ID'),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects in it (IN_LOCALITY), by id.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ProjectFilter, description: 'Which projects.' }) },
      resolve: (locality, args, context) => loadPage(context, 'Locality.projects', args, locality.id),
    }),
    facilities: t.field({
      type: FacilityConnection,
      description: 'The facilities in it, by id.',
      args: t.arg.connectionArgs(),
      resolve: (locality, args, context) => loadPage(context, 'Locality.facilities', args, locality.id),
    }),
  }),
});

export const LocalityFilter = builder.inputType('LocalityFilter', {
  description: 'Which localities. All parts given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [LocalityKind], description: 'Of one of these kinds.' }),
    provinces: t.idList({ description: 'In one of these provinces.' }),
    years: t.intList({ description: 'With a project of one of these years.' }),
  }),
});

export const LocalityOrder = builder.enumType('LocalityOrder', {
  description: 'How localities are ordered.',
  values: {
    NAME: { description: 'By name.' },
    NAME_DESC: { description: 'By name, backwards.' },
    PROVINCE: { description: 'By the name of the province, then by name.' },
  },
});

builder.queryFields((t) => ({
  localities: t.field({
    type: LocalityConnection,
    description: 'All localities that the claims name; by id where no order is given.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: LocalityFilter, description: 'Which localities.' }),
      orderBy: t.arg({ type: LocalityOrder, description: 'In which order.' }),
    },
    resolve: (_, args, context) => loadPage(context, 'localities', args),
  }),
}));
