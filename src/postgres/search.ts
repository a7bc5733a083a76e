import { setImmediate as nextTurn } from 'node:timers/promises';
import { answeredLater, BadCursorError } from '../graph/errors.js';
import type { SearchHitRecord } from '../graph/records.js';
import { allowedEdits, editsOf, hitsOf, type Query, searchQuery } from '../graph/search-hits.js';
import { type NodeText, searchFields, searchText } from '../graph/search-texts.js';
import { type Mark, marksOf, rangeOf } from '../graph/slice.js';
import type { Page, SearchRequest } from '../graph/store.js';
import { claimType, typeOfId } from '../vocabulary/kinds.js';
import { type FoundList, foundNodes, foundStatements, type Key } from './found-list.js';
import { foldOnce, lexemeOf, nodesQuery, statementsQuery, type WantedLexemes } from './lexemes.js';
import type { Reader, Version } from './reader.js';
import {
  foundText,
  type MetText,
  metIn,
  type TermFrequencies,
  type TextStatistics,
  type WantedTerm,
} from './relevance.js';
import { editsBetween, keysNear } from './slips.js';
import { WorkedOut } from './worked-out.js';

/**
 * How many nodes and how many statements are scored at most for a search. Some 30 microseconds for each text make it 150 to
 * 400 milliseconds of a processor at the most, once for a search; and a reader who sees so many hits looks for something else.
 */
export const mostScored = 5_000;

/** How many texts are gone through before others are answered. */
const textsAtOnce = 500;

/** How many hits are kept of what was searched last, for the pages after the first and for parts of the hits by type. */
const keptHits = 20_000;

/** Hits of one kind, nodes or claims. */
interface HitList {
  /** The best, in order. */
  readonly best: readonly SearchHitRecord[];
  readonly total: number;
  /** What comes after the best, in the order of the database; null where that is nothing. */
  readonly rest: Rest | null;
}

interface Rest {
  readonly list: FoundList;
  /** Where the last of the best stands. */
  readonly after: Key;
  readonly hits: (texts: readonly NodeText[]) => Promise<readonly SearchHitRecord[]>;
}

/** What a search finds, of whatever type. */
interface Found {
  readonly nodes: HitList;
  readonly statements: HitList;
  /** The nodes of some types, looked for anew where there are more than the best. */
  readonly nodesOf: (types: readonly string[]) => Promise<HitList>;
}

const nothing: HitList = { best: [], total: 0, rest: null };

/**
 * Searches in a version: finds what `src/graph/search.ts` finds, with the same scores in the same order. The database says
 * which texts have the words; what they are worth is reckoned here, from the texts and from how rare words are.
 *
 * Where more than 5,000 texts of nodes or statements are found, 5,000 nodes or statements are scored to order them: those
 * with the shortest text, among which is whatever is called by a word and no more. The others follow by that length, which
 * for names is in letters and for statements in words, and are scored as their page is read. So each hit has its own score,
 * stands at one place, is found once and is counted; but among the others a better one may stand after a lesser.
 */
