import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../schema/context.js';
import { builder } from '../schema/index.js';
import type { KnowledgeGraph } from './graph.js';

/**
 * An executable schema bound to a graph: it answers without a context, under any executor or server, and pays no heed to
 * one that it is given. Make it once: it is built anew each time.
 */
export function createSchema(graph: KnowledgeGraph): GraphQLSchema {
  const contextOf = contextOfExecution(graph);
  // A schema of its own, as the resolvers of the one that all graphs share are not to be touched.
  const schema = builder.toSchema({ sortSchema: false });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve !== undefined)
        field.resolve = (source, args, _, info) => resolve(source, args, contextOf(info), info);
    }
  }
  return schema;
}

/**
 * One context for each execution, and so one set of batches over a store that answers late. Every executor makes the
 * values of the variables anew for each execution, even where there are none, so they tell executions apart.
 */
function contextOfExecution(graph: KnowledgeGraph): (info: GraphQLResolveInfo) => Context {
  const contexts = new WeakMap<object, Context>();
  return ({ variableValues }) => {
    let context = contexts.get(variableValues);
    if (context === undefined) {
      context = graph.createContext();
      contexts.set(variableValues, context);
    }
    return context;
  };
}
