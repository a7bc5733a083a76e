import { wordsOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import { Agreement } from './agreement.js';
import { Claim } from './claim.js';
import type { ClaimShownFragment, FactLineFragment, FactShownFragment } from './fragments.js';
import { propertyLabel } from './property.js';
import { ScopeText, scopeWords } from './scope.js';
import { ValueText, valueWords } from './value.js';

const { fact: text } = words;

/** A fact: its property, its values, how far they agree; it opens to the claims behind each value. */
export function Fact(props: {
  readonly fact: FactShownFragment;
  /** The node that it is about. */
  readonly node: string;
  readonly isOpen: boolean;
  /** False where the property stands over the fact already. */
  readonly isLabelled: boolean;
}) {
  const { fact, node, isOpen, isLabelled } = props;
  const at = useAddress();
  const claims = new Map(fact.claims.map((claim) => [claim.id, claim]));
  const values = positionsOf(fact);
  return (
    <details class="fact" open={isOpen}>
      <summary class="fact-row">
        <FactRow fact={fact} isLabelled={isLabelled} />
      </summary>
      <div class="fact-body">
        <p class="fact-explanation">
          {fact.explanation} <a href={at.to('/trace', { node, property: fact.property })}>{text.trace}</a>
        </p>
        <div class={fact.agreement === 'CONTESTED' ? 'fact-positions is-contested' : 'fact-positions'}>
          {values.map((position, index) => (
            <section key={keyOf(position)} class="fact-position">
              <h4>
                <ValueText value={position.value} />
                {position.scope === null ? null : (
                  <small>
                    {' '}
                    {text.scope} <ScopeText scope={position.scope} />
                  </small>
                )}
              </h4>
              <p class="fact-holders">
                {text.claims(position.claims.length)}
                {position.origins.length === 0
                  ? null
                  : `, ${text.origins(position.origins.map(({ name }) => name).join(', '))}`}
                {index > 0 || values.length === 1 || text.shown[fact.resolvedBy] === null ? null : (
                  <>
                    {' '}
                    <span class="chip">{text.shown[fact.resolvedBy]}</span>
                  </>
                )}
              </p>
              {position.claims
                .map(({ id }) => claims.get(id))
                .filter((claim): claim is ClaimShownFragment & { id: string } => claim !== undefined)
                .map((claim) => (
                  <Claim key={claim.id} claim={claim} />
                ))}
            </section>
          ))}
        </div>
        {values.length > 0 ? null : fact.claims.map((claim) => <Claim key={claim.id} claim={claim} />)}
      </div>
    </details>
  );
}

/** What of a fact is seen while it is closed. */
export function FactRow({ fact, isLabelled }: { readonly fact: FactLineFragment; readonly isLabelled: boolean }) {
  const values = positionsOf(fact);
  const [first, ...others] = values;
  const isContested = fact.agreement === 'CONTESTED';
  const isDecided = fact.resolved !== null && !isContested;
  const level = levelOf(fact);
  return (
    <>
      <span class={isLabelled ? 'fact-property' : 'fact-property is-repeated'}>{propertyLabel(fact.property)}</span>
      <span class="fact-value">
        {first === undefined ? <span class="unknown">{words.value.unknown}</span> : <PositionWords position={first} />}
        {others.length === 0 ? null : isDecided ? (
          <span class="fact-others">
            {text.also} {others.map((other) => positionWords(other)).join(' · ')}
          </span>
        ) : (
          others.map((other) => (
            <span key={keyOf(other)}>
              <span class="fact-or"> {isContested ? text.or : '·'} </span>
              <PositionWords position={other} />
            </span>
          ))
        )}
        {level === null ? null : (
          <>
            {' '}
            <span class="chip">{wordsOfCode(level)}</span>
          </>
        )}
      </span>
      <span class="fact-agreement">
        <Agreement fact={fact} />
      </span>
    </>
  );
}

type Position = FactLineFragment['values'][number];

/** The values of a fact: first that which the node's own field shows. */
function positionsOf<Of extends Position>({
  values,
  resolved,
}: Pick<FactLineFragment, 'resolved'> & { readonly values: readonly Of[] }): readonly Of[] {
  if (resolved === null) return values;
  const shown = values.find((position) => keyOf(position) === keyOf(resolved));
  return shown === undefined ? values : [shown, ...values.filter((position) => position !== shown)];
}

function keyOf({ value, scope }: Pick<Position, 'value' | 'scope'>): string {
  return `${scope} ${JSON.stringify(value)}`;
}

/** The kind of statement of a fact that is no plain assertion: where all its claims are of one. */
function levelOf({ claims }: FactLineFragment): string | null {
  const levels = new Set(claims.map(({ knowledgeLevel }) => knowledgeLevel));
  const [only] = levels;
  return levels.size !== 1 || only === undefined || only === 'ASSERTION' ? null : only;
}

function PositionWords({ position }: { readonly position: Position }) {
  const { value } = position;
  const language = value.__typename === 'TextValue' ? (value.language ?? undefined) : undefined;
  return (
    <span lang={language} class={value.__typename === 'TextValue' ? 'fact-text' : undefined}>
      {positionWords(position)}
    </span>
  );
}

function positionWords({ value, scope }: Position): string {
  return `${valueWords(value)}${scope === null ? '' : ` (${scopeWords(scope)})`}`;
}
