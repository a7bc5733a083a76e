import { claimList, claims } from './rows/claims.js';
import { events } from './rows/events.js';
import { factList, facts } from './rows/facts.js';
import { gaps } from './rows/gaps.js';
import { keyValues } from './rows/key-values.js';
import { members } from './rows/members.js';
import { nodeList, nodes } from './rows/nodes.js';
import type { TablePart } from './table-part.js';

/** All that is written node by node. */
export const parts: readonly TablePart[] = [
  nodes,
  claims,
  claimList,
  facts,
  factList,
  members,
  nodeList,
  keyValues,
  events,
  gaps,
];
