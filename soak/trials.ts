import type { TrialResult } from './report.js';
import type { Tally } from './tally.js';
import { clockJumps } from './trials/clock.js';
import { diskFull } from './trials/disk-full.js';
import { exhausting } from './trials/exhausting.js';
import { faultyFiles } from './trials/faulty-files.js';
import { idleConnections } from './trials/idle-connections.js';
import { killed } from './trials/killed.js';
import { slowClients } from './trials/slow-clients.js';

/** What a trial saw; null where it cannot be run here, with the reason. */
export type Seen = { readonly detail: string; readonly faults: readonly string[] } | { readonly notRun: string };

/** Faults of the machine and of clients around the server, one after another. */
export async function runTrials(long: boolean, tally: Tally): Promise<TrialResult[]> {
  const trials: readonly [name: string, run: () => Promise<Seen>][] = [
    ['killed under load, and started again', killed],
    ['disk full', diskFull],
    ['deleted and half-written data files during a reload', faultyFiles],
    ['jumps of the clock', clockJumps],
    ['operations made to exhaust', exhausting],
    ['10,000 idle connections', idleConnections],
    ['slow heads and bodies', () => slowClients(long)],
  ];
  const results: TrialResult[] = [];
  for (const [name, run] of trials) {
    console.log(`  ${name}`);
    const seen = await run().catch((error: unknown) => ({ detail: '', faults: [`the trial broke off: ${error}`] }));
    if ('notRun' in seen) {
      results.push({ name, outcome: 'not run', detail: seen.notRun });
      continue;
    }
    for (const fault of seen.faults) tally.fault(name, fault, seen.detail);
    const outcome = seen.faults.length === 0 ? 'passed' : 'failed';
    results.push({ name, outcome, detail: [seen.detail, ...seen.faults].join('; ') });
  }
  return results;
}
