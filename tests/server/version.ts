import { createGraph, type KnowledgeGraph, type Store } from '../../src/index.js';
import { shipped } from '../shipped.js';

/** The shipped graph under another version: what a changed data set is, as far as who asks can tell. */
export function version(name: string, of: Store = shipped.store): KnowledgeGraph {
  const digest = `sha256:${Buffer.from(name.padEnd(32, '.')).toString('hex')}`;
  const dataset = { ...shipped.dataset, version: name, digest };
  // Methods of the graph need the graph itself.
  const store = new Proxy(of, {
    get: (target, key) => {
      if (key === 'dataset') return dataset;
      const member = target[key as keyof Store];
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return createGraph(store);
}
