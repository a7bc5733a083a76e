import { dateText } from '../vocabulary/date-text.js';
import { pointText, quantityText } from '../vocabulary/quantity-text.js';

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
  readonly boundsExclusive?: boolean;
  readonly approximate?: boolean;
}

/** A value in words, with what identifies it: `28 February 2025 (2025-02-28)`. */
export function valueWords(value: AnyValue): string {
  if (value.date !== undefined) return `${dateText(value.date.edtf)} (${value.date.edtf})`;
  if (value.entity !== undefined) return `${value.entity.name} (${value.entity.id})`;
  if (value.text !== undefined) return `“${value.text}”`;
  if (value.code !== undefined) return value.code;
  if (value.boolean !== undefined) return value.boolean ? 'yes' : 'no';
  if (value.coordinates !== undefined) return pointText(value.coordinates);
  if (value.__typename === 'UnknownValue') return 'not known';
  return quantityText(value);
}
