import { BadCursorError } from '../graph/errors.js';
import { Recent } from '../graph/recent.js';
import { type Mark, type Marks, marksOf, rangeOf } from '../graph/slice.js';
import type { Page, Slice } from '../graph/store.js';
import type { Conditions } from './conditions.js';
import type { Reader } from './reader.js';
import { WorkedOut } from './worked-out.js';

/** How many lengths of lists, and places of items in them, are kept. */
const keptLengths = 10_000;

/** A list of a whole version, as a query tells it. */
export interface Listed {
  /** By what its length is kept: the same only for the same list. */
  readonly key: string;
  /** What stands behind FROM. */
  readonly from: string;
  /** The column of numbers by which it is in order, each once. */
  readonly rank: string;
  /** The column of ids that cursors name. */
  readonly id: string;
  /** What else is read of each item, as columns. */
  readonly columns: string;
  readonly conditions: Conditions;
  /** The condition by which the item with an id is found. */
  readonly find: (id: string, conditions: Conditions) => string;
}

/** A row of a listing, with the columns that were asked for. */
export type Row = Readonly<Record<string, unknown>> & { readonly rank: number; readonly id: string };

/**
 * Pages of lists that are too long to be held. Without conditions an item's rank is its place, and a page is a range of
 * ranks. With conditions a page begins behind the rank of its cursor's item (keyset pagination); where a cursor says that
 * the item stands is held against how many items are before it, which is counted once and kept, as a version never changes.
 */
export class Listings {
  readonly #reader: Reader;
  readonly #digest: string;
  readonly #lengths = new WorkedOut<number>(keptLengths, () => 1);
  readonly #places = new Recent<string, number>(keptLengths);

  constructor(reader: Reader, digest: string) {
    this.#reader = reader;
    this.#digest = digest;
  }

  /** One page of rows. Rejects with a RequestError. */
  async page(listed: Listed, request: Slice): Promise<Page<Row>> {
    const marks = marksOf(request, this.#digest);
    if (listed.conditions.isEmpty) {
      const totalCount = await this.#length(listed);
      const { start, end } = rangeOf(marks, totalCount);
      const places = Array.from({ length: end - start }, (_, at) => start + at);
      const marked = [marks.after, marks.before].flatMap(({ position }) => (position === null ? [] : [position]));
      const rows = await this.#rows(listed, listed.conditions, (conditions) => {
        const wanted = conditions.value([...places, ...marked]);
        return `WHERE ${listed.rank} = ANY(${wanted}::bigint[])`;
      });
      const byRank = new Map(rows.map((row) => [row.rank, row]));
      for (const { position, id, cursor } of [marks.after, marks.before]) {
        if (position !== null && byRank.get(position)?.id !== id) throw new BadCursorError(cursor);
      }
      return { items: places.map((place) => byRank.get(place) as Row), offset: start, totalCount };
    }
    const [totalCount, [after, before]] = await Promise.all([this.#length(listed), this.#ranksOf(listed, marks)]);
    const { start, end } = rangeOf(marks, totalCount);
    if (start === end) return { items: [], offset: start, totalCount };
    const backwards = marks.last !== undefined;
    const found = await this.#rows(listed, listed.conditions, (conditions) => {
      const bound = backwards ? before : after;
      const beyond =
        bound === null ? '' : ` AND ${listed.rank} ${backwards ? '<' : '>'} ${conditions.value(bound)}::bigint`;
      const direction = backwards ? ' DESC' : '';
      return `WHERE ${conditions}${beyond} ORDER BY ${listed.rank}${direction} LIMIT ${conditions.value(end - start)}`;
    });
    const items = backwards ? [...found].reverse() : found;
    // From here a client goes on, in either direction.
    for (const at of [0, items.length - 1]) {
      const item = items[at] as Row;
      this.#places.get(placeKey(listed, start + at, item.id), () => item.rank);
    }
    return { items, offset: start, totalCount };
  }

  #length({ key, conditions, rank, from }: Listed): Promise<number> {
    return this.#lengths.get(key, async () => {
      const length = conditions.isEmpty ? `coalesce(max(${rank}) + 1, 0)` : 'count(*)';
      const [row] = await this.#reader.rows<{ length: string }>({
        text: `SELECT ${length} AS length FROM ${from} WHERE ${conditions}`,
        values: conditions.values,
      });
      return Number(row?.length);
    });
  }

  /** The ranks of the items of both cursors. Of two faulty ones the first is told. */
  async #ranksOf(listed: Listed, { after, before }: Marks): Promise<readonly [number | null, number | null]> {
    const [first, second] = await Promise.allSettled([this.#rankOf(listed, after), this.#rankOf(listed, before)]);
    if (first.status === 'rejected') throw first.reason;
    if (second.status === 'rejected') throw second.reason;
    return [first.value, second.value];
  }

  /** The rank of the item of a cursor; null where there is no cursor. Rejects where it does not stand where it says. */
  async #rankOf(listed: Listed, { position, id, cursor }: Mark): Promise<number | null> {
    if (position === null) return null;
    const key = placeKey(listed, position, id);
    const kept = this.#places.kept(key);
    if (kept !== undefined) return kept;
    const [row] = await this.#rows(
      listed,
      listed.conditions,
      (conditions) => `WHERE ${conditions} AND ${listed.find(id, conditions)}`,
    );
    if (row === undefined) throw new BadCursorError(cursor);
    const conditions = listed.conditions.copy();
    const [counted] = await this.#reader.rows<{ count: string }>({
      text: `SELECT count(*) AS count FROM ${listed.from} WHERE ${conditions} AND ${listed.rank} < ${conditions.value(row.rank)}::bigint`,
      values: conditions.values,
    });
    if (Number(counted?.count) !== position) throw new BadCursorError(cursor);
    return this.#places.get(key, () => row.rank);
  }

  async #rows(listed: Listed, base: Conditions, rest: (conditions: Conditions) => string): Promise<readonly Row[]> {
    const conditions = base.copy();
    const tail = rest(conditions);
    const { rank, id, columns, from } = listed;
    const rows = await this.#reader.rows<Row & { rank: string }>({
      text: `SELECT ${rank} AS rank, ${id} AS id${columns === '' ? '' : `, ${columns}`} FROM ${from} ${tail}`,
      values: conditions.values,
    });
    return rows.map((row) => ({ ...row, rank: Number(row.rank) }));
  }
}

function placeKey({ key }: Listed, position: number, id: string): string {
  return `${position} ${id} ${key}`;
}
