import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { GraphQLSchema } from 'graphql';
import { maskError } from '../embed/mask-error.js';
import type { Door, TourText } from './door.js';
import { executeTool } from './execute-tool.js';
import { instructionsOf } from './instructions.js';
import { tourTool } from './operation-tool.js';
import { completeId, listResources, readResource, resourceTemplates, templateOf } from './resources.js';
import { codesIn, refused } from './result.js';
import { searchTool } from './search-tool.js';
import type { Tool } from './tool.js';
import { traceFactTool } from './trace-fact.js';

/** Of the answers of clients, of which nothing is asked here. Made once, as it is a compiler. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

/**
 * A server of the Model Context Protocol for one client: tools, and nodes and claims as resources. What is read comes
 * from the graph that is served when a request comes.
 */
export function createMcpServer(door: Door): McpServer {
  const { dataset } = door.live.current;
  const mcp = new McpServer(
    { name: 'kg20x10', title: dataset.name, version: dataset.version },
    {
      capabilities: {},
      instructions: instructionsOf(dataset),
      jsonSchemaValidator,
    },
  );
  // The tools are described by the schema of GraphQL and checked by it, where those of McpServer need zod's.
  const { server } = mcp;
  server.registerCapabilities({ tools: {}, resources: {}, completions: {} });

  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [...toolsOf(door).values()].map(({ definition }) => definition),
  }));

  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = toolsOf(door).get(params.name);
    if (tool === undefined) {
      door.tellRefusal(['UNKNOWN_TOOL']);
      throw new McpError(ErrorCode.InvalidParams, `There is no tool ${JSON.stringify(params.name.slice(0, 80))}.`, {
        code: 'UNKNOWN_TOOL',
      });
    }
    const given = params.arguments ?? {};
    const faults = tool.faultsOf(given);
    const call = { door, graph: door.live.current, given, signal };
    const result =
      faults.length > 0
        ? refused(faults)
        : await tool.call(call).catch((error) => refused([maskError(error, (defect) => door.tellDefect(defect))]));
    if (result.isError) door.tellRefusal(codesIn(result));
    return result;
  });

  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    told(door, () => listResources(door.live.current, params?.cursor)),
  );

  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: resourceTemplates(door.live.current),
  }));

  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    told(door, () => readResource(door.live.current, params.uri)),
  );

  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }) =>
    told(door, async () => {
      const graph = door.live.current;
      if (ref.type === 'ref/resource' && ref.uri === templateOf(graph)) {
        return argument.name === 'id' ? completeId(graph, argument.value) : { completion: { values: [] } };
      }
      throw new McpError(ErrorCode.InvalidParams, 'There is nothing of that name to be completed.', {
        code: 'NOT_FOUND',
      });
    }),
  );
  return mcp;
}

/** Answers a request; of a defect of ours the client learns only that it happened. */
async function told<Result>(door: Door, answer: () => Promise<Result>): Promise<Result> {
  try {
    return await answer();
  } catch (error) {
    const fault = error instanceof McpError ? error : maskedFault(door, error);
    door.tellRefusal([(fault.data as { readonly code: string }).code]);
    throw fault;
  }
}

function maskedFault(door: Door, error: unknown): McpError {
  const { message, extensions } = maskError(error, (defect) => door.tellDefect(defect));
  return new McpError(ErrorCode.InternalError, message, { code: extensions['code'] });
}

/** The tools of a server, made once for its tour: the schema is one for all graphs of a process. */
const made = new WeakMap<readonly TourText[], ReadonlyMap<string, Tool>>();

function toolsOf({ live, tour }: Door): ReadonlyMap<string, Tool> {
  const known = made.get(tour) ?? allTools(live.current.schema, tour);
  made.set(tour, known);
  return known;
}

function allTools(schema: GraphQLSchema, tour: readonly TourText[]): ReadonlyMap<string, Tool> {
  const tools = [
    traceFactTool(schema),
    searchTool(schema),
    ...tour.map((operation) => tourTool(schema, operation)),
    executeTool,
  ];
  return new Map(tools.map((tool) => [tool.definition.name, tool]));
}
