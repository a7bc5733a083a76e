import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a process ended, and what it wrote. */
export interface Result {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program in a folder, without colours, under further variables of the environment. */
export function runIn(
  cwd: string,
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Result> {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: 1e8, env }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** Packs the package and installs it in a project that has nothing else; answers the paths of both. */
export async function installPacked(folder: string): Promise<{ readonly tarball: string; readonly project: string }> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const packed = await runIn(root, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  if (packed.exitCode !== 0) throw new Error(packed.err);
  const tarball = join(folder, packed.out.trim());
  const project = join(folder, 'project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball];
  const installed = await runIn(project, 'npm', args);
  if (installed.exitCode !== 0) throw new Error(installed.err);
  return { tarball, project };
}
