import type { CitationState } from '../../dataset/passage-check.js';
import { NodeLink } from '../parts/node-link.js';
import { words } from '../strings.js';
import { entryId } from './copy-text.js';
import type { CheckedPassage } from './run.js';

const { check: text } = words;

/** The cited passages with what has become of them; the entry that is chosen shows the claims that cite it. */
export function PassageList(props: {
  readonly passages: readonly CheckedPassage[];
  /** The state of those that are shown; null for all. */
  readonly state: CitationState | null;
  readonly chosen: number | null;
  readonly choose: (passage: number | null) => void;
  /** The line of the copy on which a place lies, from 1. */
  readonly lineOf: (at: number) => number;
}) {
  const { passages, state, chosen, choose, lineOf } = props;
  return (
    <ol class="passages">
      {passages.map((passage, number) => {
        const { found, label, claims, now } = passage;
        if (state !== null && found.state !== state) return null;
        const isChosen = number === chosen;
        return (
          <li
            key={`${passage.start} ${passage.end} ${passage.digest}`}
            id={entryId(number)}
            class={isChosen ? 'passage-entry is-open' : 'passage-entry'}
          >
            <button type="button" aria-expanded={isChosen} onClick={() => choose(isChosen ? null : number)}>
              <span class={`state state-${found.state.toLowerCase()}`}>{text.states[found.state]}</span>{' '}
              <span class="passage-place">{label}</span>{' '}
              <span class="passage-claims">{words.fact.claims(claims.length)}</span>
            </button>
            {isChosen ? (
              <div class="passage-more">
                <p class="soft">
                  {found.state === 'MOVED' && now !== null ? text.movedTo(lineOf(now.start)) : null}
                  {found.state === 'ORPHANED' ? text.orphaned(found.matches ?? 0) : null}
                  {found.state === 'UNCHECKED' ? text.meanings.UNCHECKED : null}
                  {found.state === 'VERIFIED' ? text.meanings.VERIFIED : null}
                </p>
                <ul>
                  {claims.map(({ id, statement, pointer, label: own }) => (
                    <li key={`${id} ${pointer}`}>
                      <NodeLink id={id} name={statement} />
                      {own === label ? null : <small> {own.slice(label.length).replace(/^, /, '')}</small>}
                      {pointer === '/locator' ? null : <small> {text.context}</small>}
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
