import { answered, BadCursorError } from '../graph/errors.js';
import { isClaimList, type ListName, type NodeListName } from '../graph/lists.js';
import { Recent } from '../graph/recent.js';
import { type Marks, marksOf, rangeOf, slice } from '../graph/slice.js';
import type { Page, PageRequest } from '../graph/store.js';
import type { EntityTypeName } from '../vocabulary/kinds.js';
import { Conditions, whereClaims, whereNodes } from './conditions.js';
import { rankOfOrder } from './orders.js';
import type { Reader } from './reader.js';

/** How many members of filtered and ordered lists are kept. */
const keptMembers = 200_000;

/** Members in a row of the table. */
export const membersInRow = 500;

/** The type of the nodes in each list of nodes that can be filtered or ordered. */
const typeOfMembers: Partial<Record<ListName, EntityTypeName>> = {
  'Entity.sources': 'Source',
  'Policy.projects': 'Project',
  'Policy.localities': 'Locality',
  'Policy.meetings': 'Meeting',
  'Policy.actors': 'Actor',
  'Province.localities': 'Locality',
  'Province.projects': 'Project',
  'Locality.projects': 'Project',
  'Locality.facilities': 'Facility',
  'Project.facilities': 'Facility',
  'Project.meetings': 'Meeting',
  'Actor.meetings': 'Meeting',
  'Actor.published': 'Source',
  'Meeting.participants': 'Actor',
  'Meeting.projects': 'Project',
  'Source.cites': 'Source',
  'Source.citedBy': 'Source',
};

/** A page of a list of a node. */
export type MembersRequest = PageRequest & { readonly list: NodeListName; readonly of: string };

/** Pages of the lists that belong to nodes. */
export class Members {
  readonly #reader: Reader;
  readonly #schema: string;
  readonly #digest: string;
  readonly #selected = new Recent<string, readonly string[]>(keptMembers, (ids) => ids.length + 1);

  constructor(reader: Reader, schema: string, digest: string) {
    this.#reader = reader;
    this.#schema = schema;
    this.#digest = digest;
  }

