import type { Execute } from './ask.js';
import { trace } from './trace.js';
import { h } from './tree.js';
import { htmlOf } from './tree-html.js';

export { type Answer, type Execute, GraphFault } from './ask.js';

/** Which fact, and the attributes of its element. */
export interface TraceOptions {
  readonly node: string;
  readonly property: string;
  /** What was true on this day. */
  readonly asOf?: string;
  /** What had been published by this day. */
  readonly knownAt?: string;
  /** Where the element asks. @default beside its script */
  readonly endpoint?: string;
  /** The level of the headings, 2 to 6. @default 3 */
  readonly level?: number;
}

/**
 * A `<kg-trace>` as HTML with the fact within it, made on a server: what a reader sees before the script has its answer, and
 * where there is no script. All claims are there. Throws a GraphFault, with the code, where the graph refuses.
 */
export async function traceHtml(execute: Execute, options: TraceOptions): Promise<string> {
  const { node, property, asOf = null, knownAt = null, endpoint = null, level = 3 } = options;
  const { tree } = await trace(execute, { node, property, asOf, knownAt, level, open: false });
  const given = options.level === undefined ? null : String(level);
  return htmlOf(h('kg-trace', { endpoint, node, property, 'as-of': asOf, 'known-at': knownAt, level: given }, tree));
}