export class PostgresSearch {
  readonly #reader: Reader;
  readonly #version: Version;
  readonly #mostScored: number;
  readonly #found = new WorkedOut<Found>(
    keptHits,
    ({ nodes, statements }) => nodes.best.length + statements.best.length + 1,
  );
  readonly #ofTypes = new WorkedOut<HitList>(keptHits, ({ best }) => best.length + 1);
  readonly #statistics = new WorkedOut<TextStatistics>(1, () => 1);

  constructor(reader: Reader, version: Version, most = mostScored) {
    this.#reader = reader;
    this.#version = version;
    this.#mostScored = most;
  }

  /** Answers each search with a page of its hits; one that is itself faulty with its error. */
  pages(requests: readonly SearchRequest[]): Promise<(Page<SearchHitRecord> | Error)[]> {
    return Promise.all(requests.map((request) => answeredLater(this.#page(request))));
  }

  async #page(request: SearchRequest): Promise<Page<SearchHitRecord>> {
    const query = searchQuery(request.text);
    const lists = query.terms.length === 0 ? [] : await this.#lists(query, request.types ?? null);
    return pageOf(lists, request, this.#version.dataset.digest);
  }

  /** The hits of some types: nodes first, as any text of theirs scores more than a statement. */
  async #lists(query: Query, types: readonly string[] | null): Promise<HitList[]> {
    // Without the types, so that what counts as a slip of the pen does not depend on them.
    const found = await this.#found.get(query.text, () => this.#find(query));
    if (types === null) return [found.nodes, found.statements];
    const statements = types.includes(claimType) ? found.statements : nothing;
    if (found.nodes.rest === null) {
      const best = found.nodes.best.filter(({ node }) => types.includes(typeOfId(node)));
      return [{ best, total: best.length, rest: null }, statements];
    }
    const key = `${[...types].sort().join(' ')} ${query.text}`;
    return [await this.#ofTypes.get(key, () => found.nodesOf(types)), statements];
  }

  async #find(query: Query): Promise<Found> {
    const beginning = await this.#beginning(query.terms);
    let asked = '';
    for (const edits of allowedEdits) {
      const wanted = await this.#wanted(query.terms, edits);
      const lexemes = wanted.map(({ term, slips }) => lexemesOf(term, slips, beginning.all));
      if (lexemes.some(({ words, beginning }) => words.length === 0 && beginning === null)) continue;
      const nodeQuery = nodesQuery(lexemes);
      // With the words that were looked for before nothing was found.
      if (nodeQuery === asked) continue;
      asked = nodeQuery;
      const statementQuery = statementsQuery(
        wanted.map(({ term, slips }) => lexemesOf(term, slips, beginning.ofStatements)),
      );
      const hits = (texts: readonly NodeText[]) => this.#hits(texts, query, wanted, edits > 0);
      const { schema } = this.#version;
      const nodesOf = (types: readonly string[] | null) =>
        this.#list(foundNodes(this.#reader, schema, nodeQuery, types), hits);
      const [nodes, statements] = await Promise.all([
        nodesOf(null),
        statementQuery === '' ? nothing : this.#list(foundStatements(this.#reader, schema, statementQuery), hits),
      ]);
      if (nodes.total + statements.total > 0) return { nodes, statements, nodesOf };
    }
    return { nodes: nothing, statements: nothing, nodesOf: async () => nothing };
  }

  /**
   * The words of the version that begin with some terms, and those of statements alone: of each term all, or more than are
   * looked for one by one.
   */
  async #beginning(terms: readonly string[]): Promise<{ all: readonly string[]; ofStatements: readonly string[] }> {
    const lexemes = terms.map(lexemeOf);
    const words = (condition: string): string => `
      SELECT term, statement FROM ${this.#version.schema}.terms
      WHERE term >= asked.low COLLATE "C" AND term < asked.high COLLATE "C"${condition} ORDER BY term LIMIT ${mostWords + 1}`;
    const rows = await this.#reader.rows<{ term: string; statement: number }>({
      text: `SELECT DISTINCT found.* FROM unnest($1::text[], $2::text[]) AS asked (low, high),
        LATERAL ((${words('')}) UNION ALL (${words(' AND statement > 0')})) AS found`,
      // No letter is the last character of Unicode.
      values: [lexemes, lexemes.map((lexeme) => `${lexeme}\u{10ffff}`)],
    });
    return {
      all: rows.map(({ term }) => term),
      ofStatements: rows.flatMap(({ term, statement }) => (statement > 0 ? [term] : [])),
    };
  }

  /** The words that are looked for, with those that may be meant where each may be some edits off. */
  async #wanted(terms: readonly string[], edits: number): Promise<WantedTerm[]> {
    const most = (term: string) => Math.min(edits, editsOf(term));
    const keys = terms.flatMap((term) => (most(term) > 0 ? keysNear(term, most(term)) : []));
    const near = keys.length === 0 ? [] : await this.#rows<{ term: string }>('slips', 'DISTINCT term', 'key', keys);
    return terms.map((term) => {
      const slips = new Map<string, number>();
      for (const { term: other } of most(term) > 0 ? near : []) {
        const off = other.startsWith(term) ? null : editsBetween(term, other, most(term));
        if (off !== null) slips.set(other, off);
      }
      return { term, slips };
    });
  }

  async #list(list: FoundList, hits: Rest['hits']): Promise<HitList> {
    const texts = await list.some(this.#mostScored + 1);
    if (texts.length <= this.#mostScored) {
      const best = await hits(texts);
      return { best, total: best.length, rest: null };
    }
    const [total, first] = await Promise.all([list.count(), list.stretch({ count: this.#mostScored })]);
    const best = await hits(first.texts);
    const last = first.keys.at(-1);
    return { best, total, rest: last === undefined || total <= best.length ? null : { list, after: last.key, hits } };
  }

  /** The hits of texts that the database has found. */
  async #hits(
    texts: readonly NodeText[],
    query: Query,
    wanted: readonly WantedTerm[],
    slip: boolean,
  ): Promise<SearchHitRecord[]> {
    const met: MetText[] = [];
    for (const [at, text] of texts.entries()) {
      // Others are answered in between.
      if (at > 0 && at % textsAtOnce === 0) await nextTurn();
      const found = metIn(searchText(text, foldOnce), wanted);
      if (found !== null) met.push(found);
    }
    if (met.length === 0) return [];
    const words = new Set(met.flatMap((each) => each.met.flat().map(({ word }) => lexemeOf(word))));
    const [statistics, terms] = await Promise.all([
      this.#statistics.get('', () => this.#readStatistics()),
      this.#rows<TermFrequencies & { term: string }>('terms', `term, ${searchFields.join(', ')}`, 'term', [...words]),
    ]);
    const frequencies = new Map(terms.map((term) => [term.term, term]));
    const found = met.map((each) => foundText(each, (word) => frequencies.get(lexemeOf(word)), statistics));
    return hitsOf(found, query, slip);
  }

  async #readStatistics(): Promise<TextStatistics> {
    const [row] = await this.#reader.rows<TextStatistics>({
      text: `SELECT texts::float8 AS texts, ${searchFields.join(', ')} FROM ${this.#version.schema}.text_statistics`,
      values: [],
    });
    return row as TextStatistics;
  }

  #rows<Row>(table: string, columns: string, column: string, values: readonly string[]): Promise<readonly Row[]> {
    return this.#reader.rows<Row>({
      text: `SELECT ${columns} FROM ${this.#version.schema}.${table} WHERE ${column} = ANY($1)`,
      values: [values],
    });
  }
}

