import type { FoundText } from '../graph/search-hits.js';
import type { SearchField, SearchText } from '../graph/search-texts.js';

/** A word that is looked for. */
export interface WantedTerm {
  readonly term: string;
  /** Other words that may be meant, each with how many edits it is away. */
  readonly slips: ReadonlyMap<string, number>;
}

/** A word of a text that meets one that is looked for. */
interface MetWord {
  readonly word: string;
  /** How much it counts for the one that is looked for. */
  readonly weight: number;
  readonly field: SearchField;
  /** How often it stands in the field, and how many different words that has. */
  readonly count: number;
  readonly length: number;
}

/** A text that has all that is looked for. */
export interface MetText {
  readonly text: SearchText;
  /** The words that meet each of those that are looked for. */
  readonly met: readonly (readonly MetWord[])[];
}

/** How many texts there are, and how many different words each field has on average. */
export type TextStatistics = Readonly<Record<SearchField | 'texts', number>>;
/** In how many texts a word stands in each field. */
export type TermFrequencies = Readonly<Record<SearchField, number>>;

/** Which words of a text meet what is looked for; null where one is not met, or all of them in the place alone. */
export function metIn(text: SearchText, wanted: readonly WantedTerm[]): MetText | null {
  const met = wanted.map((): MetWord[] => []);
  addMet(
    met,
    text.kind,
    text.words.map(({ term }) => term),
    wanted,
  );
  // The place only narrows: it is a reason to find the province, not all that lies in it.
  if (met.every((words) => words.length === 0)) return null;
  if (text.place.length > 0) addMet(met, 'place', text.place, wanted);
  return met.some((words) => words.length === 0) ? null : { text, met };
}

function addMet(met: MetWord[][], field: SearchField, words: readonly string[], wanted: readonly WantedTerm[]): void {
  const counts = counted(words);
  for (const [word, count] of counts) {
    for (const [at, each] of wanted.entries()) {
      const weight = weightOf(word, each);
      if (weight > 0) met[at]?.push({ word, weight, field, count, length: counts.size });
    }
  }
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** What MiniSearch lets the beginning of a word count, and a word that is not quite the one asked for. */
const weights = { prefix: 0.375, slip: 0.45 };

/** How much a word counts for another: less the more it is longer, or the more edits it is away. */
function weightOf(word: string, { term, slips }: WantedTerm): number {
  if (word === term) return 1;
  if (word.startsWith(term)) return (weights.prefix * word.length) / (word.length + 0.3 * (word.length - term.length));
  const edits = slips.get(word);
  return edits === undefined ? 0 : (weights.slip * word.length) / (word.length + edits);
}

/** A text with its relevance: BM25+ as MiniSearch reckons it, so that a text is as relevant here as in memory. */
export function foundText(
  { text, met }: MetText,
  frequencyOf: (word: string) => TermFrequencies | undefined,
  statistics: TextStatistics,
): FoundText {
  const terms = new Set<string>();
  let relevance = 0;
  for (const { word, weight, field, count, length } of met.flat()) {
    terms.add(word);
    relevance += weight * bm25(count, frequencyOf(word)?.[field] ?? 0, length, field, statistics);
  }
  return { text, terms, relevance: relevance * met.length };
}

/** The parameters of BM25+ that MiniSearch has where nothing else is said. */
const [k, b, d] = [1.2, 0.7, 0.5];

function bm25(count: number, texts: number, length: number, field: SearchField, statistics: TextStatistics): number {
  const rarity = Math.log(1 + (statistics.texts - texts + 0.5) / (texts + 0.5));
  return rarity * (d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / statistics[field])));
}
