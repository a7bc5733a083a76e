import type { GraphQLSchema } from 'graphql';
import { cursorOf } from '../../src/graph/slice.js';
import type { MaybePromise, Page, PageRequest, Slice, Store } from '../../src/graph/store.js';
import { typeOfId } from '../../src/vocabulary/kinds.js';
import type { Draw } from '../fuzz/draw.js';
import { Filters, type ListForm, listForms } from './filters.js';
import { type Known, noIds, sample } from './known.js';

const sizes = [0, 1, 3, 20, 100];

/** A page of a size from one end, or of none that is said. */
export function anyEnd(draw: Draw): Slice {
  const size = draw.one(sizes);
  return draw.one([{}, { first: size }, { first: size }, { last: size }, { first: null, last: size }]);
}

/** Makes requests for pages of all lists. */
export class PageRequests {
  readonly #store: Store;
  readonly #known: Known;
  readonly #draw: Draw;
  readonly #filters: Filters;
  readonly #forms: readonly ListForm[];

  /** The store is the one in memory: what is asked for next follows from what it answers. */
  constructor(schema: GraphQLSchema, store: Store, known: Known, draw: Draw) {
    this.#store = store;
    this.#known = known;
    this.#draw = draw;
    this.#filters = new Filters(known, draw);
    this.#forms = listForms(schema);
  }

  /** Every list of every node that can have it, unfiltered. */
  whole(): PageRequest[] {
    return this.#lists().map((base) => ({ ...base, ...anyEnd(this.#draw) }));
  }

