import { labelOfCode, wordsOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { ClaimShownFragment } from './fragments.js';
import { NodeLink } from './node-link.js';
import { CitedSource } from './source-chip.js';

const { claim: text } = words;

/** A claim where a value is traced: what it says, who says it through whom, in which document and where in it. */
export function Claim({ claim }: { readonly claim: ClaimShownFragment }) {
  const at = useAddress();
  const { source, citation } = claim;
  return (
    <article class="claim">
      <p class="claim-statement">
        <a href={at.node(claim.id)}>{claim.statement}</a>
      </p>
      {claim.originalValue === null ? null : (
        <p class="claim-printed">
          {text.printed} <q>{claim.originalValue}</q>
        </p>
      )}
      <dl class="claim-trace">
        <dt>{text.place}</dt>
        <dd>
          <span class="claim-place">{citation.locator.label}</span>
          {citation.context.length === 0 ? null : (
            <small>
              {' '}
              {text.context} {citation.context.map(({ label }) => label).join('; ')}
            </small>
          )}
        </dd>
        <dt>{text.source}</dt>
        <dd>
          <CitedSource source={source} document={citation.document} />
        </dd>
        <dt>{text.saidBy}</dt>
        <dd>
          <Chain links={claim.attribution} />
        </dd>
        <dt>{text.check}</dt>
        <dd class="soft">
          {citation.locator.digest !== null ? text.digestThere : citation.document.held ? text.noDigest : text.noText}
        </dd>
      </dl>
      {claim.knowledgeLevel === 'ASSERTION' ? null : <p class="chip">{labelOfCode(claim.knowledgeLevel)}</p>}
      {claim.rank === 'NORMAL' ? null : (
        <p>
          <strong>{labelOfCode(claim.rank)}</strong> {claim.rankReason}
        </p>
      )}
      <Against claim={claim} />
    </article>
  );
}

/** Who first said it, through whom, to who prints it. */
export function Chain({ links }: { readonly links: ClaimShownFragment['attribution'] }) {
  return (
    <ol class="chain">
      {links.map((link) => (
        <li key={`${link.role} ${link.actor?.id ?? link.note}`}>
          {link.actor === null ? (link.note ?? text.unnamed) : <NodeLink {...link.actor} />}{' '}
          <small>
            {wordsOfCode(link.role)}
            {link.check === 'NOT_FOUND' ? `, ${text.notFoundThere}` : ''}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** So many of the claims that exclude a claim stand with it; all are on its page. */
const mostAgainst = 2;

/** The claims that exclude a claim, and what editors say of it. */
function Against({ claim: { id, contradicts, relations } }: { readonly claim: ClaimShownFragment }) {
  const at = useAddress();
  if (contradicts.length + relations.length === 0) return null;
  const further = contradicts.length - mostAgainst;
  return (
    <ul class="against">
      {contradicts.slice(0, mostAgainst).map(({ id, statement }) => (
        <li key={id}>
          <strong>{text.contradictedBy}</strong> <a href={at.node(id)}>{statement}</a>
        </li>
      ))}
      {further <= 0 ? null : (
        <li>
          <a href={at.node(id)}>{text.contradictedByMore(further)}</a>
        </li>
      )}
      {relations.map(({ kind, inverse, note, claim }) => (
        <li key={`${kind} ${claim?.id} ${note}`}>
          <strong>{text.relation(labelOfCode(kind), inverse)}</strong>{' '}
          {claim === null ? null : <a href={at.node(claim.id)}>{claim.statement}</a>} {note}
        </li>
      ))}
    </ul>
  );
}
