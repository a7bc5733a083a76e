import { words } from '../strings.js';
import type { FactShownFragment } from './fragments.js';

/** How far the claims of a fact agree, and of how many independent origins they are. */
export function Agreement({ fact }: { readonly fact: Pick<FactShownFragment, 'agreement' | 'independentOrigins'> }) {
  const { agreement, independentOrigins } = fact;
  return (
    <span class={`agreement agreement-${agreement.toLowerCase()}`}>
      {words.agreement[agreement]} <small>{words.agreement.origins(independentOrigins)}</small>
    </span>
  );
}
