import { ask } from './equal.js';
import { bare, oursOver } from './servers.js';
import { start } from './started.js';
import { ratioOf, type Spread, spreadOf } from './statistics.js';

/** From the start of a process to its first answer, in milliseconds. */
export interface StartUp {
  readonly kg20x10: Spread;
  /** A process of Node.js that answers a constant. */
  readonly bare: Spread;
  readonly ratio: Spread;
}

/** A node by its id, with fields of its own and of nodes that it leads to: what a first visitor of a page asks. */
const body = JSON.stringify({
  query:
    'query ($id: ID!) { node(id: $id) { id ... on Project { name year status locality { name province { name } } } } }',
  variables: { id: 'Project:songchon-2024' },
});

/** Both in turns, with nothing loaded into them for the measurement, and no other server beside them. */
export async function measureStartUp(folder: string, starts: number): Promise<StartUp> {
  const ours: number[] = [];
  const least: number[] = [];
  for (let round = 0; round <= starts; round += 1) {
    const both = [await timed(oursOver(folder, 'cached'), body), await timed(bare, body)] as const;
    // The first start reads the files from the disk.
    if (round === 0) continue;
    ours.push(both[0]);
    least.push(both[1]);
  }
  return { kg20x10: spreadOf(ours), bare: spreadOf(least), ratio: ratioOf(ours, least) };
}

async function timed(command: readonly string[], body: string): Promise<number> {
  const begin = performance.now();
  const started = await start(command, false);
  await ask(started.url, body);
  const time = performance.now() - begin;
  await started.stop();
  return time;
}
