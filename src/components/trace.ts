import { type TraceQuery, type TraceQueryVariables, traceText } from './answers.js';
import { ask, type Execute, GraphFault } from './ask.js';
import { traceView } from './fact-view.js';
import type { Tree } from './tree.js';

/** What is asked of a fact, and how it is shown. */
interface AskedTrace {
  readonly node: string;
  readonly property: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly level: number;
  readonly open: boolean;
}

/** Asks for a fact, and how it looks. Throws a GraphFault where there is no such node. */
export async function trace(
  execute: Execute,
  { node, property, asOf, knownAt, level, open }: AskedTrace,
): Promise<{ data: TraceQuery; tree: Tree }> {
  // What is no property is refused by the graph.
  const variables: TraceQueryVariables = { node, property: property as TraceQueryVariables['property'], asOf, knownAt };
  const data = await ask<TraceQuery>(execute, traceText, variables);
  if (!data.node) throw nodeNotFound(node);
  if (!('facts' in data.node)) throw new GraphFault('BAD_NODE', `${node} is a claim. Facts are about nodes.`);
  return { data, tree: traceView(data.node, property, { asOf, knownAt }, { level, open }) };
}

/** An id that is well formed is no error to the graph, whatever it names; who asks for a node wants to know. */
export function nodeNotFound(id: string): GraphFault {
  return new GraphFault('NODE_NOT_FOUND', `There is no ${id} in this graph.`);
}
