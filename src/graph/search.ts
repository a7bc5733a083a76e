import MiniSearch from 'minisearch';
import type { Claim } from '../dataset/read.js';
import { type claimType, type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { BadSearchError } from './errors.js';
import { type FoldedWord, fold, foldedWords, foldName } from './fold.js';
import { entityOf } from './read.js';
import { Recent } from './recent.js';
import type { NodeRecord, SearchHitRecord } from './records.js';

/**
 * Searches names, titles and the statements of claims. Answers all hits, best first; hits of one score by id. Throws
 * BadSearchError for a text of more than 200 characters.
 */
export type Search = (
  text: string,
  types: readonly (EntityTypeName | typeof claimType)[] | null,
) => readonly SearchHitRecord[];

/** Most characters of a text to search for. */
const maxLength = 200;

/** How many hits are kept of what was searched last, for the pages after the first and for parts of the hits by type. */
const keptHits = 20_000;

/** What kind of text can be found, from the best evidence of what a node is to the weakest. */
type TextKind = 'name' | 'label' | 'title' | 'statement';

/** A text of a node, as it is searched. */
interface SearchText {
  readonly node: string;
  readonly text: string;
  readonly kind: TextKind;
  /** Null for a statement, and for a label that was made from other claims. */
  readonly property: PropertyName | null;
  /** All terms under which it is found, with the words of the text that each stands for. */
  readonly words: readonly FoldedWord[];
  /** Folded words that tell its node from others of the name: those of the province in which it lies. */
  readonly place: readonly string[];
  /** In the forms in which a whole name is compared with the query; a statement is not. */
  readonly whole: Whole | null;
}

/** A whole text, folded for comparison. */
interface Whole {
  /** As `fold` folds. */
  readonly exact: string;
  /** The folded words without spaces: 김정은 is written as one word, Kim Jong Un as three. */
  readonly spelling: string;
}

/** What is looked for: a text as written and as a whole, and its words, each once. */
interface Query extends Whole {
  readonly text: string;
  readonly words: readonly FoldedWord[];
  readonly terms: readonly string[];
}

/** The texts, and the index over them; an index entry's id is the place of its text. */
interface Index {
  readonly texts: readonly SearchText[];
  readonly entries: MiniSearch;
}

const propertyOfKind: Record<NodeRecord['names'][number]['kind'], PropertyName> = {
  NAME: 'NAME',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER_NAME',
  MISPRINT: 'MISPRINT',
};

/** Makes the search. The index is built at the first search: most of it is statements, and few processes search. */
export function buildSearch(nodesOf: () => readonly NodeRecord[], claims: readonly Claim[]): Search {
  let index: Index | undefined;
  const recent = new Recent<string, readonly SearchHitRecord[]>(keptHits, (hits) => hits.length + 1);
  return (text, types) => {
    if ([...text].length > maxLength) throw new BadSearchError(maxLength);
    const query = queryOf(text);
    if (query.terms.length === 0) return [];
    const hits = recent.get(query.text, () => {
      index ??= buildIndex(nodesOf(), claims);
      return find(index, query);
    });
    // Only now, so that what counts as a slip of the pen does not depend on the types asked for.
    return types === null ? hits : hits.filter((hit) => types.includes(typeOfId(hit.node)));
  };
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

function wholeOf(text: string, words: readonly FoldedWord[]): Whole {
  return { exact: fold(text), spelling: words.map(({ term }) => term).join('') };
}

function buildIndex(nodes: readonly NodeRecord[], claims: readonly Claim[]): Index {
  const known = new Map<string, string>();
  const foldOnce = (word: string): string => {
    const folded = known.get(word) ?? foldName(word);
    known.set(word, folded);
    return folded;
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const texts = [
    ...nodes.flatMap((node) => textsOf(node, byId, foldOnce)),
    ...claims.map(({ id, statement }): SearchText => {
      const words = foldedWords(statement, foldOnce);
      return { node: id, text: statement, kind: 'statement', property: null, words, place: [], whole: null };
    }),
  ];
  const entries = new MiniSearch({
    fields: ['name', 'label', 'title', 'statement', 'place'] satisfies (TextKind | 'place')[],
    // The words are folded already.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  entries.addAll(
    texts.map(({ kind, words, place }, id) => ({
      id,
      [kind]: words.map(({ term }) => term).join(' '),
      ...(place.length === 0 ? {} : { place: place.join(' ') }),
    })),
  );
  return { texts, entries };
}

/** The names, the titles and the label of a node, each once. */
function textsOf(
  node: NodeRecord,
  byId: ReadonlyMap<string, NodeRecord>,
  foldWord: (word: string) => string,
): SearchText[] {
  const texts = new Map<string, Pick<SearchText, 'kind' | 'property'>>();
  for (const name of node.names) {
    if (!texts.has(name.text)) texts.set(name.text, { kind: 'name', property: propertyOfKind[name.kind] });
  }
  for (const title of node.values.TITLE ?? []) {
    if ('text' in title && !texts.has(title.text)) texts.set(title.text, { kind: 'title', property: 'TITLE' });
  }
  // What no source calls it: its place and year, or its kind and project.
  if (!texts.has(node.label)) texts.set(node.label, { kind: 'label', property: null });
  const place = provinceNames(node, byId).flatMap((name) => foldedWords(name, foldWord).map(({ term }) => term));
  return [...texts].map(([text, { kind, property }]) => {
    const words = foldedWords(text, foldWord);
    return {
      node: node.id,
      text,
      kind,
      property,
      words: [...words, ...joined(words)],
      place,
      whole: wholeOf(text, words),
    };
  });
}

/** What the province is called in which a locality, a project or a facility lies. */
function provinceNames(node: NodeRecord, byId: ReadonlyMap<string, NodeRecord>): string[] {
  const locality = node.links['locality']?.[0] ?? entityOf(node, 'IN_LOCALITY') ?? node.id;
  const province = byId.get(entityOf(byId.get(locality) ?? node, 'LOCATED_IN') ?? '');
  return province?.names.map((name) => name.text) ?? [];
}

/** Words of a name that others write as one: two and three in a row, as in Kim Jong-un, Kim Jongun and 김정은. */
function joined(words: readonly FoldedWord[]): FoldedWord[] {
  return words.flatMap((first, at) =>
    [2, 3].flatMap((count) => {
      const run = words.slice(at, at + count);
      const end = run.at(-1)?.end;
      if (run.length < count || end === undefined) return [];
      return [{ term: run.map(({ term }) => term).join(''), start: first.start, end }];
    }),
  );
}

/** Edits that a word may be off: none where anything is found so, then one, then two. */
const allowedEdits = [0, 1, 2];

function find({ texts, entries }: Index, query: Query): SearchHitRecord[] {
  for (const edits of allowedEdits) {
    const found = entries
      .search(query.terms.join(' '), {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => Math.min(edits, editsOf(term)) || false,
      })
      // The place only narrows: it is a reason to find the province, not all that lies in it.
      .filter(({ match }) => Object.values(match).some((fields) => fields.some((field) => field !== 'place')));
    if (found.length === 0) continue;
    const hits = new Map<string, SearchHitRecord[]>();
    for (const { id, score: relevance, match } of found) {
      const text = texts[id as number] as SearchText;
      const score = scoreOf(text, withoutPlace(query, text), edits > 0, relevance);
      const matches = rangesOf(text, new Set(Object.keys(match))).map((range) => ({
        text: text.text,
        property: text.property,
        ...range,
      }));
      hits.set(text.node, [...(hits.get(text.node) ?? []), { node: text.node, score, matches }]);
    }
    return [...hits.values()].map(merged).sort((a, b) => b.score - a.score || (a.node < b.node ? -1 : 1));
  }
  return [];
}

/** How many edits a term may be off: another number is another thing, and in a short word one edit is too much. */
function editsOf(term: string): number {
  if (/\p{N}/u.test(term) || term.length < 4) return 0;
  return term.length < 6 ? 1 : 2;
}

/** One hit of a node of what was found in its texts, the best text first. */
function merged(hits: readonly SearchHitRecord[]): SearchHitRecord {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const best = sorted[0] as SearchHitRecord;
  return { ...best, matches: sorted.flatMap(({ matches }) => matches) };
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
