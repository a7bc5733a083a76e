import type { ObjectRef, OutputType } from '@pothos/core';
import { BadRangeError } from '../graph/errors.js';
import type { ListName } from '../graph/lists.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import { cursorOf } from '../graph/slice.js';
import type { MaybePromise, Page, Slice } from '../graph/store.js';
import { whenReady } from '../loaders/loaders.js';
import { builder } from './builder.js';
import type { Context } from './context.js';
import { checkIds, loadClaims, loadEntities, loadFacts } from './read.js';

/**
 * A page of ids: its members are loaded where `edges` or `nodes` asks for them, so that a count alone loads none. Members
 * that no id leads to, as facts under other clocks, stand in the page themselves.
 */
type Connection<Member = never> = Page<string | Member>;
interface Edge<Member> {
  readonly node: Member;
  readonly position: number;
}

type Types = (typeof builder)['$inferSchemaTypes'];
type LoadMembers<Member> = (context: Context, items: readonly (string | Member)[]) => MaybePromise<readonly Member[]>;

function connectionRef<Member extends { readonly id: string }>(
  name: string,
  type: OutputType<Types>,
  members: string,
  load: LoadMembers<Member>,
): ObjectRef<Types, Connection<Member>> {
  const edge = builder.objectRef<Edge<Member>>(`${name}Edge`);
  edge.implement({
    description: `One of the ${members} of a page, with its cursor.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Names its place in the list; good for `after` and `before` while the data set’s version stands.',
        resolve: ({ node, position }, _, context) => cursorOf(context.dataset.digest, position, node.id),
      }),
      node: t.field({ type, description: 'The item.', resolve: ({ node }) => node as never }),
    }),
  });
  const connection = builder.objectRef<Connection<Member>>(`${name}Connection`);
  connection.implement({
    description: `A page of ${members}, as in the Relay specification.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The items of the page, each with its cursor.',
        resolve: (page, _, context) =>
          whenReady(load(context, page.items), (nodes) =>
            nodes.map((node, index) => ({ node, position: page.offset + index })),
          ),
      }),
      nodes: t.field({
        type: [type],
        description: 'The items of the page.',
        resolve: (page, _, context) => load(context, page.items) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where the page stands in its list.',
        resolve: (page, _, context) => pageInfo(page, (item) => (typeof item === 'string' ? item : item.id), context),
      }),
      totalCount: t.exposeInt('totalCount', { description: 'How many items the whole list has, after the filter.' }),
    }),
  });
  return connection;
}

/** Relay's PageInfo of a page. */
export function pageInfo<Item>(page: Page<Item>, idOf: (item: Item) => string, context: Context) {
  const cursor = (index: number): string | null => {
    const item = page.items[index];
    return item === undefined ? null : cursorOf(context.dataset.digest, page.offset + index, idOf(item));
  };
  return {
    hasNextPage: page.offset + page.items.length < page.totalCount,
    hasPreviousPage: page.offset > 0,
    startCursor: cursor(0),
    endCursor: cursor(page.items.length - 1),
  };
}

/** Loads the members of a page that are ids; a page has only ids, or only members. */
function loading<Member>(
  load: (context: Context, ids: readonly string[]) => MaybePromise<readonly Member[]>,
): LoadMembers<Member> {
  return (context, items) =>
    items.every((item) => typeof item === 'string') ? load(context, items) : (items as readonly Member[]);
}

/** A connection whose members stand in the page themselves. */
export function recordConnection<Member extends { readonly id: string }>(
  name: string,
  type: OutputType<Types>,
  members: string,
): ObjectRef<Types, Page<Member>> {
  return connectionRef<Member>(name, type, members, (_, items) => items as readonly Member[]) as ObjectRef<
    Types,
    Page<Member>
  >;
}

/** The connection of a type of node. */
export function nodeConnection(type: ObjectRef<Types, NodeRecord>, members: string): ObjectRef<Types, Connection> {
  return connectionRef<NodeRecord>(type.name, type, members, loading(loadEntities)) as ObjectRef<Types, Connection>;
}

/** The connection of claims. */
export function claimConnection(type: ObjectRef<Types, ClaimNode>): ObjectRef<Types, Connection> {
  return connectionRef<ClaimNode>('SourceClaim', type, 'claims', loading(loadClaims)) as ObjectRef<Types, Connection>;
}

/** The connection of facts. */
export function factConnection(type: ObjectRef<Types, FactRecord>): ObjectRef<Types, Connection<FactRecord>> {
  return connectionRef('Fact', type, 'facts', loading(loadFacts));
}

/** What a connection field was given. */
interface ListArguments extends Slice {
  readonly filter?: object | null | undefined;
  readonly orderBy?: string | null | undefined;
}

/** The parts of filters that take ids. */
const idFilters = new Set([
  'policies',
  'provinces',
  'localities',
  'participants',
  'publishers',
  'subjects',
  'sources',
  'documents',
  'onlySources',
  'attributedTo',
]);

/** The parts of filters that are the ends of a range of days. */
const dayFilters = [
  ['from', 'to'],
  ['groundbrokenFrom', 'groundbrokenTo'],
  ['publishedFrom', 'publishedTo'],
] as const;

function checkRange(filter: object | null | undefined, from: string, to: string): void {
  const { [from]: first, [to]: last } = (filter ?? {}) as Record<string, unknown>;
  if (typeof first === 'string' && typeof last === 'string' && first > last) throw new BadRangeError(first, last);
}

/** A page of a list: of the whole data set, or of the node named. Throws a RequestError. */
export function loadPage(context: Context, list: ListName, args: ListArguments, of?: string): MaybePromise<Connection> {
  for (const [key, value] of Object.entries(args.filter ?? {})) {
    if (idFilters.has(key)) checkIds(value as readonly string[] | null);
  }
  for (const [from, to] of dayFilters) checkRange(args.filter, from, to);
  return context.loaders.pages.load({ list, ...args, ...(of === undefined ? {} : { of }) });
}
