import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { bin, shippedData } from './paths.js';

/** The memory of the server after its garbage was collected, in bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** How a server is started, other than by default. */
export interface StartOptions {
  readonly data?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor that its output goes to, in place of being kept here. */
  readonly output?: number;
}

const inside = fileURLToPath(new URL('./inside.js', import.meta.url));
let knownHelp: string | undefined;

/** What `serve` says of its flags. */
export function serveHelp(): string {
  knownHelp ??= execFileSync(process.execPath, [bin, 'serve', '--help'], { encoding: 'utf8' });
  return knownHelp;
}

/** The built server in a process of its own, listening on the loopback interface only. */
export class ServerProcess {
  readonly port: number;
  readonly child: ChildProcess;
  /** How it ended; null while it runs. */
  ended: string | null = null;
  /** The end of what it wrote. */
  log = '';
  /** How many stacks it wrote: each is a fault that it did not foresee. */
  stacks = 0;
  /** What it wrote around the first stacks. */
  readonly stackSamples: string[] = [];
  #expected = false;

  private constructor(port: number, { data = shippedData, env = {}, output }: StartOptions) {
    this.port = port;
    // The limit of requests by client is not what is tried here: all of them come from one address.
    const unlimited = serveHelp().includes('--rate-limit') ? ['--rate-limit', '0'] : [];
    const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--data', data, ...unlimited];
    this.child = spawn(process.execPath, ['--expose-gc', '--import', inside, bin, ...args], {
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', output ?? 'pipe', output ?? 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => this.#note(String(text)));
    this.child.on('exit', (code, signal) => {
      this.ended = this.#expected ? 'as asked' : `ended by itself with ${signal ?? code}: ${this.log.slice(-500)}`;
    });
    // The channel of a process that was killed breaks; that it ended is known by then.
    this.child.on('error', () => {});
  }

  /** Starts a server and waits until it answers. Throws where it ends before. */
  static async start(options: StartOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(options.port ?? (await freePort()), options);
    while (!(await server.answers())) {
      if (server.ended !== null) throw new Error(`the server ${server.ended}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health`, { signal: AbortSignal.timeout(20_000) })).status === 200;
    } catch {
      return false;
    }
  }

  /** The resident memory as it is, in bytes; NaN where the system does not tell. */
  rss(): number {
    const status = `/proc/${this.child.pid}/status`;
    if (!existsSync(status)) return Number.NaN;
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
  }

  /** The memory in use after the garbage was collected. */
  memory(): Promise<Memory> {
    return this.#order<Memory>({ ask: 'memory' });
  }

  /** Sets the clock that the server reads so many milliseconds ahead of the true one. */
  async setClock(ahead: number): Promise<void> {
    await this.#order({ ask: 'clock', ahead });
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Ends the process and waits until it has: by SIGTERM, and where it goes on for long, by SIGKILL. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#expected = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    const last = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(last);
  }

  #order<Answer>(order: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error('the server is gone'));
      this.child.once('exit', gone);
      this.child.once('message', (answer) => {
        this.child.off('exit', gone);
        resolve(answer as Answer);
      });
      this.child.send(order, (error) => error && reject(error));
    });
  }

  #note(text: string): void {
    const stacks = text.match(/^.*\n\s+at .+:\d+:\d+/gm) ?? [];
    this.stacks += stacks.length;
    if (stacks.length > 0 && this.stackSamples.length < 5) this.stackSamples.push(text.slice(0, 600));
    this.log = (this.log + text).slice(-20_000);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
