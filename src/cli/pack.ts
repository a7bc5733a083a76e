import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDataFiles, shippedData } from '../dataset/files.js';
import { type PackedDataset, readDataset } from '../dataset/read.js';
import type { Command } from './command.js';

/** `kg20x10 pack`: writes the data set as one file, for pages and workers. */
export const packCommand: Command = {
  name: 'pack',
  summary: 'writes the data set as one file, for pages and workers',
  help: `
Usage: kg20x10 pack [--data DIR] [--out FILE]

Checks the data set, and writes all its files in one, as JSON without white space: what each holds, by its path. The
function readDataset takes it, parsed, in place of the files; the digest of the data set is the same.

  --data DIR  folder of the data set (default: the one shipped with the package)
  --out FILE  file to write to (default: standard output)
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string', default: shippedData }, out: { type: 'string' } },
    });
    const files = readDataFiles(values.data);
    await readDataset(files);
    const packed: PackedDataset = Object.fromEntries(
      files.map(({ path, text }) => [path, JSON.parse(text) as unknown]),
    );
    const text = JSON.stringify(packed);
    if (values.out === undefined) process.stdout.write(text);
    else await writeFile(values.out, text);
    return 0;
  },
};
