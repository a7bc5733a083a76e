import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeDocument,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { KnowledgeGraph } from './graph.js';
import { coded, maskError } from './mask-error.js';

/**
 * Asks a graph in this process. The document is a text, or a parsed one; a typed document brings the types of its result
 * and its variables along. Validates it and answers as the server does: what is wrong with the request has a code in
 * `extensions.code`, and of a fault of the graph's own it says only that it happened. A promise also where the graph
 * answers at once, so that a caller need not know; it rejects for nothing that a request can get wrong.
 */
export async function execute<Result = Record<string, unknown>, Variables = Record<string, unknown>>(
  graph: KnowledgeGraph,
  document: TypedDocumentNode<Result, Variables> | string,
  ...[variables]: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
): Promise<ExecutionResult<Result>> {
  const asked = documentOf(graph, document);
  if (!('kind' in asked)) return { errors: asked };
  const result = (await executeDocument({
    schema: graph.schema,
    document: asked,
    variableValues: variables as Record<string, unknown> | undefined,
    contextValue: graph.createContext(),
  })) as ExecutionResult<Result>;
  return result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => maskError(error)) };
}

/** The document, parsed and validated, or what is wrong with it. */
function documentOf(graph: KnowledgeGraph, document: DocumentNode | string): DocumentNode | readonly GraphQLError[] {
  const parsed = typeof document === 'string' ? parseText(document) : document;
  if (parsed instanceof GraphQLError) return [coded(parsed, 'GRAPHQL_PARSE_FAILED')];
  if (valid.get(parsed) === graph.schema) return parsed;
  const faults = validate(graph.schema, parsed);
  if (faults.length > 0) return faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED'));
  if (getOperationAST(parsed) == null) {
    return [coded(new GraphQLError('Could not determine what operation to execute.'), 'OPERATION_RESOLUTION_FAILURE')];
  }
  valid.set(parsed, graph.schema);
  return parsed;
}

/** The documents that are known to be valid, and under which schema: to find out costs more than most answers. */
const valid = new WeakMap<DocumentNode, GraphQLSchema>();

function parseText(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    return error as GraphQLError;
  }
}
