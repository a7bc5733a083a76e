import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { blocksOf } from '../blocks.js';
import { installPacked, runIn } from '../packed.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program; where it fails, throws what it said. */
async function run(cwd: string, program: string, ...args: string[]): Promise<void> {
  const { exitCode, out, err } = await runIn(cwd, program, args);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}\n${out}${err}`);
}

const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** A project in which the package is installed as it is packed; with the examples and the pages of the manual it is a site. */
export interface Project {
  readonly folder: string;
  /** The command line of the package. */
  readonly program: string;
  remove(): Promise<void>;
}

/** Installs the package in a project, and builds there what the examples and the manual say. */
export async function makeProject(): Promise<Project> {
  const made = await mkdtemp(join(tmpdir(), 'kg20x10-components-'));
  const { project: folder } = await installPacked(made);
  // What the example of React needs beside it.
  for (const name of ['react', 'react-dom', 'scheduler', '@types', 'csstype']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const installed = join(folder, 'node_modules/kg20x10');
  const program = join(installed, 'dist/cli/main.js');
  await cp(join(installed, 'examples'), folder, { recursive: true });
  await buildReact(join(folder, 'react'));
  await buildManual(join(folder, 'manual'), program);
  return { folder, program, remove: () => rm(made, { recursive: true, force: true }) };
}

/** Checks the types of the example, and runs the command that its package names. */
async function buildReact(folder: string): Promise<void> {
  await run(folder, process.execPath, tsc, '-p', '.');
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  const [command, ...args] = scripts.build.split(' ') as [string, ...string[]];
  await run(folder, join(root, 'node_modules/.bin', command), ...args);
}

/** The pages that the manual shows, and the script of one of them, built. */
async function buildManual(folder: string, program: string): Promise<void> {
  await mkdir(folder);
  for (const { file, text } of blocksOf('docs/components.md')) {
    if (file !== undefined) await writeFile(join(folder, file), text);
  }
  const strict = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable'];
  await run(folder, process.execPath, tsc, ...strict, '--types', '', '--noEmit', 'in-page.ts');
  await build({
    entryPoints: [join(folder, 'in-page.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
  });
  await run(folder, process.execPath, program, 'pack', '--out', 'dataset.json');
  // A page to put elements into.
  await writeFile(
    join(folder, 'empty.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<script type="module" src="http://localhost:4000/kg-components.js"></script><main><h1>Empty</h1><h2>Elements</h2><div></div></main>`,
  );
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The strictest policy with which a page that uses the elements of a server can be served. */
const policy =
  "default-src 'none'; script-src 'self' http://localhost:4000; style-src 'self'; connect-src 'self' http://localhost:4000";

/** Serves a folder on a free port, as anybody's site. */
export async function serveSite(folder: string): Promise<{ base: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url as string, 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = types[extname(file)];
    const content = type === undefined ? null : await readFile(file).catch(() => null);
    if (content === null || type === undefined) return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => server.close() };
}
