import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The compiled command line; `npm test` builds it first. */
export const bin = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** How a process ended, and what it wrote. */
export interface Result {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as its user does, without colours. The largest exports are some megabytes each. */
export function run(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const env = { ...process.env };
    delete env['FORCE_COLOR'];
    execFile(process.execPath, [bin, ...args], { env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
