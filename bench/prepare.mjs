// Installs what the benchmark needs, where that is not done or the lockfile has changed since, and compiles it. It runs
// before anything is compiled, so it is JavaScript.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
// npm writes this file at the end of an installation.
const installed = `${here}node_modules/.package-lock.json`;
const isInstalled =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${here}package-lock.json`).mtimeMs;

// npm is a script of the shell on Windows. No argument comes from outside.
if (!isInstalled) run('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], process.platform === 'win32');
run(process.execPath, [fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)), '-p', here]);

function run(command, args, shell = false) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}
