import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { firstVersion } from '../history.js';
import { smallFiles } from '../small-dataset.js';
import { type Served, serve, stopAll } from './serve.js';

const folders: string[] = [];
afterEach(async () => {
  stopAll();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function smallFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kg20x10-live-'));
  folders.push(folder);
  for (const { path, text } of smallFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function setVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}

/** Resolves with the first line of the log of an event. */
async function logged(served: Served, event: string): Promise<Record<string, unknown>> {
  for (;;) {
    const line = served
      .errors()
      .split('\n')
      .find((each) => each.includes(`"event":"${event}"`));
    if (line !== undefined) return JSON.parse(line) as Record<string, unknown>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function servedVersion(url: string): Promise<string> {
  const answer = await fetch(`${url}/graphql?query={dataset{version}}`);
  const { data } = (await answer.json()) as { data: { dataset: { version: string } } };
  return data.dataset.version;
}

describe('a data set that is served', () => {
  it('is loaded anew at SIGHUP, and refused as a whole where it is faulty, the one before going on', async () => {
    const folder = await smallFolder();
    const served = serve(['--data', folder, '--port', '0', '--host', '127.0.0.1']);
    const url = await served.url;
    expect(await servedVersion(url)).toBe('1.0.0');

    await setVersion(folder, '2.0.0');
    expect(await servedVersion(url)).toBe('1.0.0');
    served.child.kill('SIGHUP');
    expect(await logged(served, 'dataset-changed')).toMatchObject({ level: 'info', version: '2.0.0' });
    expect(await servedVersion(url)).toBe('2.0.0');

    // Half written, as an editor or a copy leaves it for a moment.
    await writeFile(join(folder, 'claims/report.json'), '[{"id": "SourceClaim:report/');
    await setVersion(folder, '3.0.0');
    served.child.kill('SIGHUP');
    const refusal = await logged(served, 'dataset-refused');
    expect(refusal).toMatchObject({ level: 'error', served: { version: '2.0.0' } });
    expect(refusal['faults']).toEqual([expect.stringMatching(/^claims\/report\.json: UNREADABLE/)]);
    expect(await servedVersion(url)).toBe('2.0.0');

    await rm(folder, { recursive: true });
    served.child.kill('SIGHUP');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await servedVersion(url)).toBe('2.0.0');

    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('kg20x10_dataset_reloads_total{result="changed"} 1\n');
    expect(metrics).toContain('kg20x10_dataset_reloads_total{result="refused"} 2\n');
    expect(metrics).toContain('kg20x10_dataset_info{version="2.0.0",');
    served.child.kill('SIGTERM');
    const { code, err } = await served.ended;
    expect(code).toBe(0);
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event }) => event)).toEqual([
      'listening',
      'dataset-changed',
      'dataset-refused',
      'dataset-refused',
      'draining',
      'stopped',
    ]);
    expect(events[0]).toMatchObject({ url: url.replace('127.0.0.1', 'localhost'), dataset: { version: '1.0.0' } });
  });

  it('is watched where that is asked for', async () => {
    const folder = await smallFolder();
    const served = serve(['--data', folder, '--port', '0', '--host', '127.0.0.1', '--watch']);
    const url = await served.url;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await setVersion(folder, '2.0.0');
    await logged(served, 'dataset-changed');
    expect(await servedVersion(url)).toBe('2.0.0');
  });

  it('is loaded anew also where its history alone has changed, which the feeds follow', async () => {
    const folder = await smallFolder();
    const setHistory = (released: string) =>
      writeFile(join(folder, 'history.json'), JSON.stringify([{ ...firstVersion, released }]));
    await setHistory('2026-01-01T00:00:00Z');
    const served = serve(['--data', folder, '--port', '0', '--host', '127.0.0.1']);
    const url = await served.url;
    const updated = async () => /<updated>(.*?)</.exec(await (await fetch(`${url}/feed.atom`)).text())?.[1];
    expect(await updated()).toBe('2026-01-01T00:00:00Z');
    await setHistory('2026-05-05T00:00:00Z');
    served.child.kill('SIGHUP');
    await logged(served, 'dataset-changed');
    expect(await updated()).toBe('2026-05-05T00:00:00Z');
  });

  it('ends at once when it is asked a second time', async () => {
    const folder = await smallFolder();
    const served = serve(['--data', folder, '--port', '0', '--host', '127.0.0.1', '--drain', '60000']);
    const url = await served.url;
    // A listener to changes stays, and its connection with it.
    const listening = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { datasetChanged { version } }' }),
    });
    expect(listening.status).toBe(200);
    // A request that never ends would hold the server for a minute.
    const { connect } = await import('node:net');
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    served.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(served.child.exitCode).toBeNull();
    served.child.kill('SIGTERM');
    expect((await served.ended).code).toBe(0);
    await listening.body?.cancel().catch(() => {});
  });
});
