import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bin, run } from '../cli/run.js';
import { serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { leaveAll, overHttp, overStreams } from './assistants.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
afterAll(async () => {
  await leaveAll();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function copyOfData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kg20x10-'));
  folders.push(folder);
  await cp(join(root, 'data'), folder, { recursive: true });
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command, writes to it, and waits until it has ended. */
function converse(lines: readonly string[], then: 'end' | NodeJS.Signals): Promise<Ended> {
  const child = spawn(process.execPath, [bin, 'mcp'], { env: { ...process.env, NO_COLOR: '1' } });
  let [out, err] = ['', ''];
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  child.stdout.on('data', (data) => {
    out += String(data);
    if (then !== 'end') child.kill(then);
  });
  child.stdin.write(lines.map((line) => `${line}\n`).join(''));
  if (then === 'end') child.stdin.end();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const greeting = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'tests', version: '1' } },
});
const question = JSON.stringify({
  jsonrpc: '2.0',
  id: 2,
  method: 'tools/call',
  params: { name: 'trace_fact', arguments: { of: 'Puryong', property: 'GROUNDBREAKING' } },
});

/** Deeper than a document may be. */
const deep = `{ policy ${'{ projects { nodes { policy '.repeat(10)}{ id }${' } } }'.repeat(10)} }`;

describe('kg20x10 mcp', () => {
  it('answers as the server does over HTTP, under the same limits', async () => {
    const server = await serving(shipped);
    const [near, far] = await Promise.all([overStreams(), overHttp(server.base)]);
    expect(await near.client.listTools()).toEqual(await far.client.listTools());
    for (const [tool, args] of [
      ['trace_fact', { of: 'Puryong', property: 'GROUNDBREAKING' }],
      ['what_is_contested', {}],
      ['timeline', { from: '2025-02-29' }],
      ['execute', { query: '{ claims(first: 101) { totalCount } }' }],
    ] as const) {
      expect(await near.call(tool, args)).toEqual(await far.call(tool, args));
    }
    expect((await near.call('execute', { query: deep })).codes).toEqual(['TOO_DEEP']);
    await leaveAll();
    await server.stop();
  });

  it('writes nothing but the protocol, and answers what it was asked before its input ended', async () => {
    const { code, out, err } = await converse([greeting, 'no message', question], 'end');
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages).toMatchObject([
      { jsonrpc: '2.0', id: 1, result: { serverInfo: { name: 'kg20x10' } } },
      { jsonrpc: '2.0', id: 2, result: { structuredContent: { outcome: 'FOUND' } } },
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(err)).toMatchObject({ level: 'warning', event: 'message-refused' });
  });

  it('ends by a signal', async () => {
    const ended = await Promise.all((['SIGTERM', 'SIGINT'] as const).map((signal) => converse([greeting], signal)));
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  });

  it('answers from the data set of a folder, and from what it is changed to', async () => {
    const folder = await copyOfData();
    const { call } = await overStreams('--data', folder, '--watch', '--base-uri', 'https://kg.example/');
    const versionOf = async () => (await call('the_data_set')).content.data.dataset.version;
    expect(await versionOf()).toBe(shipped.dataset.version);
    const { content } = await call('one_project');
    expect(content.evidence.citations[0].uri).toMatch(/^https:\/\/kg\.example\/node\//);
    const file = join(folder, 'manifest.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), version: '9.9.9' }));
    await expect.poll(versionOf, { timeout: 20_000 }).toBe('9.9.9');
  });

  it('says in plain lines what is wrong, and ends as the other commands do', async () => {
    const folder = await copyOfData();
    await writeFile(join(folder, 'claims/notes.txt'), 'a file that does not belong');
    const ends = async (...args: string[]) => {
      const { exitCode, out, err } = await run('mcp', ...args);
      expect(out).toBe('');
      return [exitCode, err];
    };
    expect(await ends('--data', folder)).toEqual([1, expect.stringContaining('STRAY_FILE')]);
    expect(await ends('--nonsense')).toEqual([2, expect.stringContaining('--nonsense')]);
    expect(await ends('--base-uri', 'here')).toEqual([2, expect.stringContaining('not an http or https address')]);
    expect(await ends('--data', '/nowhere/at/all')).toEqual([4, expect.stringContaining('/nowhere/at/all')]);
    const { exitCode, out } = await run('mcp', '--help');
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Usage: kg20x10 mcp')]);
  });
});
