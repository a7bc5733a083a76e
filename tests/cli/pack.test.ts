import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatasetError, type PackedDataset, readDataset } from '../../src/index.js';
import { shipped } from '../shipped.js';
import { type Result, run } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pack = (...args: string[]): Promise<Result> => run('pack', ...args);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('kg20x10 pack', () => {
  it('writes one file of one line that reads as the data set does, with its digest', async () => {
    const file = join(folder, 'dataset.json');
    expect(await pack('--out', file)).toEqual({ exitCode: 0, out: '', err: '' });
    const text = await readFile(file, 'utf8');
    expect(text.split('\n')).toHaveLength(1);
    expect((await readDataset(JSON.parse(text) as PackedDataset)).digest).toBe(shipped.dataset.digest);
    expect((await pack()).out).toBe(text);
  });

  it('writes nothing of a data set with faults, and lists them', async () => {
    const data = join(folder, 'faulty');
    await cp(join(root, 'data'), data, { recursive: true });
    await writeFile(join(data, 'claims/notes.txt'), 'a file that does not belong');
    const file = join(folder, 'faulty.json');
    const { exitCode, err } = await pack('--data', data, '--out', file);
    expect([exitCode, existsSync(file)]).toEqual([1, false]);
    expect(err).toContain('claims/notes.txt: STRAY_FILE');
  });
});

describe('readDataset of one file', () => {
  it('names the same faults at the same places as of the files', async () => {
    const packed = JSON.parse((await pack()).out) as Record<string, unknown[]>;
    const claims = packed['claims/orinoco-tribune-20x10.json'] as { property: string }[];
    (claims[0] as { property: string }).property = 'NONSENSE';
    delete packed['nodes/actor.json'];
    packed['claims/Notes.json'] = [];
    const files = Object.entries(packed).map(([path, content]) => ({ path, text: JSON.stringify(content) }));
    const faultsOf = (reading: Promise<unknown>) => reading.catch((error: DatasetError) => error.faults);
    const faults = await faultsOf(readDataset(packed));
    expect(faults).toMatchObject([
      { code: 'STRAY_FILE', file: 'claims/Notes.json' },
      { code: 'UNKNOWN_PROPERTY', file: 'claims/orinoco-tribune-20x10.json', pointer: '/0/property' },
      { code: 'MISSING_FILE', file: 'nodes/actor.json' },
    ]);
    expect(await faultsOf(readDataset(files))).toEqual(faults);
  });
});
