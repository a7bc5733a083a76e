import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDataset, shippedData } from '../dataset/files.js';
import type { Span } from '../dataset/passage-check.js';
import {
  type CitationResult,
  type DocumentResult,
  type HeldText,
  type Verification,
  verifyDataset,
} from '../dataset/verify.js';
import { type Command, paint, UsageError } from './command.js';
import { readHeldText } from './held-text.js';

const help = `Usage: kg20x10 verify --documents DIR [--data DIR] [--json]

Holds every citation of a data set against the documents that you have. The document of Source:<slug> is
DIR/<slug>.txt, in UTF-8; docs/ says how to make such a text from a page.

  --documents DIR  the folder of the documents
  --data DIR       the folder of the data set (default: the one shipped with the package)
  --json           print {"documents", "citations"} with every citation, for programs

A document is same, changed (its bytes differ from those that were read) or missing. A citation is
  verified   the passage stands at its place
  moved      it does not, but exactly one other passage has its digest
  orphaned   none has, or several
  unchecked  the document is missing, or the place is too coarse for a digest

Exit code: 0 no citation is moved or orphaned; 1 some are, or the data set has faults; 2 wrong usage, or a file could
not be read.
`;

/** `kg20x10 verify`: checks the citations of a data set against the documents at hand. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check the citations against the documents that you have',
  help,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        documents: { type: 'string' },
        data: { type: 'string', default: shippedData },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.documents === undefined) throw new UsageError('--documents DIR is needed');
    const dataset = await loadDataset(values.data);
    const verification = await verifyDataset(dataset, await readDocuments(values.documents, dataset.nodes));
    if (values.json) console.log(JSON.stringify(verification, null, 2));
    else print(verification);
    return verification.citations.some(({ state }) => state === 'MOVED' || state === 'ORPHANED') ? 1 : 0;
  },
};

/** Reads the documents in a folder that are named after a source of the data set. */
async function readDocuments(folder: string, ids: readonly string[]): Promise<Map<string, HeldText>> {
  const present = new Set(await readdir(folder));
  const documents = new Map<string, HeldText>();
  for (const id of ids) {
    const name = `${id.replace(/^Source:/, '')}.txt`;
    if (id.startsWith('Source:') && present.has(name)) documents.set(id, await readHeldText(join(folder, name)));
  }
  return documents;
}

function print({ documents, citations }: Verification): void {
  for (const row of table(documents)) console.log(row);
  const known = new Set(documents.map(({ document }) => document));
  const elsewhere = citations.filter(({ document }) => !known.has(document)).length;
  if (elsewhere > 0) console.log(`\n${elsewhere} citations of sources of which no text is held: unchecked`);
  const broken = citations.filter(({ state }) => state === 'MOVED' || state === 'ORPHANED');
  if (broken.length > 0) console.log('');
  for (const citation of broken) console.log(describe(citation));
}

const columns = ['VERIFIED', 'MOVED', 'ORPHANED', 'UNCHECKED'] as const;
const stateStyle = { SAME: 'green', CHANGED: 'yellow', MISSING: 'dim' } as const;

function table(documents: readonly DocumentResult[]): string[] {
  const width = Math.max('document'.length, ...documents.map(({ document }) => document.length));
  const head = ['document'.padEnd(width), 'text'.padEnd(7), ...columns.map((name) => name.toLowerCase().padStart(9))];
  return [
    paint('bold', head.join('  ')),
    ...documents.map(({ document, state, citations }) =>
      [
        document.padEnd(width),
        paint(stateStyle[state], state.toLowerCase().padEnd(7)),
        ...columns.map((name) => String(citations[name]).padStart(9)),
      ].join('  '),
    ),
  ];
}

function describe({ claim, pointer, state, at, movedTo, matches }: CitationResult): string {
  const place = `${claim}#${pointer} (${at === undefined ? 'no place' : span(at)})`;
  if (movedTo !== undefined) return `${paint('yellow', state)} ${place}: now at ${span(movedTo)}, line ${movedTo.line}`;
  const reason = matches === 0 ? 'no passage has its digest' : `${matches} passages have its digest`;
  return `${paint('red', state)} ${place}: ${reason}`;
}

function span({ start, end }: Span): string {
  return `${start}-${end}`;
}
