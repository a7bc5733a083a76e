import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { digestOfFolder, loadDataset, shippedData } from '../dataset/files.js';
import { createEarlyGraph } from '../embed/early-graph.js';
import { createGraph, type GraphOptions, type KnowledgeGraph } from '../embed/graph.js';
import { LiveGraph } from '../embed/live.js';
import { UnavailableError } from '../graph/errors.js';
import { readNodes } from '../graph/prepared.js';
import type { AllowedOrigins } from '../server/headers.js';
import { type Listening, listen } from '../server/http.js';
import { createLog, type Log } from '../server/log.js';
import type { Reloaded } from '../server/metrics.js';
import { baseUriOf } from './base-uri.js';
import type { OpenedBoundaries } from './boundaries.js';
import { type Command, ListenError, paint, UsageError } from './command.js';
import { databaseUrlOf } from './database-url.js';
import { limitFlags, limitHelp, limitsOf, variableOf } from './limit-flags.js';
import { LiveData } from './live-data.js';
import { readPersistedDocuments } from './persisted-documents.js';
import type { Served } from './served.js';

/** `kg20x10 serve`: serves the graph over HTTP until it is stopped. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'serves the graph over HTTP',
  outlivesOutput: true,
  help: `
Usage: kg20x10 serve [FLAGS]

Checks the data set, and serves it: GraphiQL and the API at /graphql, the subgraph for gateways of Apollo Federation at
/subgraph, assistants at /mcp, the explorer at /, each node at /node/<id>, /export/<format>, feeds at /feed.atom, /oembed,
/health, /ready and /metrics. A data set with a fault is refused as a whole, with every fault listed.

  --data DIR           folder of the data set (default: the one shipped with the package)
  --database URL       serve the current version of a PostgreSQL database instead, which kg20x10 db fills; it is looked at
                       every --database-poll milliseconds (default: 1000), and at SIGHUP, whether that is another
  --replica URL        a replica of it that is read first; the database itself is read while that is away
  --database-connections N
                       most connections to each of them (default: 10)
  --database-timeout N milliseconds that a query may take (default: 5000)
  --port N             port to listen on (default: the environment variable PORT, or else 4000); 0 takes any free one
  --host HOST          address to listen on (default: the environment variable HOST, or else localhost)
  --base-uri URL       base of the URIs of nodes (default: baseUri of the data set's manifest)
  --persisted FILE     operations that clients may name instead of sending them: a JSON object of id to document, as
                       relay-compiler and graphql-codegen write it (default: only those of the tour)
  --trusted-documents  refuse every document that is neither of the tour nor of --persisted
  --boundaries FILE    outlines of counties for the map: GeoJSON or TopoJSON in degrees of WGS 84 (default: the map has
                       those of provinces only)
  --cache URL          Redis or Valkey in which servers share finished answers: redis://user:password@host:port/number,
                       or rediss: for TLS; with a password rather as KG20X10_CACHE, as others see flags
  --watch              load the data set anew when a file of it changes; SIGHUP loads it anew in any case
  --origins LIST       origins whose pages may read the answers, with commas between them (default: any)
  --trust-proxy N      how many proxies stand in front, whose X-Forwarded-For is believed (default: 0)
  --slow N             milliseconds from which on an operation is logged as a slow one (default: 1000)
  --access-log         log every request
  --log-addresses      name the addresses of clients in the log

The log goes to standard error, one line of JSON for each event. An address with a password is better given as
KG20X10_DATABASE, as other users of the machine can read the flags of a process.

Limits. Each flag may be given as an environment variable too: KG20X10_MAX_BODY for --max-body.

${limitHelp()}

SIGTERM and SIGINT end it when what is under way is answered; a second one ends it at once.
Exit code: 0 stopped as asked; 1 the data set is refused; 2 wrong usage; 3 it cannot listen there; 4 something cannot be
read; 5 Node.js is too old.
`.trim(),
  async run(args, prepared) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        database: { type: 'string' },
        replica: { type: 'string' },
        'database-connections': { type: 'string' },
        'database-timeout': { type: 'string' },
        'database-poll': { type: 'string' },
        port: { type: 'string', default: process.env['PORT'] ?? '4000' },
        host: { type: 'string', default: process.env['HOST'] ?? 'localhost' },
        'base-uri': { type: 'string' },
        persisted: { type: 'string' },
        'trusted-documents': { type: 'boolean' },
        boundaries: { type: 'string' },
        cache: { type: 'string' },
        watch: { type: 'boolean' },
        origins: { type: 'string' },
        'trust-proxy': { type: 'string' },
        slow: { type: 'string' },
        'access-log': { type: 'boolean' },
        'log-addresses': { type: 'boolean' },
        ...limitFlags,
      },
    });
    const given = withEnvironment(values);
    const port = portOf(values.port);
    const baseUri = baseUriOf(given['base-uri'] as string | undefined);
    const persisted = given['persisted'] as string | undefined;
    const boundariesFile = given['boundaries'] as string | undefined;
    const boundaries = boundariesFile === undefined ? null : await openBoundaries(boundariesFile);
    const cache = cacheOf(given['cache'] as string | undefined);
    const log = createLog(process.stderr);
    const options = {
      port,
      host: values.host,
      documents: persisted === undefined ? {} : await readPersistedDocuments(persisted),
      trustedOnly: given['trusted-documents'] === true,
      origins: originsOf(given['origins'] as string | undefined),
      trustedProxies: proxiesOf((given['trust-proxy'] as string | undefined) ?? '0'),
      ...(boundaries === null ? {} : { boundaries: boundaries.boundaries }),
      limits: limitsOf(values, process.env),
      ...(cache === undefined ? {} : { cache }),
      logging: {
        log,
        slow: slowOf((given['slow'] as string | undefined) ?? '1000'),
        requests: given['access-log'] === true,
        addresses: given['log-addresses'] === true,
      },
    };
    const source = sourceOf(values);
    if ('url' in source && given['watch'] === true) {
      throw new UsageError('--watch and --database exclude each other; a database is watched in any case');
    }
    // From the start: as the first process of a container it would not be ended by a signal that nobody listens to.
    const signals = new Signals(log);
    const served =
      'folder' in source
        ? await openFolder(source.folder, prepared, baseUri, log, given['watch'] === true)
        : await (await import('./served-database.js')).serveDatabase({ ...databaseOf(given), ...source, baseUri, log });
    const { live, completed } = served;
    try {
      const listening = await listen(live, {
        ...options,
        ...(served.isReady === undefined ? {} : { isReady: served.isReady }),
        ...(served.families === undefined ? {} : { families: served.families }),
      });
      const reportBoundaries = async (): Promise<void> => {
        if (boundaries === null) return;
        try {
          log(...(await boundaries.report(live.current)));
        } catch (error) {
          if (!(error instanceof UnavailableError)) throw error;
          log('warning', 'boundaries', { reason: 'the localities cannot be read at the moment' });
        }
      };
      const { name, version, digest, baseUri: base } = live.current.dataset;
      log('info', 'listening', {
        url: listening.url,
        dataset: { version, digest },
        node: process.version,
        milliseconds: Math.round(performance.now()),
      });
      const elsewhere = base === listening.url ? '' : `; URIs of nodes begin with ${base}`;
      const where = paint('cyan', `${listening.url}/graphql`);
      console.log(`${paint('bold', name)} ${version} (${digest.slice(0, 19)}) at ${where}${elsewhere}`);
      served.keep((result) => {
        listening.reloaded(result);
        if (result === 'changed') void reportBoundaries();
      });
      const stopped = signals.serve(listening, served);
      await Promise.race([stopped, completed.then(reportBoundaries).then(() => stopped)]).finally(() =>
        listening.stop(),
      );
      return 0;
    } catch (error) {
      throw inPlainWords(error, port, values.host);
    } finally {
      await served.stop();
    }
  },
};

/** The boundaries in a file. What reads them is loaded only where there are some. */
async function openBoundaries(file: string): Promise<OpenedBoundaries> {
  return (await import('./boundaries.js')).openBoundaries(file);
}

