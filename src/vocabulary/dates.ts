import edtf from 'edtf';
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

/** Months 01 to 12 only: EDTF writes seasons, quarters and the like as months 21 to 41. */
const point = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?~?`;
const accepted = new RegExp(`^(?:${point}|(?:${point}|\\.\\.)/(?:${point}|\\.\\.))$`);

/** What a date in the data set may look like, for messages. */
export const dateForms = 'an EDTF date such as 2024, 2024-02, 2024-02-28, 2024~ or 2024-02-21/2024-02-29';

function day(milliseconds: number): string | null {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;
}

const parsedDates = new Map<string, PartialDate>();

/** A date of a checked data set, parsed once however often it is asked for. Throws on anything that is not a date. */
export function dateOf(edtfText: string): PartialDate {
  let date = parsedDates.get(edtfText);
  if (date === undefined) {
    const parsed = parseDate(edtfText);
    if (parsed === null) throw new TypeError(`${JSON.stringify(edtfText)} is not ${dateForms}`);
    date = Object.freeze(parsed);
    parsedDates.set(edtfText, date);
  }
  return date;
}

/**
 * Reads an EDTF date, or answers null for anything else. The library repairs what it can (29 February 2025 becomes
 * 1 March), so a string counts only if the library prints it back as it was.
 */
export function parseDate(text: string): PartialDate | null {
  if (!accepted.test(text) || text === '../..') return null;
  let parsed: ReturnType<typeof edtf>;
  try {
    parsed = edtf(text);
  } catch {
    return null;
  }
  if (parsed.edtf !== text || parsed.min > parsed.max) return null;
  const precision = text.includes('/')
    ? 'INTERVAL'
    : text.endsWith('~')
      ? 'APPROXIMATE'
      : text.length === 4
        ? 'YEAR'
        : text.length === 7
          ? 'MONTH'
          : 'DAY';
  return { edtf: text, earliest: day(parsed.min), latest: day(parsed.max), precision };
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
