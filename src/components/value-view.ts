import { dateText } from '../vocabulary/date-text.js';
import { wordsOfCode } from '../vocabulary/enums.js';
import { type Unit, units } from '../vocabulary/units.js';
import type { ValuePartsFragment } from './answers.js';
import { h, link, type Tree } from './tree.js';

/** A value of any type, as people read it. */
export function valueView(value: ValuePartsFragment): Tree {
  switch (value.__typename) {
    case 'EntityValue':
      return link(value.entity.uri, value.entity.name);
    case 'DateValue':
      return dateView(value.date.edtf);
    case 'QuantityValue':
      return quantityText(value);
    case 'TextValue':
      return /^https?:\S+$/.test(value.text)
        ? link(value.text, value.text)
        : h('span', { lang: value.language ?? null }, value.text);
    case 'EnumValue':
      return wordsOfCode(value.code);
    case 'BooleanValue':
      return value.boolean ? 'yes' : 'no';
    case 'CoordinatesValue': {
      const { latitude, longitude } = value.coordinates;
      const north = `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`;
      return `${north}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
    }
    case 'UnknownValue':
      return value.note ? `not known: ${value.note}` : 'not known';
  }
}

/** A date in words; for machines, too, where HTML has a form for it. */
export function dateView(edtf: string): Tree {
  return h('time', /[~/]/.test(edtf) ? {} : { datetime: edtf }, dateText(edtf));
}

type Quantity = Extract<ValuePartsFragment, { __typename: 'QuantityValue' }>;

function quantityText({ amount, unit, lowerBound, upperBound, boundsExclusive, approximate }: Quantity): string {
  const number = (value: number): string => value.toLocaleString('en');
  const [low, high] = [lowerBound ?? null, upperBound ?? null];
  const bounds =
    low !== null && high !== null
      ? `${boundsExclusive ? 'between ' : ''}${number(low)} ${boundsExclusive ? 'and' : 'to'} ${number(high)}`
      : low !== null
        ? `${boundsExclusive ? 'more than' : 'at least'} ${number(low)}`
        : high !== null
          ? `${boundsExclusive ? 'less than' : 'at most'} ${number(high)}`
          : null;
  const exact = amount ?? null;
  const told = exact === null ? (bounds ?? '') : `${number(exact)}${bounds === null ? '' : ` (${bounds})`}`;
  const about = approximate ? 'about ' : '';
  if (unit === 'ratio') return `${about}${told} times`;
  if (unit == null) return `${about}${told}`;
  const one = exact === 1 && bounds === null;
  return `${about}${told} ${one ? wordsOfCode(unit.replace(/[A-Z]/g, ' $&')) : (units[unit as Unit] ?? unit)}`;
}
