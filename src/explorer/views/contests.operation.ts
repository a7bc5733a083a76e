// Generated from views/contests.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type ContestsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: Types.FactFilter | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ContestsQuery = { conflicts: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, property: Types.Property, basis: Types.ConflictBasis | null, explanation: string, resolvedBy: Types.Resolution, resolved: { value:
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
         } | null, subject: (
        { id: string, name: string }
        & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
      ), values: Array<{ scope: string | null, value:
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
        , origins: Array<{ id: string, name: string }>, claims: Array<{ id: string, statement: string, originalValue: string | null, source: { id: string, title: string, kind: Types.SourceKind, publisher: { id: string, name: string } | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } }> }> }> }, all: { totalCount: number, nodes: Array<{ id: string, property: Types.Property, basis: Types.ConflictBasis | null, subject: { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' } }> }, related: { nodes: Array<{ id: string, statement: string, subject: { id: string, name: string }, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } }, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } } | null }> }> }, provinces: { nodes: Array<{ id: string, name: string }> } };


export const contestsOperation: Operation<ContestsQuery, ContestsQueryVariables> = {
  id: 'sha256:218371939dfe88cb43c30e77a9e0f7a78484856c82edac96cff977a3cb782d48',
  text: "query Contests($first: Int, $after: String, $last: Int, $before: String, $filter: FactFilter, $asOf: Date, $knownAt: Date) {\n  conflicts(\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n    filter: $filter\n    asOf: $asOf\n    knownAt: $knownAt\n  ) {\n    totalCount\n    pageInfo {\n      ...PageShown\n    }\n    nodes {\n      id\n      property\n      basis\n      explanation\n      resolvedBy\n      resolved {\n        value {\n          ...ValueShown\n        }\n      }\n      subject {\n        __typename\n        id\n        name\n      }\n      values {\n        value {\n          ...ValueShown\n        }\n        scope\n        origins {\n          id\n          name\n        }\n        claims {\n          id\n          statement\n          originalValue\n          source {\n            ...SourceShown\n            publisher {\n              id\n              name\n            }\n          }\n          citation {\n            locator {\n              label\n            }\n          }\n        }\n      }\n    }\n  }\n  all: conflicts(first: 100, asOf: $asOf, knownAt: $knownAt) {\n    totalCount\n    nodes {\n      id\n      property\n      basis\n      subject {\n        __typename\n      }\n    }\n  }\n  related: claims(\n    first: 100\n    filter: {relations: [DISPUTES, QUALIFIES, CORRECTS, UPDATES]}\n  ) {\n    nodes {\n      id\n      statement\n      subject {\n        id\n        name\n      }\n      source {\n        ...SourceShown\n      }\n      citation {\n        locator {\n          label\n        }\n      }\n      relations {\n        kind\n        inverse\n        note\n        claim {\n          id\n          statement\n          source {\n            ...SourceShown\n          }\n          citation {\n            locator {\n              label\n            }\n          }\n        }\n      }\n    }\n  }\n  provinces(first: 50) {\n    nodes {\n      id\n      name\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment PageShown on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}\n\nfragment SourceShown on Source {\n  id\n  title\n  kind\n  published {\n    ...DateShown\n  }\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
