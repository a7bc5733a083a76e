import { dateText } from '../../vocabulary/date-text.js';

const millisecondsOfDay = 86_400_000;

/** The number of a day, counted from 1 January 1970; null for what is no day such as 2024-02-30. */
export function numberOfDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // The 30th of February is taken for a day of March.
  return Number.isNaN(time) || dayOfNumber(time / millisecondsOfDay) !== day ? null : time / millisecondsOfDay;
}

/** The day of a number, in the form of ISO 8601. */
export function dayOfNumber(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The same day of another month; the last day of it where it has no such day. */
export function addMonths(number: number, months: number): number {
  const date = new Date(number * millisecondsOfDay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / millisecondsOfDay + Math.min(date.getUTCDate(), length) - 1;
}

/** A day in words; what is no day stays as it is. */
export function dayWords(day: string): string {
  return numberOfDay(day) === null ? day : dateText(day);
}
