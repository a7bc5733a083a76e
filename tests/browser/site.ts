import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { blocksOf } from '../blocks.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program, and tells what it said where it fails: compilers say it on their standard output. */
async function run(program: string, args: readonly string[], options: { readonly cwd?: string } = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, options).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}`);
  });
  return stdout;
}

/** The package as it is packed, in a project, with the examples and the pages of the manual as a site beside it. */
export interface Project {
  readonly folder: string;
  /** The command line of the package. */
  readonly program: string;
  remove(): Promise<void>;
}

/** Packs the package, puts it into a project, and builds what the examples and the manual say. */
export async function makeProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'kg20x10-components-'));
  const installed = join(folder, 'node_modules/kg20x10');
  await mkdir(installed, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  await run('tar', ['-xzf', join(folder, packed.trim()), '--strip-components=1', '-C', installed]);
  // What it needs, and what the examples need beside it.
  await symlink(join(root, 'node_modules'), join(installed, 'node_modules'));
  for (const name of ['react', 'react-dom', 'scheduler', '@types', 'csstype', 'esbuild', 'graphql', 'typescript']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await cp(join(installed, 'examples'), folder, { recursive: true });
  await buildReact(join(folder, 'react'));
  await buildManual(join(folder, 'manual'), join(installed, 'dist/cli/main.js'));
  return {
    folder,
    program: join(installed, 'dist/cli/main.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Checks the types of the example, and runs the command that its package names. */
async function buildReact(folder: string): Promise<void> {
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { cwd: folder });
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  const [command, ...args] = scripts.build.split(' ') as [string, ...string[]];
  await run(join(root, 'node_modules/.bin', command), args, { cwd: folder });
}

/** The pages that the manual shows, and the script of one of them, built. */
async function buildManual(folder: string, program: string): Promise<void> {
  await mkdir(folder);
  for (const { file, text } of blocksOf('docs/components.md')) {
    if (file !== undefined) await writeFile(join(folder, file), text);
  }
  const types = ['--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable', '--types', ''];
  const args = [...types, '--strict', '--noEmit', 'in-page.ts'];
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd: folder });
  await build({
    entryPoints: [join(folder, 'in-page.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
  });
  await run(process.execPath, [program, 'pack', '--out', join(folder, 'dataset.json')]);
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
