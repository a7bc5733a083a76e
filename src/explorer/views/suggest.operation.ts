// Generated from views/suggest.graphql by tests/explorer/generate.ts. Do not edit.
import type { Operation } from '../operation.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { search: { nodes: Array<{ node:
        | (
          { name: string, id: string }
          & { __typename: 'Source' | 'Project' | 'Facility' | 'Province' | 'Locality' | 'Meeting' | 'Actor' | 'Policy' }
        )
        | (
          { statement: string, id: string }
          & { __typename: 'SourceClaim' }
        )
      , matches: Array<{ text: string, start: number, end: number }> }> } };


export const suggestOperation: Operation<SuggestQuery, SuggestQueryVariables> = {
  id: 'sha256:ec52b72a990cb62512cd755f0734e4e7edfeeda1530ab89b772ce200cb41d6af',
  text: "query Suggest($text: String!) {\n  search(text: $text, first: 8) {\n    nodes {\n      node {\n        __typename\n        id\n        ... on Entity {\n          name\n        }\n        ... on SourceClaim {\n          statement\n        }\n      }\n      matches {\n        text\n        start\n        end\n      }\n    }\n  }\n}",
};
