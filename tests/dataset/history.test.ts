import { describe, expect, it } from 'vitest';
import { DatasetError, type Fault } from '../../src/dataset/faults.js';
import { readDataset } from '../../src/dataset/read.js';
import type { VersionRecord } from '../../src/dataset/shape.js';
import { firstVersion, withHistory } from '../history.js';
import { shipped } from '../shipped.js';
import { claim, smallFiles } from '../small-dataset.js';

const there = claim('analysis', 'begun', 'Project:town-2024', 'GROUNDBREAKING', { date: '2024-02-28' });
const gone = 'SourceClaim:analysis/gone';

const second: VersionRecord = {
  ...firstVersion,
  version: '1.1.0',
  released: '2026-02-02T00:00:00Z',
  added: [there.id],
  withdrawn: [{ claim: gone, subject: 'Locality:town', statement: 'It was said.' }],
  settled: [{ subject: 'Locality:town', property: 'KIND', claim: gone }],
};

/** The small data set in version 2.0.0 with a history. */
function filesOf(history: unknown) {
  return withHistory(smallFiles([there]), history as VersionRecord[]).map((file) =>
    file.path === 'manifest.json' ? { ...file, text: file.text.replace('1.0.0', '2.0.0') } : file,
  );
}

async function faultsOf(history: unknown): Promise<readonly Fault[]> {
  try {
    await readDataset(filesOf(history));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.faults;
    throw error;
  }
}

describe('a history', () => {
  it('is read, frozen, and no part of the digest', async () => {
    const dataset = await readDataset(filesOf([firstVersion, second]));
    expect(dataset.history).toEqual([firstVersion, second]);
    expect(Object.isFrozen(dataset.history[1]?.added)).toBe(true);
    const without = await readDataset(filesOf([]).filter(({ path }) => path !== 'history.json'));
    expect([without.history, without.digest]).toEqual([[], dataset.digest]);
  });

  it('is read from one file of all as well', async () => {
    const packed = Object.fromEntries(
      filesOf([firstVersion]).map(({ path, text }) => [path, JSON.parse(text) as unknown]),
    );
    expect((await readDataset(packed)).history).toEqual([firstVersion]);
  });

  const cases: [string, unknown, string[]][] = [
    ['no list', {}, [' BAD_SHAPE']],
    ['an empty list', [], [' BAD_SHAPE']],
    ['an unknown key', [{ ...firstVersion, by: 'me' }], ['/0/by UNKNOWN_KEY']],
    ['a day for an instant', [{ ...firstVersion, released: '2026-01-02' }], ['/0/released BAD_SHAPE']],
    [
      'an instant that there is not',
      [{ ...firstVersion, released: '2026-02-30T00:00:00Z' }],
      ['/0/released BAD_SHAPE'],
    ],
    ['a malformed digest', [{ ...firstVersion, digest: 'sha256:0' }], ['/0/digest MALFORMED_DIGEST']],
    ['an empty list of changes', [firstVersion, { ...second, changed: [] }], ['/1/changed BAD_SHAPE']],
    ['what a first version added', [{ ...firstVersion, added: [there.id] }], ['/0/added BAD_RULE']],
    ['a version twice', [firstVersion, { ...second, version: '1.0.0' }], ['/1/version BAD_RULE']],
    [
      'versions that are no numbers of one digit',
      [
        { ...firstVersion, version: '1.9.0' },
        { ...second, version: '1.10.0' },
      ],
      [],
    ],
    ['an earlier instant', [firstVersion, { ...second, released: '2025-12-31T00:00:00Z' }], ['/1/released BAD_RULE']],
    ['a version beyond the manifest', [firstVersion, { ...second, version: '2.0.1' }], ['/1/version BAD_RULE']],
    [
      'a claim withdrawn that is there',
      [firstVersion, { ...second, withdrawn: [{ claim: there.id, subject: 'Locality:town', statement: 'It is.' }] }],
      ['/1/withdrawn/0/claim BAD_RULE'],
    ],
    ['a claim added twice', [firstVersion, { ...second, added: [there.id, there.id] }], ['/1/added/1 DUPLICATE_ID']],
    [
      'a claim withdrawn twice',
      [firstVersion, second, { ...second, added: [gone], version: '1.2.0', released: '2026-03-01T00:00:00Z' }],
      ['/2/withdrawn/0/claim DUPLICATE_ID'],
    ],
  ];
  it.each(cases)('with %s', async (_, history, expected) => {
    const faults = await faultsOf(history);
    expect(faults.map(({ file, pointer, code }) => `${file}#${pointer} ${code}`)).toEqual(
      expected.map((place) => `history.json#${place}`),
    );
  });

  it('names only claims that can be told of, once nothing is being worked on', async () => {
    const { digest } = await readDataset(filesOf([firstVersion]));
    const names = (claimId: string, as: string) => [
      firstVersion,
      {
        ...second,
        digest: as,
        added: [claimId],
        contested: [{ subject: 'Locality:town', property: 'KIND', claim: claimId }],
      },
    ];
    const unknown = 'SourceClaim:analysis/unknown';
    expect((await faultsOf(names(unknown, digest))).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/1/added/0 DANGLING_REFERENCE',
      '/1/contested/0/claim DANGLING_REFERENCE',
    ]);
    // Withdrawn, or of other content than is there now.
    expect(await faultsOf(names(gone, digest))).toEqual([]);
    expect(await faultsOf(names(unknown, firstVersion.digest))).toEqual([]);
  });
});

describe('the history of the shipped data set', () => {
  it('ends with what is shipped: kg20x10 changes --write tells of what was changed since', () => {
    const { version, digest, history = [] } = shipped.dataset;
    expect(history.at(-1)).toMatchObject({ version, digest });
  });
});
