import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/dataset/faults.js';
import { type DatasetOnDisk, loadDataset, loadDatasetOnDisk, shippedData } from '../../src/dataset/files.js';
import { PackedIds } from '../../src/dataset/packed-ids.js';
import type { Claim, Dataset } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { Graph } from '../../src/graph/graph.js';
import { type ListName, nodeLists } from '../../src/graph/lists.js';
import { claim, smallFiles } from '../small-dataset.js';

const folder = mkdtempSync(join(tmpdir(), 'kg-on-disk-'));
let memory: Dataset;
let disk: DatasetOnDisk;

beforeAll(async () => {
  memory = await loadDataset();
  disk = await loadDatasetOnDisk(shippedData, join(folder, 'claims'));
});
afterAll(() => {
  disk.close();
  rmSync(folder, { recursive: true });
});

/** Writes files into a folder of their own. */
function written(name: string, files: readonly { path: string; text: string }[]): string {
  for (const { path, text } of files) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

/** The faults for which a data set is refused. */
async function faultsOf(loaded: Promise<unknown>): Promise<unknown> {
  const error = await loaded.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(DatasetError);
  return (error as DatasetError).faults;
}

describe('a data set whose claims stay on disk', () => {
  it('is the one that is read into memory', () => {
    const { dataset } = disk;
    expect({ ...dataset, claims: [...dataset.claims] }).toEqual(memory);
    // As texts too, where the order of keys shows.
    expect(JSON.stringify(dataset.claims)).toBe(JSON.stringify(memory.claims));
  });

  it('has its claims as an array has members', () => {
    const { claims } = disk.dataset;
    const last = claims.length - 1;
    expect(claims.length).toBe(memory.claims.length);
    expect(claims[last]).toEqual(memory.claims[last]);
    expect(claims.at(-1)).toEqual(memory.claims.at(-1));
    expect([claims[-1], claims[claims.length], claims[0.5]]).toEqual([undefined, undefined, undefined]);
    expect(claims.map(({ id }) => id)).toEqual(memory.claims.map(({ id }) => id));
    expect(claims.slice(5, 8)).toEqual(memory.claims.slice(5, 8));
    expect([...claims.entries()].at(7)).toEqual([7, memory.claims[7]]);
    expect(0 in claims && !(claims.length in claims)).toBe(true);
  });

  it('cannot be changed', () => {
    const claims = disk.dataset.claims as Dataset['claims'][number][];
    expect(() => claims.push(claims[0] as never)).toThrow(TypeError);
    expect(() => claims.sort()).toThrow(TypeError);
    expect(() => Object.assign(claims[3]?.value as object, { text: 'changed' })).toThrow(TypeError);
    expect(claims[3]).toEqual(memory.claims[3]);
  });

  it('makes the same graph', () => {
    const [here, there] = [new Graph(disk.dataset), new Graph(memory)];
    for (const id of memory.nodes) {
      expect(JSON.stringify(here.node(id)), id).toBe(JSON.stringify(there.node(id)));
      expect(JSON.stringify(here.subjects.of(id).facts), id).toBe(JSON.stringify(there.subjects.of(id).facts));
      for (const list of nodeLists) expect(here.list(list, id), `${list} of ${id}`).toEqual(there.list(list, id));
    }
    expect(JSON.stringify(here.allClaims)).toBe(JSON.stringify(there.allClaims));
    expect(JSON.stringify(here.factsUnder({ knownAt: '2024-12-31' }))).toBe(
      JSON.stringify(there.factsUnder({ knownAt: '2024-12-31' })),
    );
    for (const list of ['claims', 'facts', 'sources'] as ListName[]) {
      const page = (graph: Graph) => graph.page({ list, last: 5 });
      expect(page(here), list).toEqual(page(there));
    }
    const page = (graph: Graph) => [
      graph.gaps([{ first: 50 }]),
      graph.timelines([{ first: 50 }]),
      graph.conflicts([{ first: 50 }]),
      graph.withoutSources([[memory.claims[0]?.source as string]]),
    ];
    expect(page(here)).toEqual(page(there));
  });

  it('knows from when a claim was known however often it is read anew', async () => {
    // Of two bases each drives out the other, as they stand as far apart as claims are kept.
    const inferred = (key: string, derivedFrom: readonly string[]): ClaimRecord =>
      claim(
        'record',
        key,
        'Policy:p',
        'EFFECT',
        { text: key, language: 'en' },
        { knowledgeLevel: 'INFERENCE', derivedFrom: derivedFrom.map((each) => `SourceClaim:record/${each}`) },
      );
    const between = Array.from({ length: (1 << 12) - 1 }, (_, at) =>
      claim('record', `between-${at}`, 'Policy:q', 'EFFECT', { text: `${at}`, language: 'en' }),
    );
    const files = smallFiles([
      inferred('one', ['year']),
      ...between,
      inferred('two', ['year']),
      inferred('both', ['one', 'two']),
    ]);
    const loaded = await loadDatasetOnDisk(written('inferred', files), join(folder, 'inferred-claims'));
    const { subjects } = new Graph(loaded.dataset);
    const { claims } = loaded.dataset;
    expect(subjects.surroundings.knownFrom(claims.at(-1) as Claim)).toBe('');
    loaded.close();
  });

  it('is refused with the same faults', async () => {
    const files = smallFiles([
      claim('report', 'dangling', 'Policy:nowhere', 'EFFECT', { text: 'none', language: 'en' }),
      claim('report', 'twice', 'Policy:p', 'EFFECT', { text: 'one', language: 'en' }),
      claim('report', 'twice', 'Policy:p', 'EFFECT', { text: 'two', language: 'en' }),
      claim('report', 'wrong', 'Policy:p', 'EFFECT', { boolean: true }),
      claim('report', 'held', 'Policy:p', 'EFFECT', { text: 'none', language: 'en' }, {
        locator: { kind: 'PARAGRAPH', line: 1, start: 1, end: 2, digest: `sha256:${'0'.repeat(64)}` },
      } as never),
      claim('record', 'circle', 'Policy:p', 'EFFECT', { text: 'a', language: 'en' }, {
        supersedes: 'SourceClaim:record/circle',
        supersedesReason: 'none',
      } as never),
    ]);
    const faulty = written('faulty', files);
    const expected = (await faultsOf(loadDataset(faulty))) as unknown[];
    expect(expected.length).toBeGreaterThanOrEqual(5);
    expect(await faultsOf(loadDatasetOnDisk(faulty, join(folder, 'faulty-claims')))).toEqual(expected);
    expect(existsSync(join(folder, 'faulty-claims'))).toBe(false);
  });

  it('leaves no file, and is not read once it is closed', async () => {
    const files = smallFiles([]);
    const loaded = await loadDatasetOnDisk(written('closed', files), join(folder, 'closed-claims'));
    expect(loaded.dataset.claims[0]?.source).toMatch(/^Source:/);
    loaded.close();
    loaded.close();
    expect(() => loaded.dataset.claims[1]).toThrow(/was closed/);
    expect(readdirSync(folder).filter((name) => name.includes('claims') && name !== 'claims')).toEqual([]);
  });

  it('takes no file that is there', async () => {
    writeFileSync(join(folder, 'mine'), 'mine');
    await expect(loadDatasetOnDisk(shippedData, join(folder, 'mine'))).rejects.toThrow(/EEXIST/);
    expect(existsSync(join(folder, 'mine'))).toBe(true);
  });
});

describe('ids in few bytes', () => {
  const ids = Array.from({ length: 3000 }, (_, at) => `SourceClaim:report-${at % 50}/key-${Math.floor(at / 50)}`);
  const packed = new PackedIds();
  // As where every tenth claim has the id of another.
  const placeOf = (at: number): number => at + Math.floor(at / 9);
  beforeAll(() => {
    for (const [at, id] of ids.entries()) {
      expect(packed.has(id)).toBe(false);
      packed.add(id, placeOf(at));
    }
  });

  it('are found both ways', () => {
    expect(packed.size).toBe(3000);
    expect(ids.map((id) => packed.get(id))).toEqual(ids.map((_, at) => placeOf(at)));
    expect(ids.map((_, at) => packed.at(placeOf(at)))).toEqual(ids);
    expect(packed.at(9)).toBeUndefined();
    expect(packed.at(-1)).toBeUndefined();
    expect(packed.at(placeOf(2999) + 1)).toBeUndefined();
  });

  it.each([
    '',
    '/',
    'SourceClaim:report-0',
    'SourceClaim:report-0/',
    'SourceClaim:report-1/key-60',
    'SourceClaim:report-0/key-00',
    'SourceClaim:report-0/\u016bey-0',
  ])('do not have %j', (id) => {
    expect(packed.has(id)).toBe(false);
  });
});
