// Generated from parts/*.graphql by tests/explorer/generate.ts. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type DateShownFragment = { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision };

type ValueShown_EntityValue_Fragment = (
  { entity: { id: string, name: string } }
  & { __typename: 'EntityValue' }
);

type ValueShown_DateValue_Fragment = (
  { date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } }
  & { __typename: 'DateValue' }
);

type ValueShown_QuantityValue_Fragment = (
  { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
  & { __typename: 'QuantityValue' }
);

type ValueShown_TextValue_Fragment = (
  { text: string, language: string | null }
  & { __typename: 'TextValue' }
);

type ValueShown_EnumValue_Fragment = (
  { code: string }
  & { __typename: 'EnumValue' }
);

type ValueShown_BooleanValue_Fragment = (
  { boolean: boolean }
  & { __typename: 'BooleanValue' }
);

type ValueShown_CoordinatesValue_Fragment = (
  { coordinates: { latitude: number, longitude: number, precision: number | null } }
  & { __typename: 'CoordinatesValue' }
);

type ValueShown_UnknownValue_Fragment = (
  { note: string | null }
  & { __typename: 'UnknownValue' }
);

export type ValueShownFragment =
  | ValueShown_EntityValue_Fragment
  | ValueShown_DateValue_Fragment
  | ValueShown_QuantityValue_Fragment
  | ValueShown_TextValue_Fragment
  | ValueShown_EnumValue_Fragment
  | ValueShown_BooleanValue_Fragment
  | ValueShown_CoordinatesValue_Fragment
  | ValueShown_UnknownValue_Fragment
;

export type ClaimShownFragment = { id: string, statement: string, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string, held: boolean }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> }, contradicts: Array<{ id: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string } | null }> };

export type FactLineFragment = { id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, resolved: { scope: string | null, value:
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
     }>, claims: Array<{ id: string, knowledgeLevel: Types.KnowledgeLevel }> };

export type FactShownFragment = { basis: Types.ConflictBasis | null, resolvedBy: Types.Resolution, explanation: string, id: string, property: Types.Property, agreement: Types.Agreement, independentOrigins: number, values: Array<{ scope: string | null, origins: Array<{ id: string, name: string }>, claims: Array<{ id: string }>, value:
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
     } | null };

export type PageShownFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type SourceShownFragment = { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null };
