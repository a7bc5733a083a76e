import { beforeAll, describe, expect, it } from 'vitest';
import { RequestError } from '../../src/graph/errors.js';
import { foldName } from '../../src/graph/fold.js';
import { Graph } from '../../src/graph/graph.js';
import type { SearchHitRecord } from '../../src/graph/records.js';
import type { SearchRequest } from '../../src/graph/store.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

const data = shipped.store as Graph;

const find = (text: string, types: SearchRequest['types'] = null, graph = data): readonly SearchHitRecord[] =>
  graph.searchPage({ text, types, first: 100 }).items;
const ids = (hits: readonly SearchHitRecord[]): string[] => hits.map((hit) => hit.node);
/** The words that a hit highlights. */
const marked = (hit: SearchHitRecord | undefined): string[] =>
  (hit?.matches ?? []).map(({ text, start, end }) => text.slice(start, end));
const scoreOf = (hits: readonly SearchHitRecord[], node: string): number | undefined =>
  hits.find((hit) => hit.node === node)?.score;

describe('a search for a name', () => {
  // Wikipedia prints Yontan County and 38 North Yonthan; gazetteers and encyclopaedias 연탄군 and Yŏntan-gun. Nobody prints
  // it with the apostrophe, or 연탄 alone.
  it.each([
    'Yontan',
    'Yonthan',
    'YONTHAN',
    'Yŏntʼan',
    "Yŏnt'an",
    'Yŏnt’an',
    "Yŏnt'an".normalize('NFD'),
    'Yeontan',
    '연탄',
    '연탄'.normalize('NFD'),
    '연탄군',
    "Yŏnt'an-gun",
    'Yontan County',
    'Yomtan',
    'Yotnan',
  ])('finds Yontan County first under %s', (text) => {
    expect(ids(find(text))[0]).toBe('Locality:yontan');
  });

  it.each([
    ['김정은', 'Actor:kim-jong-un'],
    ['Kim Jong-un', 'Actor:kim-jong-un'],
    ['Kim Jongun', 'Actor:kim-jong-un'],
    ['Korean Peoples Army', 'Actor:kpa'],
    ['20x10 policy', 'Policy:20x10'],
    ['Gangwon', 'Province:kangwon'],
    ['Kim Hyŏngjik', 'Locality:kim-hyong-jik'],
    ['kcna', 'Actor:kcna'],
    ['평안북도', 'Province:north-pyongan'],
    ['Hwanghae-namdo', 'Province:south-hwanghae'],
    ['자강도', 'Province:chagang'],
    // Names that gazetteers and encyclopaedias give, some of them as titles of their entries.
    ['Kangwon', 'Province:kangwon'],
    ['강원도', 'Province:kangwon'],
    ['江原道', 'Province:kangwon'],
    ['Gaeseong', 'Locality:kaesong'],
    ['성천', 'Locality:songchon'],
    ['Sŏngch’ŏn', 'Locality:songchon'],
    ['成川郡', 'Locality:songchon'],
    ['Hamju', 'Locality:hamju'],
    ['Hamju-gun', 'Locality:hamju'],
    ['Rakwon', 'Locality:ragwon'],
    ['낙원군', 'Locality:ragwon'],
    ['Nagwon-gun', 'Locality:ragwon'],
    ['殷山郡', 'Locality:unsan-south-pyongan'],
  ])('finds what %s names first', (text, node) => {
    expect(ids(find(text))[0]).toBe(node);
  });

  it('puts a place first under each of its names in any script and scheme, unless another has the very name', () => {
    let names = 0;
    for (const place of [...data.ofType('Province'), ...data.ofType('Locality')]) {
      for (const { text } of place.names) {
        const hits = find(text);
        const own = scoreOf(hits, place.id);
        expect(own, `${text} of ${place.id}`).toBe(1);
        for (const { node } of hits.filter(({ score }) => score === 1))
          expect(node, text).toMatch(/^(?:Province|Locality):/);
        names++;
      }
    }
    expect(names).toBeGreaterThan(300);
  });

  it('puts both counties called Unsan first, and their provinces tell them apart', () => {
    expect(ids(find('Unsan')).slice(0, 2)).toEqual(['Locality:unsan-north-pyongan', 'Locality:unsan-south-pyongan']);
    expect(
      new Set(
        find('Unsan')
          .slice(0, 2)
          .map((hit) => hit.score),
      ).size,
    ).toBe(1);
  });

  it('tells them apart by the province in the text, which alone finds none of its places', () => {
    expect(ids(find('Unsan, North Pyongan'))[0]).toBe('Locality:unsan-north-pyongan');
    expect(ids(find('Unsan, South Pyongan'))[0]).toBe('Locality:unsan-south-pyongan');
    expect(ids(find('Unsan, South Pyongan', ['Locality', 'Project']))).toEqual([
      'Locality:unsan-south-pyongan',
      'Project:unsan-south-pyongan-2025',
    ]);
    expect(ids(find('North Pyongan', ['Province', 'Locality']))).toEqual(['Province:north-pyongan']);
  });

  it('says of each match which words are meant, in the text as written', () => {
    const [hit] = find("Yŏnt'an");
    expect(hit?.matches).toEqual(
      expect.arrayContaining([
        { text: 'Yonthan', property: 'ALIAS', start: 0, end: 7 },
        { text: 'Yontan County', property: 'NAME', start: 0, end: 6 },
        // Of the Hangul name, and of one with its suffix, the place alone is meant.
        { text: '연탄군', property: 'ALIAS', start: 0, end: 2 },
        { text: 'Yŏntan-gun', property: 'ALIAS', start: 0, end: 6 },
      ]),
    );
    for (const word of marked(hit)) expect(foldName(word)).toBe(foldName('Yontan'));
    // Words written as one are all of those words; of a Hangul name the place alone is meant.
    expect(marked(find('김정은')[0])).toEqual(['Kim Jong Un']);
    expect(new Set(marked(find('Gimhwa', ['Locality'])[0]))).toEqual(new Set(['Kimhwa', '김화']));
    expect(marked(find('Yomtan')[0])).toEqual(expect.arrayContaining(['Yonthan', 'Yontan']));
  });

  it('gives a made-up name no property', () => {
    const [project] = find('Yontan', ['Project']);
    expect(project?.matches).toEqual([{ text: 'Yontan County, 2024', property: null, start: 0, end: 6 }]);
  });

  it('takes a name of another place for a slip only where nothing has the word itself', () => {
    // One edit apart: Kosan and Koksan counties.
    expect(ids(find('Kosan'))).toContain('Locality:kosan');
    expect(ids(find('Kosan'))).not.toContain('Locality:koksan');
    expect(find('Yomtan')[0]?.score).toBeLessThan(0.3);
    // Another number is another thing: Internazionale has the policy last until 2034.
    const until = 'SourceClaim:internazionale-2024-03-07-il-piano-di-kim/annual-target';
    expect(ids(find('2034'))).toContain(until);
    for (const number of ['2035', '2043', '3034']) {
      expect(ids(find(number)), number).not.toContain(until);
      for (const word of find(number).flatMap(marked)) expect(word.startsWith(number), word).toBe(true);
    }
  });
});

