import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/server/gate.js';

const never = (): AbortSignal => new AbortController().signal;

describe('a gate', () => {
  it('lets so many in, keeps so many waiting in their order, and turns the rest away', async () => {
    const gate = new Gate(2, 2);
    expect([gate.enter(never), gate.enter(never)]).toEqual([true, true]);
    const order: string[] = [];
    const wait = async (name: string): Promise<void> => {
      expect(await gate.enter(never)).toBe(true);
      order.push(name);
    };
    const waiting = [wait('third'), wait('fourth')];
    expect(gate.enter(never)).toBe(false);
    expect([gate.inside, gate.waiting]).toEqual([2, 2]);
    gate.leave();
    await waiting[0];
    expect(order).toEqual(['third']);
    gate.leave();
    await waiting[1];
    gate.leave();
    gate.leave();
    expect([gate.inside, gate.waiting]).toEqual([0, 0]);
  });

  it('forgets who goes while waiting', async () => {
    const gate = new Gate(1, 1);
    gate.enter(never);
    const leaving = new AbortController();
    const turn = gate.enter(() => leaving.signal);
    leaving.abort();
    expect(await turn).toBe(false);
    expect(gate.waiting).toBe(0);
    gate.leave();
    expect(gate.enter(never)).toBe(true);
  });
});
