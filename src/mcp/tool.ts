import type { CallToolResult, Tool as ToolDefinition } from '@modelcontextprotocol/sdk/types.js';
import type { GraphQLError } from 'graphql';
import type { KnowledgeGraph } from '../embed/graph.js';
import type { Door } from './door.js';

/** One call of a tool. */
export interface Call {
  readonly door: Door;
  /** The graph that was served when the call came; all of the answer is read from it. */
  readonly graph: KnowledgeGraph;
  readonly given: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** A tool: what an assistant is told of it, and what it does. */
export interface Tool {
  readonly definition: ToolDefinition;
  /** What is wrong with arguments, each with a code. */
  faultsOf(given: Readonly<Record<string, unknown>>): readonly GraphQLError[];
  /** Answers a call whose arguments are right. May reject with a defect of ours only. */
  call(call: Call): Promise<CallToolResult>;
}

/** What holds of every tool: it reads one data set, changes nothing, and answers the same when asked again. */
export const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** What every tool answers with that carries an operation out. */
export const answerSchema = {
  type: 'object' as const,
  properties: {
    data: { type: ['object', 'null'], description: 'The answer, as the operation asks for it.' },
    evidence: {
      type: 'object',
      description:
        'The claims behind the answer, each with a citation; what of it is contested; what no claim gives; and how much was left out here.',
    },
    dataset: { type: 'object', description: 'The version of the data set that gave it.' },
    errors: { type: 'array', items: { type: 'object' }, description: 'What was refused, each with a code.' },
  },
};
