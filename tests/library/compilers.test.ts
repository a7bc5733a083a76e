import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.js';
import { blocksOf } from '../blocks.js';
import { shipped } from '../shipped.js';

/** The projects of front-ends that the README shows, built with the compilers that they use. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const blocks = blocksOf('README.md');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-compilers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A project with files of the README, in which the package is installed as `npm pack` would pack it. */
async function project(name: string, files: readonly string[]): Promise<string> {
  const home = join(folder, name);
  const installed = join(home, 'node_modules/kg20x10');
  await mkdir(installed, { recursive: true });
  for (const part of ['dist', 'schema', 'package.json']) await symlink(join(root, part), join(installed, part));
  for (const file of files) {
    const block = blocks.find((each) => each.file === file);
    expect(block, `the block of ${file}`).toBeDefined();
    await mkdir(dirname(join(home, file)), { recursive: true });
    await writeFile(join(home, file), block?.text ?? '');
  }
  return home;
}

/** Runs a program of a package in a project; answers its exit code and all that it prints. */
function tool(home: string, path: string, ...args: string[]): Promise<{ exitCode: number; out: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, [path, ...args], { cwd: home, env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out: out + err });
    });
  });
}

describe('gql.tada', () => {
  let home: string;
  const tsc = (version: string, ...args: string[]) =>
    tool(home, join(root, 'node_modules', version, 'bin/tsc'), '--noEmit', ...args);

  beforeAll(async () => {
    home = await project('tada', ['tsconfig.json', 'src/tada.ts']);
    await writeFile(join(home, 'package.json'), JSON.stringify({ type: 'module' }));
    // Copied, not linked: its command line takes the TypeScript beside it, which has to be the older one.
    for (const name of ['gql.tada', '@gql.tada', '@0no-co']) {
      await cp(join(root, 'node_modules', name), join(home, 'node_modules', name), { recursive: true });
    }
    await symlink(join(root, 'node_modules/graphql'), join(home, 'node_modules/graphql'));
    await symlink(join(root, 'node_modules/typescript-5.9'), join(home, 'node_modules/typescript'));
    const generated = await tool(home, 'node_modules/gql.tada/bin/cli.js', 'generate-output');
    expect(generated.exitCode, generated.out).toBe(0);
  });

  it('takes the introspection of the package, and finds no fault in the operations', async () => {
    const { exitCode, out } = await tool(home, 'node_modules/gql.tada/bin/cli.js', 'check');
    expect(exitCode, out).toBe(0);
  });

  it.each(['typescript-5.9', 'typescript'])('types operations under %s', async (version) => {
    expect(await tsc(version, '-p', '.')).toEqual({ exitCode: 0, out: '' });
  });

  it('refuses what the schema does not hold', async () => {
    const wrong = `import type { VariablesOf } from 'gql.tada';
import { graphql, opened, sentence } from './tada.js';
export const given: VariablesOf<typeof opened> = { id: 'Project:usi-2024' };
export const id: VariablesOf<typeof opened> = { id: 20 };
sentence({ node: { status: 'FINISHED', inaugurated: null } });
sentence({ node: { status: 'COMPLETED', inaugurated: null } });
graphql('{ policy { slug } }').nonsense;
`;
    await writeFile(join(home, 'src/wrong.ts'), wrong);
    const { out } = await tsc('typescript-5.9', '-p', '.');
    expect([...out.matchAll(/^src\/wrong\.ts\((\d+),/gm)].map(([, line]) => Number(line))).toEqual([4, 5, 7]);
  });
});

describe('Relay', () => {
  const compiler = join(root, 'node_modules/relay-compiler/cli.js');
  let home: string;
  let documents: Record<string, string>;

  beforeAll(async () => {
    home = await project('relay', ['relay.config.js', 'src/Projects.ts']);
    await writeFile(join(home, 'package.json'), '{}');
    // The compiler adds to the manifest, which has to be there.
    await writeFile(join(home, 'persisted.json'), '{}');
    const compiled = await tool(home, compiler);
    expect(compiled.exitCode, compiled.out).toBe(0);
    expect(compiled.out).not.toMatch(/error|warn/i);
    documents = JSON.parse(await readFile(join(home, 'persisted.json'), 'utf8')) as Record<string, string>;
  });

  it('compiles connections with pagination, and refetching by id, over the printed schema', async () => {
    const made = (await readdir(join(home, 'src/__generated__'))).map((file) => file.replace('.graphql.ts', ''));
    expect(made.sort()).toEqual([
      'ProjectsItemQuery',
      'ProjectsPageQuery',
      'ProjectsQuery',
      'Projects_item',
      'Projects_list',
    ]);
    const connection = await readFile(join(home, 'src/__generated__/Projects_list.graphql.ts'), 'utf8');
    expect(connection).toContain('__Projects_projects_connection');
  });

  it('is answered by the ids of its manifest: a page, the next, and one item again', async () => {
    const handler = createHandler(shipped, { documents });
    const ask = async (name: string, variables: object) => {
      const documentId = Object.keys(documents).find((id) => documents[id]?.startsWith(`query ${name}`));
      const response = await handler.fetch('http://graph.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    };
    const { projects: first } = await ask('ProjectsQuery', { years: [2025] });
    expect(first.edges).toHaveLength(10);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { projects: next } = await ask('ProjectsPageQuery', { years: [2025], after: first.pageInfo.endCursor });
    const ids = [...first.edges, ...next.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(next.edges[0]?.node.__typename).toBe('Project');
    const { node } = await ask('ProjectsItemQuery', { id: ids[0], asOf: '2026-01-01' });
    expect(node).toMatchObject({ id: ids[0], __typename: 'Project', name: expect.any(String) });
  });

  it('refuses what the schema does not hold', async () => {
    await writeFile(
      join(home, 'src/Wrong.ts'),
      "import { graphql } from 'react-relay';\nexport const wrong = graphql`query WrongQuery { policy { nonsense } }`;\n",
    );
    const { exitCode, out } = await tool(home, compiler);
    expect(exitCode).not.toBe(0);
    expect(out).toContain('nonsense');
  });
});

interface Answer {
  readonly projects: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly __typename: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  readonly node: unknown;
}
