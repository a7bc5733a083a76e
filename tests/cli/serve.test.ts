import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { bin } from './run.js';
import { serve, stopAll } from './serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cleanUp: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  stopAll();
  for (const each of cleanUp.splice(0)) await each();
});

describe('serve', () => {
  it('listens where PORT and HOST say, and stops when it is asked to', async () => {
    const served = serve([], { PORT: '0', HOST: '127.0.0.1' });
    const url = await served.url;
    expect((await fetch(`${url}/health`)).status).toBe(200);
    served.child.kill('SIGTERM');
    expect((await served.ended).code).toBe(0);
  });

  it('answers the documents of a manifest and those of the tour by their ids', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kg20x10-'));
    cleanUp.push(() => rm(folder, { recursive: true }));
    const manifest = join(folder, 'documents.json');
    await writeFile(manifest, JSON.stringify({ slug: '{ policy { slug } }' }));
    const served = serve(['--port', '0', '--host', '127.0.0.1', '--persisted', manifest]);
    const at = `${await served.url}/graphql`;
    const answer = await fetch(`${at}?documentId=slug`);
    expect(await answer.json()).toMatchObject({ data: { policy: { slug: '20x10' } } });
    const file = await readFile(join(root, 'schema/operations/15-the-data-set.graphql'));
    const hash = createHash('sha256').update(file).digest('hex');
    const { data } = (await (await fetch(`${at}?documentId=sha256:${hash}`)).json()) as { data: unknown };
    expect(data).toHaveProperty('dataset.digest');
  });

  it.skipIf(!existsSync('/dev/full'))('goes on where its output cannot be written, as on a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    cleanUp.push(() => closeSync(full));
    // The port cannot be read from what it says, so it is one that was free a moment ago.
    const free: Server = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const args = [bin, 'serve', '--port', String(port), '--host', '127.0.0.1'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', full, full] });
    cleanUp.push(() => child.kill('SIGKILL'));
    const status = async (): Promise<number> => {
      while (child.exitCode === null) {
        const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
        if (answer !== null) return answer.status;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return 0;
    };
    expect(await status()).toBe(200);
    // A reload is logged, to the same full disk.
    child.kill('SIGHUP');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([child.exitCode, await status()]).toEqual([null, 200]);
  });

  it('says in one line that a port is in use', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => new Promise((resolve) => taken.close(resolve)));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, err } = await serve(['--port', port, '--host', '127.0.0.1']).ended;
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(`port ${port} is in use`)]);
  });

  it.each([
    [['--port', 'many'], 'not a port'],
    [['--port', '70000'], 'not a port'],
    [['--base-uri', 'here'], 'not an http or https address'],
    [['--data', '/nowhere/at/all'], '/nowhere/at/all'],
    [['--persisted', '/nowhere/at/all'], '/nowhere/at/all'],
    [['--persisted', join(root, 'README.md')], 'README.md: not a JSON object of id to document'],
    [['--persisted', join(root, 'package.json')], 'package.json: not a JSON object of id to document'],
    [['--nonsense'], '--nonsense'],
    [['--max-body', 'much'], '--max-body is "much"; it must be a whole number'],
    [['--max-page', '101'], '--max-page must be from 1 to 100'],
    [['--slow', 'very'], '--slow is "very"; it must be a whole number of milliseconds'],
    [['--trust-proxy', 'all'], '--trust-proxy is "all"'],
    [['--origins', 'https://a.example/path'], '"https://a.example/path"'],
  ])('refuses %s in one line', async (args, part) => {
    const { code, err } = await serve(args).ended;
    expect(code).toBe(part.startsWith('/') ? 4 : 2);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(part)]);
  });

  it('says in one line that Node.js is too old', async () => {
    const old = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })";
    const { code, err } = await serve([], { NODE_OPTIONS: `--import "${old.replaceAll(' ', '%20')}"` }).ended;
    expect([code, err]).toEqual([5, 'kg20x10: needs Node.js 20.19 or newer; this is 20.18.3\n']);
  });

  it('takes limits from the environment, and from flags before that', async () => {
    const served = serve(['--port', '0', '--host', '127.0.0.1', '--max-depth', '1'], {
      KG20X10_MAX_DEPTH: '30',
      KG20X10_MAX_PAGE: '5',
    });
    const url = await served.url;
    const codes = async (query: string): Promise<unknown> => {
      const answer = (await (await fetch(`${url}/graphql?query=${query}`)).json()) as {
        errors?: { extensions: { code: string } }[];
      };
      return answer.errors?.map(({ extensions }) => extensions.code);
    };
    expect(await codes('{policy{slug}}')).toEqual(['TOO_DEEP']);
    expect(await codes('{__typename}')).toBeUndefined();
  });

  it('logs what is asked for, by flags or by the environment', async () => {
    const served = serve(['--port', '0', '--host', '127.0.0.1', '--access-log', '--slow', '0'], {
      KG20X10_LOG_ADDRESSES: '1',
    });
    await fetch(`${await served.url}/graphql?query=query Mine{policy{slug}}`);
    served.child.kill('SIGTERM');
    const { err } = await served.ended;
    const lines = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const about = { client: '127.0.0.1', route: 'graphql', operation: 'Mine' };
    expect(lines.filter(({ route }) => route !== undefined)).toEqual([
      expect.objectContaining({ event: 'slow-operation', ...about }),
      expect.objectContaining({ event: 'request', ...about, method: 'GET', path: '/graphql', status: 200 }),
    ]);
  });

  it('serves nothing of a data set with faults, and lists them all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kg20x10-'));
    cleanUp.push(() => rm(folder, { recursive: true }));
    await cp(join(root, 'data'), folder, { recursive: true });
    const path = join(folder, 'claims/orinoco-tribune-20x10.json');
    const claims = JSON.parse(await readFile(path, 'utf8'));
    claims[0].property = 'NONSENSE';
    claims[1].subject = 'Policy:nowhere';
    await writeFile(path, JSON.stringify(claims));
    await writeFile(join(folder, 'claims/notes.txt'), 'a file that does not belong');
    const { code, out, err } = await serve(['--data', folder, '--port', '0']).ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('claims/orinoco-tribune-20x10.json#/0/property: UNKNOWN_PROPERTY');
    expect(err).toContain('claims/orinoco-tribune-20x10.json#/1/subject: DANGLING_REFERENCE');
    expect(err).toContain('claims/notes.txt: STRAY_FILE');
  });
});
