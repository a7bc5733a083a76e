// Generated from views/clock-span.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ClockSpanQueryVariables = Exact<{ [key: string]: never; }>;


export type ClockSpanQuery = { policy: { facts: Array<{ values: Array<{ value: { date: { earliest: string | null } } }> }> } | null, sources: { nodes: Array<{ id: string, published: { earliest: string | null, latest: string | null } | null }> } };


export const clockSpanOperation: Operation<ClockSpanQuery, ClockSpanQueryVariables> = {
  id: 'sha256:ab47a05c891b173fc157116c7a0f43c0419128a3a7494718fe2785386c2aef3e',
  text: "query ClockSpan {\n  policy {\n    facts(properties: [ANNOUNCED]) {\n      values {\n        value {\n          ... on DateValue {\n            date {\n              earliest\n            }\n          }\n        }\n      }\n    }\n  }\n  sources(first: 1, orderBy: PUBLISHED_DESC) {\n    nodes {\n      id\n      published {\n        earliest\n        latest\n      }\n    }\n  }\n}",
};
