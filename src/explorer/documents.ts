import { checkOperation } from './views/check.operation.js';
import { citedPassagesOperation } from './views/cited-passages.operation.js';
import { claimPageOperation } from './views/claim.operation.js';
import { clockSpanOperation } from './views/clock-span.operation.js';
import { contestsOperation } from './views/contests.operation.js';
import { mapOperation } from './views/map.operation.js';
import { nodePageOperation } from './views/node.operation.js';
import { overviewOperation } from './views/overview.operation.js';
import { searchOperation } from './views/search.operation.js';
import { sourcePageOperation } from './views/source.operation.js';
import { sourcesOperation } from './views/sources.operation.js';
import { suggestOperation } from './views/suggest.operation.js';
import { timelinePageOperation } from './views/timeline.operation.js';
import { traceOperation } from './views/trace.operation.js';

const operations = [
  checkOperation,
  citedPassagesOperation,
  claimPageOperation,
  clockSpanOperation,
  contestsOperation,
  mapOperation,
  nodePageOperation,
  overviewOperation,
  searchOperation,
  sourcePageOperation,
  sourcesOperation,
  suggestOperation,
  timelinePageOperation,
  traceOperation,
];

/** The operations of all views and of their parts, by the id under which browsers ask for them. */
export const viewDocuments: Readonly<Record<string, string>> = Object.fromEntries(
  operations.map(({ id, text }) => [id, text]),
);
