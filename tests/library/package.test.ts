import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.js';
import { installPacked, type Result, runIn } from '../packed.js';

/** The package as it is packed, installed in a project that has nothing else. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of a package that the tests bring along. */
const tool = (path: string, args: readonly string[], cwd: string): Promise<Result> =>
  runIn(cwd, process.execPath, [join(root, 'node_modules', path), ...args]);

/**
 * The programs in TypeScript that the README and the page on assistants show, each with its file and with what it shows as their output. What lies in
 * `src` belongs to projects of clients: `compilers.test.ts` builds those.
 */
const blocks = [...blocksOf('README.md'), ...blocksOf('docs/assistants.md')];
const programs = blocks.flatMap((block, index) => {
  if (block.language !== 'ts' || block.file?.startsWith('src/')) return [];
  const next = blocks[index + 1];
  return [
    {
      file: block.file ?? `example-${index}.ts`,
      text: block.text,
      output: next?.language === 'text' ? next.text : null,
    },
  ];
});

let folder: string;
let tarball: string;
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-package-'));
  ({ tarball, project } = await installPacked(folder));
  for (const { file, text } of programs) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  }
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what is compiled, the data set, the contracts and the documents, and is small', async () => {
    const { out } = await runIn(root, 'npm', ['pack', '--dry-run', '--json', '--silent']);
    const [{ size, files }] = JSON.parse(out) as [{ size: number; files: { path: string }[] }];
    const places = new Set(files.map(({ path }) => path.split('/')[0]));
    expect([...places].sort()).toEqual(
      [
        'CHANGELOG.md',
        'CITATION.cff',
        'LICENSE',
        'LICENSE-DATA',
        'README.md',
        'data',
        'dist',
        'docs',
        'examples',
        'package.json',
        'schema',
        'sql',
      ].sort(),
    );
    // Two thirds of it are what browsers load, in two compressed forms, most of that GraphiQL's editor; a third of the rest
    // is the command line once more, in one file and compiled.
    expect(size).toBeLessThan(6_500_000);
  });

  it('has no fault that publint knows', async () => {
    const { exitCode, out, err } = await tool('publint/src/cli.js', [tarball, '--strict'], folder);
    expect({ exitCode, out, err }).toMatchObject({ exitCode: 0, out: expect.stringContaining('All good') });
  });

  it('has types that every resolver of ESM finds', async () => {
    const apart = ['--exclude-entrypoints', 'schema.graphql', 'subgraph.graphql', 'custom-elements.json'];
    const args = [tarball, '--profile', 'esm-only', ...apart];
    const { exitCode, out } = await tool('@arethetypeswrong/cli/dist/index.js', args, folder);
    expect(exitCode, out).toBe(0);
  });

  it('brings what it needs and no more', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const installed = new Set(readdirSync(join(project, 'node_modules')));
    for (const name of Object.keys(manifest.dependencies)) {
      expect(existsSync(join(project, 'node_modules', name)), name).toBe(true);
    }
    // Hono and Express come along with the SDK of the protocol for assistants.
    for (const name of ['typescript', 'vitest', 'esbuild']) expect(installed).not.toContain(name);
  });

  it('has its command line', async () => {
    const { exitCode, out } = await runIn(project, 'npx', ['--no-install', 'kg20x10', 'validate']);
    expect(exitCode, out).toBe(0);
    expect(out).toMatch(/^valid: /);
  });
});

