import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hasher } from './canonical.js';
import type { Texts } from './claims-on-disk.js';
import type { DataFile, Dataset } from './read.js';

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

/** The files below a folder with their texts, by path. */
export function readDataFiles(folder: string): DataFile[] {
  return pathsOf(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The folder of the data set that is shipped with the package. `src/dataset` and `dist/dataset` lie equally deep. */
export const shippedData = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Reads and checks the data set in a folder, by default the shipped one. Throws a DatasetError with every fault, or what
 * the file system threw.
 */
export async function loadDataset(folder: string = shippedData): Promise<Dataset> {
  // Only here, as a server that begins with prepared nodes has nothing to check yet.
  const { readWith } = await import('./read.js');
  const files = pathsOf(folder).map((path) => new FileInFolder(folder, path));
  return readWith(files, sha256Hasher());
}

/** A data set of which the claims are in a file. Nothing may be read of it after it was closed. */
export interface DatasetOnDisk {
  readonly dataset: Dataset;
  close(): void;
}

/**
 * As `loadDataset`, but for a data set that may be larger than memory: the claims are written to a file, which must not be
 * there yet, and read from it one by one when they are asked for. The file goes away with the process at the latest.
 */
export async function loadDatasetOnDisk(folder: string, file: string): Promise<DatasetOnDisk> {
  const [{ readWith }, { ClaimsOnDisk }] = await Promise.all([import('./read.js'), import('./claims-on-disk.js')]);
  const texts = new TextFile(file);
  try {
    const files = pathsOf(folder).map((path) => new FileInFolder(folder, path));
    const dataset = await readWith(files, sha256Hasher(), (interned) => new ClaimsOnDisk(texts, interned));
    return { dataset, close: () => texts.close() };
  } catch (error) {
    texts.close();
    throw error;
  }
}

/** Texts in a file that nobody else sees. What was added last is still to be written. */
class TextFile implements Texts {
  readonly #path: string;
  readonly #file: number;
  #isOpen = true;
  #isThere = true;
  #pending = Buffer.allocUnsafe(1 << 20);
  #pendingBytes = 0;
  #written = 0;
  #buffer = Buffer.allocUnsafe(1 << 14);

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'wx+', 0o600);
    this.#remove();
  }

  append(text: string): number {
    // No code unit takes more than three bytes.
    const most = 3 * text.length;
    if (this.#pendingBytes + most > this.#pending.length) {
      this.#flush();
      if (most > this.#pending.length) this.#pending = Buffer.allocUnsafe(most);
    }
    const bytes = this.#pending.write(text, this.#pendingBytes);
    this.#pendingBytes += bytes;
    return bytes;
  }

  read(from: number, length: number): string {
    // Its number may be that of another file by now.
    if (!this.#isOpen) throw new Error(`${this.#path} was closed`);
    if (from + length > this.#written) this.#flush();
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(2 * length);
    for (let at = 0; at < length; ) {
      const bytes = readSync(this.#file, this.#buffer, at, length - at, from + at);
      if (bytes === 0) throw new Error(`${this.#path} ends at ${from + at} bytes, though more were written`);
      at += bytes;
    }
    return this.#buffer.toString('utf8', 0, length);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    if (this.#isThere) rmSync(this.#path, { force: true });
  }

  #flush(): void {
    for (let at = 0; at < this.#pendingBytes; ) {
      at += writeSync(this.#file, this.#pending, at, this.#pendingBytes - at, this.#written + at);
    }
    this.#written += this.#pendingBytes;
    this.#pendingBytes = 0;
  }

  /** An open file can be read without its name, where the system allows it: then nothing is left over, whatever happens. */
  #remove(): void {
    try {
      unlinkSync(this.#path);
      this.#isThere = false;
    } catch {
      // It is removed when it is closed.
    }
  }
}

/**
 * SHA-256 of the files of a folder, byte for byte, with their paths: the same only where `loadDataset` would read the very
 * same. Keeps none of them, as megabytes outside its heap would have V8 collect garbage in the middle of a start.
 */
export function digestOfFolder(folder: string): string {
  const hash = createHash('sha256');
  let buffer = Buffer.allocUnsafe(1 << 18);
  for (const path of pathsOf(folder)) {
    const file = openSync(`${folder}/${path}`, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > buffer.length) buffer = Buffer.allocUnsafe(2 * size);
      const length = readSync(file, buffer, 0, size, 0);
      hash.update(`${path}\0${length}\0`).update(buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  }
  return hash.digest('hex');
}

/**
 * The paths of the files below a folder, sorted, except those whose name, or a folder on the way to which, begins with a
 * dot: a data set may be a repository of its own.
 */
function pathsOf(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) return pathsOf(folder, `${path}/`);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

function sha256Hasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => `sha256:${hash.digest('hex')}` };
}
