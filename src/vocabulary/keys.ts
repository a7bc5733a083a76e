import type { EntityTypeName } from './kinds.js';
import type { PropertyName } from './properties.js';

/** The property by whose value other graphs know the nodes of a type. */
export const keyProperties = {
  Province: 'ISO_CODE',
  Locality: 'WIKIDATA_ID',
  Source: 'URL',
} as const satisfies Partial<Record<EntityTypeName, PropertyName>>;
