import type { Execute } from './ask.js';
import { commonAttributes, GraphElement } from './element.js';
import { trace } from './trace.js';

/** `<kg-trace node property>`: a fact with its claims, who makes them, and where they were read. */
export class KgTrace extends GraphElement {
  static readonly observedAttributes = [...commonAttributes, 'node', 'property', 'as-of', 'open'];

  protected async load(execute: Execute): Promise<unknown> {
    const asked = {
      node: this.required('node'),
      property: this.required('property'),
      asOf: this.getAttribute('as-of'),
      knownAt: this.getAttribute('known-at'),
      level: this.headingLevel,
      open: this.hasAttribute('open'),
    };
    const { data, tree } = await trace(execute, asked);
    this.show(tree);
    return data;
  }
}
