import { type TimelineQuery, type TimelineQueryVariables, timelineText } from './answers.js';
import { ask, type Execute, GraphFault } from './ask.js';
import { commonAttributes } from './element.js';
import { PagedElement } from './paged-element.js';
import { chartView, eventView, type TimelineEvent } from './timeline-view.js';
import { nodeNotFound } from './trace.js';
import type { Tree } from './tree.js';

/** `<kg-timeline from to kinds node>`: what happened when, uncertain dates as spans, and as a list. */
export class KgTimeline extends PagedElement<TimelineEvent> {
  static readonly observedAttributes = [...commonAttributes, 'from', 'to', 'kinds', 'node', 'first'];

  protected readonly noun = ['event', 'events'] as const;
  protected readonly silence = 'No source in this graph dates such an event.';

  protected async page(execute: Execute, after: string | null): Promise<TimelineQuery['timeline']> {
    const node = this.getAttribute('node') || null;
    const variables = {
      from: this.getAttribute('from'),
      to: this.getAttribute('to'),
      knownAt: this.getAttribute('known-at'),
      filter: this.#filter(node),
      first: this.numberOr('first', 20),
      after,
      node: node ?? '',
      hasNode: node !== null,
    };
    const data = await ask<TimelineQuery>(execute, timelineText, variables);
    if (node !== null && !data.node) throw nodeNotFound(node);
    return data.timeline;
  }

  protected itemView(event: TimelineEvent): Tree {
    return eventView(event);
  }

  protected headView(events: readonly TimelineEvent[]): Tree {
    return chartView(events);
  }

  #filter(node: string | null): TimelineQueryVariables['filter'] {
    const kinds =
      this.getAttribute('kinds')
        ?.split(/[\s,]+/)
        .filter((kind) => kind !== '') ?? [];
    const type = node === null ? null : /^(\w+):/.exec(node)?.[1];
    if (type != null && type !== 'Locality' && type !== 'Province') {
      throw new GraphFault('BAD_NODE', `${node} is neither a locality nor a province.`);
    }
    return {
      // What is no kind is refused by the graph.
      ...(kinds.length === 0 ? {} : { kinds: kinds as TimelineEvent['kind'][] }),
      ...(node === null ? {} : type === 'Province' ? { provinces: [node] } : { localities: [node] }),
    };
  }
}
