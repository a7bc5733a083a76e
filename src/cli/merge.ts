import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { DatasetError, printFault } from '../dataset/faults.js';
import { readDataFiles } from '../dataset/files.js';
import type { Additions, KnownData } from '../dataset/known.js';
import { type DataFile, readDataset } from '../dataset/read.js';
import { claimsShape, manifestShape, nodesShape } from '../dataset/shape.js';
import { Graph } from '../graph/graph.js';
import { kinds, typeOfId } from '../vocabulary/kinds.js';

/** Adding claims to the files of a data set: all of them, or none where the data set would get faults. */

/** The files of a data set, and what they hold. */
export interface OpenedData {
  readonly folder: string;
  readonly files: readonly DataFile[];
  readonly known: KnownData;
}

/** Reads the files of a folder. Throws a DatasetError where one has not its shape. */
export async function openData(folder: string): Promise<OpenedData> {
  const files = readDataFiles(folder);
  return { folder, files, known: await knownData(files) };
}

/** What became of additions. */
export interface Written {
  /** The faults that the data set would get; then nothing is written. */
  readonly faults: readonly string[];
  /** The files written. */
  readonly written: readonly string[];
}

/** Adds claims and nodes to the files, unless the data set would get faults or this is a dry run. */
export async function addTo({ folder, files }: OpenedData, additions: Additions, dryRun: boolean): Promise<Written> {
  const after = merged(files, additions);
  const faults = await addedFaults(files, after);
  if (faults.length > 0 || dryRun) return { faults, written: [] };
  const changed = after.filter((file) => !files.includes(file));
  await writeTogether(folder, changed, files);
  return { faults, written: changed.map((file) => file.path) };
}

/**
 * What the files hold. A data set that is being made may break rules between claims and nodes, so those are not asked
 * for here; but each file must have its shape. Throws a DatasetError where one has not.
 */
async function knownData(files: readonly DataFile[]): Promise<KnownData> {
  const parsed = new Map<string, unknown>();
  for (const { path, text } of files) parsed.set(path, parse(text));
  const read = <T>(path: string, shape: z.ZodType<T>): T | undefined => shape.safeParse(parsed.get(path)).data;
  const manifest = read('manifest.json', manifestShape);
  const nodes = Object.values(kinds).map(({ file }) => read(`nodes/${file}.json`, nodesShape));
  const claims = [...parsed.keys()]
    .filter((path) => path.startsWith('claims/'))
    .map((path) => ({
      source: `Source:${path.slice('claims/'.length, -'.json'.length)}`,
      records: read(path, claimsShape),
    }));
  if (manifest === undefined || nodes.includes(undefined) || claims.some(({ records }) => records === undefined)) {
    throw new DatasetError(await faultsOf(files));
  }
  return {
    policy: manifest.policy,
    nodes: nodes.flatMap((ids) => ids ?? []),
    claims: claims.flatMap(({ source, records }) => (records ?? []).map((record) => ({ ...record, source }))),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Reading the data set tells what is wrong with it.
    return undefined;
  }
}

async function faultsOf(files: readonly DataFile[]): Promise<DatasetError['faults']> {
  try {
    new Graph(await readDataset(files));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.faults;
    throw error;
  }
}

/** The faults that the data set has after the merge and had not before, as lines. */
async function addedFaults(before: readonly DataFile[], after: readonly DataFile[]): Promise<string[]> {
  const old = (await faultsOf(before)).map(printFault);
  return (await faultsOf(after)).map(printFault).filter((fault) => !old.includes(fault));
}

/** The files with the additions; those that nothing is added to are the same objects as before. */
function merged(files: readonly DataFile[], { addedClaims, addedNodes }: Additions): DataFile[] {
  const additions = new Map<string, unknown[]>();
  for (const [source, claims] of addedClaims)
    additions.set(`claims/${source.slice('Source:'.length)}.json`, [...claims]);
  for (const id of addedNodes) {
    const type = typeOfId(id);
    if (type === 'SourceClaim') continue;
    const path = `nodes/${kinds[type].file}.json`;
    additions.set(path, [...(additions.get(path) ?? []), id]);
  }
  const there = files.map((file) => {
    const items = additions.get(file.path);
    additions.delete(file.path);
    return items === undefined ? file : { path: file.path, text: appended(file.text, items) };
  });
  return [...there, ...[...additions].map(([path, items]) => ({ path, text: appended('[]', items) }))];
}

/** A JSON list with items added at its end. What stood in it stays as it was printed. */
function appended(text: string, items: readonly unknown[]): string {
  const head = text.slice(0, text.lastIndexOf(']')).trimEnd();
  const printed = JSON.stringify(items, null, 2).slice(1, -1).trimEnd();
  return `${head}${head.endsWith('[') ? '' : ','}${printed}\n]\n`;
}

/**
 * Writes all files or none: each to a temporary file beside it first, whose name begins with a dot so that no reader
 * takes it for a part of the data set, and then renamed. Where a rename fails, those already made are undone.
 */
async function writeTogether(folder: string, files: readonly DataFile[], before: readonly DataFile[]): Promise<void> {
  const targets = files.map(({ path, text }) => {
    const target = join(folder, path);
    const temporary = join(dirname(target), `.${path.replaceAll('/', '-')}.${process.pid}`);
    return { target, temporary, text, old: before.find((file) => file.path === path)?.text };
  });
  const renamed: typeof targets = [];
  try {
    for (const { temporary, text } of targets) await writeFile(temporary, text);
    for (const one of targets) {
      await rename(one.temporary, one.target);
      renamed.push(one);
    }
  } catch (error) {
    for (const { target, old } of renamed) await (old === undefined ? rm(target) : writeFile(target, old));
    for (const { temporary } of targets) await rm(temporary, { force: true });
    throw error;
  }
}
