// Generated from src/components/documents and the schema by tests/components/generate.ts. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../client/schema-types.js';

export type ContestsQueryVariables = Exact<{
  filter?: Types.FactFilter | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  node: string;
  hasNode: boolean;
}>;


export type ContestsQuery = { node?: { id: string } | null, conflicts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ property: Types.Property, agreement: Types.Agreement, basis: Types.ConflictBasis | null, independentOrigins: number, resolvedBy: Types.Resolution, explanation: string, subject: { id: string, name: string, uri: string }, resolved: { claims: Array<{ id: string }> } | null, values: Array<{ scope: string | null, value:
          | (
            { entity: { name: string, uri: string } }
            & { __typename: 'EntityValue' }
          )
          | (
            { date: { edtf: string } }
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
            { coordinates: { latitude: number, longitude: number } }
            & { __typename: 'CoordinatesValue' }
          )
          | (
            { note: string | null }
            & { __typename: 'UnknownValue' }
          )
        , origins: Array<{ id: string, name: string }>, publishers: Array<{ id: string, name: string }>, claims: Array<{ id: string }> }>, claims: Array<{ id: string, uri: string, property: Types.Property, statement: string, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, value:
          | { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' }
          | (
            { note: string | null }
            & { __typename: 'UnknownValue' }
          )
        , validFrom: { edtf: string } | null, validTo: { edtf: string } | null, pointInTime: { edtf: string } | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { name: string, uri: string } | null, document: { name: string, uri: string } | null }>, source: { id: string }, citation: { url: string | null, source: { name: string, uri: string, kind: Types.SourceKind, published: { edtf: string } | null }, document: { id: string, name: string, uri: string }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> } }> }> } };

export type FactPartsFragment = { property: Types.Property, agreement: Types.Agreement, basis: Types.ConflictBasis | null, independentOrigins: number, resolvedBy: Types.Resolution, explanation: string, subject: { id: string, name: string, uri: string }, resolved: { claims: Array<{ id: string }> } | null, values: Array<{ scope: string | null, value:
      | (
        { entity: { name: string, uri: string } }
        & { __typename: 'EntityValue' }
      )
      | (
        { date: { edtf: string } }
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
        { coordinates: { latitude: number, longitude: number } }
        & { __typename: 'CoordinatesValue' }
      )
      | (
        { note: string | null }
        & { __typename: 'UnknownValue' }
      )
    , origins: Array<{ id: string, name: string }>, publishers: Array<{ id: string, name: string }>, claims: Array<{ id: string }> }>, claims: Array<{ id: string, uri: string, property: Types.Property, statement: string, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, value:
      | { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' }
      | (
        { note: string | null }
        & { __typename: 'UnknownValue' }
      )
    , validFrom: { edtf: string } | null, validTo: { edtf: string } | null, pointInTime: { edtf: string } | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { name: string, uri: string } | null, document: { name: string, uri: string } | null }>, source: { id: string }, citation: { url: string | null, source: { name: string, uri: string, kind: Types.SourceKind, published: { edtf: string } | null }, document: { id: string, name: string, uri: string }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> } }> };

export type ClaimPartsFragment = { id: string, uri: string, property: Types.Property, statement: string, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, value:
    | { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' }
    | (
      { note: string | null }
      & { __typename: 'UnknownValue' }
    )
  , validFrom: { edtf: string } | null, validTo: { edtf: string } | null, pointInTime: { edtf: string } | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { name: string, uri: string } | null, document: { name: string, uri: string } | null }>, source: { id: string }, citation: { url: string | null, source: { name: string, uri: string, kind: Types.SourceKind, published: { edtf: string } | null }, document: { id: string, name: string, uri: string }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> } };

type ValueParts_EntityValue_Fragment = (
  { entity: { name: string, uri: string } }
  & { __typename: 'EntityValue' }
);

type ValueParts_DateValue_Fragment = (
  { date: { edtf: string } }
  & { __typename: 'DateValue' }
);

type ValueParts_QuantityValue_Fragment = (
  { amount: number | null, unit: string | null, lowerBound: number | null, upperBound: number | null, boundsExclusive: boolean, approximate: boolean }
  & { __typename: 'QuantityValue' }
);

type ValueParts_TextValue_Fragment = (
  { text: string, language: string | null }
  & { __typename: 'TextValue' }
);

type ValueParts_EnumValue_Fragment = (
  { code: string }
  & { __typename: 'EnumValue' }
);

type ValueParts_BooleanValue_Fragment = (
  { boolean: boolean }
  & { __typename: 'BooleanValue' }
);

type ValueParts_CoordinatesValue_Fragment = (
  { coordinates: { latitude: number, longitude: number } }
  & { __typename: 'CoordinatesValue' }
);

type ValueParts_UnknownValue_Fragment = (
  { note: string | null }
  & { __typename: 'UnknownValue' }
);

export type ValuePartsFragment =
  | ValueParts_EntityValue_Fragment
  | ValueParts_DateValue_Fragment
  | ValueParts_QuantityValue_Fragment
  | ValueParts_TextValue_Fragment
  | ValueParts_EnumValue_Fragment
  | ValueParts_BooleanValue_Fragment
  | ValueParts_CoordinatesValue_Fragment
  | ValueParts_UnknownValue_Fragment
;

