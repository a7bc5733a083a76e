// Generated from views/cited-passages.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CitedPassagesQueryVariables = Exact<{
  document: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CitedPassagesQuery = { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, citation: { locator: { label: string, start: number | null, end: number | null, digest: string | null }, context: Array<{ label: string, start: number | null, end: number | null, digest: string | null }> } }> } };

export type PassageCitedFragment = { label: string, start: number | null, end: number | null, digest: string | null };


export const citedPassagesOperation: Operation<CitedPassagesQuery, CitedPassagesQueryVariables> = {
  id: 'sha256:19d4ff67b0ab2bc400ebf1815642bc58321219db6561cd635ebad1554a24ac55',
  text: "query CitedPassages($document: ID!, $first: Int!, $after: String) {\n  claims(filter: {documents: [$document]}, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      statement\n      citation {\n        locator {\n          ...PassageCited\n        }\n        context {\n          ...PassageCited\n        }\n      }\n    }\n  }\n}\n\nfragment PassageCited on Locator {\n  label\n  start\n  end\n  digest\n}",
};
