// Generated from views/claim.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { node:
    | (
      { id: string }
      & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
    )
    | (
      { uri: string, statement: string, property: Types.Property, originalValue: string | null, knowledgeLevel: Types.KnowledgeLevel, rank: Types.Rank, rankReason: string | null, ordinal: number | null, scope: string | null, exhaustive: boolean | null, supersedesReason: string | null, id: string, subject: { id: string, name: string }, involves: Array<
        | (
          { name: string, id: string }
          & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
        )
        | (
          { statement: string, id: string }
          & { __typename: 'SourceClaim' }
        )
      >, value:
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
      , validFrom: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, validTo: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, pointInTime: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null, source: { id: string, title: string, kind: Types.SourceKind, held: boolean, retrieved: string | null, publisher: { id: string, name: string } | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { url: string | null, document: { id: string, title: string, kind: Types.SourceKind, held: boolean, retrieved: string | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, locator: { label: string, kind: Types.LocatorKind, line: number | null, sentence: number | null, table: string | null, row: number | null, column: string | null, footnote: number | null, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string }> }, primarySource: { id: string, title: string, kind: Types.SourceKind, held: boolean, retrieved: string | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null } | null, attribution: Array<{ role: Types.AttributionRole, check: Types.AttributionCheck, note: string | null, actor: { id: string, name: string } | null, document: { id: string, title: string } | null, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }>, origin: { id: string, name: string } | null, derivedFrom: Array<{ id: string, statement: string, source: { id: string, title: string } }>, agreesWith: Array<{ id: string, statement: string, source: { id: string, title: string } }>, contradicts: Array<{ id: string, statement: string, source: { id: string, title: string } }>, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string, source: { id: string, title: string } } | null }>, supersedes: { id: string, statement: string, source: { id: string, title: string } } | null, supersededBy: { id: string, statement: string, source: { id: string, title: string } } | null, fact: { agreement: Types.Agreement, independentOrigins: number, explanation: string, claims: Array<{ id: string }> } | null }
      & { __typename: 'SourceClaim' }
    )
   | null };

export type ClaimSourceFragment = { id: string, title: string, kind: Types.SourceKind, held: boolean, retrieved: string | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null };

export type OtherClaimFragment = { id: string, statement: string, source: { id: string, title: string } };


export const claimPageOperation: Operation<ClaimPageQuery, ClaimPageQueryVariables> = {
  id: 'sha256:eb4f08a1058481d2342b492d2e1583e890799d297cdd1b140b1e165bf405d858',
  text: "query ClaimPage($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on SourceClaim {\n      uri\n      statement\n      subject {\n        id\n        name\n      }\n      involves {\n        id\n        __typename\n        ... on Entity {\n          name\n        }\n        ... on SourceClaim {\n          statement\n        }\n      }\n      property\n      value {\n        ...ValueShown\n      }\n      originalValue\n      knowledgeLevel\n      rank\n      rankReason\n      validFrom {\n        ...DateShown\n      }\n      validTo {\n        ...DateShown\n      }\n      pointInTime {\n        ...DateShown\n      }\n      ordinal\n      scope\n      exhaustive\n      source {\n        ...ClaimSource\n        publisher {\n          id\n          name\n        }\n      }\n      citation {\n        document {\n          ...ClaimSource\n        }\n        locator {\n          label\n          kind\n          line\n          sentence\n          table\n          row\n          column\n          footnote\n          start\n          end\n          digest\n        }\n        context {\n          label\n        }\n        url\n      }\n      primarySource {\n        ...ClaimSource\n      }\n      attribution {\n        role\n        actor {\n          id\n          name\n        }\n        document {\n          id\n          title\n        }\n        date {\n          ...DateShown\n        }\n        check\n        note\n      }\n      origin {\n        id\n        name\n      }\n      derivedFrom {\n        ...OtherClaim\n      }\n      agreesWith {\n        ...OtherClaim\n      }\n      contradicts {\n        ...OtherClaim\n      }\n      relations {\n        kind\n        inverse\n        note\n        claim {\n          ...OtherClaim\n        }\n      }\n      supersedes {\n        ...OtherClaim\n      }\n      supersedesReason\n      supersededBy {\n        ...OtherClaim\n      }\n      fact {\n        agreement\n        independentOrigins\n        explanation\n        claims {\n          id\n        }\n      }\n    }\n  }\n}\n\nfragment ClaimSource on Source {\n  id\n  title\n  kind\n  held\n  retrieved\n  published {\n    ...DateShown\n  }\n}\n\nfragment OtherClaim on SourceClaim {\n  id\n  statement\n  source {\n    id\n    title\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
