import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { faultsOf } from './answers.js';
import { answersIn, wireInputs } from './wire.js';
import { sendWire } from './wire-client.js';

const { port, stop } = await serving(shipped);
afterAll(stop);

describe('bytes of any form', () => {
  it('get no more answers than they hold requests, and never break the server', async () => {
    const inputs = fc.sample(wireInputs, { seed: 20, numRuns: 120 });
    const outcomes = await Promise.all(
      inputs.map(async (input) => {
        const { bytes, faults } = await sendWire(port, input);
        const { answers } = answersIn(bytes, input.methods);
        const told = answers.flatMap(({ status, head, body }) =>
          faultsOf({ status, type: /^content-type: *(.*)/im.exec(head)?.[1] ?? '', body }),
        );
        return { input, faults: [...faults, ...told] };
      }),
    );
    expect(outcomes.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});
