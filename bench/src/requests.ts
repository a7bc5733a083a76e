import { drawFor } from './draw.js';
import type { Material } from './material.js';
import { type QueryName, queries } from './queries.js';

/** What a round sends: the same request each time, another one each time, or each time a text never seen before. */
export type Traffic = 'same' | 'varied' | 'cold';

export const headers = {
  'content-type': 'application/json',
  // As clients of today ask.
  accept: 'application/graphql-response+json, application/json;q=0.9',
} as const;

/** The bodies of requests: that of a number is the same in every run and for every server. */
export function bodiesOf(query: QueryName, traffic: Traffic, material: Material): (number: number) => string {
  const { document, variables, variedDocument = document, variedVariables } = queries[query];
  if (traffic === 'varied') {
    return (number) => JSON.stringify({ query: variedDocument, variables: variedVariables(material, drawFor(number)) });
  }
  const same = JSON.stringify({ query: document, variables: variables(material) });
  if (traffic === 'same') return () => same;
  // An alias that no other document has: it changes the text, its tokens and the answer.
  const at = same.indexOf('{', same.indexOf('{') + 1) + 1;
  return (number) => `${same.slice(0, at)} v${number}: __typename${same.slice(at)}`;
}
