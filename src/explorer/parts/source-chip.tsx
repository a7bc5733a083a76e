import { labelOfCode } from '../../vocabulary/enums.js';
import { words } from '../strings.js';
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

/** The document of a claim, and the other one in which it was read, where it was. */
export function CitedSource(props: {
  readonly source: SourceShownFragment;
  readonly document: { readonly id: string; readonly title: string };
}) {
  const { source, document } = props;
  return (
    <>
      <SourceChip source={source} />
      {document.id === source.id ? null : (
        <>
          , {words.claim.readIn} <NodeLink id={document.id} name={document.title} />
        </>
      )}
    </>
  );
}
