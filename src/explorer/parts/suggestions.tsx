import { ask } from '../asking.js';
import { words } from '../strings.js';
import { type SuggestQuery, suggestOperation } from '../views/suggest.operation.js';
import { MarkedText, rangesIn } from './marked.js';

/** What can be meant by what was typed. */
export type Suggestion = SuggestQuery['search']['nodes'][number];

/** The id of the list, and that of one of its members. */
export const listId = 'suggestions';
export function optionId(index: number): string {
  return `${listId}-${index}`;
}

/** Whether so much was typed that it is worth asking: two letters or digits, or one syllable or character of Korean. */
export function isAskable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  // A syllable under way is a single jamo, of which there is nothing to find.
  return /[\uac00-\ud7a3\p{Script=Han}]/u.test(text) || letters.filter((letter) => !/[ㄱ-ㆎ]/.test(letter)).length >= 2;
}

/** Asks what can be meant. */
export async function suggest(base: string, text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const { answer } = await ask(base, suggestOperation, { text }, signal);
  return answer?.search.nodes ?? [];
}

/** The list below the search; the options are chosen from the field above, which keeps the focus. */
export function SuggestionList(props: {
  readonly label: string;
  readonly found: readonly Suggestion[];
  /** The place of the option that the keyboard is at; null for none. */
  readonly active: number | null;
  readonly choose: (suggestion: Suggestion) => void;
}) {
  const { label, found, active, choose } = props;
  return (
    <div id={listId} class="suggestions" role="listbox" aria-label={label}>
      {found.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as in the pattern of the combobox the focus stays in the field
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={suggestion.node.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
        >
          <SuggestionText suggestion={suggestion} />
        </div>
      ))}
    </div>
  );
}

function SuggestionText({ suggestion: { node, matches } }: { readonly suggestion: Suggestion }) {
  const name = 'name' in node ? node.name : node.statement;
  const ranges = rangesIn(name, matches);
  const [best] = matches;
  return (
    <>
      <span class="suggestion-name">
        <MarkedText text={name} ranges={ranges} />
        {ranges.length > 0 || best === undefined ? null : (
          <span class="suggestion-match">
            {' '}
            <MarkedText text={best.text} ranges={rangesIn(best.text, matches)} />
          </span>
        )}
      </span>{' '}
      <span class="suggestion-kind">{words.types[node.__typename]}</span>
    </>
  );
}
