import type { Claim } from '../../dataset/read.js';
import type { NodeRecord } from '../../graph/records.js';
import { searchText, statementOf, textsOf } from '../../graph/search-texts.js';
import { foldOnce, sizeOf, vectorOf } from '../lexemes.js';
import type { TablePart } from '../table-part.js';

/** The names, titles and the label of a node, as they are searched. */
export const names: TablePart = {
  table: 'names',
  columns: ['node', 'nth', 'kind', 'property', 'text', 'place', 'size', 'words'],
  *rows(graph, id) {
    for (const each of textsOf(graph.node(id) as NodeRecord, (other) => graph.node(other), foldOnce)) {
      const text = searchText(each, foldOnce);
      const place = each.place.length === 0 ? null : each.place.join(' ');
      const written = JSON.stringify(each.text);
      yield [id, each.nth, each.kind, each.property, written, place, sizeOf(text), vectorOf(text)];
    }
  },
};

/** The statements of the claims about a node, as they are searched. */
export const statements: TablePart = {
  table: 'statements',
  columns: ['claim', 'place', 'text', 'size', 'words'],
  *rows(graph, id) {
    const { claims, index } = graph.subjects;
    for (const place of index.about(id)) {
      const text = searchText(statementOf(claims[place] as Claim), foldOnce);
      yield [text.node, place, JSON.stringify(text.text), sizeOf(text), vectorOf(text)];
    }
  },
};
