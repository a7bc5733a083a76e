import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { changesBetween } from '../../src/graph/changes.js';
import { Graph } from '../../src/graph/graph.js';
import { claim, smallDataset } from '../small-dataset.js';

const project = 'Project:town-2024';
const begun = claim('analysis', 'begun', project, 'GROUNDBREAKING', { date: '2024-02-28' });
const begunLater = claim('report', 'begun', project, 'GROUNDBREAKING', { date: '2024-03-06' });
const opened = claim('report', 'opened', project, 'INAUGURATED', { date: '2024-12-20' });
const remark = claim('analysis', 'remark', 'Locality:town', 'REMARK', { text: 'It is small.', language: 'en' });
const ofPolicy = claim('analysis', 'aim', 'Policy:p', 'OBJECTIVE', { text: 'to build', language: 'en' });

const graphOf = async (...claims: ClaimRecord[]): Promise<Graph> => new Graph(await smallDataset(claims));

describe('changesBetween', () => {
  it('finds nothing between a data set and itself', async () => {
    expect(await changesBetween(await graphOf(begun), await graphOf(begun))).toEqual({});
  });

  it('names no claim of the first version, but its contests and statuses', async () => {
    const changes = await changesBetween(null, await graphOf(begun, begunLater));
    expect(changes).toEqual({
      contested: [
        {
          subject: project,
          property: 'GROUNDBREAKING',
          claim: begun.id,
          explanation: expect.stringContaining('exclude'),
        },
      ],
      statuses: [{ subject: project, to: 'UNDER_CONSTRUCTION' }],
    });
  });

  it('names what is new, changed and withdrawn, with the places of what is gone', async () => {
    const reworded = { ...begun, statement: 'The analysis puts it so.' };
    const changes = await changesBetween(await graphOf(begun, remark, ofPolicy), await graphOf(reworded, opened));
    expect(changes).toEqual({
      added: [opened.id],
      changed: [begun.id],
      withdrawn: [
        // A policy has no place.
        { claim: ofPolicy.id, subject: 'Policy:p', statement: ofPolicy.statement },
        {
          claim: remark.id,
          subject: 'Locality:town',
          statement: remark.statement,
          places: ['Locality:town', 'Province:north'],
        },
      ],
      statuses: [{ subject: project, from: 'UNDER_CONSTRUCTION', to: 'COMPLETED' }],
    });
  });

  it('knows a contest again by its claims, and tells when it ends', async () => {
    const contested = await graphOf(begun, begunLater);
    const third = claim('relay', 'begun', project, 'GROUNDBREAKING', { date: '2024-04' });
    // It was contested before, and is so with one claim more.
    expect(await changesBetween(contested, await graphOf(begun, begunLater, third))).toEqual({ added: [third.id] });
    const settled = { subject: project, property: 'GROUNDBREAKING' };
    expect((await changesBetween(contested, await graphOf(begunLater))).settled).toEqual([
      { ...settled, claim: begunLater.id, explanation: expect.stringMatching(/^1 claim, 1 value/) },
    ]);
    // Nothing is left of it, and so of the status either.
    expect(await changesBetween(contested, await graphOf())).toMatchObject({
      settled: [{ ...settled, claim: begun.id }],
      statuses: [{ subject: project, from: 'UNDER_CONSTRUCTION' }],
    });
  });
});
