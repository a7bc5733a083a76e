import type { GraphElementEvents } from './element.js';
import { KgContests } from './kg-contests.js';
import { KgTimeline } from './kg-timeline.js';
import { KgTrace } from './kg-trace.js';

export type { Answer, Execute } from './ask.js';
export type { GraphElement, GraphElementEvents } from './element.js';
export { KgContests, KgTimeline, KgTrace };

declare global {
  interface HTMLElementTagNameMap {
    'kg-trace': KgTrace;
    'kg-timeline': KgTimeline;
    'kg-contests': KgContests;
  }
  interface HTMLElementEventMap extends GraphElementEvents {}
}

const elements = { 'kg-trace': KgTrace, 'kg-timeline': KgTimeline, 'kg-contests': KgContests };

// Nothing is registered on a server, nor twice where a page loads the file twice.
for (const [name, element] of Object.entries(elements)) {
  if (globalThis.customElements?.get(name) === undefined) globalThis.customElements?.define(name, element);
}