export type TimelineQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  filter?: Types.TimelineFilter | null | undefined;
  knownAt?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  node: string;
  hasNode: boolean;
}>;


export type TimelineQuery = { node?: { id: string } | null, timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: Types.TimelineKind, title: string, date: { edtf: string, earliest: string | null, latest: string | null }, node: { name: string, uri: string }, claims: Array<{ id: string, uri: string, source: { name: string } }> }> } };

export type TraceQueryVariables = Exact<{
  node: string;
  property: Types.Property;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TraceQuery = { node:
    | (
      { name: string, uri: string, id: string, facts: Array<{ property: Types.Property, agreement: Types.Agreement, basis: Types.ConflictBasis | null, independentOrigins: number, resolvedBy: Types.Resolution, explanation: string, claims: Array<{ id: string, uri: string, property: Types.Property, statement: string, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, contradicts: Array<{ id: string, uri: string, statement: string }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, uri: string, statement: string } | null }>, value:
            | { __typename: 'EntityValue' | 'DateValue' | 'QuantityValue' | 'TextValue' | 'EnumValue' | 'BooleanValue' | 'CoordinatesValue' }
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
          , validFrom: { edtf: string } | null, validTo: { edtf: string } | null, pointInTime: { edtf: string } | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { name: string, uri: string } | null, document: { name: string, uri: string } | null }>, source: { id: string }, citation: { url: string | null, source: { name: string, uri: string, kind: Types.SourceKind, published: { edtf: string } | null }, document: { id: string, name: string, uri: string }, locator: { label: string, digest: string | null }, context: Array<{ label: string }> } }>, subject: { id: string, name: string, uri: string }, resolved: { claims: Array<{ id: string }> } | null, values: Array<{ scope: string | null, value:
            | (
              { entity: { name: string, uri: string } }
              & { __typename: 'EntityValue' }
            )
            | (
              { date: { edtf: string } }
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
              { coordinates: { latitude: number, longitude: number } }
              & { __typename: 'CoordinatesValue' }
            )
            | (
              { note: string | null }
              & { __typename: 'UnknownValue' }
            )
          , origins: Array<{ id: string, name: string }>, publishers: Array<{ id: string, name: string }>, claims: Array<{ id: string }> }> }> }
      & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
    )
    | (
      { id: string }
      & { __typename: 'SourceClaim' }
    )
   | null };

export const contestsText =
  'query Contests($filter:FactFilter$asOf:Date$knownAt:Date$first:Int$after:String$node:ID!$hasNode:Boolean!){node(id:$node)@include(if:$hasNode){id}conflicts(filter:$filter asOf:$asOf knownAt:$knownAt first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...FactParts}}}fragment FactParts on Fact{property agreement basis independentOrigins resolvedBy explanation subject{id name uri}resolved{claims{id}}values{value{...ValueParts}scope origins{id name}publishers{id name}claims{id}}claims{...ClaimParts}}fragment ValueParts on ClaimValue{__typename ...on EntityValue{entity{name uri}}...on DateValue{date{edtf}}...on QuantityValue{amount unit lowerBound upperBound boundsExclusive approximate}...on TextValue{text language}...on EnumValue{code}...on BooleanValue{boolean}...on CoordinatesValue{coordinates{latitude longitude}}...on UnknownValue{note}}fragment ClaimParts on SourceClaim{id uri property statement value{__typename ...on UnknownValue{note}}originalValue knowledgeLevel validFrom{edtf}validTo{edtf}pointInTime{edtf}rank rankReason attribution{role check note actor{name uri}document{name uri}}source{id}citation{source{name uri kind published{edtf}}document{id name uri}url locator{label digest}context{label}}}';
export const timelineText =
  'query Timeline($from:Date$to:Date$filter:TimelineFilter$knownAt:Date$first:Int$after:String$node:ID!$hasNode:Boolean!){node(id:$node)@include(if:$hasNode){id}timeline(from:$from to:$to filter:$filter knownAt:$knownAt first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id kind title date{edtf earliest latest}node{name uri}claims{id uri source{name}}}}}';
export const traceText =
  'query Trace($node:ID!$property:Property!$asOf:Date$knownAt:Date){node(id:$node){__typename id ...on Entity{name uri facts(properties:[$property]asOf:$asOf knownAt:$knownAt){...FactParts claims{contradicts{id uri statement}relations{kind inverse note claim{id uri statement}}}}}}}fragment FactParts on Fact{property agreement basis independentOrigins resolvedBy explanation subject{id name uri}resolved{claims{id}}values{value{...ValueParts}scope origins{id name}publishers{id name}claims{id}}claims{...ClaimParts}}fragment ValueParts on ClaimValue{__typename ...on EntityValue{entity{name uri}}...on DateValue{date{edtf}}...on QuantityValue{amount unit lowerBound upperBound boundsExclusive approximate}...on TextValue{text language}...on EnumValue{code}...on BooleanValue{boolean}...on CoordinatesValue{coordinates{latitude longitude}}...on UnknownValue{note}}fragment ClaimParts on SourceClaim{id uri property statement value{__typename ...on UnknownValue{note}}originalValue knowledgeLevel validFrom{edtf}validTo{edtf}pointInTime{edtf}rank rankReason attribution{role check note actor{name uri}document{name uri}}source{id}citation{source{name uri kind published{edtf}}document{id name uri}url locator{label digest}context{label}}}';
