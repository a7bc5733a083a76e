import { foldName } from '../graph/fold.js';
import { Recent } from '../graph/recent.js';
import type { SearchText } from '../graph/search-texts.js';

/*
 * Words of texts as lexemes of PostgreSQL's text search, which gets them finished: what is one word and how it is folded is
 * decided in `src/graph/fold.ts` alone, so that neither a parser, a dictionary nor `unaccent` has a say in it.
 */

/**
 * Most characters of a term in the database: a lexeme must be shorter than 2 kB, which is three bytes for each. Whole
 * terms are compared in the texts that are found, so that a longer one only finds too much before that.
 */
const longest = 500;

/** Most letters of all lexemes of a text, which may have 1 MB; a letter three bytes. What a text has beyond is not found. */
const mostLetters = 300_000;

/** Stands before the words of a text's place. Terms are letters and digits, so that none begins with it. */
const placeMark = '@';

/** A term as it stands in the database. */
export function lexemeOf(term: string): string {
  if (term.length <= longest) return term;
  const cut = term.slice(0, longest);
  // Not between the halves of a character.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Words that were folded last: most of those of texts come again. */
const folded = new Recent<string, string>(100_000);

/** A word as `foldName` folds it. */
export function foldOnce(word: string): string {
  return folded.get(word, () => foldName(word));
}

/**
 * By what texts are ordered where there are too many to see which is best: of names how many letters they have, so that
 * those that are what is looked for come first, and of statements how many words, as one tells more in a short one.
 */
export function sizeOf({ whole, words }: SearchText): number {
  return whole === null ? new Set(words.map(({ term }) => term)).size : whole.spelling.length;
}

/** A tsvector of the words of a text and of those of its place. */
export function vectorOf({ words, place }: SearchText): string {
  const lexemes = new Set<string>();
  for (const { term } of words) lexemes.add(lexemeOf(term));
  for (const term of place) lexemes.add(placeMark + lexemeOf(term));
  let vector = '';
  for (const lexeme of lexemes) {
    if (vector.length + lexeme.length > mostLetters) break;
    vector += vector === '' ? quoted(lexeme) : ` ${quoted(lexeme)}`;
  }
  return vector;
}

/** A word that is looked for, as the lexemes that meet it. */
export interface WantedLexemes {
  readonly words: readonly string[];
  /** What any other may begin with that meets it as well; null where these are all. */
  readonly beginning: string | null;
}

/** A tsquery of the texts of nodes that have all of some words; their places may have some of them, but not all. */
export function nodesQuery(wanted: readonly WantedLexemes[]): string {
  if (wanted.length === 1) return statementsQuery(wanted);
  const all = wanted.map((each) => anyOf([...lexemes(each, ''), ...lexemes(each, placeMark)]));
  return [...all, anyOf(wanted.flatMap((each) => lexemes(each, '')))].join(' & ');
}

/** A tsquery of the statements that have all of some words; empty where no statement has one of them. */
export function statementsQuery(wanted: readonly WantedLexemes[]): string {
  if (wanted.some(({ words, beginning }) => words.length === 0 && beginning === null)) return '';
  return wanted.map((each) => anyOf(lexemes(each, ''))).join(' & ');
}

function lexemes({ words, beginning }: WantedLexemes, mark: string): string[] {
  const whole = words.map((word) => quoted(mark + lexemeOf(word)));
  return beginning === null ? whole : [...whole, `${quoted(mark + lexemeOf(beginning))}:*`];
}

function anyOf(lexemes: readonly string[]): string {
  return lexemes.length === 1 ? (lexemes[0] as string) : `(${lexemes.join(' | ')})`;
}

function quoted(lexeme: string): string {
  return /['\\]/.test(lexeme) ? `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'` : `'${lexeme}'`;
}
