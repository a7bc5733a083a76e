import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Circuit } from '../../src/postgres/circuit.js';

beforeEach(() => {
  vi.useFakeTimers();
  // In the middle: each wait is as long as it is meant to be.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A circuit whose other side answers probes or not. */
function circuit() {
  const told: (boolean | string)[] = [];
  const probes: number[] = [];
  const state = { answers: false };
  const made = new Circuit({
    probe: async () => {
      probes.push(Date.now());
      if (!state.answers) throw new Error('still away');
    },
    told: (away, reason) => told.push(away ? String(reason) : false),
  });
  return { circuit: made, told, probes, state };
}

describe('a circuit', () => {
  it('opens after three failures in a row, and tells the last', () => {
    const { circuit: made, told } = circuit();
    made.failed('a');
    made.failed('b');
    made.answered();
    made.failed('c');
    made.failed('d');
    expect([made.isAway, told]).toEqual([false, []]);
    made.failed('e');
    made.failed('f');
    expect([made.isAway, told]).toEqual([true, ['e']]);
  });

  it('probes less and less often, one at a time, and closes at the first answer', async () => {
    const { circuit: made, told, probes, state } = circuit();
    const began = Date.now();
    for (let times = 0; times < 3; times += 1) made.failed('away');
    await vi.advanceTimersByTimeAsync(20_000);
    const waits = probes.map((at, index) => at - (probes[index - 1] ?? began));
    expect(waits).toEqual([200, 400, 800, 1600, 3000, 3000, 3000, 3000, 3000]);
    // What was asked before, and is answered late, does not bring it back.
    made.answered();
    expect(made.isAway).toBe(true);
    state.answers = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect([made.isAway, told]).toEqual([false, ['away', false]]);
    const { length } = probes;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(probes.length).toBe(length);
  });

  it('begins with short waits again when it opens again', async () => {
    const { circuit: made, probes, state } = circuit();
    const open = (): void => {
      for (let times = 0; times < 3; times += 1) made.failed('away');
    };
    open();
    await vi.advanceTimersByTimeAsync(10_000);
    state.answers = true;
    await vi.advanceTimersByTimeAsync(3000);
    probes.length = 0;
    open();
    expect(made.isAway).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect([made.isAway, probes.length]).toEqual([false, 1]);
  });

  it('probes no more once it is closed for good', async () => {
    const { circuit: made, probes } = circuit();
    for (let times = 0; times < 3; times += 1) made.failed('away');
    made.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(probes).toEqual([]);
  });
});
