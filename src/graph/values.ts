import type { ValueRecord } from '../dataset/shape.js';
import { dateOf, datesOverlap, isLooser, spanOf } from '../vocabulary/dates.js';
import { fold } from './fold.js';

/** A value other than an explicit unknown. */
export type KnownValue = Exclude<ValueRecord, { unknown: true }>;

/** Whether a value is an explicit unknown. */
export function isUnknown(value: ValueRecord): value is Extract<ValueRecord, { unknown: true }> {
  return 'unknown' in value;
}

/** A key that equal values share: texts that differ only in case, marks and white space are equal. */
export function valueKey(value: KnownValue): string {
  if ('entity' in value) return value.entity;
  if ('date' in value) return value.date;
  if ('unit' in value) {
    const bounds = `${value.lowerBound ?? ''}..${value.upperBound ?? ''}${value.boundsExclusive ? '!' : ''}`;
    return `${value.approximate ? '~' : ''}${value.amount ?? ''}[${bounds}]${value.unit}`;
  }
  if ('text' in value) return fold(value.text);
  if ('code' in value) return value.code;
  if ('boolean' in value) return String(value.boolean);
  return `${value.latitude},${value.longitude}`;
}

/**
 * Whether both values can be true at once: the same thing, or the same thing said less exactly. February 2024 and
 * 28 February 2024 are compatible, 26 and 30 August are not.
 */
export function compatible(a: KnownValue, b: KnownValue): boolean {
  if ('date' in a && 'date' in b) return datesOverlap(dateOf(a.date), dateOf(b.date));
  if ('unit' in a && 'unit' in b) return a.unit === b.unit && rangesOverlap(a, b);
  if ('latitude' in a && 'latitude' in b) {
    const slack = Math.max(a.precision ?? 0, b.precision ?? 0);
    return Math.abs(a.latitude - b.latitude) <= slack && Math.abs(a.longitude - b.longitude) <= slack;
  }
  return valueKey(a) === valueKey(b);
}

/** Whether a value is another one told less exactly: true whenever the other is, and of more besides. */
export function tellsLess(value: KnownValue, than: KnownValue): boolean {
  if ('date' in value && 'date' in than) return isLooser(dateOf(value.date), dateOf(than.date));
  return compatible(value, than) && vagueness(than) < vagueness(value);
}

/** How much a value leaves open, for comparing values of one property: smaller is more exact. */
export function vagueness(value: KnownValue): number {
  if ('date' in value) {
    const date = dateOf(value.date);
    return spanOf(date) + (date.precision === 'APPROXIMATE' ? 1 : 0);
  }
  if ('unit' in value) {
    const [low, high] = rangeOf(value);
    return high - low;
  }
  if ('latitude' in value) return value.precision ?? 0;
  return 0;
}

type Quantity = Extract<KnownValue, { unit: string }>;

/** An approximate amount may be off by a tenth: the sources' "about 200" and "some 210" are taken as compatible. */
const approximation = 0.1;

function rangeOf(quantity: Quantity): readonly [number, number] {
  const { amount, lowerBound, upperBound, approximate } = quantity;
  const low = lowerBound ?? amount ?? Number.NEGATIVE_INFINITY;
  const high = upperBound ?? amount ?? Number.POSITIVE_INFINITY;
  const slack = approximate ? Math.abs(amount ?? 0) * approximation : 0;
  return [low - slack, high + slack];
}

function rangesOverlap(a: Quantity, b: Quantity): boolean {
  const [aLow, aHigh] = rangeOf(a);
  const [bLow, bHigh] = rangeOf(b);
  const touching = (a.boundsExclusive && aLow !== aHigh) || (b.boundsExclusive && bLow !== bHigh);
  return touching ? aLow < bHigh && bLow < aHigh : aLow <= bHigh && bLow <= aHigh;
}
