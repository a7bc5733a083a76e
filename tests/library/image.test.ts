import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.js';
import { contextOf, dockerfile, environmentOf, lastOf, type Stage, stagesOf } from '../deploy/dockerfile.js';
import { lockedPackages, productionPackages } from '../locked-packages.js';

/**
 * The steps of the `Dockerfile` without a container engine: each stage is a folder in which its steps are done, with the
 * Node of this machine in place of the base image. What comes out is then run as an engine would run it: as the root of
 * the file system, all of which can only be read, as process 1, and as the user of the image without any capability.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const stages = stagesOf(dockerfile);
const image = stages.at(-1) as Stage;

let folder: string;
/** The file system of the image. */
let imageRoot: string;

interface Result {
  readonly exitCode: number;
  readonly out: string;
}

function run(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  return new Promise<Result>((resolve) => {
    execFile(command, args, { ...options, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out: out + err });
    });
  });
}

/** Copies as `COPY` does: the content of a folder, or a file into a folder. */
async function copy(from: string, to: string): Promise<void> {
  const isFolder = (await stat(from)).isDirectory();
  await cp(from, isFolder ? to : join(to, basename(from)), { recursive: true, verbatimSymlinks: true });
}

async function build(stage: Stage, at: string, context: string, places: ReadonlyMap<string, string>): Promise<void> {
  // An environment of the base image's kind: what npm has told the process that runs this test would mislead npm.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE|VITEST)/i.test(name));
  const env = { ...Object.fromEntries(inherited), ...environmentOf(stage) };
  let workdir = at;
  for (const { keyword, words, text, flags } of stage.steps) {
    if (keyword === 'WORKDIR') {
      workdir = join(at, text);
      await mkdir(workdir, { recursive: true });
    } else if (keyword === 'COPY') {
      const from = flags['from'] === undefined ? context : (places.get(flags['from']) as string);
      const target = join(workdir, words.at(-1) as string);
      for (const source of words.slice(0, -1)) await copy(join(from, source), target);
    } else if (keyword === 'RUN') {
      const { exitCode, out } = await run('sh', ['-c', text], { cwd: workdir, env });
      if (exitCode !== 0) throw new Error(`${text}\n${out}`);
    }
  }
}

/**
 * Makes the mounts of a container and becomes its first process. The arguments: the file system of the image, the folder
 * of data to mount or nothing, Node, the user, the group, the working directory, and then the environment and the command.
 */
const enter = `
set -e
image=$1 data=$2 node=$3 user=$4 group=$5 directory=$6
shift 6
mount --bind "$image" "$image"
for each in usr bin lib lib64; do
  if [ -L "/$each" ]; then cp -P "/$each" "$image/$each" 2>/dev/null || true
  elif [ -d "/$each" ]; then mkdir -p "$image/$each"; mount --bind "/$each" "$image/$each"; mount -o remount,bind,ro "$image/$each"; fi
done
mkdir -p "$image/proc" "$image/tmp" "$image/runtime"
touch "$image/runtime/node"
mount --bind "$node" "$image/runtime/node"
mount -t proc proc "$image/proc"
if [ -n "$data" ]; then mount --bind "$data" "$image$directory/data"; mount -o remount,bind,ro "$image$directory/data"; fi
mount -o remount,bind,ro "$image"
exec chroot "$image" /usr/bin/setpriv --reuid "$user" --regid "$group" --clear-groups --no-new-privs \\
  --bounding-set=-all --inh-caps=-all /usr/bin/env -i -C "$directory" PATH=/runtime:/usr/bin:/bin "$@"
`;

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A command in a container of its own. */
function container(command: readonly string[], environment: Record<string, string> = {}, data = ''): ChildProcess {
  const [user, group] = lastOf(image, 'USER').text.split(':') as [string, string];
  const variables = Object.entries({ ...environmentOf(image), ...environment }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const child = spawn('unshare', [
    ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child=SIGKILL', 'sh', '-c', enter, 'enter'],
    ...[imageRoot, data, process.execPath, user, group, lastOf(image, 'WORKDIR').text],
    ...[...variables, ...command],
  ]);
  started.push(child);
  return child;
}

/** What the image runs when it is told nothing else, or told another command. */
const command = (words = lastOf(image, 'CMD').words): string[] => [...lastOf(image, 'ENTRYPOINT').words, ...words];

/** Waits until a process ends. */
function ended(child: ChildProcess): Promise<Result> {
  let out = '';
  child.stdout?.on('data', (data) => {
    out += String(data);
  });
  child.stderr?.on('data', (data) => {
    out += String(data);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ exitCode: code ?? 1, out }));
  });
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** Starts the server, and waits until it answers. */
async function serve(data?: string) {
  // Within a container all interfaces are its own; here they would be this machine's.
  const environment = { HOST: '127.0.0.1', PORT: await freePort() };
  const child = container(command(), environment, data);
  const end = ended(child);
  await Promise.race([
    new Promise<void>((resolve) => {
      child.stdout?.on('data', (text) => /http:\S+\/graphql/.test(String(text)) && resolve());
    }),
    end.then(({ out }) => {
      throw new Error(`ended before it listened: ${out}`);
    }),
  ]);
  const [first] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
  const url = `http://127.0.0.1:${environment.PORT}`;
  // Process 1 hears only the signals that it has asked for, which it may do after it has said that it listens.
  await fetch(`${url}/health`);
  return { environment, url, pid: Number(first), end };
}

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

