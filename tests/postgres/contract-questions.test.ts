import { beforeAll, describe, it } from 'vitest';
import { compareReads, expectAlike } from './comparison.js';
import { drawing, type Known, knownOf } from './known.js';
import { QuestionRequests } from './question-requests.js';
import { datasetNames, type Twins, twinsOf } from './twins.js';

describe.each(datasetNames)('questions to the %s data set', (name) => {
  let twins: Twins;
  let known: Known;
  let requests: QuestionRequests;
  beforeAll(async () => {
    twins = await twinsOf(name);
    known = await knownOf(twins.memory);
    requests = new QuestionRequests(twins.memory.schema, known, drawing(2));
  });

  it('nodes, claims and facts by id', async () => {
    // In batches up to what the largest operations need.
    expectAlike(await compareReads(twins, 'nodes', requests.ids(known.nodes), 1_000), 900);
    expectAlike(await compareReads(twins, 'claims', requests.ids(known.claims), 1_000), 3_000);
    expectAlike(await compareReads(twins, 'facts', requests.ids(known.facts), 1_000), 2_000);
  });

  it('nodes by a value that is theirs', async () => {
    expectAlike(await compareReads(twins, 'keys', requests.keys()), 30);
  });

  it('searches', async () => {
    expectAlike(await compareReads(twins, 'searches', requests.searches(100)), 100);
  });

  it('facts under clocks', async () => {
    expectAlike(await compareReads(twins, 'factsAt', requests.factsAt(300)), 1_000);
  });

  it('contests', async () => {
    expectAlike(await compareReads(twins, 'conflicts', requests.conflicts(60, 6)), 250);
  });

  it('timelines', async () => {
    expectAlike(await compareReads(twins, 'timelines', requests.timelines(300, 4)), 400);
  });

  it('gaps', async () => {
    expectAlike(await compareReads(twins, 'gaps', requests.gaps(40)), 70);
  });

  it('years of policies', async () => {
    expectAlike(await compareReads(twins, 'years', requests.years(30)), 50);
  });

  it('what would follow without sources', async () => {
    expectAlike(await compareReads(twins, 'withoutSources', requests.withoutSources(40)), 20);
  });

  it('paths', async () => {
    expectAlike(await compareReads(twins, 'paths', requests.paths(300)), 300);
  });
});
