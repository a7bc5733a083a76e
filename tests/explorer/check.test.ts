import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/dataset/digest.js';
import { loadDataset } from '../../src/dataset/files.js';
import type { FoundPassage } from '../../src/dataset/passage-check.js';
import type { Dataset } from '../../src/dataset/read.js';
import { type CitationResult, verifyDataset } from '../../src/dataset/verify.js';
import { passagesOf } from '../../src/explorer/check/citations.js';
import { type Copy, checkCopy, digestOf, mostBytes, readCopy } from '../../src/explorer/check/copy.js';
import { blocksOf, piecesOfRow, placeAmong } from '../../src/explorer/check/rows.js';
import { bestOf, idOfFile } from '../../src/explorer/check/run.js';
import { type CitedPassagesQuery, citedPassagesOperation } from '../../src/explorer/views/cited-passages.operation.js';
import { documentsFolder, skipReason } from '../documents.js';
import { ask } from '../shipped.js';

type ClaimNode = CitedPassagesQuery['claims']['nodes'][number];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const found = (...states: FoundPassage['state'][]): FoundPassage[] => states.map((state) => ({ state }));

/** All claims that cite a document, as a page asks for them. */
async function claimsOf(document: string): Promise<ClaimNode[]> {
  const claims: ClaimNode[] = [];
  for (let after: string | null = null; ; ) {
    const { claims: page } = await ask(citedPassagesOperation.text, { document, first: 100, after });
    claims.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return claims;
  }
}

describe('a copy', () => {
  it.each(['', 'abc', 'Yŏnt’an 연탄 𝒴'])('has the digest of the data set: of %j', async (text) => {
    expect(digestOf(text)).toBe(await sha256(text));
    expect(digestOf(bytesOf(text))).toBe(await sha256(text));
  });

  it('is read as the command line reads it: a byte order mark stays', () => {
    const { document } = readCopy(bytesOf('\ufeffA.\nB.')) as Copy;
    expect(document.points.length).toBe(6);
    expect(document.lines.map(({ start }) => start)).toEqual([0, 4]);
  });

  it('is refused where it is no text, or too much', () => {
    expect(readCopy(new Uint8Array())).toBe('EMPTY');
    expect(readCopy(new Uint8Array([0x66, 0xfc, 0x72]))).toBe('NOT_TEXT');
    expect(readCopy(bytesOf('a\0b'))).toBe('NOT_TEXT');
    expect(readCopy(new Uint8Array(mostBytes + 1))).toBe('TOO_LARGE');
    expect(readCopy(new Uint8Array(mostBytes).fill(0x61))).toHaveProperty('document');
  });
});

describe('the source of a copy', () => {
  it.each(['a.txt', 'a (1).txt', 'a(2).txt', 'a.md', 'a'])('is known by the name %s', (name) => {
    expect(idOfFile(name)).toBe('Source:a');
  });

  it('is that with the greatest share of passages that stand in it, not with most of them', () => {
    const states = found('VERIFIED', 'MOVED', 'ORPHANED', 'ORPHANED', 'MOVED', 'ORPHANED', 'ORPHANED');
    expect(bestOf([4, 1, 2], states)).toBe(1);
    expect(bestOf([2], found('ORPHANED', 'UNCHECKED'))).toBeNull();
    expect(bestOf([0, 1], found('VERIFIED'))).toBe(1);
    expect(bestOf([], [])).toBeNull();
  });
});

describe('the passages that claims cite', () => {
  const locator = (label: string, start: number | null = 3, digest: string | null = 'sha256:x') => ({
    label,
    start,
    end: start === null ? null : start + 5,
    digest,
  });
  const claim = (id: string, ...[own, ...context]: ReturnType<typeof locator>[]): ClaimNode => ({
    id,
    statement: `${id} says`,
    citation: { locator: own as ReturnType<typeof locator>, context },
  });

  it('are each there once, with all claims and the part of the place that these name alike', () => {
    const passages = passagesOf([
      claim('a', locator('line 3, row 1, column “Notes”')),
      claim('b', locator('line 9', 90, 'sha256:y'), locator('line 3, row 1, column “Status”')),
    ]);
    expect(passages.map(({ label, start }) => [label, start])).toEqual([
      ['line 3, row 1', 3],
      ['line 9', 90],
    ]);
    expect(passages[0]?.claims.map(({ id, pointer }) => [id, pointer])).toEqual([
      ['a', '/locator'],
      ['b', '/context/0'],
    ]);
  });

  it('are told from others of one beginning, and those without a digest by what they are called', () => {
    expect(passagesOf([claim('a', locator('line 1')), claim('b', locator('line 12', 3, 'sha256:z'))])).toHaveLength(2);
    const [whole] = passagesOf([claim('a', locator('the document', null, null))]);
    expect(whole).not.toHaveProperty('digest');
    // “line 1” is no part of “line 12”.
    expect(passagesOf([claim('a', locator('line 1')), claim('b', locator('line 12'))])[0]?.label).toBe('line 1');
  });
});

