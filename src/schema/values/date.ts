import { GraphQLError } from 'graphql';
import { dateOf, type PartialDate as PartialDateShape, parseDate } from '../../vocabulary/dates.js';
import { builder } from '../builder.js';
import { DatePrecision } from './enums.js';

function readDay(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value) !== null) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a calendar date such as "2024-02-28".`, {
    extensions: { code: 'BAD_DATE' },
  });
}

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601, such as `2024-02-28`.',
  serialize: (value) => value,
  parseValue: readDay,
});

export const PartialDate = builder.objectRef<PartialDateShape>('PartialDate');
PartialDate.implement({
  description: 'A date as exact as its source gives it, and no more.',
  directives: { shareable: {} },
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'The date in EDTF (ISO 8601-2), such as `2024-02`. An interval means some day within.',
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first possible day; null where that is open.',
      resolve: (date) => date.earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last possible day; null where that is open.',
      resolve: (date) => date.latest,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How exact the date is.',
      resolve: (date) => date.precision,
    }),
  }),
});

/** The date of an EDTF text of a checked data set; null for null. */
export function partialDate(edtf: string | null | undefined): PartialDateShape | null {
  return edtf == null ? null : dateOf(edtf);
}
