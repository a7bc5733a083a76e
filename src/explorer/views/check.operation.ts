// Generated from views/check.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CheckQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckQuery = { sources: { nodes: Array<{ id: string, title: string, digest: string | null, url: string | null, publisher: { id: string, name: string } | null }> } };


export const checkOperation: Operation<CheckQuery, CheckQueryVariables> = {
  id: 'sha256:28e73756cf2e3d4b7bf42b6a37a3608fdaa74d96ec43c0e13e35fc37f4856de2',
  text: "query Check {\n  sources(first: 100, filter: {held: true}, orderBy: TITLE) {\n    nodes {\n      id\n      title\n      digest\n      url\n      publisher {\n        id\n        name\n      }\n    }\n  }\n}",
};
