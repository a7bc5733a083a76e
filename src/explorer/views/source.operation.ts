// Generated from views/source.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type SourcePageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: Types.ClaimFilter | null | undefined;
  aloneFirst?: number | null | undefined;
  aloneAfter?: string | null | undefined;
  aloneLast?: number | null | undefined;
  aloneBefore?: string | null | undefined;
}>;


export type SourcePageQuery = { node: { id: string, title: string, kind: Types.SourceKind, url: string | null, held: boolean, digest: string | null, facts: Array<{ id: string, property: Types.Property, agreement: Types.Agreement, values: Array<{ value:
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
        , claims: Array<{ id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind } }> }>, claims: Array<{ id: string, statement: string, value:
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
        , source: { id: string, title: string, kind: Types.SourceKind } }> }>, all: { totalCount: number }, asserts: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, statement: string, originalValue: string | null, property: Types.Property, knowledgeLevel: Types.KnowledgeLevel, subject: { id: string, name: string }, citation: { document: { id: string, title: string }, locator: { label: string } }, fact: { agreement: Types.Agreement, independentOrigins: number } | null }> }, contested: { totalCount: number, nodes: Array<{ id: string, statement: string, originalValue: string | null, property: Types.Property, knowledgeLevel: Types.KnowledgeLevel, contradicts: Array<{ id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } }>, subject: { id: string, name: string }, citation: { document: { id: string, title: string }, locator: { label: string } }, fact: { agreement: Types.Agreement, independentOrigins: number } | null }> }, related: { totalCount: number, nodes: Array<{ id: string, statement: string, originalValue: string | null, property: Types.Property, knowledgeLevel: Types.KnowledgeLevel, relations: Array<{ kind: Types.ClaimRelationKind, inverse: boolean, note: string, claim: { id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } } | null }>, subject: { id: string, name: string }, citation: { document: { id: string, title: string }, locator: { label: string } }, fact: { agreement: Types.Agreement, independentOrigins: number } | null }> }, cites: { totalCount: number, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, citedBy: { totalCount: number, nodes: Array<{ id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, citedClaims: { totalCount: number, nodes: Array<{ id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } }> } } | null, alone: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, property: Types.Property, subject: { id: string, name: string }, values: Array<{ value:
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
         }>, claims: Array<{ id: string, statement: string }> }> } };

export type BasisClaimFragment = { id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind } };

export type AssertedClaimFragment = { id: string, statement: string, originalValue: string | null, property: Types.Property, knowledgeLevel: Types.KnowledgeLevel, subject: { id: string, name: string }, citation: { document: { id: string, title: string }, locator: { label: string } }, fact: { agreement: Types.Agreement, independentOrigins: number } | null };

export type OtherClaimFragment = { id: string, statement: string, source: { id: string, title: string, kind: Types.SourceKind, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }, citation: { locator: { label: string } } };


export const sourcePageOperation: Operation<SourcePageQuery, SourcePageQueryVariables> = {
  id: 'sha256:747dd1b0518f83c1aee72b327fc6d82dd745e3866bdcada738ebb41282123ac6',
  text: "query SourcePage($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: ClaimFilter, $aloneFirst: Int, $aloneAfter: String, $aloneLast: Int, $aloneBefore: String) {\n  node(id: $id) {\n    ... on Source {\n      id\n      title\n      kind\n      url\n      held\n      digest\n      facts(\n        properties: [KIND, PUBLISHER, AUTHOR, PUBLISHED, RETRIEVED, LANGUAGE, ORIGIN, REVISION_OF, CONTAINED_IN, FUNDED_BY]\n      ) {\n        id\n        property\n        agreement\n        values {\n          value {\n            ...ValueShown\n          }\n          claims {\n            ...BasisClaim\n          }\n        }\n        claims {\n          value {\n            ...ValueShown\n          }\n          ...BasisClaim\n        }\n      }\n      all: asserts {\n        totalCount\n      }\n      asserts(\n        first: $first\n        after: $after\n        last: $last\n        before: $before\n        filter: $filter\n        orderBy: PLACE\n      ) {\n        totalCount\n        pageInfo {\n          ...PageShown\n        }\n        nodes {\n          ...AssertedClaim\n        }\n      }\n      contested: asserts(first: 50, filter: {agreement: [CONTESTED]}, orderBy: PLACE) {\n        totalCount\n        nodes {\n          ...AssertedClaim\n          contradicts {\n            ...OtherClaim\n          }\n        }\n      }\n      related: asserts(\n        first: 50\n        filter: {relations: [DISPUTES, QUALIFIES, CORRECTS, UPDATES]}\n        orderBy: PLACE\n      ) {\n        totalCount\n        nodes {\n          ...AssertedClaim\n          relations {\n            kind\n            inverse\n            note\n            claim {\n              ...OtherClaim\n            }\n          }\n        }\n      }\n      cites(first: 100) {\n        totalCount\n        nodes {\n          ...SourceShown\n        }\n      }\n      citedBy(first: 100) {\n        totalCount\n        nodes {\n          ...SourceShown\n        }\n      }\n      citedClaims(first: 20) {\n        totalCount\n        nodes {\n          ...OtherClaim\n        }\n      }\n    }\n  }\n  alone: facts(\n    first: $aloneFirst\n    after: $aloneAfter\n    last: $aloneLast\n    before: $aloneBefore\n    filter: {onlySources: [$id]}\n  ) {\n    totalCount\n    pageInfo {\n      ...PageShown\n    }\n    nodes {\n      id\n      property\n      subject {\n        id\n        name\n      }\n      values {\n        value {\n          ...ValueShown\n        }\n      }\n      claims {\n        id\n        statement\n      }\n    }\n  }\n}\n\nfragment BasisClaim on SourceClaim {\n  id\n  statement\n  source {\n    id\n    title\n    kind\n  }\n}\n\nfragment AssertedClaim on SourceClaim {\n  id\n  statement\n  originalValue\n  property\n  knowledgeLevel\n  subject {\n    id\n    name\n  }\n  citation {\n    document {\n      id\n      title\n    }\n    locator {\n      label\n    }\n  }\n  fact {\n    agreement\n    independentOrigins\n  }\n}\n\nfragment OtherClaim on SourceClaim {\n  id\n  statement\n  source {\n    ...SourceShown\n  }\n  citation {\n    locator {\n      label\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment PageShown on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}\n\nfragment SourceShown on Source {\n  id\n  title\n  kind\n  published {\n    ...DateShown\n  }\n}\n\nfragment ValueShown on ClaimValue {\n  __typename\n  ... on EntityValue {\n    entity {\n      id\n      name\n    }\n  }\n  ... on DateValue {\n    date {\n      ...DateShown\n    }\n  }\n  ... on QuantityValue {\n    amount\n    unit\n    lowerBound\n    upperBound\n    boundsExclusive\n    approximate\n  }\n  ... on TextValue {\n    text\n    language\n  }\n  ... on EnumValue {\n    code\n  }\n  ... on BooleanValue {\n    boolean\n  }\n  ... on CoordinatesValue {\n    coordinates {\n      latitude\n      longitude\n      precision\n    }\n  }\n  ... on UnknownValue {\n    note\n  }\n}",
};
