// Generated from views/trace.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type TraceQueryVariables = Exact<{
  id: string;
  property: Array<Types.Property> | Types.Property;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TraceQuery = { node:
    | (
      { name: string, id: string, claimed: Array<{ property: Types.Property }>, facts: Array<{ id: string, agreement: Types.Agreement, independentOrigins: number, explanation: string, values: Array<{ scope: string | null, value:
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
          , claims: Array<{ id: string }> }>, claims: Array<{ id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { document: { id: string, title: string }, locator: { label: string } }, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null }>, origin: { id: string, name: string } | null }> }> }
      & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
    )
    | (
      { id: string }
      & { __typename: 'SourceClaim' }
    )
   | null };


export const traceOperation: Operation<TraceQuery, TraceQueryVariables> = {
  id: 'sha256:0b062686c3c6c73e9252b1bf07db2cd93300b06c0b9a709e8727527c4d4fddef',
  text: "query Trace($id: ID!, $property: [Property!]!, $asOf: Date, $knownAt: Date) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Entity {\n      name\n      claimed: facts(asOf: $asOf, knownAt: $knownAt) {\n        property\n      }\n      facts(properties: $property, asOf: $asOf, knownAt: $knownAt) {\n        id\n        agreement\n        independentOrigins\n        explanation\n        values {\n          value {\n            ...ValueShown\n          }\n          scope\n          claims {\n            id\n          }\n        }\n        claims {\n          id\n          statement\n          source {\n            ...SourceShown\n          }\n          citation {\n            document {\n              id\n              title\n            }\n            locator {\n              label\n            }\n          }\n          attribution {\n            role\n            actor {\n              id\n              name\n            }\n            check\n            note\n          }\n          origin {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment SourceShown on Source {\n  id\n  title\n  kind\n  published {\n    ...DateShown\n  }\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
