import type { Address } from '../address.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { PageShownFragment } from './fragments.js';

/** The parameters in which an address names a page of a list, with what stands before their names where a view has several. */
const named = (prefix: string) =>
  prefix === '' ? { after: 'after', before: 'before' } : { after: `${prefix}After`, before: `${prefix}Before` };

/** Which part of a list an address asks for, as the arguments of a connection. */
export function pageAsked(at: Address, size: number, prefix = '') {
  const { after, before } = named(prefix);
  const [from, to] = [at.get(after), at.get(before)];
  if (to !== null) return { last: size, before: to };
  return from === null ? { first: size } : { first: size, after: from };
}

/** What takes an address back to the start of a list, as a filter has to. */
export function fromStart(prefix = ''): Readonly<Record<string, null>> {
  const { after, before } = named(prefix);
  return { [after]: null, [before]: null };
}

/** Links to the pages of a list around the one that is shown; nothing where that is all. */
export function Pager(props: {
  readonly page: PageShownFragment;
  readonly prefix?: string;
  /** The id of the list, to which its pages lead. */
  readonly list: string;
  readonly label: string;
}) {
  const at = useAddress();
  const { page, prefix = '', list, label } = props;
  const { after, before } = named(prefix);
  if (!page.hasNextPage && !page.hasPreviousPage) return null;
  const href = (changes: Readonly<Record<string, string | null>>) =>
    `${at.with({ ...fromStart(prefix), ...changes })}#${list}`;
  return (
    <nav class="pager" aria-label={words.pager.label(label)}>
      {page.hasPreviousPage ? (
        <>
          <a class="action" href={href({})}>
            {words.pager.first}
          </a>
          <a class="action" rel="prev" href={href({ [before]: page.startCursor })}>
            {words.pager.previous}
          </a>
        </>
      ) : null}
      {page.hasNextPage ? (
        <a class="action" rel="next" href={href({ [after]: page.endCursor })}>
          {words.pager.next}
        </a>
      ) : null}
    </nav>
  );
}