const mayMount = process.getuid?.() === 0 && existsSync('/usr/bin/setpriv');

// In CI it must not be skipped.
describe.skipIf(!mayMount && process.env['CI'] === undefined)(
  'the image, built without an engine (needs root on Linux)',
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'kg20x10-image-'));
      await chmod(folder, 0o755);
      const context = join(folder, 'context');
      for (const path of contextOf(await readFile(join(root, '.dockerignore'), 'utf8'))) {
        await cp(join(root, path), join(context, path), { recursive: true });
      }
      const places = new Map<string, string>();
      for (const [index, stage] of stages.entries()) {
        const at = join(folder, `stage-${index}`);
        await mkdir(at);
        await build(stage, at, context, places);
        places.set(stage.name ?? 'image', at);
      }
      imageRoot = places.get('image') as string;
    }, 300_000);

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('has the packages of production, and no others', () => {
      const modules = join(imageRoot, lastOf(image, 'WORKDIR').text);
      const missing = productionPackages.filter(({ path }) => !existsSync(join(modules, path)));
      const needless = lockedPackages.filter(({ path, dev }) => dev && existsSync(join(modules, path, 'package.json')));
      expect([...missing, ...needless].map(({ path }) => path)).toEqual([]);
      expect(readdirSync(modules).sort()).toEqual(
        [
          'CITATION.cff',
          'LICENSE',
          'LICENSE-DATA',
          'data',
          'dist',
          'node_modules',
          'package.json',
          'schema',
          'sql',
        ].sort(),
      );
    });

    it('serves as its user, on a file system that can only be read, and is healthy', async () => {
      const { url, environment, pid } = await serve();
      expect(await ask(url, '{ policy { slug } }')).toEqual({ policy: { slug: '20x10' } });
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const [user] = lastOf(image, 'USER').text.split(':');
      expect(/^Uid:\t(.*)$/m.exec(status)?.[1]?.split('\t')).toEqual([user, user, user, user]);
      expect(/^CapBnd:\t(.*)$/m.exec(status)?.[1]).toMatch(/^0+$/);
      expect((await ended(container(lastOf(image, 'HEALTHCHECK').words, environment))).exitCode).toBe(0);
    });

    it('is unhealthy where nothing answers', async () => {
      const { exitCode } = await ended(container(lastOf(image, 'HEALTHCHECK').words, { PORT: await freePort() }));
      expect(exitCode).toBe(1);
    });

    it('stops as process 1 when it is told to', async () => {
      const { pid, end } = await serve();
      expect(
        /^NSpid:\t(.*)$/m
          .exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
          ?.split('\t')
          .at(-1),
      ).toBe('1');
      process.kill(pid, 'SIGTERM');
      expect((await end).exitCode).toBe(0);
    });

    it('serves the data that are mounted, and reads them anew when it is told to', async () => {
      const data = join(folder, 'data');
      await cp(join(root, 'data'), data, { recursive: true });
      const manifest = JSON.parse(await readFile(join(data, 'manifest.json'), 'utf8'));
      const setVersion = (version: string): Promise<void> =>
        writeFile(join(data, 'manifest.json'), JSON.stringify({ ...manifest, version }));
      await setVersion('77.0.0');
      const { url, pid } = await serve(data);
      const version = (): Promise<unknown> => ask(url, '{ dataset { version } }');
      expect(await version()).toEqual({ dataset: { version: '77.0.0' } });
      await setVersion('78.0.0');
      process.kill(pid, 'SIGHUP');
      await expect.poll(version, { timeout: 60_000 }).toEqual({ dataset: { version: '78.0.0' } });
    });

    it('runs other commands too', async () => {
      expect((await ended(container(command(['validate'])))).exitCode).toBe(0);
    });

    it('has the same packages as a checkout that is set up for systemd as docs/operations.md shows', async () => {
      const lines = blocksOf('docs/operations.md')
        .filter(({ language }) => language === 'console')
        .flatMap(({ text }) => text.split('\n'))
        .flatMap((line) => /^\$ sudo (npm .*)$/.exec(line)?.[1] ?? []);
      const [index, stage] = [...stages.entries()].find(([, { name }]) => name === 'build') as [number, Stage];
      const done = stage.steps.filter(({ keyword }) => keyword === 'RUN').map(({ text }) => text);
      expect(lines.slice(0, done.length)).toEqual(done);
      const checkout = join(folder, `stage-${index}`, lastOf(stage, 'WORKDIR').text);
      for (const line of lines.slice(done.length)) {
        const { exitCode, out } = await run('sh', ['-c', line], { cwd: checkout });
        expect(exitCode, out).toBe(0);
      }
      const held = lockedPackages.filter(({ path }) => existsSync(join(checkout, path, 'package.json')));
      expect(held).toEqual(productionPackages);
    });

    it('really can write nowhere, or the tests above would show nothing', async () => {
      for (const place of ['/app', '/app/data', '/tmp', '/usr', '/']) {
        const { exitCode, out } = await ended(container(['touch', join(place, 'written')]));
        expect([exitCode, out]).toEqual([1, expect.stringContaining('Read-only file system')]);
      }
    });
  },
);
