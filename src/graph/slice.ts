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
  const { first, last } = checkSize(request);
  const after = request.after == null ? -1 : positionOf(request.after, list, idOf, digest);
  const before = request.before == null ? list.length : positionOf(request.before, list, idOf, digest);
  let start = after + 1;
  let end = Math.max(start, before);
  if (last !== undefined) start = Math.max(start, end - last);
  else end = Math.min(end, start + (first ?? defaultPageSize));
  const items = Array.from(
    { length: Math.max(0, Math.min(end, list.length) - start) },
    (_, at) => list.at(start + at) as T,
  );
  return { items, offset: start, totalCount: list.length };
}

function checkSize(request: Slice): { first?: number; last?: number } {
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
  return { ...(first == null ? {} : { first }), ...(last == null ? {} : { last }) };
}

function positionOf<T>(cursor: string, list: Sequence<T>, idOf: (item: T) => string, digest: string): number {
  let text: string;
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new BadCursorError(cursor);
  }
  const [version, place, id] = text.split(' ');
  const position = /^\d{1,9}$/.test(place ?? '') ? Number(place) : -1;
  const item = position < 0 ? undefined : list.at(position);
  if (version !== versionOf(digest) || item === undefined || idOf(item) !== id) throw new BadCursorError(cursor);
  return position;
}
