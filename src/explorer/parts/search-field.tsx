import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress, useNavigate } from '../navigate.js';
import { words } from '../strings.js';
import type { Suggestion } from './suggestions.js';

const { search } = words.frame;

/** Milliseconds without a key after which it is asked what can be meant. */
const pause = 150;

/** What makes suggestions is loaded when the field is first entered. */
type Suggestions = typeof import('./suggestions.js');

/** The search of every page: a form; with script also a combobox that suggests nodes while one types. */
export function SearchField() {
  const at = useAddress();
  const navigate = useNavigate();
  const asked = at.path === searchPath ? (at.get('text') ?? '') : '';
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const [hasScript, setHasScript] = useState(false);
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  const [active, setActive] = useState<number | null>(null);

  // What was typed before this program ran stays.
  useEffect(() => {
    setHasScript(true);
    if (field.current !== null) setText(field.current.value);
  }, []);
  // Another search shows what it was asked for.
  const before = useRef(asked);
  useEffect(() => {
    if (before.current !== asked) setText(asked);
    before.current = asked;
  }, [asked]);

  const isAsking = suggestions !== null && isOpen && suggestions.isAskable(text);
  useEffect(() => {
    setActive(null);
    if (!isAsking || suggestions === null) {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const show = (answer: readonly Suggestion[] | null): void => {
      // An answer to what was typed before comes too late.
      if (!signal.aborted) setFound(answer);
    };
    const timer = setTimeout(() => {
      suggestions.suggest(at.base, text.trim(), signal).then(show, () => show(null));
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [suggestions, isAsking, text, at.base]);

  const count = found?.length ?? 0;
  const isShown = isOpen && count > 0;
  const choose = ({ node }: Suggestion): void => {
    setOpen(false);
    setText(asked);
    navigate(at.node(node.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of an input method, such as that which ends a syllable, are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter') {
      const chosen = isShown && active !== null ? found?.[active] : undefined;
      if (chosen !== undefined) {
        event.preventDefault();
        choose(chosen);
      } else setOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (count === 0) return;
      event.preventDefault();
      const isDown = event.key === 'ArrowDown';
      setActive((before) => stepped(isShown ? before : null, isDown ? 1 : -1, count));
    }
  };
  useEffect(() => {
    if (suggestions !== null && isShown && active !== null)
      document.getElementById(suggestions.optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [suggestions, isShown, active]);

  const listId = suggestions !== null && isShown ? suggestions.listId : undefined;
  const combobox = hasScript
    ? ({
        role: 'combobox',
        list: undefined,
        'aria-autocomplete': 'list',
        'aria-expanded': isShown,
        'aria-controls': listId,
        'aria-activedescendant': isShown && active !== null ? suggestions?.optionId(active) : undefined,
      } as const)
    : {};
  return (
    <search>
      <form class="search" action={at.plain(searchPath)} method="get" onSubmit={() => setOpen(false)}>
        <label class="visually-hidden" for="search">
          {search.label}
        </label>
        <span class="visually-hidden" role="status">
          {isOpen && found !== null ? search.suggested(count) : ''}
        </span>
        <input
          {...combobox}
          ref={field}
          id="search"
          name="text"
          type="search"
          placeholder={search.hint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={200}
          value={text}
          onFocus={() => {
            if (suggestions === null) import('./suggestions.js').then(setSuggestions, () => {});
          }}
          onBlur={() => setOpen(false)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {Object.entries(at.clocks).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{search.button}</button>
        {suggestions === null || !isShown || found === null ? null : (
          <suggestions.SuggestionList label={search.suggestions} found={found} active={active} choose={choose} />
        )}
      </form>
    </search>
  );
}

/** The path of the view that the search leads to. */
const searchPath = '/search';

/** The next place in a list that begins anew after its end; from none to its first or last. */
function stepped(before: number | null, step: 1 | -1, count: number): number {
  if (before === null) return step === 1 ? 0 : count - 1;
  return (before + step + count) % count;
}
