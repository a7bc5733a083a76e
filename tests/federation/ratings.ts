import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { type Served, serve } from './serve.js';

/** How useful readers find nodes of any kind. */
export const ratings: ReadonlyMap<string, number> = new Map([
  ['Policy:20x10', 5],
  ['Project:songchon-2024', 4],
  ['Locality:songchon', 3],
  ['Actor:kcna', 1],
]);

/** The contract: it adds to everything that claims are about, and knows nothing of the kinds. */
export const ratingsContract = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
  type Query { rated: [Entity!]! }
  type Entity @key(fields: "id") @interfaceObject { id: ID! stars: Int }
`;

/** Serves the ratings over HTTP. */
export function serveRatings(): Promise<Served> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(ratingsContract),
    resolvers: {
      Query: { rated: () => [...ratings.keys()].map((id) => ({ id })) },
      Entity: { stars: ({ id }: { id: string }) => ratings.get(id) ?? null },
    },
  });
  const yoga = createYoga({ schema, logging: false });
  return serve((request) => yoga.fetch(request));
}