/** Where what is served comes from. */
type Source = { readonly folder: string } | { readonly url: string; readonly replica: string | undefined };

/** Where what is served comes from: flags come before the environment, and one of both can be meant. */
function sourceOf(flags: { readonly data?: string; readonly database?: string; readonly replica?: string }): Source {
  if (flags.data !== undefined && flags.database !== undefined) {
    throw new UsageError('--data and --database exclude each other');
  }
  const database = flags.data === undefined ? databaseUrlOf('database', flags.database) : undefined;
  const replica = databaseUrlOf('replica', flags.replica);
  if (database === undefined) {
    if (flags.replica !== undefined) throw new UsageError('--replica needs --database');
    return { folder: flags.data ?? process.env[variableOf('data')] ?? shippedData };
  }
  if (flags.database === undefined && process.env[variableOf('data')] !== undefined) {
    throw new UsageError(`${variableOf('data')} and ${variableOf('database')} exclude each other`);
  }
  return { url: database, replica };
}

/** A data set in a folder, kept in step with it at SIGHUP, or with `watch` whenever a file changes. */
async function openFolder(
  folder: string,
  prepared: string | undefined,
  baseUri: string | undefined,
  log: Log,
  watch: boolean,
): Promise<Served> {
  const opened = await openGraph(folder, prepared, { baseUri });
  let told: (result: Reloaded) => void = () => {};
  const data = new LiveData(folder, opened.live, baseUri, log, (result) => told(result));
  return {
    ...opened,
    keep: (whom) => {
      told = whom;
      if (watch) data.watch();
    },
    reload: () => data.reload(),
    stop: () => data.stop(),
  };
}

