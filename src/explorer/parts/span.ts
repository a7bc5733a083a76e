import type { DateShownFragment } from './fragments.js';

const dayLength = 86_400_000;

/** The number of a day, counted from 1 January 1970. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** A day by its number, as `2024-02-28`. */
export function dateOf(day: number): string {
  return new Date(Math.round(day) * dayLength).toISOString().slice(0, 10);
}

/** The first and last day on which something may have been; null where one of them is not known. */
export function spanOf({ earliest, latest }: Pick<DateShownFragment, 'earliest' | 'latest'>): [number, number] | null {
  return earliest === null || latest === null ? null : [dayOf(earliest), dayOf(latest)];
}
