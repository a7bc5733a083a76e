import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallFiles } from '../small-dataset.js';
import { faultyDatasets } from './data-files.js';
import { faultsOfDataset } from './datasets.js';

describe('data sets of any content', () => {
  it('are refused with every fault in its place, or make a graph that answers', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(faultyDatasets(smallFiles()), async (files) => {
        const outcome = await faultsOfDataset(files);
        expect(outcome.faults).toEqual([]);
        if (outcome.accepted) accepted += 1;
      }),
      { seed: 20, numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(5);
  });
});
