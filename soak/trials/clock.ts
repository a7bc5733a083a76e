import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { askedOften, knownAnswer } from './known-answer.js';

const day = 86_400;
/** How far the clock is set from the true one, in seconds. */
const jumps = [3_600, -3_600, -day, 400 * day, 0, -20_000 * day, 13 * 365 * day, 60 * 365 * day, 0];

const libraries = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
];

/** The clock is set to and fro while the server answers: by libfaketime for the process, where it is installed. */
export async function clockJumps(): Promise<Seen> {
  const library = libraries.find((path) => existsSync(path));
  const folder = mkdtempSync(join(tmpdir(), 'kg20x10-clock-'));
  const file = join(folder, 'offset');
  writeFileSync(file, '+0');
  const env: Record<string, string> =
    library === undefined
      ? {}
      : {
          LD_PRELOAD: library,
          FAKETIME_TIMESTAMP_FILE: file,
          FAKETIME_NO_CACHE: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
        };
  const server = await ServerProcess.start({ env });
  const faults: string[] = [];
  try {
    const { data } = await knownAnswer(server);
    let seen = 0;
    for (const seconds of jumps) {
      if (library === undefined) await server.setClock(seconds * 1000);
      else writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}`);
      // Node.js keeps the date that heads tell for a second.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      const { wrong, slowest } = await askedOften(server, 30, data);
      if (wrong > 0) faults.push(`${wrong} of 30 answers are wrong with the clock ${seconds} s off`);
      if (slowest > 5_000) faults.push(`an answer took ${slowest} ms with the clock ${seconds} s off`);
      if (server.ended !== null) return { detail: '', faults: [...faults, `the server ${server.ended}`] };
      const told = (await fetch(`${server.url}/health`)).headers.get('date') ?? '';
      if (Math.abs(Date.parse(told) - Date.now() - seconds * 1000) < 5_000) seen += 1;
    }
    if (server.stacks > 0) faults.push(`${server.stacks} stacks in the log`);
    const by =
      library === undefined
        ? 'a clock of JavaScript put in place'
        : `libfaketime, seen in ${seen} of ${jumps.length} heads`;
    return { detail: `${jumps.length} jumps of up to 60 years, both ways, by ${by}`, faults };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
