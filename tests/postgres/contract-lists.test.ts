import { beforeAll, describe, it } from 'vitest';
import { type Compared, compareReads, expectAlike } from './comparison.js';
import { drawing, knownOf } from './known.js';
import { PageRequests } from './page-requests.js';
import { datasetNames, type Twins, twinsOf } from './twins.js';

describe.each(datasetNames)('lists of the %s data set', (name) => {
  let twins: Twins;
  let requests: PageRequests;
  beforeAll(async () => {
    twins = await twinsOf(name);
    const { schema, store } = twins.memory;
    requests = new PageRequests(schema, store, await knownOf(twins.memory), drawing(1));
  });
  const pages = async (of: ReturnType<PageRequests['whole']>): Promise<Compared> => compareReads(twins, 'pages', of);

  it('of every node', async () => {
    expectAlike(await pages(requests.whole()), 2_000);
  });

  it('by each part of a filter alone', async () => {
    expectAlike(await pages(requests.filteredRoots(250)), 1_000);
  });

  it('of nodes, by a part of a filter, in each order', async () => {
    expectAlike(await pages(requests.filteredMembers(100)), 800);
  });

  it('by several parts of a filter', async () => {
    expectAlike(await pages(requests.combined(60)), 1_000);
  });

  it('from page to page, from both ends', async () => {
    expectAlike(await pages(await requests.walks(40)), 500);
  });

  it('at cursors and in sizes that are none, and of nodes that have none', async () => {
    expectAlike(await pages(requests.faulty(400)), 1_000);
  });
});