  /** Pages of lists as they stand: the rows in which their members are, of all with one query; of a page at the end with two. */
  async pages(requests: readonly MembersRequest[]): Promise<(Page<string> | Error)[]> {
    const open = requests.map((request) => new OpenPage(request, this.#digest));
    for (let round = 0; round < 2; round++) await this.#fill(open.flatMap((page) => page.wanted()));
    return open.map((page) => page.cut());
  }

  async #fill(wanted: readonly Wanted[]): Promise<void> {
    if (wanted.length === 0) return;
    const column = (read: (each: Wanted) => unknown): unknown[] => wanted.map(read);
    const rows = await this.#reader.rows<{ nr: number; total: number; ids: string[] }>({
      text: `SELECT w.nr, m.total, m.ids[w.low:w.high] AS ids
        FROM unnest($1::integer[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::integer[])
          AS w(nr, of, list, chunk, low, high)
        JOIN ${this.#schema}.members m ON m.of = w.of AND m.list = w.list AND m.chunk = w.chunk`,
      values: [
        wanted.map((_, nr) => nr),
        column(({ page }) => page.request.of),
        column(({ page }) => page.request.list),
        column(({ chunk }) => chunk),
        column(({ low }) => low + 1),
        column(({ high }) => high),
      ],
    });
    for (const { nr, total, ids } of rows) (wanted[nr] as Wanted).page.take(wanted[nr] as Wanted, total, ids);
  }

  /** Pages of lists that are filtered or ordered. Those that ask for the same of several nodes are read with one query. */
  async selections(requests: readonly MembersRequest[]): Promise<(Page<string> | Error)[]> {
    const groups = new Map<string, MembersRequest[]>();
    for (const request of requests) {
      const key = keyOf(request);
      if (this.#selected.kept(`${request.of} ${key}`) !== undefined) continue;
      const group = groups.get(key);
      if (group) group.push(request);
      else groups.set(key, [request]);
    }
    const fresh = new Map<string, readonly string[]>();
    await Promise.all(
      [...groups].map(async ([key, group]) => {
        const selected = await this.#select(group[0] as MembersRequest, [...new Set(group.map(({ of }) => of))]);
        for (const { of } of group) {
          const ids = selected.get(of) ?? [];
          fresh.set(
            `${of} ${key}`,
            this.#selected.get(`${of} ${key}`, () => ids),
          );
        }
      }),
    );
    return requests.map((request) =>
      answered(() => {
        const key = `${request.of} ${keyOf(request)}`;
        const ids = fresh.get(key) ?? this.#selected.kept(key) ?? [];
        return slice(ids, (id) => id, request, this.#digest);
      }),
    );
  }

  async #select({ list, filter, orderBy }: MembersRequest, of: string[]): Promise<Map<string, string[]>> {
    const conditions = new Conditions();
    const from = `FROM ${this.#schema}.members m`;
    const ofThese = `m.of = ANY(${conditions.value(of)}) AND m.list = ${conditions.value(list)}`;
    let text: string;
    if (isClaimList(list)) {
      whereClaims(conditions, this.#schema, filter);
      // Named apart, as the two tables are divided by different keys; on one machine it is one join all the same.
      text = `WITH listed AS (SELECT m.of, p.place ${from} CROSS JOIN unnest(m.places) AS p(place) WHERE ${ofThese})
        SELECT listed.of, c.id FROM listed JOIN ${this.#schema}.claim_list c ON c.place = listed.place
        WHERE ${conditions} ORDER BY ${orderBy == null ? 'c.place' : passage}`;
    } else {
      const type = typeOfMembers[list];
      if (type === undefined) throw new TypeError(`no filters or orders of the list ${list}`);
      whereNodes(conditions, type, filter);
      text = `SELECT m.of, n.id ${from} CROSS JOIN unnest(m.ids) AS i(id)
        JOIN ${this.#schema}.node_list n ON n.id = i.id
        WHERE ${ofThese} AND ${conditions} ORDER BY n.${rankOfOrder(orderBy)}`;
    }
    const selected = new Map<string, string[]>();
    for (const row of await this.#reader.rows<{ of: string; id: string }>({ text, values: conditions.values })) {
      const ids = selected.get(row.of);
      if (ids) ids.push(row.id);
      else selected.set(row.of, [row.id]);
    }
    return selected;
  }
}

/** As `sortByPassage` of src/graph/lists.ts sorts claims. */
export const passage =
  "(c.starts IS NULL), CASE WHEN c.starts IS NULL OR c.document = c.source THEN '' ELSE c.document END, c.starts, c.place";

/** What of a list is to be read: members of one row, from the first to before the last, counted in the row. */
interface Wanted {
  readonly page: OpenPage;
  readonly chunk: number;
  readonly low: number;
  readonly high: number;
}

/** A page while its members are read. */
class OpenPage {
  readonly request: MembersRequest;
  readonly #marks: Marks | null = null;
  readonly #fault: Error | null = null;
  readonly #found = new Map<number, string>();
  #asked = new Set<number>();
  #total: number | null = null;

  constructor(request: MembersRequest, digest: string) {
    this.request = request;
    const marks = answered(() => marksOf(request, digest));
    if (marks instanceof Error) this.#fault = marks;
    else this.#marks = marks;
  }

  /** What is still to be read, row by row; with it always how long the list is. */
  wanted(): Wanted[] {
    if (this.#marks === null || this.#total === 0) return [];
    const places = this.#places(this.#marks).filter((place) => !this.#asked.has(place));
    const rows = new Map<number, number[]>(this.#total === null ? [[0, []]] : []);
    for (const place of places) {
      this.#asked.add(place);
      const chunk = Math.floor(place / membersInRow);
      rows.set(chunk, [...(rows.get(chunk) ?? []), place % membersInRow]);
    }
    this.#total ??= 0;
    return [...rows].map(([chunk, within]) => {
      const low = within.length === 0 ? 0 : Math.min(...within);
      return { page: this, chunk, low, high: within.length === 0 ? 0 : Math.max(...within) + 1 };
    });
  }

  /** The places of the page, as far as they can be told, and those of its cursors. */
  #places({ first, last, after, before }: Marks): number[] {
    const marked = [after, before].flatMap(({ position }) => (position === null ? [] : [position]));
    if (this.#total === null && last !== undefined && before.position === null) return marked;
    // Before the length is known the page is taken to be full.
    const { start, end } = rangeOf({ first, last, after, before }, this.#total ?? Number.MAX_SAFE_INTEGER);
    return [...marked, ...Array.from({ length: end - start }, (_, at) => start + at)];
  }

  take({ chunk, low }: Wanted, total: number, ids: readonly string[]): void {
    this.#total = total;
    for (const [at, id] of ids.entries()) this.#found.set(chunk * membersInRow + low + at, id);
  }

  cut(): Page<string> | Error {
    if (this.#marks === null) return this.#fault as Error;
    const totalCount = this.#total ?? 0;
    for (const { position, id, cursor } of [this.#marks.after, this.#marks.before]) {
      if (position !== null && this.#found.get(position) !== id) return new BadCursorError(cursor);
    }
    const { start, end } = rangeOf(this.#marks, totalCount);
    const items = Array.from({ length: end - start }, (_, at) => this.#found.get(start + at) as string);
    return { items, offset: start, totalCount };
  }
}

function keyOf({ list, filter, orderBy }: PageRequest): string {
  return JSON.stringify([list, filter, orderBy]);
}
