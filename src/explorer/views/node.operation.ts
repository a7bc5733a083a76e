// Generated from views/node.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type NodePageQueryVariables = Exact<{
  id: string;
  whole: boolean;
  open?: Array<Types.Property> | Types.Property | null | undefined;
  mentionsAfter?: string | null | undefined;
  sourcesAfter?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type NodePageQuery = { node:
    | (
      { name: string, uri: string, id: string, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> } }
      & { __typename: 'Source' }
    )
    | (
      { id: string }
      & { __typename: 'SourceClaim' }
    )
    | (
      { name: string, uri: string, year: number, status: Types.ProjectStatus | null, id: string, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, policy: { id: string, name: string }, locality: { id: string, name: string, province: { id: string, name: string } | null, projects: { totalCount: number, nodes: Array<{ id: string, name: string, year: number, status: Types.ProjectStatus | null }> } }, facilities: { totalCount: number, nodes: Array<{ id: string, name: string, facility: Types.FacilityKind }> }, meetings: { totalCount: number, nodes: Array<{ id: string, name: string, kind: Types.MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> } }
      & { __typename: 'Project' }
    )
    | (
      { name: string, uri: string, id: string, facility: Types.FacilityKind, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, project: { id: string, name: string, year: number, status: Types.ProjectStatus | null } | null, standsIn: { id: string, name: string } | null, partOf: { id: string, name: string } | null, parts: Array<{ id: string, name: string, facility: Types.FacilityKind }> }
      & { __typename: 'Facility' }
    )
    | (
      { name: string, uri: string, id: string, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, localities: { totalCount: number, nodes: Array<{ id: string, name: string, projects: { nodes: Array<{ id: string, name: string, year: number, status: Types.ProjectStatus | null }> } }> } }
      & { __typename: 'Province' }
    )
    | (
      { name: string, uri: string, id: string, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, province: { id: string, name: string } | null, projects: { totalCount: number, nodes: Array<{ id: string, name: string, year: number, status: Types.ProjectStatus | null, policy: { id: string, name: string } }> }, facilities: { totalCount: number, nodes: Array<{ id: string, name: string, facility: Types.FacilityKind }> } }
      & { __typename: 'Locality' }
    )
    | (
      { name: string, uri: string, id: string, meeting: Types.MeetingKind, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, place: { id: string, name: string } | null, participants: { totalCount: number, nodes: Array<{ id: string, name: string, kind: Types.ActorKind }> }, policies: Array<{ id: string, name: string }>, projects: { totalCount: number, nodes: Array<{ id: string, name: string, year: number, status: Types.ProjectStatus | null }> } }
      & { __typename: 'Meeting' }
    )
    | (
      { name: string, uri: string, id: string, actor: Types.ActorKind, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, succeeds: Array<{ id: string, name: string }>, succeededBy: Array<{ id: string, name: string }>, meetings: { totalCount: number, nodes: Array<{ id: string, name: string, kind: Types.MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, attributedClaims: { totalCount: number, nodes: Array<{ id: string, statement: string }> }, published: { totalCount: number, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> } }
      & { __typename: 'Actor' }
    )
    | (
      { name: string, uri: string, id: string, names: Array<{ text: string, language: string | null, script: string | null, romanization: Types.Romanization | null, kind: Types.NameKind, validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, claims: Array<{ id: string, source: { title: string } }> }>, facts?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, lines?: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> }>, opened?: Array<{ basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel, statement: string, originalValue: string | null, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> }>, resolved: { scope: string | null, value:
            | (
              { entity: { id: string, name: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
              & { __typename: 'DateValue' }
            )
            | (
              { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
              & { __typename: 'QuantityValue' }
            )
            | (
              { text: string, language: string | null }
              & { __typename: 'TextValue' }
            )
            | (
              { code: string }
              & { __typename: 'EnumValue' }
            )
            | (
              { boolean: boolean }
              & { __typename: 'BooleanValue' }
            )
            | (
              { coordinates: { latitude: number, longitude: number, precision: number | null } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
           } | null }>, about: { totalCount: number, nodes: Array<{ id: string, statement: string, rank: Types.Rank, fact: { id: string } | null, value: { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' | 'UnknownValue' } }> }, mentions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, property: Types.Property, subject: { id: string, name: string }, source: { id: string, title: string } }> }, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, precededBy: Array<{ id: string, name: string }>, projects: { totalCount: number }, localities: { totalCount: number }, meetings: { totalCount: number, nodes: Array<{ id: string, name: string, kind: Types.MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, actors: { totalCount: number, nodes: Array<{ id: string, name: string, kind: Types.ActorKind }> } }
      & { __typename: 'Policy' }
    )
   | null };

export type ProjectLineFragment = { id: string, name: string, year: number, status: Types.ProjectStatus | null };

export type MeetingLineFragment = { id: string, name: string, kind: Types.MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null };

export type FacilityLineFragment = { id: string, name: string, facility: Types.FacilityKind };

export type ActorLineFragment = { id: string, name: string, kind: Types.ActorKind };

export type FurtherFragment = { hasNextPage: boolean, endCursor: string | null };


export const nodePageOperation: Operation<NodePageQuery, NodePageQueryVariables> = {
  id: 'sha256:78b8e7680809665860f2cc4df5f55816d023908d40a13768318a4762f3e26682',
  text: "query NodePage($id: ID!, $whole: Boolean!, $open: [Property!], $mentionsAfter: String, $sourcesAfter: String, $asOf: Date, $knownAt: Date) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Entity {\n      name\n      uri\n      names {\n        text\n        language\n        script\n        romanization\n        kind\n        validFrom {\n          ...DateShown\n        }\n        validTo {\n          ...DateShown\n        }\n        claims {\n          id\n          source {\n            title\n          }\n        }\n      }\n      facts(asOf: $asOf, knownAt: $knownAt) @include(if: $whole) {\n        ...FactShown\n      }\n      lines: facts(asOf: $asOf, knownAt: $knownAt) @skip(if: $whole) {\n        ...FactLine\n      }\n      opened: facts(properties: $open, asOf: $asOf, knownAt: $knownAt) @skip(if: $whole) {\n        ...FactShown\n      }\n      about: claims(first: 100) {\n        totalCount\n        nodes {\n          id\n          statement\n          rank\n          fact {\n            id\n          }\n          value {\n            __typename\n          }\n        }\n      }\n      mentions(first: 15, after: $mentionsAfter) {\n        totalCount\n        pageInfo {\n          ...Further\n        }\n        nodes {\n          id\n          statement\n          property\n          subject {\n            id\n            name\n          }\n          source {\n            id\n            title\n          }\n        }\n      }\n      sources(first: 30, after: $sourcesAfter) {\n        totalCount\n        pageInfo {\n          ...Further\n        }\n        nodes {\n          ...SourceShown\n        }\n      }\n    }\n    ... on Policy {\n      precededBy {\n        id\n        name\n      }\n      projects(first: 1) {\n        totalCount\n      }\n      localities(first: 1) {\n        totalCount\n      }\n      meetings(first: 60) {\n        totalCount\n        nodes {\n          ...MeetingLine\n        }\n      }\n      actors(first: 60) {\n        totalCount\n        nodes {\n          ...ActorLine\n        }\n      }\n    }\n    ... on Province {\n      localities(first: 60) {\n        totalCount\n        nodes {\n          id\n          name\n          projects(first: 10) {\n            nodes {\n              ...ProjectLine\n            }\n          }\n        }\n      }\n    }\n    ... on Locality {\n      province {\n        id\n        name\n      }\n      projects(first: 50) {\n        totalCount\n        nodes {\n          ...ProjectLine\n          policy {\n            id\n            name\n          }\n        }\n      }\n      facilities(first: 60) {\n        totalCount\n        nodes {\n          ...FacilityLine\n        }\n      }\n    }\n    ... on Project {\n      year\n      status(asOf: $asOf, knownAt: $knownAt)\n      policy {\n        id\n        name\n      }\n      locality {\n        id\n        name\n        province {\n          id\n          name\n        }\n        projects(first: 50) {\n          totalCount\n          nodes {\n            ...ProjectLine\n          }\n        }\n      }\n      facilities(first: 60) {\n        totalCount\n        nodes {\n          ...FacilityLine\n        }\n      }\n      meetings(first: 60) {\n        totalCount\n        nodes {\n          ...MeetingLine\n        }\n      }\n    }\n    ... on Facility {\n      facility: kind\n      project {\n        ...ProjectLine\n      }\n      standsIn: locality {\n        id\n        name\n      }\n      partOf {\n        id\n        name\n      }\n      parts {\n        ...FacilityLine\n      }\n    }\n    ... on Actor {\n      actor: kind\n      succeeds {\n        id\n        name\n      }\n      succeededBy {\n        id\n        name\n      }\n      meetings(first: 30) {\n        totalCount\n        nodes {\n          ...MeetingLine\n        }\n      }\n      attributedClaims(first: 10) {\n        totalCount\n        nodes {\n          id\n          statement\n        }\n      }\n      published(first: 20) {\n        totalCount\n        nodes {\n          ...SourceShown\n        }\n      }\n    }\n    ... on Meeting {\n      meeting: kind\n      date {\n        ...DateShown\n      }\n      place {\n        id\n        name\n      }\n      participants(first: 60) {\n        totalCount\n        nodes {\n          ...ActorLine\n        }\n      }\n      policies {\n        id\n        name\n      }\n      projects(first: 60) {\n        totalCount\n        nodes {\n          ...ProjectLine\n        }\n      }\n    }\n  }\n}\n\nfragment ProjectLine on Project {\n  id\n  name\n  year\n  status(asOf: $asOf, knownAt: $knownAt)\n}\n\nfragment MeetingLine on Meeting {\n  id\n  name\n  kind\n  date {\n    ...DateShown\n  }\n}\n\nfragment FacilityLine on Facility {\n  id\n  name\n  facility: kind\n}\n\nfragment ActorLine on Actor {\n  id\n  name\n  kind\n}\n\nfragment Further on PageInfo {\n  hasNextPage\n  endCursor\n}\n\nfragment ClaimShown on SourceClaim {\n  id\n  statement\n  originalValue\n  knowledgeLevel\n  rank\n  rankReason\n  attribution {\n    role\n    actor {\n      id\n      name\n    }\n    check\n    note\n  }\n  source {\n    ...SourceShown\n  }\n  citation {\n    document {\n      id\n      title\n      held\n    }\n    locator {\n      label\n      digest\n    }\n    context {\n      label\n    }\n  }\n  contradicts {\n    id\n    statement\n  }\n  relations {\n    kind\n    inverse\n    note\n    claim {\n      id\n      statement\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment FactLine on Fact {\n  id\n  property\n  agreement\n  independentOrigins\n  resolved {\n    value {\n      ...ValueShown\n    }\n    scope\n  }\n  values {\n    value {\n      ...ValueShown\n    }\n    scope\n  }\n  claims {\n    id\n    knowledgeLevel\n  }\n}\n\nfragment FactShown on Fact {\n  ...FactLine\n  basis\n  resolvedBy\n  explanation\n  values {\n    origins {\n      id\n      name\n    }\n    claims {\n      id\n    }\n  }\n  claims {\n    ...ClaimShown\n  }\n}\n\nfragment SourceShown on Source {\n  id\n  title\n  kind\n  published {\n    ...DateShown\n  }\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
