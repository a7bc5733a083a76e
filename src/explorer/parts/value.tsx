import { dateText } from '../../vocabulary/date-text.js';
import { labelOfCode } from '../../vocabulary/enums.js';
import { pointText, quantityText } from '../../vocabulary/quantity-text.js';
import { words } from '../strings.js';
import type { DateShownFragment, ValueShownFragment } from './fragments.js';
import { NodeLink } from './node-link.js';

/** A date, in words; the claimed form, in EDTF, as its machine-readable value. */
export function DateText({ date }: { readonly date: DateShownFragment }) {
  return (
    <time dateTime={/^[\d-]+$/.test(date.edtf) ? date.edtf : undefined} title={date.edtf}>
      {dateText(date.edtf)}
    </time>
  );
}

/** A claimed value. */
export function ValueText({ value }: { readonly value: ValueShownFragment }) {
  if (value.__typename === 'EntityValue') return <NodeLink {...value.entity} />;
  if (value.__typename === 'DateValue') return <DateText date={value.date} />;
  if (value.__typename === 'TextValue') return <span lang={value.language ?? undefined}>{value.text}</span>;
  if (value.__typename === 'UnknownValue') {
    return (
      <span class="unknown">
        {words.value.unknown}
        {value.note === null ? null : `: ${value.note}`}
      </span>
    );
  }
  return <>{valueWords(value)}</>;
}

/** A claimed value as a text. */
export function valueWords(value: ValueShownFragment): string {
  switch (value.__typename) {
    case 'EntityValue':
      return value.entity.name;
    case 'DateValue':
      return dateText(value.date.edtf);
    case 'QuantityValue':
      return quantityText(value, words.value.unit);
    case 'TextValue':
      return value.text;
    case 'EnumValue':
      return labelOfCode(value.code);
    case 'BooleanValue':
      return value.boolean ? words.value.yes : words.value.no;
    case 'CoordinatesValue':
      return pointText(value.coordinates);
    case 'UnknownValue':
      return words.value.unknown;
  }
}
