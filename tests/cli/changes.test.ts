import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/files.js';
import { shipped } from '../shipped.js';
import { run } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = 'claims/news1-global-2025-12-21-sinpo-inauguration.json';

let folder: string;
let data: string;
let packed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-changes-'));
  data = join(folder, 'data');
  packed = join(folder, 'before.json');
  await cp(join(root, 'data'), data, { recursive: true });
  expect((await run('pack', '--data', data, '--out', packed)).exitCode).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const manifest = () => join(data, 'manifest.json');
async function setVersion(version: string): Promise<void> {
  await writeFile(manifest(), JSON.stringify({ ...JSON.parse(await readFile(manifest(), 'utf8')), version }));
}

describe('kg20x10 changes', () => {
  it('prints the shipped history anew, which has one version', async () => {
    const { released = '' } = shipped.dataset.history?.[0] ?? {};
    const { exitCode, out } = await run('changes', '--released', released);
    expect([exitCode, JSON.parse(out)]).toEqual([0, shipped.dataset.history?.[0]]);
  });

  it('says that the version was not raised', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, (await readFile(packed, 'utf8')).replace('The 38 North article is', 'The article is'));
    const { exitCode, err } = await run('changes', '--data', data, '--since', other);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('raise the version in manifest.json first')]);
  });

  it('refuses what would leave a gap between two versions', async () => {
    const complaint = async (...args: string[]) => {
      const { exitCode, err } = await run('changes', '--data', data, ...args);
      return `${exitCode} ${err.trim()}`;
    };
    await setVersion('0.2.0');
    expect(await complaint()).toMatch(/^2 .*--since is missing: the history ends with version 0\.1\.0/);
    expect(await complaint('--since', packed, '--released', 'yesterday')).toMatch(/^2 .*is not an instant/);
    expect(await complaint('--since', join(root, 'package.json'))).toMatch(/^1 .*refused/s);
    expect(await complaint('--since', join(root, 'README.md'))).toMatch(/^2 .*is no JSON/);
    expect(await complaint('--since', join(folder, 'nowhere'))).toMatch(/^4 /);
    // With the new version number it is other content than was recorded.
    expect(await complaint('--since', data)).toMatch(/^2 .*with other content than 0\.1\.0 had/);
    await setVersion('0.0.9');
    expect(await complaint('--since', packed)).toMatch(/^1 .*history\.json#\/0\/version: BAD_RULE/s);
  });

  it('writes what a version brought, held against one file or a folder, as often as it is told', async () => {
    await setVersion('0.2.0');
    const claims = JSON.parse(await readFile(join(data, source), 'utf8')) as { id: string; statement: string }[];
    const last = claims.pop();
    await writeFile(join(data, source), JSON.stringify(claims));
    for (const since of [packed, join(root, 'data')]) {
      const { exitCode, out, err } = await run(
        'changes',
        '--data',
        data,
        '--since',
        since,
        '--released',
        '2027-01-01T00:00:00Z',
        '--write',
      );
      expect([exitCode, err]).toEqual([0, '']);
      const { history, digest } = await loadDataset(data);
      expect(history.map(({ version }) => version)).toEqual(['0.1.0', '0.2.0']);
      expect(history[1]).toEqual(JSON.parse(out));
      expect(history[1]).toMatchObject({ digest, withdrawn: [{ claim: last?.id, statement: last?.statement }] });
      expect(history[0]).toEqual(shipped.dataset.history?.[0]);
    }
  });
});
