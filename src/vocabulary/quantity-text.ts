import { wordsOfCode } from './enums.js';
import { type Unit, units } from './units.js';

/** A quantity as a claim or an answer gives it. */
interface Quantity {
  readonly amount?: number | null | undefined;
  readonly unit?: string | null | undefined;
  readonly lowerBound?: number | null | undefined;
  readonly upperBound?: number | null | undefined;
  /** Whether the bounds are themselves ruled out. */
  readonly boundsExclusive?: boolean | null | undefined;
  readonly approximate?: boolean | null | undefined;
}

/**
 * A quantity in words: `about 20 factories`, `more than 1,000 homes`, `7 (5 to 10) days`, `1 hospital`, `1.5 times`;
 * its unit as `unitWords` has it.
 */
export function quantityText(
  { amount, unit, approximate, ...limits }: Quantity,
  unitWords: (unit: string, isOne: boolean) => string = unitText,
): string {
  const bounds = boundsText(limits);
  const told = amount == null ? (bounds ?? '') : `${numberText(amount)}${bounds === null ? '' : ` (${bounds})`}`;
  const about = approximate ? 'about ' : '';
  return unit == null ? `${about}${told}` : `${about}${told} ${unitWords(unit, amount === 1 && bounds === null)}`;
}

function boundsText({ lowerBound, upperBound, boundsExclusive }: Quantity): string | null {
  if (lowerBound != null && upperBound != null) {
    const [low, high] = [numberText(lowerBound), numberText(upperBound)];
    return boundsExclusive ? `between ${low} and ${high}` : `${low} to ${high}`;
  }
  if (lowerBound != null) return `${boundsExclusive ? 'more than' : 'at least'} ${numberText(lowerBound)}`;
  if (upperBound != null) return `${boundsExclusive ? 'less than' : 'at most'} ${numberText(upperBound)}`;
  return null;
}

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

function numberText(number: number): string {
  return format.format(number);
}

function unitText(unit: string, isOne: boolean): string {
  if (unit === 'ratio') return 'times';
  return isOne && unit !== 'USD' ? wordsOfCode(unit.replace(/[a-z](?=[A-Z])/g, '$& ')) : (units[unit as Unit] ?? unit);
}

/** A point in words: `39.5° N, 126.25° E`. */
export function pointText({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}
