import { dateText } from '../vocabulary/date-text.js';
import { wordsOfCode } from '../vocabulary/enums.js';
import { pointText, quantityText } from '../vocabulary/quantity-text.js';
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
    case 'CoordinatesValue':
      return pointText(value.coordinates);
    case 'UnknownValue':
      return value.note ? `not known: ${value.note}` : 'not known';
  }
}

/** A date in words; for machines, too, where HTML has a form for it. */
export function dateView(edtf: string): Tree {
  return h('time', /[~/]/.test(edtf) ? {} : { datetime: edtf }, dateText(edtf));
}
