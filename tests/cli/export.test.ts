import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportFormats } from '../../src/export/formats.js';
import { createGraph } from '../../src/index.js';
import { exportText } from '../export/rich-dataset.js';
import { shipped } from '../shipped.js';
import { bin, type Result, run as runCommand } from './run.js';

// The largest exports are some megabytes each.
vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]): Promise<Result> => runCommand('export', ...args);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('kg20x10 export', () => {
  // The formats are tested where they are made; here one of each kind shows that all of it comes through the process.
  it.each(['turtle', 'claims.csv', 'geojson', 'bibtex'])('writes %s to standard output, whole', async (name) => {
    const { exitCode, out, err } = await run('--format', name);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out === (await exportText(name, shipped))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [bin, 'export', '--format', 'geojson'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let err = '';
    child.stderr?.on('data', (data) => {
      err += String(data);
    });
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect([exitCode, err]).toEqual([4, 'kg20x10: the output cannot be written: no space left on device\n']);
  });

  it('writes to a file, and then nothing to standard output', async () => {
    const file = join(folder, 'claims.csv');
    expect(await run('--format', 'claims.csv', '--out', file)).toEqual({ exitCode: 0, out: '', err: '' });
    expect(await readFile(file, 'utf8')).toBe(await exportText('claims.csv', shipped));
  });

  it('takes another base for URIs', async () => {
    const { out } = await run('--format', 'geojson', '--base-uri', 'https://example.org/kg/');
    const { store } = shipped;
    expect(out).toBe(await exportText('geojson', createGraph(store, { baseUri: 'https://example.org/kg' })));
    const quads = await run('--format', 'trig', '--base-uri', 'https://example.org/kg/');
    expect(quads.out).toContain('@prefix node: <https://example.org/kg/node/>');
    expect(quads.out).not.toContain(shipped.dataset.baseUri);
  });

  it.each<[string[], RegExp, number]>([
    [[], /--format is missing; the formats are jsonld, turtle/, 2],
    [['--format', 'rdfxml'], /unknown format "rdfxml"; the formats are jsonld, turtle/, 2],
    [['--format', 'turtle', '--base-uri', 'ftp://x'], /not an http or https address/, 2],
    [['--format', 'turtle', '--colour'], /--colour/, 2],
    [['--format', 'turtle', '--data', '/nowhere/at/all'], /\/nowhere/, 4],
    [['--format', 'bibtex', '--out', '/nowhere/at/all'], /\/nowhere/, 4],
  ])('explains %j in a line that has %s and ends with %i', async (args, message, code) => {
    const { exitCode, out, err } = await run(...args);
    expect({ exitCode, out }).toEqual({ exitCode: code, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).not.toContain('all');
  });

  it('lists every format in its help', async () => {
    const { out } = await run('--help');
    for (const { name, summary } of exportFormats)
      expect(out).toMatch(new RegExp(`  ${name} +${summary.slice(0, 20)}`));
  });
});
