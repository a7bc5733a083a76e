import type { NodeRecord, ValueRecord } from '../graph/records.js';
import { dateText } from '../vocabulary/date-text.js';
import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import { pointText, quantityText } from '../vocabulary/quantity-text.js';

/** A value as a person reads it; `nodes` holds those that a value may name. */
export function valueWords(value: ValueRecord, nodes: ReadonlyMap<string, NodeRecord>): string {
  if ('entity' in value) return nodeWords(value.entity, nodes);
  if ('date' in value) return dateText(value.date);
  if ('text' in value) return value.text;
  if ('code' in value) return wordsOfCode(value.code);
  if ('boolean' in value) return value.boolean ? 'yes' : 'no';
  if ('latitude' in value) return pointText(value);
  if ('unknown' in value) return value.note === undefined ? 'not known' : `not known: ${value.note}`;
  return quantityText(value);
}

/** What a node is called; a code, as a scope may be one, in words. */
export function nodeWords(id: string, nodes: ReadonlyMap<string, NodeRecord>): string {
  return id.includes(':') ? (nodes.get(id)?.label ?? id) : labelOfCode(id);
}
