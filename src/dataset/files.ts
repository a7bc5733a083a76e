import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hasher } from './canonical.js';
import { type DataFile, type Dataset, readWith } from './read.js';

/** A file in a folder. Its text is read when it is asked for, so that a large data set is not held as text as a whole. */
class FileInFolder implements DataFile {
  readonly path: string;
  readonly #file: string;

  constructor(folder: string, path: string) {
    this.path = path;
    this.#file = join(folder, path);
  }

  get text(): string {
    // One after the other, and at once: there may be more files than can be open, and handing each to another thread and
    // back takes longer than to read it.
    return readFileSync(this.#file, 'utf8');
  }
}

/** The files below a folder, except those whose name, or a folder on the way to which, begins with a dot: a data set may be
 * a repository of its own. */
function filesIn(folder: string): FileInFolder[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .map((path) => new FileInFolder(folder, path));
}

/** The files below a folder with their texts. */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  return filesIn(folder).map(({ path, text }) => ({ path, text }));
}

/** The folder of the data set that is shipped with the package. `src/dataset` and `dist/dataset` lie equally deep. */
export const shippedData = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Reads and checks the data set in a folder, by default the shipped one. Throws a DatasetError with every fault, or what
 * the file system threw.
 */
export async function loadDataset(folder: string = shippedData): Promise<Dataset> {
  return readWith(filesIn(folder), sha256Hasher());
}

function sha256Hasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => `sha256:${hash.digest('hex')}` };
}
