import type { Clocks } from '../graph/knowledge.js';
import type { FactRecord, NodeRecord } from '../graph/records.js';
import type { MaybePromise } from '../graph/store.js';
import type { builder } from './builder.js';
import type { Context } from './context.js';
import { loadFacts } from './read.js';

type ArgBuilder = Parameters<Parameters<(typeof builder)['queryField']>[1]>[0]['arg'];

/** The arguments of the two clocks, the same wherever they are taken. */
export function clockArgs(arg: ArgBuilder) {
  return { asOf: asOfArg(arg), knownAt: knownAtArg(arg) };
}

/** The clock of what was true. */
function asOfArg(arg: ArgBuilder) {
  return arg({
    type: 'Date',
    description:
      'What was true on this day, as far as the claims say. A status without a date is used from the latest possible date of its source; where completion is possible but not sure, the status is null.',
  });
}

/** The clock of what was known. */
export function knownAtArg(arg: ArgBuilder) {
  return arg({
    type: 'Date',
    description:
      'Only what had surely been published by this day: a document counts from its latest possible date, at most the day on which our copy was made.',
  });
}

/** The facts about a node, under given clocks. */
export function loadFactsAt(context: Context, node: NodeRecord, clocks: Clocks): MaybePromise<readonly FactRecord[]> {
  const { asOf, knownAt } = clocks;
  if (asOf == null && knownAt == null) return loadFacts(context, node.facts);
  return context.loaders.factsAt.load({ subject: node.id, asOf, knownAt });
}
