import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cite, type PlaceInText } from '../dataset/cite.js';
import { readDocument } from '../dataset/document.js';
import { type Command, paint, UsageError } from './command.js';
import { readHeldText } from './held-text.js';

const help = `Usage: kg20x10 cite DOCUMENT --line N [--sentence N | --column NAME]
       kg20x10 cite DOCUMENT --row N [--table HEADING] [--column NAME]
       kg20x10 cite DOCUMENT --footnote N

Prints the locator of a passage as JSON, ready to stand in a claim, and on standard error the passage itself, so that
you see what you cite. DOCUMENT is a file that ends in .txt, or a source (Source:<slug> or <slug>) with --documents.

  --documents DIR  the folder in which the text of a source is <slug>.txt
  --line N         the line, counted from 1
  --sentence N     the sentence within the line; the whole line where absent
  --row N          the row of a table, counted from 1 after its header
  --table HEADING  the heading over the table, as in --table "2024 (First year)"; needed where there are several
  --column NAME    the column in which the value stands
  --footnote N     the footnote, by its printed number

Exit code: 0 cited; 1 the text has no such place; 2 wrong usage, or the file could not be read.
`;

/** `kg20x10 cite`: makes the locator of a passage. */
export const citeCommand: Command = {
  name: 'cite',
  summary: 'make the locator of a passage, ready to stand in a claim',
  help,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        documents: { type: 'string' },
        line: { type: 'string' },
        sentence: { type: 'string' },
        row: { type: 'string' },
        table: { type: 'string' },
        column: { type: 'string' },
        footnote: { type: 'string' },
      },
    });
    const { documents, ...flags } = values;
    const [name, ...others] = positionals;
    if (name === undefined) throw new UsageError('name a document: a file that ends in .txt, or a source');
    if (others.length > 0) throw new UsageError(`one document at a time, not also ${others.join(', ')}`);
    const place = placeOf(flags);
    const document = readDocument((await readHeldText(pathOf(name, documents))).text);
    const locator = await cite(document, place);
    console.error(paint('dim', document.points.slice(locator.start, locator.end).join(''), process.stderr));
    console.log(JSON.stringify(locator, null, 2));
    return 0;
  },
};

function pathOf(name: string, folder: string | undefined): string {
  if (name.endsWith('.txt')) return name;
  if (folder === undefined) throw new UsageError(`--documents DIR is needed to find the text of ${name}`);
  return join(folder, `${name.replace(/^Source:/, '')}.txt`);
}

type Flag = keyof PlaceInText;

/** What may stand beside each flag that begins a place. */
const companions = { line: ['sentence', 'column'], row: ['table', 'column'], footnote: [] } as const satisfies Partial<
  Record<Flag, readonly Flag[]>
>;

function placeOf(flags: { readonly [Name in Flag]?: string | undefined }): PlaceInText {
  const given = (Object.keys(flags) as Flag[]).filter((flag) => flags[flag] !== undefined);
  const [first, ...rest] = (['line', 'row', 'footnote'] as const).filter((flag) => flags[flag] !== undefined);
  if (first === undefined) throw new UsageError('name a place: --line N, --row N or --footnote N');
  const allowed: readonly Flag[] = [first, ...companions[first]];
  const stray = rest[0] ?? given.find((flag) => !allowed.includes(flag));
  if (stray !== undefined) throw new UsageError(`--${stray} does not go with --${first}`);
  return Object.fromEntries(
    given.map((flag) => {
      const value = flags[flag] as string;
      return [flag, flag === 'table' || flag === 'column' ? value : count(flag, value)];
    }),
  );
}

function count(flag: Flag, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`--${flag} needs a number from 1, not ${JSON.stringify(value)}`);
  }
  return Number(value);
}
