import type { GraphQLSchema } from 'graphql';
import { builder } from './index.js';

let built: GraphQLSchema | undefined;

/** The executable schema. It holds no data: that comes with the context of each request. */
export function buildSchema(): GraphQLSchema {
  // In the order of the declarations: it is the order of the manual that GraphiQL shows.
  built ??= builder.toSchema({ sortSchema: false });
  return built;
}
