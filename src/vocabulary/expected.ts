import type { EntityTypeName } from './kinds.js';
import type { PropertyName } from './properties.js';

/**
 * The properties of which every node of a kind has a value sooner or later, so that none is a gap: the dates and the
 * state of works, where places lie, when meetings were held, when and by whom documents were published.
 */
export const expectedProperties: Partial<Record<EntityTypeName, readonly PropertyName[]>> = {
  Province: ['ISO_CODE', 'COORDINATES'],
  Locality: ['LOCATED_IN', 'COORDINATES', 'WIKIDATA_ID'],
  Project: ['STATUS', 'OPERATIONAL', 'GROUNDBREAKING', 'INAUGURATED', 'COMPLETED', 'COUNTS_TOWARD_TARGET'],
  Meeting: ['HELD', 'PLACE', 'PARTICIPANT'],
  Source: ['PUBLISHED', 'PUBLISHER', 'LANGUAGE', 'URL'],
};
