// Generated from views/timeline.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema-types.js';

export type TimelinePageQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  kinds?: Array<Types.TimelineKind> | Types.TimelineKind | null | undefined;
  provinces?: Array<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TimelinePageQuery = { timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: Types.TimelineKind, title: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: Types.DatePrecision }, node: { id: string, name: string } }> }, provinces: { nodes: Array<{ id: string, name: string }> } };


export const timelinePageOperation: Operation<TimelinePageQuery, TimelinePageQueryVariables> = {
  id: 'sha256:51c0de062b3d7c0758cd6388409328b1978681c45923571e355d8dbf65d432b8',
  text: "query TimelinePage($from: Date, $to: Date, $kinds: [TimelineKind!], $provinces: [ID!], $knownAt: Date, $after: String) {\n  timeline(\n    from: $from\n    to: $to\n    filter: {kinds: $kinds, provinces: $provinces}\n    knownAt: $knownAt\n    first: 100\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      kind\n      title\n      date {\n        ...DateShown\n      }\n      node {\n        id\n        name\n      }\n    }\n  }\n  provinces(first: 100) {\n    nodes {\n      id\n      name\n    }\n  }\n}\n\nfragment DateShown on PartialDate {\n  edtf\n  earliest\n  latest\n  precision\n}",
};
