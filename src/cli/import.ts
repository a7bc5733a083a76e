import { parseArgs } from 'node:util';
import { shippedData } from '../dataset/files.js';
import { importTable, type TableFormat, type TableReport, tableFormats } from '../dataset/tables/import.js';
import {
  importWikitable,
  RevisionError,
  type WikitableImport,
  type WikitableReport,
} from '../dataset/wikitable/import.js';
import { parseId } from '../vocabulary/kinds.js';
import { type Command, paint, UsageError } from './command.js';
import { readHeldText } from './held-text.js';
import { addTo, type OpenedData, openData, type Written } from './merge.js';

const help = `Usage: kg20x10 import wikitable PAGE --source SOURCE [--as SOURCE] [--data DIR] [--dry-run] [--json]
       kg20x10 import bibliography TABLE [--data DIR] [--dry-run] [--json]
       kg20x10 import events TABLE [--data DIR] [--dry-run] [--json]

Adds claims that the data set has not. Claims that it has are never altered or removed: where the input differs from
them, the report says so. A row with a cell that can't be read is refused as a whole, with the reason.

wikitable makes claims of the tables of projects in the text of the encyclopaedia's page (PAGE, a file in UTF-8). Notes
are left to people. A page whose text is not that on which the claims of the source rest is a new revision, and is
imported only as a source of its own, with --as; its claims supersede those of the old revision.

bibliography makes the catalogue of documents of a table of tab-separated values (TABLE, a file in UTF-8), one document a
line; events makes claims of dated events, one event in one document a line. docs/tables.md explains the columns.

  --source SOURCE  wikitable: the source whose page it is, such as Source:wikipedia-20x10-policy
  --as SOURCE      wikitable: the source that a changed page becomes, such as Source:wikipedia-20x10-policy-2027-01
  --data DIR       the folder of the data set (default: the one shipped with the package)
  --dry-run        write nothing, only report
  --json           print the report for programs: {"new", "changed", "gone", ..., "refused", "faults", "written"}

Exit code: 0 nothing was refused; 1 a row was refused, the page has changed and no --as says what it becomes, or the data
set would have got faults and nothing was written;
2 wrong usage, or a file could not be read.
`;

/** `kg20x10 import`: makes claims of a page's tables, or of a researcher's. */
export const importCommand: Command = {
  name: 'import',
  summary: 'make claims of tables: of the encyclopaedia’s page, of documents, of events',
  help,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        as: { type: 'string' },
        data: { type: 'string', default: shippedData },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [format, path, ...others] = positionals;
    const formats = ['wikitable', ...Object.keys(tableFormats)];
    if (format === undefined || !formats.includes(format))
      throw new UsageError(`say what to import: kg20x10 import ${formats.join('|')} FILE`);
    if (path === undefined) throw new UsageError('name the file to import');
    if (others.length > 0) throw new UsageError(`one file at a time, not also ${others.join(', ')}`);
    const run = { path, dryRun: values['dry-run'], json: values.json, open: () => openData(values.data) };
    if (format === 'wikitable') return runWikitable(run, values.source, values.as);
    if (values.source !== undefined || values.as !== undefined)
      throw new UsageError('--source and --as are for wikitable: a table names its sources itself');
    return runTable(run, format as TableFormat);
  },
};

/** What each import is told. */
interface Run {
  readonly path: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly open: () => Promise<OpenedData>;
}

async function runTable({ path, dryRun, json, open }: Run, format: TableFormat): Promise<number> {
  const { text } = await readHeldText(path);
  const data = await open();
  const result = importTable(format, text, data.known);
  const outcome = { ...result.report, ...(await addTo(data, result, dryRun)) };
  if (json) console.log(JSON.stringify(outcome, null, 2));
  else printTable(outcome, dryRun);
  return outcome.refused.length > 0 || outcome.faults.length > 0 ? 1 : 0;
}

async function runWikitable(
  { path, dryRun, json, open }: Run,
  from: string | undefined,
  to: string | undefined,
): Promise<number> {
  const source = sourceId('source', from);
  if (source === undefined) throw new UsageError('--source SOURCE is needed');
  const as = sourceId('as', to);
  const { text } = await readHeldText(path);
  const data = await open();
  if (!data.known.nodes.includes(source)) throw new UsageError(`--source: the data set has no ${source}`);
  const result = await imported({ text, source, ...(as === undefined ? {} : { as }) }, data);
  const outcome = { ...result.report, ...(await addTo(data, result, dryRun)) };
  if (json) console.log(JSON.stringify(outcome, null, 2));
  else print(outcome, dryRun);
  return outcome.refused.length > 0 || outcome.faults.length > 0 || outcome.state === 'CHANGED' ? 1 : 0;
}

