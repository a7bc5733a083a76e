// Generated from views/sources.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type SourcesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kinds?: Array<Types.SourceKind> | Types.SourceKind | null | undefined;
  held?: boolean | null | undefined;
  languages?: Array<string> | string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  orderBy?: Types.SourceOrder | null | undefined;
}>;


export type SourcesQuery = { sources: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ language: string | null, held: boolean, id: string, title: string, kind: Types.SourceKind, publisher: { id: string, name: string } | null, asserts: { totalCount: number }, published: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision } | null }> }, STATE_MEDIA: { totalCount: number }, STATE_AFFILIATED: { totalCount: number }, PARTISAN_MEDIA: { totalCount: number }, INDEPENDENT_NEWS: { totalCount: number }, ANALYST: { totalCount: number }, ENCYCLOPEDIA: { totalCount: number }, ACADEMIC: { totalCount: number }, GOVERNMENT: { totalCount: number }, REFERENCE_DATA: { totalCount: number }, SOCIAL_MEDIA: { totalCount: number }, AGGREGATOR: { totalCount: number }, EDITORIAL: { totalCount: number }, OTHER: { totalCount: number } };


export const sourcesOperation: Operation<SourcesQuery, SourcesQueryVariables> = {
  id: 'sha256:35d0e9d9b927fc744a4d701983b7d7ca048d496f1cc3062f4cfdaf4b107f387d',
  text: "query Sources($first: Int, $after: String, $last: Int, $before: String, $kinds: [SourceKind!], $held: Boolean, $languages: [String!], $from: Date, $to: Date, $orderBy: SourceOrder) {\n  sources(\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n    filter: {kinds: $kinds, held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      ...PageShown\n    }\n    nodes {\n      ...SourceShown\n      language\n      held\n      publisher {\n        id\n        name\n      }\n      asserts {\n        totalCount\n      }\n    }\n  }\n  STATE_MEDIA: sources(\n    filter: {kinds: [STATE_MEDIA], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  STATE_AFFILIATED: sources(\n    filter: {kinds: [STATE_AFFILIATED], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  PARTISAN_MEDIA: sources(\n    filter: {kinds: [PARTISAN_MEDIA], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  INDEPENDENT_NEWS: sources(\n    filter: {kinds: [INDEPENDENT_NEWS], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  ANALYST: sources(\n    filter: {kinds: [ANALYST], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  ENCYCLOPEDIA: sources(\n    filter: {kinds: [ENCYCLOPEDIA], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  ACADEMIC: sources(\n    filter: {kinds: [ACADEMIC], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  GOVERNMENT: sources(\n    filter: {kinds: [GOVERNMENT], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  REFERENCE_DATA: sources(\n    filter: {kinds: [REFERENCE_DATA], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  SOCIAL_MEDIA: sources(\n    filter: {kinds: [SOCIAL_MEDIA], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  AGGREGATOR: sources(\n    filter: {kinds: [AGGREGATOR], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  EDITORIAL: sources(\n    filter: {kinds: [EDITORIAL], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n  OTHER: sources(\n    filter: {kinds: [OTHER], held: $held, languages: $languages, publishedFrom: $from, publishedTo: $to}\n  ) {\n    totalCount\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}\n\nfragment PageShown on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}\n\nfragment SourceShown on Source {\n  id\n  title\n  kind\n  published {\n    ...DateShown\n  }\n}",
};
