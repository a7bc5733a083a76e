import { GraphQLError, parse } from 'graphql';
import { strayFault } from './arguments.js';
import { carryOut } from './operation-tool.js';
import { refused } from './result.js';
import { answerSchema, type Call, readOnly, type Tool } from './tool.js';
import { withIds } from './with-ids.js';

const properties = {
  query: {
    type: 'string',
    description: 'A document with one query in GraphQL. The schema can be asked for by introspection.',
  },
  variables: {
    type: 'object',
    description: 'The values of its variables.',
    additionalProperties: true,
    default: {},
  },
};

/** Carries out any query, under the limits of the server. */
export const executeTool: Tool = {
  definition: {
    name: 'execute',
    title: 'Execute a query',
    description:
      'Carries out a query in GraphQL that no other tool asks, under the limits that hold for all clients of the server: length, depth, cost, reads and time. It can only read. The ids of nodes and claims are asked for as well, so that the answer comes with its citations.',
    inputSchema: { type: 'object', properties, required: ['query'], additionalProperties: false },
    outputSchema: answerSchema,
    annotations: readOnly,
  },
  faultsOf({ query, variables = {}, ...rest }) {
    const [stray] = Object.keys(rest);
    if (stray !== undefined) return [strayFault(stray, Object.keys(properties))];
    if (typeof query !== 'string') return [badArgument('query must be a text.')];
    if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
      return [badArgument('variables must be an object.')];
    }
    return [];
  },
  async call(call) {
    const { door, graph, given } = call;
    const query = given['query'] as string;
    const faults = faultsOf(call, query);
    if (faults.length > 0) return refused(faults);
    const traceable = withIds(graph.schema, parse(query));
    // With the ids it may be longer than a document may be, and other ids of its own may stand in the way.
    const runs = door.faultsOf(graph, traceable.text).length === 0;
    const variables = (given['variables'] ?? {}) as Record<string, unknown>;
    return carryOut(call, runs ? traceable : { ...traceable, text: query }, variables);
  },
};

function faultsOf({ door, graph }: Call, query: string): readonly GraphQLError[] {
  if (!door.isAllowed(query)) {
    const message = 'This server answers only the documents that it knows; call one of the other tools.';
    return [new GraphQLError(message, { extensions: { code: 'UNTRUSTED_DOCUMENT' } })];
  }
  const faults = door.faultsOf(graph, query);
  if (faults.length > 0) return faults;
  const operations = parse(query).definitions.filter((each) => each.kind === 'OperationDefinition');
  if (operations.length !== 1) {
    const message = `The document must have one operation; it has ${operations.length}.`;
    return [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
  }
  if (operations[0]?.operation === 'query') return [];
  return [badArgument('Only a query can be carried out here.')];
}

function badArgument(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