/**
 * How many words that begin with another are looked for one by one: for those the index only reads what all that is looked
 * for has in common, and for a beginning all that has it.
 */
const mostWords = 200;

/** The lexemes that meet a term: those of words that begin with it, and of others that may be meant. */
function lexemesOf(term: string, slips: ReadonlyMap<string, number>, beginning: readonly string[]): WantedLexemes {
  const lexeme = lexemeOf(term);
  const words = beginning.filter((word) => word.startsWith(lexeme));
  return words.length > mostWords
    ? { words: [...slips.keys()], beginning: term }
    : { words: [...words, ...slips.keys()], beginning: null };
}

/** Cuts a page out of lists that follow one another. Throws BadCursorError or BadPageSizeError. */
async function pageOf(
  lists: readonly HitList[],
  request: SearchRequest,
  digest: string,
): Promise<Page<SearchHitRecord>> {
  const marks = marksOf(request, digest);
  const totalCount = lists.reduce((sum, { total }) => sum + total, 0);
  const [after, before] = await Promise.all([keyAt(lists, marks.after), keyAt(lists, marks.before)]);
  const { start, end } = rangeOf(marks, totalCount);
  const items: SearchHitRecord[] = [];
  let offset = 0;
  for (const list of lists) {
    const [from, to] = [start - offset, end - offset];
    items.push(...list.best.slice(Math.max(0, from), Math.max(0, to)));
    const count = Math.min(to, list.total) - Math.max(from, list.best.length);
    if (list.rest !== null && count > 0) {
      const { rest } = list;
      // A page begins behind its cursor or the best, or with `last` ends before its cursor or with the list.
      const { keys, texts } = await rest.list.stretch({
        count,
        last: marks.last !== undefined,
        after: after?.list === list ? after.key : rest.after,
        before: before?.list === list ? before.key : null,
      });
      const hits = new Map((await rest.hits(texts)).map((hit) => [hit.node, hit]));
      items.push(...keys.flatMap(({ id }) => hits.get(id) ?? []));
    }
    offset += list.total;
  }
  return { items, offset: start, totalCount };
}

/** Where a cursor stands beyond the best of a list; null for one among the best. Throws BadCursorError. */
async function keyAt(lists: readonly HitList[], mark: Mark): Promise<{ list: HitList; key: Key } | null> {
  if (mark.position === null) return null;
  let place = mark.position;
  for (const list of lists) {
    if (place < list.best.length) {
      if (list.best[place]?.node !== mark.id) break;
      return null;
    }
    if (place < list.total && list.rest !== null) {
      const key = await list.rest.list.keyOf(mark.id);
      if (key === null || !follows(key, list.rest.after)) break;
      return { list, key };
    }
    place -= list.total;
  }
  throw new BadCursorError(mark.cursor);
}

function follows(one: Key, other: Key): boolean {
  return one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];
}