/**
 * The graph of the data set in a folder. Where nodes were prepared from these very files, which were checked then, it
 * answers from them at once and is completed soon after; else it is built first.
 */
async function openGraph(
  folder: string,
  prepared: string | undefined,
  options: GraphOptions,
): Promise<Pick<Served, 'live' | 'completed'>> {
  const nodes = prepared === undefined ? null : readNodes(readFileSync(prepared, 'latin1'), digestOfFolder(folder));
  const build = async (): Promise<KnowledgeGraph> => createGraph(await loadDataset(folder), options);
  if (nodes === null) return { live: new LiveGraph(await build()), completed: Promise.resolve() };
  const early = createEarlyGraph(nodes, build, options);
  const live = new LiveGraph(early);
  const complete = async (): Promise<void> => {
    await setTimeout(completedAfter, undefined, { ref: false });
    const whole = await early.complete();
    // Changed between the two looks at the folder: then it is another version, as when it changes later.
    if (live.current === early && whole.dataset.digest !== early.dataset.digest) live.swap(whole);
  };
  return { live, completed: complete() };
}

/** Milliseconds after which a graph is completed of which nobody has asked for more than nodes. */
const completedAfter = 500;

/** The flags that limits are not among may stand in the environment too. */
function withEnvironment(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const texts = [
    ...['base-uri', 'persisted', 'boundaries', 'cache', 'origins', 'trust-proxy', 'slow'],
    ...['database-connections', 'database-timeout', 'database-poll'],
  ];
  const switches = ['trusted-documents', 'watch', 'access-log', 'log-addresses'];
  return Object.fromEntries(
    [...texts, ...switches].map((flag) => {
      const variable = process.env[variableOf(flag)];
      const otherwise = switches.includes(flag)
        ? variable !== undefined && !['', '0', 'false'].includes(variable)
        : variable;
      return [flag, values[flag] ?? otherwise];
    }),
  );
}

/** What is kept to in asking a database. */
function databaseOf(given: Readonly<Record<string, unknown>>) {
  const number = (flag: string, standard: number): number => {
    const text = (given[flag] as string | undefined) ?? String(standard);
    if (!/^[1-9]\d{0,6}$/.test(text)) {
      throw new UsageError(`--${flag} is ${JSON.stringify(text)}; it must be a whole number from 1 on`);
    }
    return Number(text);
  };
  return {
    connections: number('database-connections', 10),
    answerWithin: number('database-timeout', 5000),
    every: number('database-poll', 1000),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`${JSON.stringify(text)} is not a port; it must be a number from 0 to 65535`);
  }
  return port;
}

function proxiesOf(text: string): number {
  if (!/^\d$/.test(text)) throw new UsageError(`--trust-proxy is ${JSON.stringify(text)}; it must be from 0 to 9`);
  return Number(text);
}

function slowOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError(`--slow is ${JSON.stringify(text)}; it must be a whole number of milliseconds`);
  }
  return Number(text);
}

/** What is wrong is not repeated, as it may hold a password. */
function cacheOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isRedis =
    url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '' && /^\/?\d{0,9}$/.test(url.pathname);
  if (!isRedis) throw new UsageError('--cache is no address such as redis://user:password@host:6379/0');
  return text;
}

function originsOf(text: string | undefined): AllowedOrigins {
  if (text === undefined || text.trim() === '*') return '*';
  const origins = text.split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new UsageError(`--origins has ${JSON.stringify(origin)}; an origin looks like https://research.example`);
    }
  }
  return origins;
}

/** What the process is asked by signals. */
class Signals {
  readonly #log: Log;
  #listening: Listening | null = null;
  #served: Served | null = null;
  #stopped: (() => void) | null = null;

  constructor(log: Log) {
    this.#log = log;
    const stop = (signal: NodeJS.Signals): void => {
      // Before it listens there is nothing to end, and a second time it ends at once.
      if (this.#listening === null) process.exit(0);
      this.#log('info', 'draining', { signal });
      this.#listening.stop().then(this.#stopped);
      this.#listening = null;
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', () => void this.#served?.reload());
  }

  /** Resolves when the process is asked to stop and the server has answered what was under way. */
  serve(listening: Listening, served: Served): Promise<void> {
    this.#listening = listening;
    this.#served = served;
    return new Promise((resolve) => {
      this.#stopped = () => {
        this.#log('info', 'stopped');
        resolve();
      };
    });
  }
}

function inPlainWords(error: unknown, port: number, host: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return new ListenError(`port ${port} is in use; choose another with --port or PORT`);
  if (code === 'EACCES') return new ListenError(`port ${port} may not be used by this user; choose one above 1023`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
    return new ListenError(`${JSON.stringify(host)} is not an address of this machine`);
  }
  return error;
}