  /** Each part of each filter with each value, over the whole data set; of ids at most so many. */
  filteredRoots(mostIds: number): PageRequest[] {
    return this.#forms.flatMap(({ list, types, filter }) =>
      types !== null || filter === null
        ? []
        : this.#filters.singles(filter, mostIds).map((each) => ({ list, filter: each, ...anyEnd(this.#draw) })),
    );
  }

  /** For each filter and order of the lists of nodes so many requests, over nodes where the list has members. */
  filteredMembers(count: number): PageRequest[] {
    return this.#forms.flatMap((form) => {
      const { list, types, filter } = form;
      if (types === null || (filter === null && form.orders.length === 0)) return [];
      const holders = this.#holders(form);
      if (holders.length === 0) return [];
      const singles = filter === null ? [{}] : this.#filters.singles(filter, 400);
      return this.#draw.some(count, count, () => ({
        list,
        of: this.#draw.one(holders),
        filter: this.#draw.one(singles),
        ...this.#order(form),
        ...anyEnd(this.#draw),
      }));
    });
  }

  /** So many combinations of parts, of orders and of ends for each list that has a filter. */
  combined(count: number): PageRequest[] {
    return this.#forms.flatMap((form) => {
      const { filter } = form;
      if (filter === null) return [];
      const holders = form.types === null ? [] : this.#holders(form);
      if (form.types !== null && holders.length === 0) return [];
      return this.#draw.some(count, count, () => ({
        list: form.list,
        ...(form.types === null ? {} : { of: this.#draw.one(holders) }),
        filter: this.#filters.combination(filter),
        ...this.#order(form),
        ...anyEnd(this.#draw),
      }));
    });
  }

  /** Walks from page to page: through each list of the whole data set in each order, and through lists of nodes. */
  async walks(mostPages: number): Promise<PageRequest[]> {
    const bases = this.#forms.flatMap((form): PageRequest[] => {
      const { list, orders, filter } = form;
      const ordered = [{}, ...orders.map((orderBy) => ({ orderBy }))];
      const narrowed = filter === null ? [] : [{ filter: this.#filters.combination(filter), ...this.#order(form) }];
      if (form.types === null) return [...ordered, ...narrowed].map((each) => ({ list, ...each }));
      const holders = this.#holders(form);
      const longest = holders.slice(0, 2);
      const others = sample(this.#draw, holders.slice(2), 4);
      return [...longest, ...others].flatMap((of) =>
        [this.#draw.one(ordered), ...narrowed].map((each) => ({ list, of, ...each })),
      );
    });
    const walks: PageRequest[] = [];
    for (const base of bases) walks.push(...(await this.#walk(base, mostPages)));
    return walks;
  }

  /** Cursors that are none of the list, sizes out of bounds, and lists that a node has not. */
  faulty(count: number): PageRequest[] {
    const draw = this.#draw;
    const bases = this.#lists();
    const { nodes, claims } = this.#known;
    const strangers = [...noIds, claims[0]?.id as string];
    return [
      ...draw.some(count, count, () => ({ ...draw.one(bases), ...this.#oddSlice(this.#cursor()) })),
      ...draw.some(count, count, () => {
        const form = draw.one(this.#forms);
        return { ...this.#base(form), ...this.#order(form), ...this.#oddSlice(this.#cursor()) };
      }),
      ...this.#forms.flatMap((form) => {
        const { list, types } = form;
        if (types === null) return strangers.map((of) => ({ list, of }));
        const others = sample(
          draw,
          nodes.map(({ id }) => id).filter((id) => !(types as readonly string[]).includes(typeOfId(id))),
          40,
        );
        return [...strangers, ...others].map((of) => ({ list, of, ...this.#order(form) }));
      }),
    ];
  }

  /** All lists there are: of the whole data set, and of each node. */
  #lists(): PageRequest[] {
    return this.#forms.flatMap(({ list, types }): PageRequest[] =>
      types === null ? [{ list }] : types.flatMap((type) => this.#known.byType[type].map((of) => ({ list, of }))),
    );
  }

  #base({ list, types }: ListForm): PageRequest {
    if (types === null) return { list };
    const among = types.flatMap((type) => this.#known.byType[type]);
    return among.length === 0 ? { list, of: 'Locality:nowhere' } : { list, of: this.#draw.one(among) };
  }

  #order({ orders }: ListForm): Pick<PageRequest, 'orderBy'> {
    return orders.length === 0 ? {} : this.#draw.one([{}, { orderBy: null }, { orderBy: this.#draw.one(orders) }]);
  }

  /** The nodes of which a list has members, those with most first. */
  #holders({ list, types }: ListForm): string[] {
    const among = (types ?? []).flatMap((type) => this.#known.byType[type]);
    const pages = atOnce(this.#store.pages(among.map((of) => ({ list, of, first: 0 }))));
    const length = (at: number): number => (pages[at] as Page<string>).totalCount;
    return among
      .map((of, at) => ({ of, length: length(at) }))
      .filter((each) => each.length > 0)
      .sort((a, b) => b.length - a.length)
      .map(({ of }) => of);
  }

  /** The requests of a walk, forwards or backwards, with pages of a size that leaves not too many. */
  async #walk(base: PageRequest, mostPages: number): Promise<PageRequest[]> {
    const backwards = this.#draw.chance(50);
    const { totalCount } = await this.#page(base);
    const fitting = sizes.filter((size) => size > 0 && totalCount / size <= mostPages);
    const size = fitting.length === 0 ? 100 : this.#draw.one(fitting);
    const requests: PageRequest[] = [];
    for (let mark: Slice = {}; ; ) {
      const request = { ...base, ...(backwards ? { last: size } : { first: size }), ...mark };
      requests.push(request);
      const { items, offset } = await this.#page(request);
      const place = backwards ? 0 : items.length - 1;
      const item = items[place];
      if (item === undefined) return requests;
      const cursor = cursorOf(this.#known.digest, offset + place, item);
      mark = backwards ? { before: cursor } : { after: cursor };
    }
  }

  async #page(request: PageRequest): Promise<Page<string>> {
    const [page] = await this.#store.pages([request]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
    return page;
  }

  /** A cursor of some list. */
  #cursor(): string {
    const base = this.#base(this.#draw.one(this.#forms));
    const [page] = atOnce(this.#store.pages([{ ...base, first: 100 }]));
    if (page === undefined || page instanceof Error || page.items.length === 0) return '';
    const at = this.#draw.number(0, page.items.length - 1);
    return cursorOf(this.#known.digest, at, page.items[at] as string);
  }

  #oddSlice(cursor: string): Slice {
    return oddSlice(this.#draw, this.#known.digest, cursor);
  }
}

/** A part of a list that is asked for wrongly, or nearly so. */
export function oddSlice(draw: Draw, digest: string, cursor: string): Slice {
  const [, place = '0', id = ''] = textOf(cursor).split(' ');
  const other = `sha256:${'0'.repeat(64)}`;
  const cursors = [
    cursor,
    cursor,
    cursorOf(digest, Number(place) + 1, id),
    cursorOf(digest, 999_999_999, id),
    cursorOf(digest, Number(place), 'Locality:nowhere'),
    cursorOf(digest, Number(place), ''),
    cursorOf(digest, Number(place), '\u0000'),
    cursorOf(digest, 0, '\u00ff'),
    cursorOf(other, Number(place), id),
    btoa(`${digest.slice(7, 19)} 00${place} ${id}`),
    btoa(`${digest.slice(7, 19)} -1 ${id}`),
    btoa(`${digest.slice(7, 19)} 1e3 ${id}`),
    btoa('a b c'),
    `${cursor}=`,
    ` ${cursor}`,
    '',
    'é',
    '\u0000',
    'x'.repeat(10_000),
  ];
  const size = (): Slice =>
    draw.one<Slice>([
      {},
      {},
      ...[0, 1, 3, 100].flatMap((each) => [{ first: each }, { last: each }]),
      ...[-1, 101, 2_147_483_647, -2_147_483_648].flatMap((each) => [{ first: each }, { last: each }]),
      { first: 1, last: 1 },
      { first: null, last: null },
    ]);
  return {
    ...size(),
    ...(draw.chance(70) ? { after: draw.one([...cursors, null]) } : {}),
    ...(draw.chance(30) ? { before: draw.one([...cursors, null]) } : {}),
  };
}

function textOf(cursor: string): string {
  return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
}

/** What the graph in memory answers is there at once. */
function atOnce<T>(answer: MaybePromise<T>): T {
  if (answer instanceof Promise) throw new TypeError('the store is not the one in memory');
  return answer;
}
