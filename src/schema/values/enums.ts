import type { EnumRef as PothosEnumRef } from '@pothos/core';
import { type EnumName, type EnumValueOf, enums } from '../../vocabulary/enums.js';
import { type PropertyName, propertyNames, propertyOf } from '../../vocabulary/properties.js';
import { builder } from '../builder.js';

type EnumRef<Code> = PothosEnumRef<(typeof builder)['$inferSchemaTypes'], Code>;

function enumRef<Name extends EnumName>(name: Name): EnumRef<EnumValueOf<Name>> {
  const { description, values } = enums[name];
  return builder.enumType(name as string, {
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([code, meaning]) => [code, { value: code, description: meaning }]),
    ),
  }) as EnumRef<EnumValueOf<Name>>;
}

export const Agreement = enumRef('Agreement');
export const ConflictBasis = enumRef('ConflictBasis');
export const Resolution = enumRef('Resolution');
export const KnowledgeLevel = enumRef('KnowledgeLevel');
export const Rank = enumRef('Rank');
export const AttributionRole = enumRef('AttributionRole');
export const AttributionCheck = enumRef('AttributionCheck');
export const LocatorKind = enumRef('LocatorKind');
export const NameKind = enumRef('NameKind');
export const Romanization = enumRef('Romanization');
export const SourceKind = enumRef('SourceKind');
export const ProjectStatus = enumRef('ProjectStatus');
export const LocalityKind = enumRef('LocalityKind');
export const ProvinceKind = enumRef('ProvinceKind');
export const FacilityKind = enumRef('FacilityKind');
export const MeetingKind = enumRef('MeetingKind');
export const ActorKind = enumRef('ActorKind');
export const EntityType = enumRef('EntityType');
export const DatePrecision = enumRef('DatePrecision');
export const ClaimRelationKind = enumRef('ClaimRelationKind');
export const TimelineKind = enumRef('TimelineKind');
export const GapKind = enumRef('GapKind');

/** The properties, printed from the registry. */
export const Property = builder.enumType('Property', {
  description:
    'What a claim says something about. Each has one type of value; codes and units stand in the description of the value.',
  values: Object.fromEntries(
    propertyNames.map((name) => {
      const property = propertyOf(name);
      const many = property.many ? ' Many values at once.' : '';
      const units = property.units ? ` In ${property.units.join(' or ')}.` : '';
      return [name, { value: name, description: `${property.description} (${property.type})${units}${many}` }];
    }),
  ),
}) as EnumRef<PropertyName>;
