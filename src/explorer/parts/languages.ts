import { words } from '../strings.js';

const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** What a language is called; the tag itself where it is none that is known. */
export function languageName(tag: string): string {
  // The tag for documents in several; not every platform has a name for it.
  if (tag === 'mul') return words.value.severalLanguages;
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
