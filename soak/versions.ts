import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '../src/dataset/files.js';
import { shippedData } from './paths.js';

/** What stands at the end of each marked text of version B, and of none of version A. */
export const mark = ' [B]';
/** Whose claims are marked: the documents with the most, so that any page of claims has some. */
const markedSources = 12;

interface Claim {
  readonly subject: string;
  readonly property: string;
  readonly value: { text?: string };
  statement: string;
}

/** A copy of the data set whose files are those of version A or B. */
export class Versions {
  readonly folder: string;
  /** The digests of A and B. */
  readonly digests: readonly [string, string];
  /** The documents whose claims are marked. */
  readonly sources: readonly string[];
  readonly #texts: ReadonlyMap<string, readonly [string, string]>;

  private constructor(
    folder: string,
    digests: readonly [string, string],
    texts: ReadonlyMap<string, readonly [string, string]>,
  ) {
    this.folder = folder;
    this.digests = digests;
    this.#texts = texts;
    this.sources = [...texts.keys()]
      .filter((file) => file.startsWith('claims/'))
      .map((file) => `Source:${file.slice('claims/'.length, -'.json'.length)}`);
  }

  static async make(): Promise<Versions> {
    const folder = await mkdtemp(join(tmpdir(), 'kg20x10-soak-'));
    await cp(shippedData, folder, { recursive: true });
    const texts = new Map<string, readonly [string, string]>();
    const files = (await readdir(join(folder, 'claims'))).map((file) => `claims/${file}`);
    const all = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
    );
    all.sort((a, b) => b.text.length - a.text.length);
    for (const { file, text } of all.slice(0, markedSources)) texts.set(file, [text, marked(text)]);
    const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
    texts.set('manifest.json', [manifest, manifest.replace(/"version": "[^"]*"/, '"version": "99.0.0"')]);
    const versions = new Versions(folder, ['', ''], texts);
    const digests: [string, string] = ['', ''];
    for (const at of [1, 0] as const) {
      await versions.write(at);
      digests[at] = (await loadDataset(folder)).digest;
    }
    return new Versions(folder, digests, texts);
  }

  /** Writes the files of A (0) or B (1), each put in place whole. */
  async write(version: 0 | 1): Promise<void> {
    for (const [file, texts] of this.#texts) {
      const path = join(this.folder, file);
      const beside = join(this.folder, '.written');
      await writeFile(beside, texts[version]);
      await rename(beside, path);
    }
  }

  /** The same in another folder, to which its files were moved. */
  at(folder: string): Versions {
    return new Versions(folder, this.digests, this.#texts);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** The claims of a file with a mark on each statement, and on the name of a body that many documents are published by. */
function marked(text: string): string {
  const claims = JSON.parse(text) as Claim[];
  for (const claim of claims) {
    claim.statement += mark;
    if (claim.subject === 'Actor:kcna' && claim.property === 'NAME') claim.value.text += mark;
  }
  return JSON.stringify(claims, null, 2);
}
