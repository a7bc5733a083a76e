import type { DateShownFragment } from './fragments.js';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A date in words, as exact as it was claimed: a day, a month, a year, or the first and last day on which it may have
 * been. What words would make more exact than it is stays in EDTF.
 */
export function dateWords({ edtf }: Pick<DateShownFragment, 'edtf'>): string {
  const [from, to] = edtf.split('/') as [string, string | undefined];
  if (to === undefined) return partWords(edtf) ?? edtf;
  if (from === '' || from === '..') return `until ${partWords(to) ?? to}`;
  if (to === '' || to === '..') return `from ${partWords(from) ?? from}`;
  const [first, last] = [partWords(from), partWords(to)];
  return first === null || last === null ? edtf : `between ${first} and ${last}`;
}

/** A day of an address in words; what is none stays as it was written. */
export function dayWords(text: string): string {
  return Number.isNaN(Date.parse(text)) ? text : (partWords(text) ?? text);
}

/** One date without an end; null where it holds more than digits, such as a sign for what is uncertain. */
function partWords(edtf: string): string | null {
  if (edtf.endsWith('~')) {
    const around = partWords(edtf.slice(0, -1));
    return around === null ? null : `about ${around}`;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return day.format(new Date(`${edtf}T00:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(edtf)) return month.format(new Date(`${edtf}-01T00:00:00Z`));
  return /^\d{4}$/.test(edtf) ? edtf : null;
}
