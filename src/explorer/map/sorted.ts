import type { Address } from '../address.js';
import { type ShownProject, standings } from './shown.js';

/** The columns by which the table is sorted. */
export type SortColumn = 'locality' | 'province' | 'year' | 'status' | 'begun' | 'finished';

interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

type Key = string | number | null;

const keys: Readonly<Record<SortColumn, (project: ShownProject) => Key>> = {
  locality: ({ locality }) => locality.name,
  province: ({ locality }) => locality.province?.name ?? null,
  year: ({ year }) => year,
  status: ({ standing }) => standings.indexOf(standing),
  begun: ({ begun }) => begun?.earliest ?? begun?.latest ?? null,
  finished: ({ finished }) => finished?.earliest ?? finished?.latest ?? null,
};

/** How an address sorts the table: `sort=year`, or backwards `sort=-year`. */
export function sortOf(at: Address): Sort {
  const asked = at.get('sort') ?? '';
  const descending = asked.startsWith('-');
  const column = descending ? asked.slice(1) : asked;
  return Object.hasOwn(keys, column)
    ? { column: column as SortColumn, descending }
    : { column: 'locality', descending: false };
}

/** Projects in order. What has no value stands last either way, and equals go by the name of their place, then by year. */
export function sorted(projects: readonly ShownProject[], { column, descending }: Sort): readonly ShownProject[] {
  const key = keys[column];
  return projects.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byPlace(one, other);
    return (descending ? -1 : 1) * compared(a, b) || byPlace(one, other);
  });
}

function byPlace(one: ShownProject, other: ShownProject): number {
  return compared(one.locality.name, other.locality.name) || one.year - other.year || compared(one.id, other.id);
}

function compared(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  // Not as a locale would have it: a server and a browser must agree.
  return one < other ? -1 : one > other ? 1 : 0;
}
