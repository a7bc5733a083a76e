import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadDataset, shippedData } from '../dataset/files.js';
import { exportFormat, exportFormats } from '../export/formats.js';
import type { ExportSource } from '../export/pages.js';
import { Graph } from '../graph/graph.js';
import { baseUriOf } from './base-uri.js';
import { type Command, UsageError } from './command.js';

const names = exportFormats.map((format) => format.name);
const width = Math.max(...names.map((name) => name.length));

/** `kg20x10 export`: writes the data set, or a part of it, in a format that other programs read. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'writes the claims as RDF, tables, a map or a bibliography',
  help: `
Usage: kg20x10 export --format FORMAT [--out FILE] [--data DIR] [--base-uri URL]

Checks the data set, and writes it in a format:

${exportFormats.map((format) => `  ${format.name.padEnd(width)}  ${format.summary}`).join('\n')}

datapackage.json describes claims.csv and projects.csv: write the three under these names into one folder.

  --out FILE      file to write to (default: standard output)
  --data DIR      folder of the data set (default: the one shipped with the package)
  --base-uri URL  base of the URIs of nodes (default: baseUri of the data set's manifest)
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string', default: shippedData },
        'base-uri': { type: 'string' },
      },
    });
    const format = exportFormat(values.format ?? '');
    if (format === undefined) {
      const given =
        values.format === undefined ? '--format is missing' : `unknown format ${JSON.stringify(values.format)}`;
      throw new UsageError(`${given}; the formats are ${names.join(', ')}`);
    }
    const baseUri = baseUriOf(values['base-uri']);
    const store = new Graph(await loadDataset(values.data));
    const source: ExportSource = {
      store,
      dataset: baseUri === undefined ? store.dataset : { ...store.dataset, baseUri },
    };
    const text = Readable.from(format.write(source));
    if (values.out === undefined) await pipeline(text, process.stdout, { end: false });
    else await pipeline(text, createWriteStream(values.out));
    return 0;
  },
};
