import { Graph } from '../graph/graph.js';
import type { Store } from '../graph/store.js';
import { traced } from './tracing.js';

/**
 * A store each read of which is a span of OpenTelemetry: which kind of read, with how many keys. Over a store that
 * answers late that is one for each batch of the loaders. The graph in memory is given back as it is, as it answers at
 * once and without batches.
 */
export function tracedStore(store: Store): Store {
  if (store instanceof Graph) return store;
  return new Proxy(store, {
    get(of, name) {
      const read: unknown = Reflect.get(of, name);
      if (typeof read !== 'function') return read;
      return (keys: readonly unknown[]) =>
        traced(`read ${String(name)}`, { 'kg20x10.read': String(name), 'kg20x10.keys': keys.length }, () =>
          Reflect.apply(read, of, [keys]),
        );
    },
  });
}