describe('the rows of a text', () => {
  it('are cut where passages begin and end, in code points', () => {
    const pieces = piecesOfRow('𝒴ontan is here', 10, [
      { number: 0, start: 10, end: 16 },
      { number: 1, start: 5, end: 40 },
      { number: 2, start: 12, end: 12 },
    ]);
    expect(pieces.map(({ text, passages, start }) => [start, text, passages])).toEqual([
      [10, '𝒴o', [0, 1]],
      [12, 'ntan', [0, 1]],
      [16, ' is here', [1]],
    ]);
  });

  it('are parts of a line that is too long, and lose nothing of it nor of the passages on it', () => {
    const line = '𝒴'.repeat(4500);
    const rows = blocksOf([line, 'b'], [0, 4501], [{ now: { start: 1990, end: 4010 } }, { now: null }]).flat();
    expect(rows.map((row) => [row.line, row.start, [...row.text].length])).toEqual([
      [1, 0, 2000],
      [null, 2000, 2000],
      [null, 4000, 500],
      [2, 4501, 1],
    ]);
    expect(rows.map(({ passages }) => passages.length)).toEqual([1, 1, 1, 0]);
    expect(
      rows
        .slice(0, 3)
        .map((row) => row.text)
        .join(''),
    ).toBe(line);
  });

  it('are found by a place', () => {
    expect([0, 4, 5, 9, 100].map((at) => placeAmong([0, 5, 10], at))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe.skipIf(documentsFolder === null)(`a copy of a held document${skipReason}`, () => {
  const fileOf = (slug: string): string => `${documentsFolder}/${slug}.txt`;
  const slugs = [
    '38north-long-journey',
    'ilna-regional-industry',
    'naenara-great-significance',
    'orinoco-tribune-20x10',
    'wikipedia-20x10-policy',
  ];

  let dataset: Dataset | undefined;

  /** What `kg20x10 verify` finds for a text, by claim and pointer. */
  async function verified(document: string, text: string): Promise<ReadonlyMap<string, CitationResult>> {
    dataset ??= await loadDataset(fileURLToPath(new URL('../../data', import.meta.url)));
    const held = new Map([[document, { text, bytesDigest: await sha256(text) }]]);
    const { citations } = await verifyDataset(dataset, held);
    return new Map(
      citations.flatMap((each) =>
        each.document === document ? [[`${each.claim}${each.pointer}`, each] as const] : [],
      ),
    );
  }

  it.each(slugs)('has every citation of %s where it was read', async (slug) => {
    const document = `Source:${slug}`;
    const passages = passagesOf(await claimsOf(document));
    const states = await checkCopy(readCopy(readFileSync(fileOf(slug))) as Copy, passages, () => {});
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['VERIFIED']));
    const expected = await verified(document, readFileSync(fileOf(slug), 'utf8'));
    expect(passages.flatMap(({ claims }) => claims.map(({ id, pointer }) => `${id}${pointer}`)).sort()).toEqual(
      [...expected.keys()].sort(),
    );
  });

  it('that was edited has what the command line finds in it', async () => {
    const slug = 'wikipedia-20x10-policy';
    const text = `One line more.\r\n${readFileSync(fileOf(slug), 'utf8').replaceAll('Yontan', 'Yonten').replaceAll('\n', '\r\n')}`;
    const passages = passagesOf(await claimsOf(`Source:${slug}`));
    const states = await checkCopy(readCopy(bytesOf(text)) as Copy, passages, () => {});
    const expected = await verified(`Source:${slug}`, text);
    for (const [index, { claims }] of passages.entries()) {
      for (const { id, pointer } of claims) {
        const { state, movedTo, matches } = expected.get(`${id}${pointer}`) as CitationResult;
        expect({ matches: undefined, movedTo: undefined, ...states[index] }).toEqual({ state, movedTo, matches });
      }
    }
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['MOVED', 'ORPHANED']));
  });
});
