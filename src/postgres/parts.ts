import { claimList, claims } from './rows/claims.js';
import { derivations } from './rows/derivations.js';
import { events } from './rows/events.js';
import { factList, facts } from './rows/facts.js';
import { gaps } from './rows/gaps.js';
import { keyValues } from './rows/key-values.js';
import { links } from './rows/links.js';
import { members } from './rows/members.js';
import { nodeList, nodes } from './rows/nodes.js';
import { names, statements } from './rows/texts.js';
import { years } from './rows/years.js';
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
  links,
  derivations,
  years,
  names,
  statements,
];
