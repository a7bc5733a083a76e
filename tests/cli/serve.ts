import { type ChildProcess, spawn } from 'node:child_process';
import { bin } from './run.js';

const started: ChildProcess[] = [];

/** Kills every server that a test has left. */
export function stopAll(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}

/** A server of the command line, as its user starts it. */
export interface Served {
  readonly child: ChildProcess;
  /** Resolves with the address as soon as the server says it; rejects if it ends before. */
  readonly url: Promise<string>;
  /** What it has written to its standard error so far. */
  errors(): string;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** Starts `kg20x10 serve`, that of this checkout where no other program is named; `stopAll` ends it. */
export function serve(args: readonly string[], environment: Record<string, string> = {}, program = bin): Served {
  const child = spawn(process.execPath, [program, 'serve', ...args], {
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  started.push(child);
  let [out, err] = ['', ''];
  child.stderr?.on('data', (data) => {
    err += String(data);
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      out += String(data);
      const found = /http:\/\/\S+(?=\/graphql)/.exec(out)?.[0];
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error(`ended before it listened: ${err}`)));
  });
  url.catch(() => {});
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, url, ended, errors: () => err };
}
