import { beforeAll, describe, expect, it } from 'vitest';
import { BadCursorError } from '../../src/graph/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import type { SearchHitRecord } from '../../src/graph/records.js';
import { cursorOf } from '../../src/graph/slice.js';
import type { Page, SearchRequest } from '../../src/graph/store.js';
import type { Query, Reader, Version } from '../../src/postgres/reader.js';
import { PostgresSearch } from '../../src/postgres/search.js';
import { editsBetween, keysNear } from '../../src/postgres/slips.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { random } from '../random.js';
import { shipped } from '../shipped.js';
import { freshDatabase } from './database.js';
import { searchable } from './searchable.js';

const graph = shipped.store as Graph;
const { pool } = await freshDatabase();
let version: Version;
let reader: Reader;
beforeAll(async () => {
  ({ reader, version } = await searchable(pool, graph, 1));
});

/** Texts of names, titles, labels and statements of the data set. */
const texts: readonly string[] = entityTypes
  .flatMap((type) => graph.ofType(type))
  .flatMap(({ names, label }) => [...names.map(({ text }) => text), label]);
const written = [...texts, ...graph.allClaims.map(({ statement }) => statement)];

/** Texts to search for, drawn from a seed: words of the data set, their beginnings, slips of the pen, several words. */
function drawn(count: number): string[] {
  const next = random(20);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const word = (): string => pick(pick(next() < 0.6 ? texts : written).split(/\s+/));
  const slip = (text: string): string => {
    const at = Math.floor(next() * text.length);
    const letter = pick([...'abcdefghijklmnopqrstuvwxyz']);
    return pick([
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + letter + text.slice(at),
      text.slice(0, at) + letter + text.slice(at + 1),
      text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    ]);
  };
  const kinds: readonly (() => string)[] = [
    word,
    () => pick(texts),
    () => word().slice(0, 2 + Math.floor(next() * 4)),
    () => slip(word()),
    () => slip(slip(word())),
    () => slip(pick(texts)),
    () => pick(written).split(/\s+/).slice(0, 2).join(' '),
    () => {
      const words = pick(written).split(/\s+/);
      const from = Math.floor(next() * words.length);
      return words.slice(from, from + 4).join(' ');
    },
    () => `${word()} ${word()}`,
    () => `${slip(word())} ${word()}`,
  ];
  return Array.from({ length: count }, (_, at) => (kinds[at % kinds.length] as () => string)());
}

const odd = [
  '',
  '   ',
  '!?',
  'Unsan, South Pyongan',
  'Unsan South Pyongan',
  'North Pyongan',
  'South Pyongan Province',
  'Pyongan Unsan County',
  '연탄군',
  '연탄',
  '김정은',
  '운산군',
  '평안북도',
  '成川郡',
  '江原道',
  '成川',
  'Yŏnt’an',
  'Yŏnt’an'.normalize('NFD'),
  'Yomtan',
  'Yotnan',
  '2024',
  '20',
  '2034',
  '100',
  '½',
  '20×10',
  '20x10 policy',
  'the',
  'the and of in',
  'a',
  'k',
  'not found anywhere at all',
  `'`,
  `kim' | 'un`,
  `'kim':*`,
  'kim & !un',
  'a <-> b',
  'kim:A',
  '\\',
  `\\'; DROP TABLE names; --`,
  '%',
  '@pyongan',
  '@ pyongan',
  'null',
  '\0kim',
  '\ud800kim',
  '🏭',
  'factory 🏭',
  'x'.repeat(200),
  'x'.repeat(201),
  '𝒳'.repeat(200),
  '각'.repeat(200),
  'ﷺ'.repeat(200),
  'kim '.repeat(50),
  '__proto__',
  'constructor',
];

/** The texts of which the pages are not those of the graph in memory, letter for letter. */
async function different(search: PostgresSearch, requests: readonly SearchRequest[]): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < requests.length; from += 50) {
    const batch = requests.slice(from, from + 50);
    const pages = await search.pages(batch);
    for (const [at, expected] of graph.searches(batch).entries()) {
      if (JSON.stringify(pages[at]) !== JSON.stringify(expected)) found.push(batch[at]?.text ?? '');
    }
  }
  return found;
}

