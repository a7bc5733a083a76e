import type { EnumValueOf } from './enums.js';

/** A date as exact as its source gives it. Days are ISO 8601 calendar dates, counted in UTC. */
export interface PartialDate {
  /** The date in EDTF (ISO 8601-2), such as `2024-02`, `2024-02-28`, `2010~` or `2025-01/2025-03`. */
  readonly edtf: string;
  /** First possible day; null where the interval is open. */
  readonly earliest: string | null;
  /** Last possible day; null where the interval is open. */
  readonly latest: string | null;
  readonly precision: EnumValueOf<'DatePrecision'>;
}

/** A year, a month or a day, exact or approximate. Months are 01 to 12: EDTF writes seasons and the like as 21 to 41. */
const point = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?~?$/;

/** What a date in the data set may look like, for messages. */
export const dateForms = 'an EDTF date such as 2024, 2024-02, 2024-02-28, 2024~ or 2024-02-21/2024-02-29';

const parsedDates = new Map<string, PartialDate>();

/** A date of a checked data set, parsed once however often it is asked for. Throws on anything that is not a date. */
export function dateOf(edtfText: string): PartialDate {
  const date = knownDate(edtfText);
  if (date === null) throw new TypeError(`${JSON.stringify(edtfText)} is not ${dateForms}`);
  return date;
}

/** As `parseDate`, but a date of a data set is read once: the same few stand in many claims. */
export function knownDate(edtfText: string): PartialDate | null {
  let date = parsedDates.get(edtfText) ?? null;
  if (date === null) {
    date = parseDate(edtfText);
    if (date !== null) parsedDates.set(edtfText, Object.freeze(date));
  }
  return date;
}

/** Reads an EDTF date, or answers null for anything else. Nothing is repaired: there is no 29 February 2025. */
export function parseDate(text: string): PartialDate | null {
  const [start = '', end, more] = text.split('/');
  if (more !== undefined || text === '../..') return null;
  const first = daysOf(start, end !== undefined);
  const last = end === undefined ? first : daysOf(end, true);
  if (first === null || last === null) return null;
  if (end === undefined) return { edtf: text, earliest: first[0], latest: first[1], precision: precisionOf(text) };
  // An interval begins before its end does: 2024/2024-02 could be said more simply, if it means anything.
  if (first[0] !== null && last[0] !== null && first[0] >= last[0]) return null;
  return { edtf: text, earliest: first[0], latest: last[1], precision: 'INTERVAL' };
}

/** First and last possible day of a year, a month or a day; of an open end, where there may be one, neither. */
function daysOf(text: string, mayBeOpen: boolean): readonly [string | null, string | null] | null {
  if (mayBeOpen && text === '..') return [null, null];
  const [, year, month, day] = point.exec(text) ?? [];
  if (year === undefined) return null;
  const lastDay = `${daysInMonth(Number(year), Number(month ?? 12))}`;
  if (day !== undefined && (day === '00' || day > lastDay)) return null;
  return [`${year}-${month ?? '01'}-${day ?? '01'}`, `${year}-${month ?? '12'}-${day ?? lastDay}`];
}

/** By the Gregorian calendar, also before it was made, as ISO 8601 counts. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function precisionOf(text: string): PartialDate['precision'] {
  if (text.endsWith('~')) return 'APPROXIMATE';
  return text.length === 4 ? 'YEAR' : text.length === 7 ? 'MONTH' : 'DAY';
}

/** The length of the span of possible days; infinite where an end is open. Smaller is more exact. */
export function spanOf(date: PartialDate): number {
  if (date.earliest === null || date.latest === null) return Number.POSITIVE_INFINITY;
  return Date.parse(date.latest) - Date.parse(date.earliest);
}

/** Whether some day is possible under both, an approximate date counting one unit of its precision to either side. */
export function datesOverlap(a: PartialDate, b: PartialDate): boolean {
  const [aFirst, aLast] = widened(a);
  const [bFirst, bLast] = widened(b);
  return aFirst <= bLast && bFirst <= aLast;
}

/**
 * Whether a date is another one told less exactly, as “by the 31st” is of the 30th: all of the other's possible days are
 * among its own, and it has more.
 */
export function isLooser(date: PossibleDays, than: PossibleDays): boolean {
  const [first, last] = [date.earliest ?? '', date.latest ?? '9999'];
  const [thanFirst, thanLast] = [than.earliest ?? '', than.latest ?? '9999'];
  return first <= thanFirst && thanLast <= last && (first !== thanFirst || last !== thanLast);
}

type PossibleDays = Pick<PartialDate, 'earliest' | 'latest'>;

function widened(date: PartialDate): readonly [number, number] {
  const first = date.earliest === null ? Number.NEGATIVE_INFINITY : Date.parse(date.earliest);
  const last = date.latest === null ? Number.POSITIVE_INFINITY : Date.parse(date.latest);
  const slack = date.precision === 'APPROXIMATE' ? last - first + 86_400_000 : 0;
  return [first - slack, last + slack];
}
