import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type OverviewQuery, type OverviewQueryVariables, overviewOperation } from './overview.operation.js';

/** The policy at a glance. */
export const overview: View<OverviewQuery, OverviewQueryVariables> = {
  operation: overviewOperation,
  variables: (at) => at.clocks,
  title: () => words.frame.views['overview'] ?? '',
  Page: Overview,
};

function Overview({ answer: { policy } }: Seen<OverviewQuery>) {
  return <h1>{policy?.name}</h1>;
}
