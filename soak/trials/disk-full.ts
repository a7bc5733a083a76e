import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, shippedData } from '../paths.js';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { askedOften, knownAnswer, reloads } from './known-answer.js';

/** A file system of a few megabytes that holds the data and the log, and is filled to its end. */
export async function diskFull(): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'kg20x10-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return existsSync('/dev/full')
      ? outputOnly()
      : { notRun: 'no file system can be mounted here, and there is no /dev/full' };
  }
  try {
    return await onFullDisk(folder);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onFullDisk(folder: string): Promise<Seen> {
  const faults: string[] = [];
  const data = join(folder, 'data');
  cpSync(shippedData, data, { recursive: true });
  const log = openSync(join(folder, 'log'), 'w');
  const server = await ServerProcess.start({ data, output: log });
  closeSync(log);
  try {
    const { data: expected } = await knownAnswer(server);
    fill(join(folder, 'filling'));
    const file = join(data, 'claims/38north-long-journey.json');
    const good = readFileSync(file);
    const { wrong } = await askedOften(server, 50, expected);
    if (wrong > 0) faults.push(`${wrong} of 50 answers are wrong on a full disk`);
    // What is edited on a full disk is cut off where the space ends.
    let cut = false;
    try {
      writeFileSync(file, Buffer.concat([good, good]));
    } catch {
      cut = true;
    }
    if (!cut) faults.push('the disk was not full');
    const reloading = await reloads(server);
    if (reloading) {
      server.signal('SIGHUP');
      await new Promise((resolve) => setTimeout(resolve, 4_000));
    }
    const after = await askedOften(server, 50, expected);
    if (after.wrong > 0) faults.push(`${after.wrong} of 50 answers are wrong after an edit that was cut off`);
    if (server.ended !== null) faults.push(`the server ${server.ended}`);
    const out = join(folder, 'export');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'export', '--format', 'nquads', '--out', out], {
      encoding: 'utf8',
    });
    if (status !== 4 || stderr.trim().split('\n').length !== 1) {
      faults.push(`an export to a full disk ends with ${status} and says: ${stderr.slice(0, 300)}`);
    }
    const what = reloading ? 'an edit cut off by it was not served' : 'this server does not reload';
    return {
      detail: `data and log on a full disk: 100 answers as before; ${what}; an export says so in one line`,
      faults,
    };
  } finally {
    await server.stop();
  }
}

/** Takes all the space that there is. */
function fill(file: string): void {
  const { bavail, bsize } = statfsSync(join(file, '..'));
  const handle = openSync(file, 'w');
  try {
    for (let block = 0; block <= bavail; block += 1) writeFileSync(handle, Buffer.alloc(bsize, 1));
  } catch {
    // Full, as it is to be.
  } finally {
    closeSync(handle);
  }
}

async function outputOnly(): Promise<Seen> {
  const full = openSync('/dev/full', 'w');
  const server = await ServerProcess.start({ output: full });
  closeSync(full);
  const { data } = await knownAnswer(server);
  const { wrong } = await askedOften(server, 50, data);
  await server.stop();
  return {
    detail: 'the log on /dev/full only, as no file system can be mounted here',
    faults: wrong > 0 ? [`${wrong} of 50 answers are wrong`] : [],
  };
}