describe('the README’s programs in an empty project', () => {
  /** The types of what the programs show in use, which the package brings along; the project resolves nothing else from outside. */
  const brought = ['@types'];

  beforeAll(async () => {
    for (const name of brought) {
      const place = join(project, 'node_modules', name);
      await mkdir(dirname(place), { recursive: true });
      await symlink(join(root, 'node_modules', name), place);
    }
    const compilerOptions = {
      target: 'es2023',
      module: 'nodenext',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      outDir: 'out',
      rootDir: '.',
    };
    const entries = ['', '/handler', '/node', '/postgres', '/operations', '/export', '/components', '/components/html'];
    await writeFile(
      join(project, 'entries.ts'),
      entries.map((entry) => `export * as from${entry.replaceAll('/', '_')} from 'kg20x10${entry}';`).join('\n'),
    );
    const files = ['entries.ts', ...programs.map(({ file }) => file)];
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  });

  it.each([
    ['5.9', 'typescript-5.9/bin/tsc'],
    ['7', 'typescript/bin/tsc'],
  ])('compile under strict TypeScript %s, the declarations of the package too', async (version, tsc) => {
    expect((await tool(tsc, ['--version'], project)).out).toContain(`Version ${version}.`);
    expect(await tool(tsc, ['-p', '.'], project)).toEqual({ exitCode: 0, out: '', err: '' });
  });

  it('compile without the types of Node.js where they are for a page', async () => {
    const page = {
      extends: './tsconfig.json',
      files: ['worker.ts', 'page.ts'],
      compilerOptions: { types: [], noEmit: true },
    };
    await writeFile(join(project, 'tsconfig.page.json'), JSON.stringify(page));
    const args = ['-p', 'tsconfig.page.json', '--listFiles'];
    const { exitCode, out } = await tool('typescript/bin/tsc', args, project);
    expect(exitCode, out).toBe(0);
    expect(out).toContain('kg20x10/dist/index.d.ts');
    expect(out).not.toContain('@types/node');
  });

  it('are refused where they ask for what the types do not hold', async () => {
    const wrong = `
      import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
      import { createGraph, execute } from 'kg20x10';
      import { loadDataset } from 'kg20x10/node';
      declare const typed: TypedDocumentNode<{ policy: { name: string } }, { id: string }>;
      const graph = createGraph(await loadDataset());
      (await execute(graph, typed, { id: 'Policy:20x10' })).data?.policy.slug;
      await execute(graph, typed);
      await execute(graph, typed, { id: 20 });
    `;
    await writeFile(join(project, 'wrong.ts'), wrong);
    await writeFile(
      join(project, 'tsconfig.wrong.json'),
      JSON.stringify({ extends: './tsconfig.json', files: ['wrong.ts'], compilerOptions: { noEmit: true } }),
    );
    const { out } = await tool('typescript/bin/tsc', ['-p', 'tsconfig.wrong.json'], project);
    expect([...out.matchAll(/^wrong\.ts\((\d+),/gm)].map(([, line]) => Number(line))).toEqual([7, 8, 9]);
  });

  const shown = programs.filter(({ output }) => output !== null);
  it.each(shown.filter(({ text }) => !text.includes("'data'")))(
    '$file prints what it shows',
    async ({ file, output }) => {
      const { exitCode, out, err } = await runIn(project, process.execPath, [`out/${file.replace(/\.ts$/, '.js')}`]);
      expect({ exitCode, out }, err).toEqual({ exitCode: 0, out: output });
    },
  );

  it('have a route of Next.js that answers with a Response of the platform', async () => {
    const script = `
      import { GET, POST } from './out/app/kg/[[...path]]/route.js';
      const at = 'http://localhost/kg/graphql';
      const headers = { 'content-type': 'application/json' };
      for (const response of [
        await GET(new Request(at + '?query={policy{slug}}')),
        await POST(new Request(at, { method: 'POST', headers, body: '{"query":"{policy{slug}}"}' })),
      ]) console.log(response instanceof Response, response.status, JSON.stringify((await response.json()).data));
    `;
    await writeFile(join(project, 'next.mjs'), script);
    const { out, err } = await runIn(project, process.execPath, ['next.mjs']);
    expect(out, err).toBe('true 200 {"policy":{"slug":"20x10"}}\n'.repeat(2));
  });

  it('are no more than ten lines, white space apart, to a typed answer', () => {
    const first = programs[0]?.text
      .trim()
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(first?.length).toBeLessThanOrEqual(10);
  });
});
