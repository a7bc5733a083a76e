import { rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerProcess } from '../server.js';
import type { Seen } from '../trials.js';
import { Versions } from '../versions.js';
import { askedOften, knownAnswer, reloads } from './known-answer.js';

/** What can become of the files of a data set while somebody edits it. */
const mishaps: readonly [what: string, (folder: string) => Promise<void>][] = [
  ['a file half written', (folder) => truncate(join(folder, 'claims/wikipedia-20x10-policy.json'), 400_000)],
  ['an empty file', (folder) => writeFile(join(folder, 'claims/wikipedia-20x10-policy.json'), '')],
  ['a file of zeros', (folder) => writeFile(join(folder, 'nodes/project.json'), Buffer.alloc(4_096))],
  ['a file gone that others refer to', (folder) => rm(join(folder, 'nodes/source.json'))],
  ['no manifest', (folder) => rm(join(folder, 'manifest.json'))],
  ['no folder', (folder) => rename(folder, `${folder}-away`)],
  ['no claims', (folder) => rm(join(folder, 'claims'), { recursive: true })],
];

/** Each mishap is loaded, and refused: the old version goes on being served, and the next good one is taken. */
export async function faultyFiles(): Promise<Seen> {
  const faults: string[] = [];
  let versions = await Versions.make();
  const { folder } = versions;
  const server = await ServerProcess.start({ data: folder });
  try {
    if (!(await reloads(server))) return { notRun: 'this server does not reload its data set' };
    const { data } = await knownAnswer(server);
    for (const [what, happen] of mishaps) {
      await happen(folder);
      const before = server.log.length;
      server.signal('SIGHUP');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const { wrong } = await askedOften(server, 20, data);
      if (wrong > 0) faults.push(`${what}: ${wrong} of 20 answers are not of the old version`);
      if (server.ended !== null) faults.push(`${what}: the server ${server.ended}`);
      if (server.log.length === before && server.log.length < 20_000) faults.push(`${what}: nothing in the log`);
      await rm(`${folder}-away`, { recursive: true, force: true });
      versions = await remade(versions);
    }
    const other = versions.digests[1];
    await versions.write(1);
    server.signal('SIGHUP');
    const began = performance.now();
    while ((await knownAnswer(server)).digest !== other) {
      if (performance.now() - began > 30_000) {
        faults.push('after all mishaps a good version is not taken');
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { detail: mishaps.map(([what]) => what).join(', '), faults };
  } finally {
    await server.stop();
    await versions.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of version A in the same folder again. */
async function remade(versions: Versions): Promise<Versions> {
  const fresh = await Versions.make();
  await versions.remove();
  await rename(fresh.folder, versions.folder);
  return fresh.at(versions.folder);
}
