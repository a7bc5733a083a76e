import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDataset, shippedData } from '../dataset/files.js';
import { compareVersions } from '../dataset/history.js';
import { type Dataset, type PackedDataset, readDataset } from '../dataset/read.js';
import { isInstant, type VersionRecord } from '../dataset/shape.js';
import { changesBetween } from '../graph/changes.js';
import { Graph } from '../graph/graph.js';
import { type Command, UsageError } from './command.js';

/** `kg20x10 changes`: holds a data set against the version before it, and writes that down in its history. */
export const changesCommand: Command = {
  name: 'changes',
  summary: 'tells what a version of the data set brought, for its history and feeds',
  help: `
Usage: kg20x10 changes [--since DIR|FILE] [--data DIR] [--released INSTANT] [--write]

Holds a data set against the version before it: new, changed and withdrawn claims, facts that became contested or
ceased to be, works of another status. Prints that as it stands in history.json, from which the feeds are made. The
version is that of the manifest: raise it first. Where the history has it already, it is told anew.

  --since DIR|FILE    the version before: its folder, or the one file that kg20x10 pack made of it (default: there was
                      none, and all claims are new)
  --data DIR          folder of the data set (default: the one shipped with the package)
  --released INSTANT  since when there is this version, such as 2026-11-22T05:12:25Z (default: now)
  --write             write it into history.json of the data set
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        since: { type: 'string' },
        data: { type: 'string', default: shippedData },
        released: { type: 'string', default: `${new Date().toISOString().slice(0, 19)}Z` },
        write: { type: 'boolean', default: false },
      },
    });
    const { since, data, released } = values;
    if (!isInstant(released)) {
      throw new UsageError(`--released ${JSON.stringify(released)} is not an instant such as 2026-11-22T05:12:25Z`);
    }
    const now = await loadDataset(data);
    const then = since === undefined ? null : await datasetAt(since);
    const earlier = now.history.filter(({ version }) => version !== now.manifest.version);
    checkChain(earlier, then, now);
    const record: VersionRecord = {
      version: now.manifest.version,
      digest: now.digest,
      released,
      ...(await changesBetween(then === null ? null : new Graph(then), new Graph(now))),
    };
    const history = [...earlier, record];
    if (values.write) {
      await writeFile(join(data, 'history.json'), historyText(history));
      // What was written is what will be read.
      await loadDataset(data);
    }
    console.log(JSON.stringify(record, null, 2));
    return 0;
  },
};

/** A data set in a folder or in one file. */
async function datasetAt(path: string): Promise<Dataset> {
  if ((await stat(path)).isDirectory()) return loadDataset(path);
  let packed: unknown;
  try {
    packed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${path} is no JSON; kg20x10 pack makes such a file`);
    throw error;
  }
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed)) {
    throw new UsageError(`${path} is no packed data set; kg20x10 pack makes one`);
  }
  return readDataset(packed as PackedDataset);
}

/** Each version is held against the one before it, so that nothing between two of them is lost. */
function checkChain(earlier: readonly VersionRecord[], then: Dataset | null, now: Dataset): void {
  const last = earlier.at(-1);
  const { version } = now.manifest;
  if (last === undefined && then === null) return;
  if (then !== null && then.digest !== now.digest && compareVersions(version, then.manifest.version) <= 0) {
    throw new UsageError(
      `the manifest says ${version}, and --since is ${then.manifest.version}: raise the version in manifest.json first`,
    );
  }
  if (last === undefined) {
    throw new UsageError(`the history is empty: tell of version ${then?.manifest.version} first, in its own folder`);
  }
  if (then === null) throw new UsageError(`--since is missing: the history ends with version ${last.version}`);
  if (then.digest !== last.digest) {
    throw new UsageError(`--since is version ${then.manifest.version} with other content than ${last.version} had`);
  }
  if (compareVersions(version, last.version) <= 0) {
    throw new UsageError(`the manifest says ${version}; the history has ${last.version} already`);
  }
}

/** A version on a few lines, and each of its members on one, so that a review shows what is new. */
function historyText(history: readonly VersionRecord[]): string {
  const list = (members: readonly unknown[]): string =>
    `[\n${members.map((member) => `      ${JSON.stringify(member)}`).join(',\n')}\n    ]`;
  const versions = history.map((record) => {
    const entries = Object.entries(record).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
    );
    return `  {\n${entries.join(',\n')}\n  }`;
  });
  return `[\n${versions.join(',\n')}\n]\n`;
}
