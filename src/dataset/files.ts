import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataFile, type Dataset, readDataset } from './read.js';

/**
 * Lists the files below a folder with their texts, except those whose name, or a folder on the way to which, begins
 * with a dot: a data set may be a repository of its own.
 */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

/** The folder of the data set that is shipped with the package. `src/dataset` and `dist/dataset` lie equally deep. */
export const shippedData = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Reads and checks the data set in a folder, by default the shipped one. Throws a DatasetError with every fault, or what
 * the file system threw.
 */
export async function loadDataset(folder: string = shippedData): Promise<Dataset> {
  return readDataset(await readDataFiles(folder));
}
