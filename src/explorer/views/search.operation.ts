// Generated from views/search.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type SearchQueryVariables = Exact<{
  text: string;
  types?: Array<Types.EntityType> | Types.EntityType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ score: number, node:
        | (
          { name: string, kind: Types.SourceKind, id: string, names: Array<{ text: string, kind: Types.NameKind, romanization: Types.Romanization | null, language: string | null }>, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }
          & { __typename: 'Source' }
        )
        | (
          { statement: string, id: string, source: { id: string, title: string } }
          & { __typename: 'SourceClaim' }
        )
        | (
          { name: string, id: string, names: Array<{ text: string, kind: Types.NameKind, romanization: Types.Romanization | null, language: string | null }> }
          & { __typename: 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
        )
      , matches: Array<{ text: string, property: Types.Property | null, start: number, end: number }> }> }, POLICY: { totalCount: number }, PROVINCE: { totalCount: number }, LOCALITY: { totalCount: number }, PROJECT: { totalCount: number }, FACILITY: { totalCount: number }, ACTOR: { totalCount: number }, MEETING: { totalCount: number }, SOURCE: { totalCount: number }, SOURCE_CLAIM: { totalCount: number } };


export const searchOperation: Operation<SearchQuery, SearchQueryVariables> = {
  id: 'sha256:07c35c40a596412830ae50ad3e3ca22ad87bab4e2dc083a9681c7c5fd26bd526',
  text: "query Search($text: String!, $types: [EntityType!], $first: Int, $after: String, $last: Int, $before: String) {\n  search(\n    text: $text\n    types: $types\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    totalCount\n    pageInfo {\n      ...PageShown\n    }\n    nodes {\n      score\n      node {\n        __typename\n        id\n        ... on Entity {\n          name\n          names {\n            text\n            kind\n            romanization\n            language\n          }\n        }\n        ... on Source {\n          kind\n          published {\n            ...DateShown\n          }\n        }\n        ... on SourceClaim {\n          statement\n          source {\n            id\n            title\n          }\n        }\n      }\n      matches {\n        text\n        property\n        start\n        end\n      }\n    }\n  }\n  POLICY: search(text: $text, types: [POLICY]) {\n    totalCount\n  }\n  PROVINCE: search(text: $text, types: [PROVINCE]) {\n    totalCount\n  }\n  LOCALITY: search(text: $text, types: [LOCALITY]) {\n    totalCount\n  }\n  PROJECT: search(text: $text, types: [PROJECT]) {\n    totalCount\n  }\n  FACILITY: search(text: $text, types: [FACILITY]) {\n    totalCount\n  }\n  ACTOR: search(text: $text, types: [ACTOR]) {\n    totalCount\n  }\n  MEETING: search(text: $text, types: [MEETING]) {\n    totalCount\n  }\n  SOURCE: search(text: $text, types: [SOURCE]) {\n    totalCount\n  }\n  SOURCE_CLAIM: search(text: $text, types: [SOURCE_CLAIM]) {\n    totalCount\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment PageShown on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}",
};