function sourceId(flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = parseId(value);
  if (parsed?.type !== 'Source')
    throw new UsageError(`--${flag} needs an id such as Source:name, not ${JSON.stringify(value)}`);
  return value;
}

async function imported(
  request: Parameters<typeof importWikitable>[0],
  { known }: OpenedData,
): Promise<WikitableImport> {
  try {
    return await importWikitable(request, known);
  } catch (error) {
    if (error instanceof RevisionError) throw new UsageError(`--as: ${error.message}`);
    throw error;
  }
}

function printTable(outcome: TableReport & Written, dryRun: boolean): void {
  const { rows, refused, changed, newNodes, gone, same } = outcome;
  console.log(`${rows} ${rows === 1 ? 'row' : 'rows'} of ${outcome.format} read`);
  for (const { line, column, found, expected } of refused) {
    const place = [`line ${line}`, ...(column === null ? [] : [column])].join(', ');
    console.log(`${paint('red', 'refused')} ${place}: found ${found}; expected ${expected}`);
  }
  console.log(
    `${outcome.new.length} new, ${changed.length} changed, ${gone.length} gone, ${same.length} same; ` +
      `${newNodes.length} new nodes`,
  );
  for (const { id, fields } of changed) console.log(`changed ${id}: ${fields.join(', ')}`);
  for (const id of gone) console.log(`gone ${id}`);
  for (const id of newNodes) console.log(`new node ${id}`);
  console.log(tableEnding(outcome, dryRun));
}

function tableEnding({ faults, written, changed, gone }: TableReport & Written, dryRun: boolean): string {
  if (faults.length > 0) return faultsEnding(faults);
  if (dryRun) return 'nothing written: a dry run';
  const hint = changed.length + gone.length > 0 ? ' Claims that differ are left as they are: mend them by hand.' : '';
  if (written.length > 0) return `${paint('green', 'written')}: ${written.join(', ')}.${hint}`;
  return `nothing to write: the data set has every claim of the table.${hint}`;
}

function faultsEnding(faults: readonly string[]): string {
  return `${faults.join('\n')}\n${paint('red', 'nothing written')}: the data set would get the faults above`;
}

type Outcome = WikitableReport & Written;

function print(outcome: Outcome, dryRun: boolean): void {
  const { comparedWith, rows, changed } = outcome;
  console.log(`${rows} ${rows === 1 ? 'row' : 'rows'} read for ${outcome.source}; ${outcome.digest}`);
  for (const { line, table, column, found, expected } of outcome.refused) {
    const place = [`line ${line}`, ...(table === '' ? [] : [table]), ...(column === null ? [] : [column])].join(', ');
    console.log(`${paint('red', 'refused')} ${place}: found ${found}; expected ${expected}`);
  }
  // After an insertion all that follows stands elsewhere: of such claims the number is enough.
  const moved = changed.filter(({ fields }) => fields.join() === 'locator');
  const altered = changed.filter((claim) => !moved.includes(claim));
  console.log(
    `against the claims of ${comparedWith}: ${outcome.new.length} new, ${altered.length} changed, ` +
      `${moved.length} with another locator only, ${outcome.gone.length} gone, ${outcome.same.length} same`,
  );
  for (const { id, fields } of altered) console.log(`changed ${id}: ${fields.join(', ')}`);
  for (const id of outcome.gone) console.log(`gone ${id}`);
  for (const id of outcome.unread) console.log(`not compared, as its row may be one that was refused: ${id}`);
  for (const id of outcome.newNodes) console.log(`new node ${id}`);
  for (const { line, table, row } of outcome.unreadNotes) {
    console.log(`note not yet read by a person: line ${line}, ${table}, row ${row}`);
  }
  for (const table of outcome.otherTables) console.log(`passed over: the table under “${table}”, none of projects`);
  console.log(ending(outcome, dryRun));
}

function ending({ state, source, faults, written, wanted, ...counts }: Outcome, dryRun: boolean): string {
  if (faults.length > 0) return faultsEnding(faults);
  if (state === 'CHANGED') {
    // The slug of the revision is for a person to choose.
    return (
      `nothing written: the text of the page is not the one on which the claims of ${source} rest. A changed page is ` +
      `a new revision, a source of its own:\n  kg20x10 import wikitable PAGE --source ${source} --as ${source}-REVISION`
    );
  }
  const wants = wanted.map(
    (property) => `\n${source} wants a claim of ${property}, which no text tells: add it by hand`,
  );
  if (dryRun) return `nothing written: a dry run${wants.join('')}`;
  if (written.length > 0) return `${paint('green', 'written')}: ${written.join(', ')}${wants.join('')}`;
  const differs = counts.changed.length + counts.gone.length > 0;
  const hint = differs ? ' Claims that differ are left as they are: mend them by hand.' : '';
  return `nothing to write: the data set has every claim of the page.${hint}${wants.join('')}`;
}
