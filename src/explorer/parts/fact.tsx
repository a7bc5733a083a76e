import { labelOfCode } from '../../vocabulary/enums.js';
import { words } from '../strings.js';
import { Agreement } from './agreement.js';
import { Claim } from './claim.js';
import type { FactShownFragment } from './fragments.js';
import { ValueText } from './value.js';

/** A fact: its property, its values, how far they agree; it opens to the claims behind each value. */
export function Fact({ fact }: { readonly fact: FactShownFragment }) {
  const claimCount = fact.claims.length;
  return (
    <details class="fact" id={fact.property}>
      <summary>
        <span class="fact-property">{labelOfCode(fact.property)}</span>
        <span class="fact-value">
          {fact.values.length === 0 ? <span class="unknown">{words.value.unknown}</span> : null}
          {fact.values.map(({ value, scope }, index) => (
            <span key={`${scope} ${JSON.stringify(value)}`}>
              {index === 0 ? null : (
                <span class="fact-or"> {fact.agreement === 'CONTESTED' ? words.fact.or : '·'} </span>
              )}
              <ValueText value={value} />
            </span>
          ))}
        </span>
        <span class="fact-agreement">
          <Agreement fact={fact} />
        </span>
      </summary>
      <p class="fact-explanation">{fact.explanation}</p>
      {fact.values.map(({ value, scope, claims }) => (
        <section key={`${scope} ${JSON.stringify(value)}`} class="fact-position">
          <h4>
            <ValueText value={value} /> <small>{words.fact.claims(claims.length)}</small>
          </h4>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </section>
      ))}
      {fact.values.length > 0 ? null : fact.claims.map((claim) => <Claim key={claim.id} claim={claim} />)}
      <p class="visually-hidden">{words.fact.claims(claimCount)}</p>
    </details>
  );
}
