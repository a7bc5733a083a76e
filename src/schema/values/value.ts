import type { ValueRecord } from '../../dataset/shape.js';
import { dateOf } from '../../vocabulary/dates.js';
import { units } from '../../vocabulary/units.js';
import { builder } from '../builder.js';
import { Entity } from '../nodes/entity.js';
import { loadEntity } from '../read.js';
import { PartialDate } from './date.js';

type ValueOf<Key extends string> = Extract<ValueRecord, Record<Key, unknown>>;
type CoordinatesShape = ValueOf<'latitude'>;

const unitList = Object.entries(units)
  .map(([unit, meaning]) => `\`${unit}\` (${meaning})`)
  .join(', ');

export const Coordinates = builder.objectRef<CoordinatesShape>('Coordinates');
Coordinates.implement({
  description: 'A point on the earth, WGS 84.',
  directives: { shareable: {} },
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north of the equator.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east of Greenwich.' }),
    precision: t.float({
      nullable: true,
      description: 'How exact the point is, in degrees; null where the source does not say.',
      resolve: (point) => point.precision ?? null,
    }),
  }),
});

export const EntityValue = builder.objectRef<ValueOf<'entity'>>('EntityValue');
EntityValue.implement({
  description: 'A value that is a node.',
  directives: { shareable: {} },
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The node.',
      resolve: (value, _, context) => loadEntity(context, value.entity),
    }),
  }),
});

export const DateValue = builder.objectRef<ValueOf<'date'>>('DateValue');
DateValue.implement({
  description: 'A value that is a date.',
  directives: { shareable: {} },
  fields: (t) => ({
    date: t.field({ type: PartialDate, description: 'The date.', resolve: (value) => dateOf(value.date) }),
  }),
});

export const QuantityValue = builder.objectRef<ValueOf<'unit'>>('QuantityValue');
QuantityValue.implement({
  description: 'A value that is an amount of something, or bounds of one.',
  directives: { shareable: {} },
  fields: (t) => ({
    amount: t.float({
      nullable: true,
      description: 'The amount; null where the source gives only bounds.',
      resolve: (value) => value.amount ?? null,
    }),
    unit: t.string({
      nullable: true,
      description: `What is counted or measured: ${unitList}.`,
      resolve: (value) => value.unit,
    }),
    lowerBound: t.float({
      nullable: true,
      description: 'The least that it can be, in the unit; null where that is open.',
      resolve: (value) => value.lowerBound ?? null,
    }),
    upperBound: t.float({
      nullable: true,
      description: 'The most that it can be, in the unit; null where that is open.',
      resolve: (value) => value.upperBound ?? null,
    }),
    boundsExclusive: t.boolean({
      description: 'Whether the bounds themselves are ruled out, as by “more than”.',
      resolve: (value) => value.boundsExclusive ?? false,
    }),
    approximate: t.boolean({
      description: 'Whether the source says “about” or the like.',
      resolve: (value) => value.approximate ?? false,
    }),
  }),
});

export const TextValue = builder.objectRef<ValueOf<'text'>>('TextValue');
TextValue.implement({
  description: 'A value that is a text: a name or title as printed, or else a short phrase in our words.',
  directives: { shareable: {} },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    language: t.string({
      nullable: true,
      description: 'Its language, a BCP 47 tag; null where that says nothing of it.',
      resolve: (value) => value.language ?? null,
    }),
  }),
});

export const EnumValue = builder.objectRef<ValueOf<'code'>>('EnumValue');
EnumValue.implement({
  description: 'A value out of a closed list.',
  directives: { shareable: {} },
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'The code: a value of the enum that belongs to the property, such as `COMPLETED` of ProjectStatus for STATUS. For KIND it depends on the subject’s type.',
    }),
  }),
});

export const BooleanValue = builder.objectRef<ValueOf<'boolean'>>('BooleanValue');
BooleanValue.implement({
  description: 'A value that is yes or no.',
  directives: { shareable: {} },
  fields: (t) => ({ boolean: t.exposeBoolean('boolean', { description: 'Yes or no.' }) }),
});

export const CoordinatesValue = builder.objectRef<CoordinatesShape>('CoordinatesValue');
CoordinatesValue.implement({
  description: 'A value that is a point on the earth.',
  directives: { shareable: {} },
  fields: (t) => ({
    coordinates: t.field({ type: Coordinates, description: 'The point.', resolve: (value) => value }),
  }),
});

export const UnknownValue = builder.objectRef<ValueOf<'unknown'>>('UnknownValue');
UnknownValue.implement({
  description: 'The statement that there is a value and that it is not known.',
  directives: { shareable: {} },
  fields: (t) => ({
    note: t.string({
      nullable: true,
      description: 'What is known of why.',
      resolve: (value) => value.note ?? null,
    }),
  }),
});

/** The member of the union to which a value belongs, told by its keys. */
function memberOf(value: ValueRecord) {
  if ('entity' in value) return EntityValue;
  if ('date' in value) return DateValue;
  if ('unit' in value) return QuantityValue;
  if ('text' in value) return TextValue;
  if ('code' in value) return EnumValue;
  if ('boolean' in value) return BooleanValue;
  if ('latitude' in value) return CoordinatesValue;
  return UnknownValue;
}

export const ClaimValue = builder.unionType('ClaimValue', {
  description: 'What a claim says. Which member it is depends on the property; an explicit unknown can stand for any.',
  types: [EntityValue, DateValue, QuantityValue, TextValue, EnumValue, BooleanValue, CoordinatesValue, UnknownValue],
  resolveType: (value) => memberOf(value as ValueRecord).name,
});
