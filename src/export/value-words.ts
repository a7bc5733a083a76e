import type { NodeRecord, ValueRecord } from '../graph/records.js';
import { dateText } from '../vocabulary/date-text.js';
import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import { units } from '../vocabulary/units.js';

/** A value as a person reads it; `nodes` holds those that a value may name. */
export function valueWords(value: ValueRecord, nodes: ReadonlyMap<string, NodeRecord>): string {
  if ('entity' in value) return nodeWords(value.entity, nodes);
  if ('date' in value) return dateText(value.date);
  if ('text' in value) return value.text;
  if ('code' in value) return wordsOfCode(value.code);
  if ('boolean' in value) return value.boolean ? 'yes' : 'no';
  if ('latitude' in value) return pointWords(value.latitude, value.longitude);
  if ('unknown' in value) return value.note === undefined ? 'not known' : `not known: ${value.note}`;
  return `${value.approximate === true ? 'about ' : ''}${amountWords(value)} ${units[value.unit]}`;
}

/** What a node is called; a code, as a scope may be one, in words. */
export function nodeWords(id: string, nodes: ReadonlyMap<string, NodeRecord>): string {
  return id.includes(':') ? (nodes.get(id)?.label ?? id) : labelOfCode(id);
}

function pointWords(latitude: number, longitude: number): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}

function amountWords(value: Extract<ValueRecord, { unit: string }>): string {
  const { amount, lowerBound: low, upperBound: high, boundsExclusive: open = false } = value;
  const bounds =
    low !== undefined && high !== undefined
      ? `${low} to ${high}`
      : low !== undefined
        ? `${open ? 'more than' : 'at least'} ${low}`
        : high !== undefined
          ? `${open ? 'less than' : 'at most'} ${high}`
          : null;
  if (amount === undefined) return bounds ?? '';
  return bounds === null ? String(amount) : `${amount} (${bounds})`;
}
