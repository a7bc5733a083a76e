import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { DatasetError, printFault } from '../dataset/faults.js';
import { readDataFiles, shippedData } from '../dataset/files.js';
import { type DataFile, readDataset } from '../dataset/read.js';
import { claimsShape, manifestShape, nodesShape } from '../dataset/shape.js';
import {
  importWikitable,
  type KnownData,
  RevisionError,
  type WikitableImport,
  type WikitableReport,
} from '../dataset/wikitable/import.js';
import { Graph } from '../graph/graph.js';
import { kinds, parseId, typeOfId } from '../vocabulary/kinds.js';
import { type Command, paint, UsageError } from './command.js';
import { readHeldText } from './held-text.js';

const help = `Usage: kg20x10 import wikitable PAGE --source SOURCE [--as SOURCE] [--data DIR] [--dry-run] [--json]

Makes claims of the tables of projects in the text of the encyclopaedia's page (PAGE, a file in UTF-8), and adds those
that the data set has not. Claims that it has are never altered or removed: where the page differs from them, the report
says so. Notes are left to people. A row with a cell that can't be read is refused as a whole.

A page whose text is not that on which the claims of the source rest is a new revision, and is imported only as a source
of its own, with --as; its claims supersede those of the old revision.

  --source SOURCE  the source whose page it is, such as Source:wikipedia-20x10-policy
  --as SOURCE      the source that a changed page becomes, such as Source:wikipedia-20x10-policy-2027-01
  --data DIR       the folder of the data set (default: the one shipped with the package)
  --dry-run        write nothing, only report
  --json           print the report for programs: {"state", "source", ..., "refused", "faults", "written"}

Exit code: 0 nothing was refused; 1 a row was refused, the page has changed and no --as says what it becomes, or the data
set would have got faults and nothing was written;
2 wrong usage, or a file could not be read.
`;

/** `kg20x10 import`: makes claims of a page's tables. */
export const importCommand: Command = {
  name: 'import',
  summary: 'make claims of the tables of projects in the encyclopaedia’s page',
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
    const page = pageOf(positionals);
    const source = sourceId('source', values.source);
    if (source === undefined) throw new UsageError('--source SOURCE is needed');
    const as = sourceId('as', values.as);

    const { text } = await readHeldText(page);
    const before = await readDataFiles(values.data);
    const known = await knownData(before);
    if (!known.nodes.includes(source)) throw new UsageError(`--source: the data set has no ${source}`);
    const result = await imported({ text, source, ...(as === undefined ? {} : { as }) }, known);

    const after = merged(before, result);
    const faults = await addedFaults(before, after);
    const changed = after.filter((file) => !before.includes(file));
    const writes = faults.length === 0 && !values['dry-run'];
    if (writes) await writeTogether(values.data, changed, before);
    const written = writes ? changed.map((file) => file.path) : [];
    const outcome = { ...result.report, faults, written };
    if (values.json) console.log(JSON.stringify(outcome, null, 2));
    else print(outcome, values['dry-run']);
    const { refused, state } = result.report;
    return refused.length > 0 || faults.length > 0 || state === 'CHANGED' ? 1 : 0;
  },
};

function pageOf(positionals: readonly string[]): string {
  const [format, page, ...others] = positionals;
  if (format !== 'wikitable') throw new UsageError('say what to import: kg20x10 import wikitable PAGE');
  if (page === undefined) throw new UsageError('name the file with the text of the page');
  if (others.length > 0) throw new UsageError(`one page at a time, not also ${others.join(', ')}`);
  return page;
}

function sourceId(flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = parseId(value);
  if (parsed?.type !== 'Source')
    throw new UsageError(`--${flag} needs an id such as Source:name, not ${JSON.stringify(value)}`);
  return value;
}

async function imported(request: Parameters<typeof importWikitable>[0], known: KnownData): Promise<WikitableImport> {
  try {
    return await importWikitable(request, known);
  } catch (error) {
    if (error instanceof RevisionError) throw new UsageError(`--as: ${error.message}`);
    throw error;
  }
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
function merged(files: readonly DataFile[], { addedClaims, addedNodes }: WikitableImport): DataFile[] {
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

type Outcome = WikitableReport & { readonly faults: readonly string[]; readonly written: readonly string[] };

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
  if (faults.length > 0) {
    return `${faults.join('\n')}\n${paint('red', 'nothing written')}: the data set would get the faults above`;
  }
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
