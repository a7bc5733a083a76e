import { dateForms, parseDate } from '../../vocabulary/dates.js';
import { codesOf, type EnumName, type EnumValueOf } from '../../vocabulary/enums.js';
import { isSlug } from '../../vocabulary/kinds.js';
import { slugFrom } from '../known.js';
import { languageTag, type ValueRecord } from '../shape.js';
import { UnreadableValue } from './table.js';

/** The readings of single cells. Each throws UnreadableValue. */

export function readText(cell: string): string {
  if (cell === '') throw new UnreadableValue('a text');
  return cell;
}

export function readSlug(cell: string): string {
  if (!isSlug(cell)) throw new UnreadableValue('a slug: lower-case letters, digits and single hyphens');
  return cell;
}

export function readDate(cell: string): string {
  if (parseDate(cell) === null) throw new UnreadableValue(dateForms);
  return cell;
}

/** A day, such as that on which a page was read. */
export function readDay(cell: string): string {
  if (parseDate(cell) === null || !/^\d{4}-\d\d-\d\d$/.test(cell))
    throw new UnreadableValue('a day such as 2026-11-22');
  return cell;
}

export function readLanguage(cell: string): string {
  if (!languageTag.safeParse(cell).success) throw new UnreadableValue('a BCP 47 language tag such as en or ko');
  return cell;
}

export function readAddress(cell: string): string {
  const address = URL.canParse(cell) ? new URL(cell) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || /\s/.test(cell))
    throw new UnreadableValue('an address that begins with http:// or https://');
  return cell;
}

/** A reading of a value of an enumeration. */
export function readCode<E extends EnumName>(name: E): (cell: string) => EnumValueOf<E> {
  const codes = codesOf(name);
  return (cell) => {
    const code = codes.find((one) => one === cell);
    if (code === undefined) throw new UnreadableValue(`one of ${codes.join(', ')}`);
    return code;
  };
}

/** The parts of a cell that is a list, separated by semicolons. */
export function partsOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Somebody named in a cell: `Name`, or `slug=Name` where the slug is not that of the name. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
}

/** A list of people, `slug=Name; Name`. */
export function readNamedActors(cell: string): NamedActor[] {
  return partsOf(cell).map((part) => {
    const at = part.indexOf('=');
    const name = part.slice(at + 1).trim();
    const slug = at === -1 ? slugFrom(name) : part.slice(0, at).trim();
    if (name === '' || !isSlug(slug))
      throw new UnreadableValue(
        'names separated by semicolons, each alone or as slug=Name; slug=Name where it has no Latin letters',
      );
    return { id: `Actor:${slug}`, name };
  });
}

/** A name as a value: one in Latin letters as English, any other in the language given. */
export function nameValue(name: string, language: string): ValueRecord {
  const latin = /^[\p{Script=Latin}\P{L}]+$/u.test(name);
  return { text: name, language: latin ? 'en' : language };
}
