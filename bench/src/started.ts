import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Gauge } from './gauge.js';

/** A server in a process of its own. */
export interface Started {
  readonly url: string;
  gauge(): Promise<Gauge>;
  /** Sets what the raw server answers. */
  setAnswer(answer: string): void;
  stop(): Promise<void>;
}

const gaugePath = new URL('gauge.js', import.meta.url).href;

/** Starts a server and resolves when it listens. */
export async function start(command: readonly string[], measured = true): Promise<Started> {
  const child = spawn(process.execPath, [...(measured ? ['--import', gaugePath] : []), ...command], {
    // NODE_ENV is there before graphql is loaded: without it each check of a type costs more.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: measured ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(child);
  return {
    url,
    async gauge() {
      child.send({ gauge: true });
      const [gauge] = (await once(child, 'message')) as [Gauge];
      return gauge;
    },
    setAnswer: (answer) => void child.send({ answer }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      // Some servers wait for connections that are kept alive.
      const force = setTimeout(() => child.kill('SIGKILL'), 1_000);
      await closed;
      clearTimeout(force);
    },
  };
}

/** The address that a server prints when it listens. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (data) => {
      out += String(data);
      const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)\/graphql/.exec(out)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/graphql`);
    });
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}:\n${out}`)));
  });
}

/** The path of a file of the repository. */
export const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
