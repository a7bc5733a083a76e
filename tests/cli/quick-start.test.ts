import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const started: ChildProcess[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-'));
  for (const each of ['dist', 'data']) await cp(join(root, each), join(folder, each), { recursive: true });
  for (const each of ['schema', 'node_modules', 'package.json']) await symlink(join(root, each), join(folder, each));
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Serves the copy of the package, and asks it. */
async function ask(query: string, ...args: string[]): Promise<unknown> {
  const child = spawn(process.execPath, [join(folder, 'dist/cli/main.js'), 'serve', '--port', '0', ...args], {
    env: { ...process.env, NO_COLOR: '1', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => resolve(/\d+(?=\/graphql)/.exec(String(data))?.[0] ?? ''));
    child.on('close', (code) => reject(new Error(`ended with ${code}`)));
  });
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

const name = '{ node(id: "Province:south-pyongan") { ... on Province { name } } claims(first: 1) { totalCount } }';

describe('the command line that the build makes quick', () => {
  it('is what the package runs', async () => {
    const run = await readFile(join(root, 'dist/cli/run.js'), 'utf8');
    expect(run).toBe(await readFile(join(root, 'dist/cli/quick-start.js'), 'utf8'));
  });

  it('compiles anew what was compiled for another Node.js, or by none', async () => {
    const expected = await ask(name);
    expect(expected).toMatchObject({ node: { name: expect.stringContaining('Pyongan') } });
    const cache = join(folder, 'dist/quick-start/command-line.cache');
    await writeFile(cache, 'nothing that was compiled');
    expect(await ask(name)).toEqual(expected);
    await rm(cache);
    expect(await ask(name)).toEqual(expected);
  });

  it('answers from the data set as it is where that was edited', async () => {
    const file = join(folder, 'data/manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
    const data = (await ask('{ dataset { version counts { count } } }')) as { dataset: { version: string } };
    expect(data.dataset.version).toBe('9.9.9');
  });

  it('is as it was before where only the compiler has run', async () => {
    await writeFile(
      join(folder, 'dist/cli/run.js'),
      "import { runCommandLine } from './command-line.js';\nprocess.exitCode = await runCommandLine(process.argv.slice(2));\n",
    );
    await rm(join(folder, 'dist/quick-start'), { recursive: true });
    expect(await ask('{ policy { slug } }')).toEqual({ policy: { slug: '20x10' } });
  });
});