/** All hits of a search, page by page. */
async function paged(search: PostgresSearch, request: SearchRequest, size: number, back = false) {
  const hits: SearchHitRecord[] = [];
  let cursor: string | null = null;
  for (;;) {
    const slice: Partial<SearchRequest> = back ? { last: size, before: cursor } : { first: size, after: cursor };
    const [page] = await search.pages([{ ...request, ...slice }]);
    if (page === undefined || page instanceof Error) throw page;
    if (back) hits.unshift(...page.items);
    else hits.push(...page.items);
    const more = back ? page.offset > 0 : page.offset + page.items.length < page.totalCount;
    if (!more) return { hits, totalCount: page.totalCount };
    const position = back ? page.offset : page.offset + page.items.length - 1;
    cursor = cursorOf(graph.dataset.digest, position, (page.items.at(back ? 0 : -1) as SearchHitRecord).node);
  }
}

/** More texts than any search finds. */
const all = 100_000;

describe('a search in PostgreSQL', () => {
  it('gives the answers of the graph in memory, letter for letter', async () => {
    const search = new PostgresSearch(reader, version, all);
    const requests = [...odd, ...drawn(250)].map((text) => ({ text, first: 100 }));
    expect(await different(search, requests)).toEqual([]);
  });

  it('does so for each type, and page by page', async () => {
    const search = new PostgresSearch(reader, version, all);
    const digest = graph.dataset.digest;
    const second = (graph.searches([{ text: 'Unsan', first: 2 }])[0] as Page<SearchHitRecord>).items[1]?.node ?? '';
    const slices: Partial<SearchRequest>[] = [
      {},
      { first: 3 },
      { last: 2 },
      { first: 0 },
      { first: 101 },
      { first: 1, last: 1 },
      { first: 3, after: cursorOf(digest, 1, second) },
      { last: 1, before: cursorOf(digest, 1, second) },
      { after: cursorOf(digest, 0, second) },
      { after: cursorOf(digest, 900, second) },
      { after: cursorOf('sha256:000000000000', 1, second) },
      { after: 'odd' },
    ];
    const typed: SearchRequest['types'][] = [null, [], ['Locality'], ['SourceClaim'], ['Source', 'SourceClaim']];
    const requests = ['Unsan', 'Unsan, South Pyongan', 'Yomtan', '', 'factory'].flatMap((text) =>
      typed.flatMap((types) => slices.map((slice) => ({ text, types, ...slice }))),
    );
    expect(await different(search, requests)).toEqual([]);
  });

  it('asks for what it was asked for last only once', async () => {
    let questions = 0;
    const counting: Reader = {
      rows: (query) => {
        questions++;
        return reader.rows(query);
      },
    };
    const search = new PostgresSearch(counting, version, all);
    await search.pages(Array.from({ length: 5 }, () => ({ text: 'Unsan', first: 2 })));
    const once = questions;
    await search.pages([{ text: 'Unsan', first: 5 }]);
    await search.pages([{ text: 'Unsan', types: ['Locality'] }]);
    expect(questions).toBe(once);
    // The words, the two kinds of text, and for each what its words are worth.
    expect(once).toBeLessThanOrEqual(6);
  });

  it('asks anew where the database could not answer', async () => {
    let away = true;
    const search = new PostgresSearch(
      {
        rows: (query) => {
          if (away) throw new Error('away');
          return reader.rows(query);
        },
      },
      version,
      all,
    );
    await expect(search.pages([{ text: 'Unsan' }])).rejects.toThrow('away');
    away = false;
    expect(await different(search, [{ text: 'Unsan' }])).toEqual([]);
  });
});

describe('words that are an edit or two away', () => {
  it('are all found by their parts', async () => {
    const { rows } = await pool.query<{ term: string }>('SELECT term FROM kg_1.terms');
    const terms = rows.map(({ term }) => term);
    expect(terms.length).toBeGreaterThan(5_000);
    const next = random(3);
    let near = 0;
    for (let count = 0; count < 120; count++) {
      // A word with a letter replaced, another left out, and another put in: two of the three.
      const word = [...(terms[Math.floor(next() * terms.length)] as string)];
      const left = count % 3;
      if (left !== 0) word[Math.floor(next() * word.length)] = 'x';
      if (left !== 1) word.splice(Math.floor(next() * word.length), 1);
      if (left !== 2) word.splice(Math.floor(next() * (word.length + 1)), 0, 'q');
      const written = word.join('');
      for (const edits of [1, 2]) {
        const found = await pool.query<{ term: string }>('SELECT DISTINCT term FROM kg_1.slips WHERE key = ANY($1)', [
          keysNear(written, edits),
        ]);
        const isNear = (term: string): boolean => editsBetween(written, term, edits) !== null;
        const wanted = terms.filter(isNear).sort();
        expect(
          found.rows
            .map(({ term }) => term)
            .filter(isNear)
            .sort(),
          written,
        ).toEqual(wanted);
        expect(found.rows.length, written).toBeLessThan(terms.length / 4);
        near += wanted.length;
      }
    }
    expect(near).toBeGreaterThan(200);
  });

  it.each([
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, null],
    ['yontan', 'yontan', 0, 0],
    ['yontan', 'yotnan', 2, 2],
    ['yontan', 'yotan', 1, 1],
    ['', 'a', 1, 1],
  ])('are counted: from %s to %s', (one, other, most, edits) => {
    expect(editsBetween(one, other, most)).toBe(edits);
    expect(editsBetween(other, one, most)).toBe(edits);
  });
});

