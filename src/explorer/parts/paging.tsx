import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { PageShownFragment } from './fragments.js';

/** Links to the pages before and after that of a list whose address has the parameters `after` and `before`. */
export function Paging({ page }: { readonly page: PageShownFragment }) {
  const at = useAddress();
  if (!page.hasNextPage && !page.hasPreviousPage) return null;
  return (
    <nav class="paging" aria-label={words.paging.label}>
      {page.hasPreviousPage ? (
        <a class="action" rel="prev" href={at.with({ after: null, before: page.startCursor })}>
          {words.paging.previous}
        </a>
      ) : null}
      {page.hasNextPage ? (
        <a class="action" rel="next" href={at.with({ before: null, after: page.endCursor })}>
          {words.paging.next}
        </a>
      ) : null}
    </nav>
  );
}

/** The page of a list that an address asks for, as variables of an operation. */
export function pageVariables(
  at: { get(name: string): string | null },
  size: number,
): { readonly first: number; readonly after?: string } | { readonly last: number; readonly before: string } {
  const [after, before] = [at.get('after'), at.get('before')];
  if (before !== null) return { last: size, before };
  return after === null ? { first: size } : { first: size, after };
}
