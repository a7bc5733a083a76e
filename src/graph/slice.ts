import { BadCursorError, BadPageSizeError } from './errors.js';
import type { Page, Slice } from './store.js';

/** Rows of a page where the request does not say. */
export const defaultPageSize = 20;
/** Most rows of a page. */
export const maxPageSize = 100;

/**
 * The cursor of an item: opaque to clients, good for one version of the data set, and checked against the item that it
 * names, so that a cursor of another list or version is refused instead of starting anywhere.
 */
export function cursorOf(digest: string, position: number, id: string): string {
  return btoa(`${versionOf(digest)} ${position} ${id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function versionOf(digest: string): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}

/** A list of which the members may be made when they are asked for. */
export type Sequence<T> = Pick<readonly T[], 'length' | 'at'>;

/** Cuts a page out of a list. Throws BadCursorError or BadPageSizeError. */
export function slice<T>(list: Sequence<T>, idOf: (item: T) => string, request: Slice, digest: string): Page<T> {
  const marks = marksOf(request, digest);
  for (const { position, id, cursor } of [marks.after, marks.before]) {
    if (position === null) continue;
    const item = list.at(position);
    if (item === undefined || idOf(item) !== id) throw new BadCursorError(cursor);
  }
  const { start, end } = rangeOf(marks, list.length);
  const items = Array.from({ length: end - start }, (_, at) => list.at(start + at) as T);
  return { items, offset: start, totalCount: list.length };
}

/** Where a cursor stands, as far as it says so itself: whether that item stands there is to be seen in the list. */
export interface Mark {
  /** Null where there is no cursor. */
  readonly position: number | null;
  readonly id: string;
  readonly cursor: string;
}

/** The bounds of a page as they are asked for. */
export interface Marks {
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly after: Mark;
  readonly before: Mark;
}

/** Reads what a request says of its page. Throws BadPageSizeError, or BadCursorError for what is no cursor of the version. */
export function marksOf(request: Slice, digest: string): Marks {
  const { first, last } = checkSize(request);
  return { first, last, after: markOf(request.after, digest), before: markOf(request.before, digest) };
}

/** The places of the items of a page, the end exclusive, in a list of some length in which its cursors stand. */
export function rangeOf({ first, last, after, before }: Marks, length: number): { start: number; end: number } {
  let start = (after.position ?? -1) + 1;
  let end = Math.max(start, before.position ?? length);
  if (last !== undefined) start = Math.max(start, end - last);
  else end = Math.min(end, start + (first ?? defaultPageSize));
  return { start, end: Math.max(start, Math.min(end, length)) };
}

function checkSize(request: Slice): { first: number | undefined; last: number | undefined } {
  const { first, last } = request;
  if (first != null && last != null) throw new BadPageSizeError('Give first or last, not both.');
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 0 || size > maxPageSize)) {
      throw new BadPageSizeError(`${name} is ${size}; it must be from 0 to ${maxPageSize}.`);
    }
  }
  return { first: first ?? undefined, last: last ?? undefined };
}

function markOf(cursor: string | null | undefined, digest: string): Mark {
  if (cursor == null) return { position: null, id: '', cursor: '' };
  let text: string;
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new BadCursorError(cursor);
  }
  const [version, place, id] = text.split(' ');
  if (version !== versionOf(digest) || !/^\d{1,9}$/.test(place ?? '') || id === undefined)
    throw new BadCursorError(cursor);
  return { position: Number(place), id, cursor };
}
