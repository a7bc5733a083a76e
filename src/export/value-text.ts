import type { ValueRecord } from '../dataset/shape.js';

/**
 * A value as one text without a loss but of its unit: the id of a node, a date in EDTF, a code, `true` or `false`,
 * a point as `latitude,longitude`; a quantity as its amount (`20`), bounds (`>5`, `>=5`, `<5`, `<=5`, `5..10`, `5<..<10`
 * where they are themselves ruled out), with `~` before what is approximate. The empty text for an unknown.
 */
export function valueText(value: ValueRecord): string {
  if ('entity' in value) return value.entity;
  if ('date' in value) return value.date;
  if ('text' in value) return value.text;
  if ('code' in value) return value.code;
  if ('boolean' in value) return String(value.boolean);
  if ('latitude' in value) return `${value.latitude},${value.longitude}`;
  if ('unknown' in value) return '';
  return `${value.approximate ? '~' : ''}${rangeText(value)}`;
}

function rangeText(value: Extract<ValueRecord, { unit: string }>): string {
  const { amount, lowerBound: low, upperBound: high, boundsExclusive: open } = value;
  const between = low !== undefined && high !== undefined ? `${low}${open ? '<..<' : '..'}${high}` : null;
  const bounds =
    between ??
    (low !== undefined ? `${open ? '>' : '>='}${low}` : high !== undefined ? `${open ? '<' : '<='}${high}` : null);
  if (amount === undefined) return bounds ?? '';
  return bounds === null ? String(amount) : `${amount} (${bounds})`;
}
