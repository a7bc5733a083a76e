import { codeOf, textOf } from '../../graph/read.js';
import type { NodeRecord } from '../../graph/records.js';
import type { EnumValueOf } from '../../vocabulary/enums.js';
import { builder } from '../builder.js';
import { loadPage, nodeConnection } from '../connection.js';
import { keyDirectives } from '../federation/keys.js';
import { ProvinceKind } from '../values/enums.js';
import { Entity } from './entity.js';
import { LocalityConnection } from './locality.js';
import { ProjectConnection, ProjectFilter } from './project.js';

export const Province = builder.objectRef<NodeRecord>('Province');
export const ProvinceConnection = nodeConnection(Province, 'provinces');

Province.implement({
  description: 'An administrative unit of the first level: a province, or a municipality beside the provinces.',
  directives: keyDirectives('Province'),
  interfaces: () => [builder.nodeInterfaceRef(), Entity],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, such as `Province:south-pyongan`.' }),
    kind: t.field({
      type: ProvinceKind,
      description: 'Whether it is a province or a municipality (KIND).',
      resolve: (province) => codeOf(province, 'KIND') as EnumValueOf<'ProvinceKind'>,
    }),
    isoCode: t.string({
      nullable: true,
      description: 'Its code in ISO 3166-2 (ISO_CODE); null where no claim gives it.',
      resolve: (province) => textOf(province, 'ISO_CODE'),
    }),
    localities: t.field({
      type: LocalityConnection,
      description: 'The localities in it (LOCATED_IN), by id: those of the data set, not all that there are.',
      args: t.arg.connectionArgs(),
      resolve: (province, args, context) => loadPage(context, 'Province.localities', args, province.id),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects in its localities, by id.',
      args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ProjectFilter, description: 'Which projects.' }) },
      resolve: (province, args, context) => loadPage(context, 'Province.projects', args, province.id),
    }),
  }),
});

export const ProvinceFilter = builder.inputType('ProvinceFilter', {
  description: 'Which provinces.',
  fields: (t) => ({ kinds: t.field({ type: [ProvinceKind], description: 'Of one of these kinds.' }) }),
});

builder.queryFields((t) => ({
  provinces: t.field({
    type: ProvinceConnection,
    description: 'All provinces and municipalities that the claims name, by id.',
    args: { ...t.arg.connectionArgs(), filter: t.arg({ type: ProvinceFilter, description: 'Which provinces.' }) },
    resolve: (_, args, context) => loadPage(context, 'provinces', args),
  }),
}));