describe('a search in titles and statements', () => {
  it('finds a claim by its statement', () => {
    const hits = find('colours army units', ['SourceClaim']);
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      expect(hit.node).toMatch(/^SourceClaim:/);
      expect(new Set(hit.matches.map((match) => match.property))).toEqual(new Set([null]));
      expect(data.claim(hit.node)?.statement).toBe(hit.matches[0]?.text);
    }
  });

  it('finds a misprint, with the claim that tells of it', () => {
    const hits = find('Hamyong');
    expect(hits[0]?.node).toBe('Province:south-hamgyong');
    expect(hits[0]?.matches).toEqual([{ text: 'South Hamyong Province', property: 'MISPRINT', start: 6, end: 13 }]);
    expect(ids(hits)).toContain('SourceClaim:wikipedia-20x10-policy/hamju-located-in');
  });

  it('marks each place of a statement', () => {
    const hits = find('KCNA', ['SourceClaim']);
    for (const hit of hits) for (const word of marked(hit)) expect(word).toMatch(/^KCNA/);
  });
});

describe('the order of hits', () => {
  const name = (key: string, of: string, text: string, language = 'en') =>
    claim('report', key, of, 'NAME', { text, language });
  let graph: Graph;
  beforeAll(async () => {
    const nodes = ['exact', 'exact-b', 'spelling', 'start', 'start-spelling', 'word', 'typo'].map(
      (id) => `Actor:${id}`,
    );
    graph = new Graph(
      await smallDataset(
        [
          name('exact', 'Actor:exact', 'Pochon'),
          name('exact-b', 'Actor:exact-b', 'POCHON'),
          name('spelling', 'Actor:spelling', 'Bocheon'),
          name('start', 'Actor:start', 'Pochon Mill'),
          name('start-spelling', 'Actor:start-spelling', 'Phochon Mill'),
          name('word', 'Actor:word', 'Mill of Pochon'),
          name('typo', 'Actor:typo', 'Puchon'),
          claim('report', 'title', 'Source:relay', 'TITLE', { text: 'News from Pochon', language: 'en' }),
          claim('report', 'statement', 'Policy:p', 'REMARK', { text: 'x' }, { statement: 'It speaks of Pochon.' }),
          ...nodes.map((node) => claim('record', `kind-${node.slice(6)}`, node, 'KIND', { code: 'ORGANISATION' })),
        ],
        nodes,
      ),
    );
  });

  it('is exact names, spellings, beginnings, words of names, titles, statements', () => {
    expect(ids(find('Pochon', null, graph))).toEqual([
      'Actor:exact',
      'Actor:exact-b',
      'Actor:spelling',
      'Actor:start',
      'Actor:start-spelling',
      'Actor:word',
      'Source:relay',
      'SourceClaim:report/statement',
    ]);
    const scores = find('Pochon', null, graph).map((hit) => hit.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.slice(0, 3)).toEqual([1, 1, 0.9]);
  });

  it('needs all words', () => {
    expect(ids(find('mill pochon', ['Actor'], graph)).sort()).toEqual([
      'Actor:start',
      'Actor:start-spelling',
      'Actor:word',
    ]);
  });

  it('stays the same with the types narrowed, which is done before the page is cut', () => {
    const all = find('Pochon', null, graph);
    const actors = graph.searchPage({ text: 'Pochon', types: ['Actor'], first: 2 });
    expect(actors.totalCount).toBe(6);
    expect(actors.items).toEqual(all.filter((hit) => hit.node.startsWith('Actor:')).slice(0, 2));
    expect(find('Pochon', [], graph)).toEqual([]);
    expect(ids(find('Pochon', ['SourceClaim'], graph))).toEqual(['SourceClaim:report/statement']);
    expect(scoreOf(all, 'Actor:typo')).toBeUndefined();
  });

  it('has a document that is called by a name after all that have the name, and before other titles', async () => {
    const titled = new Graph(
      await smallDataset([
        name('county', 'Locality:town', 'Phochon County'),
        claim('report', 'entry', 'Source:article', 'TITLE', { text: 'Pochon', language: 'en' }),
        claim('report', 'news', 'Source:relay', 'TITLE', { text: 'News from Pochon', language: 'en' }),
      ]),
    );
    expect(ids(find('Pochon', null, titled)).filter((id) => !id.startsWith('SourceClaim:'))).toEqual([
      'Locality:town',
      'Source:article',
      'Source:relay',
    ]);
  });

  it('takes the province for where the place lies, and not for a part of its name', async () => {
    const mill = 'Facility:mill';
    const placed = new Graph(
      await smallDataset(
        [
          name('county', 'Locality:town', 'Pochon County'),
          name('alias', 'Locality:town', 'Pochon'),
          name('mill', mill, 'Pochon Paper Mill'),
          claim('report', 'mill-kind', mill, 'KIND', { code: 'PAPER_FACTORY' }),
          claim('report', 'mill-of', 'Project:town-2024', 'COMPRISES', { entity: mill }),
        ],
        [mill],
      ),
    );
    for (const text of ['Pochon, North Province', 'North Province Pochon', 'Pochon North']) {
      const hits = find(text, ['Locality', 'Facility'], placed);
      expect(ids(hits), text).toEqual(['Locality:town', mill]);
      expect(hits[0]?.score, text).toBe(1);
    }
    expect(ids(find('North Province', ['Province', 'Locality'], placed))).toEqual(['Province:north']);
  });
});

describe('a text to search for', () => {
  it.each(['', '   ', '!?', '“”', '\u0306', '’'])('finds nothing where it has no letter or digit: %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('has at most 200 characters', () => {
    expect(find('x'.repeat(200))).toEqual([]);
    // 200 characters, 400 UTF-16 units.
    expect(find('𝒳'.repeat(200))).toEqual([]);
    expect(() => find('x'.repeat(201))).toThrow(RequestError);
    const [answer] = data.searches([{ text: 'x'.repeat(201) }]);
    expect((answer as RequestError).extensions.code).toBe('BAD_SEARCH');
  });
});
