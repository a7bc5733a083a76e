import { parseArgs } from 'node:util';
import type pg from 'pg';
import { shippedData } from '../dataset/files.js';
import { importFolder } from '../postgres/import-folder.js';
import type { ImportProgress } from '../postgres/imported.js';
import { migrate } from '../postgres/migrations.js';
import { withSession } from '../postgres/session.js';
import { VersionError } from '../postgres/version-error.js';
import { listVersions, prune, serveVersion, type VersionListed } from '../postgres/versions.js';
import { type Command, UnreadableError, UsageError } from './command.js';
import { databaseFault } from './database-fault.js';
import { databaseUrlOf } from './database-url.js';
import { variableOf } from './limit-flags.js';

/** `kg20x10 db`: the versions of a database. */
export const dbCommand: Command = {
  name: 'db',
  summary: 'keeps versions of a data set in a PostgreSQL database',
  help: `
Usage: kg20x10 db migrate --database URL
       kg20x10 db import --database URL [--data DIR]
       kg20x10 db versions --database URL
       kg20x10 db use N --database URL
       kg20x10 db prune --database URL [--keep N]

A database holds versions of a data set beside one another, one of which is served (kg20x10 serve --database URL).

  migrate   makes what the versions stand in, or brings it up to this release
  import    checks a data set as a whole, writes it as a new version, and has that served; what was interrupted goes on
  versions  lists the versions: the one that is served has a *
  use       has version N served
  prune     drops all versions but the one that is served and the newest others, and imports that were given up

  --database URL  the database, such as postgres://writer@db.example/kg (default: KG20X10_DATABASE, where a password is
                  better given, as other users of the machine can read the flags of a process)
  --data DIR      folder of the data set (default: KG20X10_DATA, or else the one shipped with the package)
  --keep N        how many others prune keeps (default: 2)

Exit code: 0 done; 1 the data set is refused; 2 wrong usage, or there is no such version; 4 the database cannot be read or
written.
`.trim(),
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { database: { type: 'string' }, data: { type: 'string' }, keep: { type: 'string' } },
      allowPositionals: true,
    });
    const [name, ...rest] = positionals;
    const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) {
      const given = name === undefined ? 'which task?' : `unknown task ${JSON.stringify(name)};`;
      throw new UsageError(`${given} it is one of ${Object.keys(tasks).join(', ')}`);
    }
    for (const flag of ['data', 'keep'] as const) {
      if (values[flag] !== undefined && task.flag !== flag) throw new UsageError(`${name} takes no --${flag}`);
    }
    if (rest.length !== (task.takesNumber === true ? 1 : 0)) {
      throw new UsageError(task.takesNumber ? `${name} takes the number of a version` : `${name} takes no arguments`);
    }
    const work = task.prepare({ ...values, number: rest[0] });
    const url = databaseUrlOf('database', values.database);
    if (url === undefined) throw new UsageError('which database? give --database URL or set KG20X10_DATABASE');
    try {
      await work(url);
      return 0;
    } catch (error) {
      if (error instanceof VersionError) throw new UsageError(error.message);
      const fault = databaseFault(error);
      throw fault === null ? error : new UnreadableError(fault);
    }
  },
};

/** What is given behind the name of a task. */
interface Given {
  readonly data?: string | undefined;
  readonly keep?: string | undefined;
  readonly number?: string | undefined;
}

/** One thing that the command does. */
interface Task {
  readonly flag?: 'data' | 'keep';
  readonly takesNumber?: true;
  /** Checks what is given, before anything is asked of the database. */
  prepare(given: Given): (url: string) => Promise<void>;
}

const inSession =
  (work: (client: pg.Client) => Promise<void>) =>
  (url: string): Promise<void> =>
    withSession(url, work);

/** Milliseconds between two lines about how far an import has come. */
const betweenLines = 3000;

/** Says how far an import has come, now and then. */
function reporter(): (progress: ImportProgress) => void {
  let next = 0;
  return ({ part, done, of }) => {
    const now = performance.now();
    if (now < next) return;
    next = now + betweenLines;
    console.error(`${part}: ${done} of ${of}`);
  };
}

const tasks: Readonly<Record<string, Task>> = {
  migrate: {
    prepare: () =>
      inSession(async (client) => {
        const run = await migrate(client);
        console.log(run.length === 0 ? 'nothing to migrate' : `migrated: ${run.join(', ')}`);
      }),
  },
  import: {
    flag: 'data',
    prepare:
      ({ data = process.env[variableOf('data')] ?? shippedData }) =>
      async (url) => {
        const { version, made } = await importFolder(url, data, reporter());
        console.log(made ? `version ${version} is imported and served` : `version ${version} was there, and is served`);
      },
  },
  versions: {
    prepare: () =>
      inSession(async (client) => {
        for (const line of table(await listVersions(client))) console.log(line);
      }),
  },
  use: {
    takesNumber: true,
    prepare: ({ number = '' }) => {
      const wanted = numberOf(number, 'the number of a version');
      return inSession(async (client) => {
        await serveVersion(client, wanted);
        console.log(`version ${wanted} is served`);
      });
    },
  },
  prune: {
    flag: 'keep',
    prepare: ({ keep = '2' }) => {
      const kept = numberOf(keep, 'a number of versions to keep');
      return inSession(async (client) => {
        const dropped = await prune(client, kept);
        console.log(dropped.length === 0 ? 'nothing to drop' : `dropped: ${dropped.join(', ')}`);
      });
    },
  },
};

function numberOf(text: string, what: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${JSON.stringify(text)} is not ${what}`);
  return Number(text);
}

function table(versions: readonly VersionListed[]): string[] {
  const rows = [
    ['', 'number', 'state', 'layout', 'version', 'digest', 'begun'],
    ...versions.map(({ number, layout, state, isCurrent, version, digest, begun }) => [
      isCurrent ? '*' : '',
      String(number),
      state,
      String(layout),
      version,
      digest.slice(0, 19),
      begun.toISOString().slice(0, 16),
    ]),
  ];
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
}
