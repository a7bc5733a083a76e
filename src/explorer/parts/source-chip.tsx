import { labelOfCode } from '../../vocabulary/enums.js';
import type { SourceShownFragment } from './fragments.js';
import { NodeLink } from './node-link.js';
import { DateText } from './value.js';

/** A document where it is named: its title, of what kind it is, and when it was published. */
export function SourceChip({ source: { id, title, kind, published } }: { readonly source: SourceShownFragment }) {
  return (
    <span class="source">
      <NodeLink id={id} name={title} /> <span class="chip">{labelOfCode(kind)}</span>
      {published === null ? null : (
        <>
          {' '}
          <DateText date={published} />
        </>
      )}
    </span>
  );
}
