import { dateText } from '../vocabulary/date-text.js';

/** A value as the API tells it: which fields it has depends on its type. */
export interface AnyValue {
  readonly __typename: string;
  readonly entity?: { readonly id: string; readonly name: string };
  readonly date?: { readonly edtf: string };
  readonly text?: string;
  readonly code?: string;
  readonly boolean?: boolean;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly amount?: number | null;
  readonly lowerBound?: number | null;
  readonly upperBound?: number | null;
  readonly unit?: string | null;
  readonly approximate?: boolean;
}

/** A value in words, with what identifies it: `28 February 2025 (2025-02-28)`. */
export function valueWords(value: AnyValue): string {
  if (value.date !== undefined) return `${dateText(value.date.edtf)} (${value.date.edtf})`;
  if (value.entity !== undefined) return `${value.entity.name} (${value.entity.id})`;
  if (value.text !== undefined) return `“${value.text}”`;
  if (value.code !== undefined) return value.code;
  if (value.boolean !== undefined) return value.boolean ? 'yes' : 'no';
  if (value.coordinates !== undefined) return `${value.coordinates.latitude}, ${value.coordinates.longitude}`;
  if (value.__typename === 'UnknownValue') return 'not known';
  const bounds = [
    value.lowerBound == null ? null : `from ${value.lowerBound}`,
    value.upperBound == null ? null : `to ${value.upperBound}`,
  ].filter((bound) => bound !== null);
  const amount = value.amount == null ? bounds.join(' ') : String(value.amount);
  return `${value.approximate ? 'about ' : ''}${amount} ${value.unit ?? ''}`.trim();
}
