import { nodePageOperation } from './views/node.operation.js';
import { overviewOperation } from './views/overview.operation.js';
import { timelinePageOperation } from './views/timeline.operation.js';

/** The operations of all views, by the id under which browsers ask for them. */
export const viewDocuments: Readonly<Record<string, string>> = Object.fromEntries(
  [nodePageOperation, overviewOperation, timelinePageOperation].map(({ id, text }) => [id, text]),
);
