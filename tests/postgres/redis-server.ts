import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './server.js';

/** The first of the two programs that is there; null without one. */
const program =
  ['valkey-server', 'redis-server'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }) ?? null;

if (program === null && process.env['REQUIRE_SERVERS']) {
  throw new Error('neither valkey-server nor redis-server is in PATH, and one is required');
}

/** Whether tests that need such a server have to be skipped. */
export const redisIsMissing = program === null;

/** What stands in the name of a suite that is skipped without one; empty where there is one. */
export const redisReason = redisIsMissing ? ' (skipped: neither valkey-server nor redis-server is in PATH)' : '';

/** A Redis or Valkey of one's own, on a free port of this machine, that keeps nothing on the disk. */
export class RedisServer {
  readonly port: number;
  readonly #args: readonly string[];
  #process: ChildProcess | null = null;

  private constructor(port: number, args: readonly string[]) {
    this.port = port;
    this.#args = args;
  }

  static async start(...args: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), args);
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/1`;
  }

  /** Starts it, on the same port as before. */
  async restart(): Promise<void> {
    const unsaved = ['--save', '', '--appendonly', 'no', '--dir', '/tmp'];
    const at = ['--bind', '127.0.0.1', '--port', String(this.port)];
    const started = spawn(program as string, [...at, ...unsaved, ...this.#args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = started;
    // Whatever ends the tests, it ends too.
    const end = (): boolean => started.kill('SIGKILL');
    process.once('exit', end);
    started.once('exit', () => process.off('exit', end));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stdout?.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes('eady to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(`${program} does not start: ${said}`)));
    });
  }

  /** Lets it stand still: connections stay open, and are not answered. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Ends it as a loss of power does. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running === null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }
}
