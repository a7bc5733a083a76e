import { setTimeout } from 'node:timers/promises';
import type { Store } from '../src/index.js';

/** A store that answers late what another answers at once, and the names of the reads that it was asked for. */
export function lateStore(store: Store): { readonly late: Store; readonly reads: string[] } {
  const reads: string[] = [];
  const late = new Proxy(store, {
    get(of, name) {
      const member = of[name as keyof Store] as unknown;
      if (typeof member !== 'function') return member;
      return async (keys: readonly unknown[]) => {
        reads.push(String(name));
        await setTimeout(2);
        return member.call(of, keys);
      };
    },
  });
  return { late, reads };
}
