import { BadSearchError } from './errors.js';
import { type FoldedWord, foldedWords } from './fold.js';
import type { SearchHitRecord } from './records.js';
import { type SearchText, type TextKind, type Whole, wholeOf } from './search-texts.js';

/** Most characters of a text to search for. */
const maxLength = 200;

/** What is looked for: a text as written and as a whole, and its words, each once. */
export interface Query extends Whole {
  readonly text: string;
  readonly words: readonly FoldedWord[];
  readonly terms: readonly string[];
}

/** A text in which all that is looked for was found. */
export interface FoundText {
  readonly text: SearchText;
  /** Its terms that were met. */
  readonly terms: ReadonlySet<string>;
  /** As BM25+ has it. */
  readonly relevance: number;
}

/** What is looked for. Throws BadSearchError for a text of more than 200 characters. */
export function searchQuery(written: string): Query {
  if ([...written].length > maxLength) throw new BadSearchError(maxLength);
  return queryOf(written);
}

function queryOf(written: string): Query {
  const text = written.normalize('NFC');
  const words = foldedWords(text);
  return { text, words, terms: [...new Set(words.map(({ term }) => term))], ...wholeOf(text, words) };
}

/**
 * What is looked for without the words that say where a place lies: for a county of South Pyongan “Unsan, South Pyongan”
 * is Unsan. As it is where no other words would be left.
 */
function withoutPlace(query: Query, { place }: SearchText): Query {
  const telling = query.words.filter(({ term }) => place.includes(term));
  if (telling.length === 0) return query;
  const rest = telling.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), query.text);
  const left = queryOf(rest);
  return left.terms.length === 0 ? query : left;
}

/** Edits that a word may be off: none where anything is found so, then one, then two. */
export const allowedEdits = [0, 1, 2];

/** How many edits a term may be off: another number is another thing, and in a short word one edit is too much. */
export function editsOf(term: string): number {
  if (/\p{N}/u.test(term) || term.length < 4) return 0;
  return term.length < 6 ? 1 : 2;
}

/** The hits of what was found in texts, all those of a node together: best first, and hits of one score by id. */
export function hitsOf(found: Iterable<FoundText>, query: Query, slip: boolean): SearchHitRecord[] {
  const hits = new Map<string, ScoredText[]>();
  for (const { text, terms, relevance } of found) {
    const score = scoreOf(text, withoutPlace(query, text), slip, relevance);
    const known = hits.get(text.node);
    if (known) known.push({ text, terms, relevance, score });
    else hits.set(text.node, [{ text, terms, relevance, score }]);
  }
  return [...hits.values()].map(hitOf).sort((a, b) => b.score - a.score || (a.node < b.node ? -1 : 1));
}

interface ScoredText extends FoundText {
  readonly score: number;
}

/** One hit of a node of what was found in its texts, the best text first. */
function hitOf(found: readonly ScoredText[]): SearchHitRecord {
  // Sums of the same numbers in another order differ in their last digits, and are the same relevance.
  const relevance = (text: ScoredText): number => Math.round(text.relevance * 1e6);
  const sorted = [...found].sort((a, b) => b.score - a.score || relevance(b) - relevance(a) || a.text.nth - b.text.nth);
  const { text, score } = sorted[0] as ScoredText;
  const matches = sorted.flatMap(({ text, terms }) =>
    rangesOf(text, terms).map((range) => ({ text: text.text, property: text.property, ...range })),
  );
  return { node: text.node, score, matches };
}

/** Scores of a text in which a word was found that is not quite the one asked for. */
const scoreOfTypo: Record<TextKind, number> = { name: 0.2, label: 0.15, title: 0.1, statement: 0.05 };

/**
 * How well a text fits, from 0 to 1: 1 for a name that is the text, 0.9 for one that is so in another spelling. From 0.8 a
 * name begins with it, from 0.7 one does so in another spelling, from 0.6 a name has its words; 0.05 less for a label that
 * no source prints. From 0.45 it is a title, in any spelling, from 0.4 a title has its words, from 0.3 a statement: a
 * document that is called by the name of a place comes after the place. Below are words that are not quite those asked
 * for. Within a step the relevance (BM25) adds less than the next step.
 */
function scoreOf(text: SearchText, query: Query, typo: boolean, relevance: number): number {
  const base = typo ? scoreOfTypo[text.kind] : stepOf(text, query);
  if (base >= 0.9) return base;
  return Math.round((base + (0.04 * relevance) / (relevance + 10)) * 1e4) / 1e4;
}

function stepOf({ kind, whole }: SearchText, query: Query): number {
  if (whole === null) return 0.3;
  if (kind === 'title') return whole.spelling === query.spelling ? 0.45 : 0.4;
  if (whole.exact === query.exact) return 1;
  if (whole.spelling === query.spelling) return 0.9;
  const less = kind === 'label' ? 0.05 : 0;
  if (whole.exact.startsWith(query.exact)) return 0.8 - less;
  return (whole.spelling.startsWith(query.spelling) ? 0.7 : 0.6) - less;
}

/** Where the terms stand in a text. Neighbouring words are one range. */
function rangesOf({ text, words }: SearchText, terms: ReadonlySet<string>): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of narrowest(words.filter(({ term }) => terms.has(term)))) {
    const last = ranges.at(-1);
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** In their order; without words joined where one of them was met alone: “Unsan” begins “UnsanCounty” as well. */
function narrowest(words: readonly FoldedWord[]): FoldedWord[] {
  const holds = (outer: FoldedWord, inner: FoldedWord): boolean =>
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
  return words
    .filter((outer) => !words.some((inner) => holds(outer, inner)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
