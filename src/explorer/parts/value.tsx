import { labelOfCode } from '../../vocabulary/enums.js';
import { words } from '../strings.js';
import { dateWords } from './dates.js';
import type { DateShownFragment, ValueShownFragment } from './fragments.js';
import { NodeLink } from './node-link.js';

/** A date, in words; the claimed form, in EDTF, as its machine-readable value. */
export function DateText({ date }: { readonly date: DateShownFragment }) {
  return (
    <time dateTime={/^[\d-]+$/.test(date.edtf) ? date.edtf : undefined} title={date.edtf}>
      {dateWords(date)}
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
      return dateWords(value.date);
    case 'QuantityValue':
      return quantityWords(value);
    case 'TextValue':
      return value.text;
    case 'EnumValue':
      return labelOfCode(value.code);
    case 'BooleanValue':
      return value.boolean ? words.value.yes : words.value.no;
    case 'CoordinatesValue':
      return `${value.coordinates.latitude}, ${value.coordinates.longitude}`;
    case 'UnknownValue':
      return words.value.unknown;
  }
}

type Quantity = Extract<ValueShownFragment, { __typename: 'QuantityValue' }>;

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

function quantityWords({ amount, unit, lowerBound, upperBound, boundsExclusive, approximate }: Quantity): string {
  const shown = (value: number): string => number.format(value);
  const bounds =
    lowerBound !== null && upperBound !== null
      ? words.value.between(shown(lowerBound), shown(upperBound))
      : lowerBound !== null
        ? words.value.atLeast(shown(lowerBound), boundsExclusive)
        : upperBound !== null
          ? words.value.atMost(shown(upperBound), boundsExclusive)
          : null;
  const core = amount === null ? bounds : bounds === null ? shown(amount) : `${shown(amount)} (${bounds})`;
  const unitWords = unit === null ? '' : ` ${words.value.unit(unit, amount === 1 && bounds === null)}`;
  return `${approximate ? words.value.about : ''}${core ?? ''}${unitWords}`;
}
