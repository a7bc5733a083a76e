import { defaultPageSize } from '../graph/slice.js';

/**
 * What a field costs, for the limits of a server. One unit is one object that has to be read and written; a scalar is
 * part of its object and costs nothing. After the Cost Directives of IBM (`@cost`, `@listSize`), whose terms these are.
 */

/** How many items a field is taken to have. */
export interface ListSize {
  /** Where none of the arguments below is given. */
  readonly assumedSize: number;
  /** Arguments that are the number of items, as `first` of a connection. */
  readonly slicingArguments?: readonly string[];
  /** A list argument, each member of which asks for one item, as `ids`. */
  readonly listArgument?: string;
  /** The fields below it that are the list, as `nodes` and `edges` of a connection; the field itself where absent. */
  readonly sizedFields?: readonly string[];
}

/** A field that goes through the claims of the whole data set costs one unit for so many of them. */
export const claimsPerUnit = 50;

/** The fields that cost more than the objects that they answer, by coordinate. */
const weights: Readonly<Record<string, { readonly weight?: number; readonly wholeUnderClocks?: true }>> = {
  // A search asks the index; words that are nearly right are looked for up to three times.
  'Query.search': { weight: 100 },
  'Query.path': { weight: 500 },
  'Query.timeline': { weight: 100, wholeUnderClocks: true },
  'Query.gaps': { weight: 100 },
  'Query.conflicts': { weight: 10, wholeUnderClocks: true },
  'Policy.years': { weight: 100, wholeUnderClocks: true },
};

/** A field that goes through all claims whatever it is asked. */
const whole: ReadonlySet<string> = new Set(['Query.withoutSource']);

/** The arguments that are clocks: with one of them what was made at load does not serve. */
const clocks = ['asOf', 'knownAt'];

/**
 * How long the lists without pages are taken to be, by field: the mean over the shipped data set, rounded up. Lists that
 * are longer are stopped by the reads that they take.
 */
const assumedSizes: Readonly<Record<string, number>> = {
  facts: 8,
  names: 2,
  values: 2,
  claims: 2,
  publishers: 2,
  origins: 2,
  attribution: 2,
  agreesWith: 2,
  steps: 4,
  matches: 2,
  years: 3,
  byProvince: 10,
  byFacilityKind: 8,
  lost: 50,
  weakened: 50,
  changed: 50,
  counts: 10,
  // Introspection.
  types: 130,
  fields: 5,
  args: 1,
  inputFields: 2,
  enumValues: 3,
  directives: 5,
};

/** What is not in the table above: lists that are mostly empty. */
const shortList = 1;

/** How many items a field has, by the arguments that it is given. */
export function listSizeOf(field: {
  readonly name: string;
  readonly args: readonly { readonly name: string }[];
}): ListSize {
  const takes = (name: string): boolean => field.args.some((argument) => argument.name === name);
  if (takes('first') && takes('last')) {
    return { assumedSize: defaultPageSize, slicingArguments: ['first', 'last'], sizedFields: ['nodes', 'edges'] };
  }
  const assumedSize = assumedSizes[field.name] ?? shortList;
  for (const listArgument of ['ids', 'representations', 'properties'])
    if (takes(listArgument)) return { assumedSize, listArgument };
  return { assumedSize };
}

/** What a field costs beside the objects that it answers, of a data set of so many claims. */
export function weightOf(coordinate: string, given: (argument: string) => boolean, claims: number): number {
  const all = Math.ceil(claims / claimsPerUnit);
  if (whole.has(coordinate)) return all;
  const { weight = 0, wholeUnderClocks = false } = weights[coordinate] ?? {};
  return weight + (wholeUnderClocks && clocks.some(given) ? all : 0);
}

/** The coordinates that the tables name, so that a test can hold them against the schema. */
export const weighed: readonly string[] = [...Object.keys(weights), ...whole];
/** The fields that the tables name. */
export const sized: readonly string[] = Object.keys(assumedSizes);
