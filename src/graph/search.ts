import MiniSearch from 'minisearch';
import type { Claim } from '../dataset/read.js';
import { type claimType, type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import { foldName } from './fold.js';
import { Recent } from './recent.js';
import type { NodeRecord, SearchHitRecord } from './records.js';
import { allowedEdits, editsOf, hitsOf, type Query, searchQuery } from './search-hits.js';
import { type SearchText, searchFields, searchText, statementOf, textsOf } from './search-texts.js';

/**
 * Searches names, titles and the statements of claims. Answers all hits, best first; hits of one score by id. Throws
 * BadSearchError for a text of more than 200 characters.
 */
export type Search = (
  text: string,
  types: readonly (EntityTypeName | typeof claimType)[] | null,
) => readonly SearchHitRecord[];

/** How many hits are kept of what was searched last, for the pages after the first and for parts of the hits by type. */
const keptHits = 20_000;

/** The texts, and the index over them; an index entry's id is the place of its text. */
interface Index {
  readonly texts: readonly SearchText[];
  readonly entries: MiniSearch;
}

/** Makes the search. The index is built at the first search: most of it is statements, and few processes search. */
export function buildSearch(nodesOf: () => readonly NodeRecord[], claims: readonly Claim[]): Search {
  let index: Index | undefined;
  const recent = new Recent<string, readonly SearchHitRecord[]>(keptHits, (hits) => hits.length + 1);
  return (text, types) => {
    const query = searchQuery(text);
    if (query.terms.length === 0) return [];
    const hits = recent.get(query.text, () => {
      index ??= buildIndex(nodesOf(), claims);
      return find(index, query);
    });
    // Only now, so that what counts as a slip of the pen does not depend on the types asked for.
    return types === null ? hits : hits.filter((hit) => types.includes(typeOfId(hit.node)));
  };
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
    ...nodes.flatMap((node) => textsOf(node, (id) => byId.get(id), foldOnce)),
    ...claims.map(statementOf),
  ].map((text) => searchText(text, foldOnce));
  const entries = new MiniSearch({
    fields: [...searchFields],
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

function find({ texts, entries }: Index, query: Query): SearchHitRecord[] {
  for (const edits of allowedEdits) {
    const found = entries
      .search(query.terms.join(' '), {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => Math.min(edits, editsOf(term)) || false,
      })
      // The place only narrows: it is a reason to find the province, not all that lies in it.
      .filter(({ match }) => Object.values(match).some((fields) => fields.some((field) => field !== 'place')))
      .map(({ id, score, match }) => ({
        text: texts[id as number] as SearchText,
        terms: new Set(Object.keys(match)),
        relevance: score,
      }));
    if (found.length > 0) return hitsOf(found, query, edits > 0);
  }
  return [];
}
