import type { SearchHitRecord } from '../../graph/records.js';
import { cursorOf } from '../../graph/slice.js';
import type { Page } from '../../graph/store.js';
import type { EntityTypeName } from '../../vocabulary/kinds.js';
import { claimType, kinds } from '../../vocabulary/kinds.js';
import { builder } from '../builder.js';
import { pageInfo } from '../connection.js';
import { loadById } from '../read.js';
import { EntityType, Property } from '../values/enums.js';

export const SearchMatch = builder.objectRef<SearchHitRecord['matches'][number]>('SearchMatch');
SearchMatch.implement({
  description: 'A text of a node in which the search was found.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    property: t.field({
      type: Property,
      nullable: true,
      description:
        'The property whose value it is; null for the statement of a claim, and for a name made up of other claims.',
      resolve: (match) => match.property,
    }),
    start: t.exposeInt('start', { description: 'Where the match starts in the text, in UTF-16 units.' }),
    end: t.exposeInt('end', {
      description: 'Where it ends, exclusive. Whole words as written, also where another spelling of them met.',
    }),
  }),
});

export const SearchHit = builder.objectRef<SearchHitRecord>('SearchHit');
SearchHit.implement({
  description: 'A node that a search found.',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The node.',
      resolve: (hit, _, context) => loadById(context, hit.node) as never,
    }),
    score: t.exposeFloat('score', {
      description:
        'How well it fits: 1 for the whole name, 0.9 for it in another spelling; from 0.5 for part of a name, from 0.4 for a title or words of one, from 0.3 for words of a statement; less than 0.3 where a word is not quite the one asked for.',
    }),
    matches: t.field({
      type: [SearchMatch],
      description: 'Where the text was found.',
      resolve: (hit) => hit.matches,
    }),
  }),
});

interface SearchEdgeShape {
  readonly hit: SearchHitRecord;
  readonly position: number;
}

const SearchEdge = builder.objectRef<SearchEdgeShape>('SearchEdge');
SearchEdge.implement({
  description: 'One of the hits of a page, with its cursor.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Names its place in the list; good for `after` and `before` while the data set’s version stands.',
      resolve: ({ hit, position }, _, context) => cursorOf(context.dataset.digest, position, hit.node),
    }),
    node: t.field({ type: SearchHit, description: 'The hit.', resolve: ({ hit }) => hit }),
  }),
});

export const SearchConnection = builder.objectRef<Page<SearchHitRecord>>('SearchConnection');
SearchConnection.implement({
  description: 'A page of hits, best first, as in the Relay specification.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits of the page, each with its cursor.',
      resolve: (page) => page.items.map((hit, index) => ({ hit, position: page.offset + index })),
    }),
    nodes: t.field({ type: [SearchHit], description: 'The hits of the page.', resolve: (page) => page.items }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page stands in the list.',
      resolve: (page, _, context) => pageInfo(page, (hit) => hit.node, context),
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many hits there are in all.' }),
  }),
});

const typeOfCode = new Map<string, EntityTypeName | typeof claimType>([
  ...Object.values(kinds).map((kind) => [kind.code, kind.type] as const),
  ['SOURCE_CLAIM', claimType],
]);

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    description:
      'Nodes by name or title, and claims by statement. Case, diacritics and the schemes for writing Korean in Latin letters are folded: Yontan, Yonthan, Yŏnt’an and 연탄 meet. All words have to occur, or begin words that do; beside a name also those of its province count. Names that are the text come first, then those in another spelling, those that begin with it, those that have its words, titles, and statements. Only where nothing is found so may words be an edit or two off.',
    args: {
      ...t.arg.connectionArgs(),
      text: t.arg.string({
        required: true,
        description: 'What to look for, at most 200 characters. A text without a letter or digit finds nothing.',
      }),
      types: t.arg({ type: [EntityType], description: 'Only nodes of these types.' }),
    },
    resolve: (_, { types, ...args }, context) =>
      context.loaders.searches.load({
        ...args,
        types: types?.map((code) => typeOfCode.get(code) as EntityTypeName) ?? null,
      }),
  }),
}));
