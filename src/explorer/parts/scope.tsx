import { labelOfCode } from '../../vocabulary/enums.js';
import { slugOf } from '../../vocabulary/kinds.js';
import { NodeLink } from './node-link.js';

/** The part of which alone a value speaks: a kind of facility, or a node. */
export function ScopeText({ scope }: { readonly scope: string }) {
  return scope.includes(':') ? <NodeLink id={scope} name={scopeWords(scope)} /> : scopeWords(scope);
}

/** The same as a text. The API names a node here by its id alone. */
export function scopeWords(scope: string): string {
  return scope.includes(':') ? slugOf(scope).replaceAll('-', ' ') : labelOfCode(scope);
}