describe('a search that finds more than is scored', () => {
  const expectedOf = (text: string, types: SearchRequest['types']) =>
    paged(new PostgresSearch(reader, version, all), { text, types }, 100);

  it.each([
    ['Unsan', null],
    ['Pyongan', null],
    ['Kim Jong Un', ['Actor', 'Source']],
    ['factory', ['Facility', 'SourceClaim']],
    ['factory', ['Facility']],
    ['bank', ['SourceClaim']],
    ['county', ['Locality', 'Source']],
    ['Yomtan', null],
    ['Pyongan South', null],
  ] satisfies [string, SearchRequest['types']][])(
    'has each hit once, with its score: %s of %j',
    async (text, types) => {
      const search = new PostgresSearch(reader, version, 12);
      const expected = await expectedOf(text, types);
      const { hits, totalCount } = await paged(search, { text, types }, 100);
      expect(totalCount).toBe(expected.totalCount);
      const byNode = (some: readonly SearchHitRecord[]) => [...some].sort((a, b) => (a.node < b.node ? -1 : 1));
      expect(byNode(hits)).toEqual(byNode(expected.hits));
      // What is called so is the first.
      if ((expected.hits[0]?.score ?? 0) >= 0.9) expect(hits[0]).toEqual(expected.hits[0]);
      // Nodes come before claims, and the best of each in order.
      const claims = hits.findIndex(({ node }) => node.startsWith('SourceClaim:'));
      expect(hits.slice(claims).every(({ node }) => claims < 0 || node.startsWith('SourceClaim:'))).toBe(true);
      const scores = hits.slice(0, Math.min(12, claims < 0 ? 12 : claims)).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      // Backwards and in other pages it is the same list.
      expect((await paged(search, { text, types }, 37, true)).hits).toEqual(hits);
      expect((await paged(new PostgresSearch(reader, version, 12), { text, types }, 13)).hits).toEqual(hits);
    },
  );

  it('refuses a cursor of what it does not find, or of another place', async () => {
    const search = new PostgresSearch(reader, version, 12);
    const { hits } = await paged(search, { text: 'county' }, 100);
    const { digest } = graph.dataset;
    const ask = async (position: number, id: string) =>
      (await search.pages([{ text: 'county', after: cursorOf(digest, position, id) }]))[0];
    const other = 'Province:chagang';
    expect(hits.map(({ node }) => node)).not.toContain(other);
    expect(await ask(3, other)).toBeInstanceOf(BadCursorError);
    expect(await ask(40, other)).toBeInstanceOf(BadCursorError);
    expect(await ask(hits.length - 1, 'SourceClaim:no/such')).toBeInstanceOf(BadCursorError);
    // One of the best does not stand among the rest.
    expect(await ask(40, hits[0]?.node ?? '')).toBeInstanceOf(BadCursorError);
    expect(await ask(hits.length, hits.at(-1)?.node ?? '')).toBeInstanceOf(BadCursorError);
    const last = await ask(hits.length - 1, hits.at(-1)?.node ?? '');
    expect(last).toMatchObject({ items: [], totalCount: hits.length });
  });

  it('reads no more of the texts than are scored or shown', async () => {
    let most = 0;
    const counting: Reader = {
      rows: async <Row>(query: Query) => {
        const rows = await reader.rows<Row>(query);
        if (/FROM kg_1\.(?:names|statements)/.test(query.text)) most = Math.max(most, rows.length);
        return rows;
      },
    };
    const search = new PostgresSearch(counting, version, 12);
    const [page] = await search.pages([{ text: 'county', types: ['SourceClaim'], last: 5 }]);
    expect(page).toMatchObject({ items: { length: 5 } });
    expect((page as Page<SearchHitRecord>).totalCount).toBeGreaterThan(500);
    // Twelve nodes have some names each.
    expect(most).toBeLessThan(60);
  });
});
