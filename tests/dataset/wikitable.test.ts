import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/dataset/digest.js';
import type { KnownData } from '../../src/dataset/known.js';
import type { Claim } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { importWikitable, RevisionError, type WikitableImport } from '../../src/dataset/wikitable/import.js';
import { documentsFolder, skipReason } from '../documents.js';
import { merged, said } from './known.js';

const source = 'Source:page';
const columns = 'Locality | Province/Municipality | Project Type(s) | Status | Key Date(s) | Notes';

const aville = '| Aville County | East Province | Factories | Under construction | Groundbreaking: 1 Mar 2024 | |';
const beton = '| Beton City (Port) | Port Municipality | Hospital | Completed | Groundbreaking: 2 Mar 2024 | A note. |';

/** A page with one table, of the rows given. Its first row is on line 6. */
function pageOf(...rows: string[]): string {
  return ['= Page =', '', '== List of works ==', '=== 2024 (First year) ===', `| ${columns} |`, ...rows, ''].join('\n');
}

function known(claims: readonly Claim[] = [], nodes: readonly string[] = []): KnownData {
  return { policy: 'Policy:plan', nodes: [source, 'Policy:plan', ...nodes], claims };
}

function run(text: string, data = known(), as?: string): Promise<WikitableImport> {
  return importWikitable({ text, source, ...(as === undefined ? {} : { as }) }, data);
}

/** The claims by their keys. */
function byKey({ claims }: WikitableImport): Record<string, ClaimRecord> {
  return Object.fromEntries(claims.map((claim) => [claim.id.slice(claim.id.indexOf('/') + 1), claim]));
}

function keysOf(result: WikitableImport, part: RegExp): string[] {
  return Object.keys(byKey(result)).filter((key) => part.test(key));
}

/** What is refused of a page whose only row is the first one with one text changed. */
async function refusedFor(from: string, to: string) {
  const row = aville.replace(from, to);
  expect(row).not.toBe(aville);
  const result = await run(pageOf(row, beton));
  return { cells: result.report.refused, keys: Object.keys(byKey(result)) };
}

describe('importWikitable on a row', () => {
  it('makes a claim for each thing that the row says, and none for its note', async () => {
    const result = await run(pageOf(aville));
    expect(
      Object.entries(byKey(result)).map(([key, { subject, property, value }]) => [key, subject, property, value]),
    ).toEqual([
      ['aville-name', 'Locality:aville', 'NAME', { text: 'Aville County', language: 'en' }],
      ['aville-kind', 'Locality:aville', 'KIND', { code: 'COUNTY' }],
      ['aville-located-in', 'Locality:aville', 'LOCATED_IN', { entity: 'Province:east' }],
      ['province-east-name', 'Province:east', 'NAME', { text: 'East Province', language: 'en' }],
      ['province-east-kind', 'Province:east', 'KIND', { code: 'PROVINCE' }],
      ['2024-aville-in-locality', 'Project:aville-2024', 'IN_LOCALITY', { entity: 'Locality:aville' }],
      ['2024-aville-under-policy', 'Project:aville-2024', 'UNDER_POLICY', { entity: 'Policy:plan' }],
      ['2024-aville-batch-year', 'Project:aville-2024', 'BATCH_YEAR', { date: '2024' }],
      ['2024-aville-status', 'Project:aville-2024', 'STATUS', { code: 'UNDER_CONSTRUCTION' }],
      ['2024-aville-groundbreaking', 'Project:aville-2024', 'GROUNDBREAKING', { date: '2024-03-01' }],
      [
        '2024-aville-comprises-factories',
        'Project:aville-2024',
        'COMPRISES',
        { entity: 'Facility:aville-2024-factories' },
      ],
      ['2024-aville-factories-kind', 'Facility:aville-2024-factories', 'KIND', { code: 'REGIONAL_INDUSTRY_FACTORIES' }],
    ]);
    expect(result.report.newNodes).toEqual([
      'Locality:aville',
      'Province:east',
      'Project:aville-2024',
      'Facility:aville-2024-factories',
    ]);
  });

  it('cites the column of the row, and the heading that gives the year', async () => {
    const text = pageOf(aville);
    const { '2024-aville-status': status, '2024-aville-under-policy': policy } = byKey(await run(text));
    const { start, end } = status?.locator ?? {};
    expect(status?.locator).toMatchObject({
      kind: 'TABLE_ROW',
      table: '2024 (First year)',
      row: 1,
      column: 'Status',
      line: 6,
    });
    expect(text.slice(start, end)).toBe(aville);
    expect(status?.context).toMatchObject([{ kind: 'HEADING', line: 4 }]);
    expect(policy?.context).toMatchObject([{ line: 3 }, { line: 4 }]);
  });

  it('takes the name without its bracket and keeps what is printed', async () => {
    const { 'beton-name': name, 'beton-kind': kind, 'province-port-kind': province } = byKey(await run(pageOf(beton)));
    expect(name).toMatchObject({ value: { text: 'Beton City' }, originalValue: 'Beton City (Port)' });
    expect(kind?.value).toEqual({ code: 'CITY' });
    expect(province?.value).toEqual({ code: 'MUNICIPALITY' });
  });

  it('reads operation beside completion', async () => {
    const result = byKey(await run(pageOf(aville.replace('Under construction', 'Completed / Operational'))));
    expect(result['2024-aville-status']).toMatchObject({
      value: { code: 'COMPLETED' },
      originalValue: 'Completed / Operational',
    });
    expect(result['2024-aville-operational']?.value).toEqual({ boolean: true });
  });

  it.each([
    ['a semicolon', 'Groundbreaking: 1 Mar 2024; Completion: 26 Aug 2025'],
    ['white space alone', 'Groundbreaking: 1 Mar 2024 Completion: 26 August 2025'],
  ])('reads two dates divided by %s', async (_, dates) => {
    const result = byKey(await run(pageOf(aville.replace('Groundbreaking: 1 Mar 2024', dates))));
    expect(result['2024-aville-groundbreaking']?.value).toEqual({ date: '2024-03-01' });
    expect(result['2024-aville-completed']?.value).toEqual({ date: '2025-08-26' });
  });

  it('keeps a second inspection, and gives no date where there is none', async () => {
    const twice = await run(
      pageOf(aville.replace('Groundbreaking: 1 Mar', 'Inspection: 3 Dec 2024; Inspection: 5 Dec')),
    );
    expect(keysOf(twice, /inspected/)).toEqual(['2024-aville-inspected', '2024-aville-inspected-2024-12-05']);
    const none = await run(pageOf(aville.replace('Groundbreaking: 1 Mar 2024', '')));
    expect(none.report.refused).toEqual([]);
    expect(keysOf(none, /groundbreaking/)).toEqual([]);
  });

  it('makes a claim for each part that a label names', async () => {
    const types = aville.replace('Factories', 'Hospital; Leisure complex; Factories');
    const result = byKey(await run(pageOf(types.replace('breaking:', 'breaking of hospital and leisure complex:'))));
    expect(result['2024-aville-groundbreaking-hospital']).toMatchObject({
      scope: 'HOSPITAL',
      value: { date: '2024-03-01' },
    });
    expect(result['2024-aville-groundbreaking-leisure-complex']).toMatchObject({ scope: 'LEISURE_COMPLEX' });
    expect(result['2024-aville-groundbreaking']).toBeUndefined();
  });

  it('makes the entries of a bracket parts of the factories', async () => {
    const result = await run(
      pageOf(aville.replace('Factories', 'Regional-industry factories (Foodstuff; Garment); Hospital')),
    );
    expect(keysOf(result, /comprises|part-of/)).toEqual([
      '2024-aville-comprises-factories',
      '2024-aville-foodstuff-factory-part-of',
      '2024-aville-garment-factory-part-of',
      '2024-aville-comprises-hospital',
    ]);
    expect(byKey(result)['2024-aville-garment-factory-kind']).toMatchObject({
      subject: 'Facility:aville-2024-garment-factory',
      value: { code: 'GARMENT_FACTORY' },
      originalValue: 'Garment',
    });
  });
});

describe('importWikitable on places', () => {
  const elsewhere = aville.replace('East', 'West');

  it('tells two places of one name apart by their provinces, in ids and in sentences', async () => {
    const result = byKey(await run(pageOf(aville, elsewhere)));
    expect(result['2024-aville-east-in-locality']?.value).toEqual({ entity: 'Locality:aville-east' });
    expect(result['2024-aville-west-in-locality']?.value).toEqual({ entity: 'Locality:aville-west' });
    expect(result['2024-aville-west-status']?.statement).toContain('Aville County, West Province');
  });

  it('finds a known locality by its name and province', async () => {
    const claims = [
      said('atlas', 'Locality:old-aville', 'NAME', { text: 'Aville County', language: 'en' }),
      said('atlas', 'Locality:old-aville', 'LOCATED_IN', { entity: 'Province:east' }),
    ];
    const result = byKey(await run(pageOf(aville, elsewhere), known(claims)));
    expect(result['2024-old-aville-in-locality']?.value).toEqual({ entity: 'Locality:old-aville' });
    expect(result['2024-aville-west-in-locality']?.value).toEqual({ entity: 'Locality:aville-west' });
  });

  it('refuses to take a place for one of the same name in another province', async () => {
    const data = known([said('atlas', 'Locality:aville', 'LOCATED_IN', { entity: 'Province:east' })]);
    const { report } = await run(pageOf(elsewhere), data);
    expect(report.refused).toMatchObject([{ line: 6, column: 'Locality', found: '"Aville County, West Province"' }]);
    expect(report.refused[0]?.expected).toContain('Locality:aville in Province:east');
  });

  it('refuses to take a city for a county of the same base name', async () => {
    const { report } = await run(pageOf(aville, aville.replace('County', 'City')));
    expect(report.refused).toMatchObject([{ line: 7, column: 'Locality', found: '"Aville City"' }]);
    expect(report.refused[0]?.expected).toContain('Aville County');
  });

  it('finds a province by its misprint, and keeps what is printed', async () => {
    const data = known([said('page', 'Province:east', 'MISPRINT', { text: 'Eats Province', language: 'en' })]);
    const result = byKey(
      await run(pageOf(aville.replace('East', 'Eats'), beton.replace('Port Municipality', 'East Province')), data),
    );
    expect(result['aville-located-in']).toMatchObject({
      value: { entity: 'Province:east' },
      originalValue: 'Eats Province',
    });
    expect(result['beton-located-in']).not.toHaveProperty('originalValue');
    // The name is taken where it is printed rightly.
    expect(result['province-east-name']).toMatchObject({ value: { text: 'East Province' }, locator: { row: 2 } });
  });

  it('describes a place once, at its first row', async () => {
    const text = `${pageOf(aville)}\n=== 2025 (Second year) ===\n| ${columns} |\n${aville}\n`;
    const result = await run(text);
    expect(keysOf(result, /^(aville|province)/)).toHaveLength(5);
    expect(keysOf(result, /batch-year/)).toEqual(['2024-aville-batch-year', '2025-aville-batch-year']);
    expect(byKey(result)['2025-aville-batch-year']?.ordinal).toBe(2);
  });
});

describe('importWikitable on what it cannot read', () => {
  it.each([
    ['an unknown status', 'Under construction', 'Planned', 'Status', '"Planned"', 'Under construction'],
    ['a day that is none', '1 Mar 2024', '31 Feb 2024', 'Key Date(s)', '"31 Feb 2024"', 'a date such as 28 Feb 2024'],
    ['a date without its label', 'Groundbreaking: 1', '1', 'Key Date(s)', '"1 Mar 2024"', 'Groundbreaking:'],
    ['an unknown label', 'Groundbreaking:', 'Opening:', 'Key Date(s)', '"Opening:"', 'Groundbreaking:'],
    [
      'a part that the row has not',
      'breaking:',
      'breaking of hospital:',
      'Key Date(s)',
      '"Groundbreaking of hospital:"',
      'types',
    ],
    ['words after a date', '2024 |', '2024 (planned) |', 'Key Date(s)', '"1 Mar 2024 (planned)"', 'a date'],
    [
      'a date given twice',
      '2024 |',
      '2024; Groundbreaking: 2 Mar 2024 |',
      'Key Date(s)',
      'Groundbreaking',
      'each date once',
    ],
    ['an unknown type', 'Factories', 'Factories; Theatre', 'Project Type(s)', '"Theatre"', 'hospital'],
    ['an open bracket', 'Factories', 'Factories (Foodstuff', 'Project Type(s)', '"Factories (Foodstuff"', 'hospital'],
    [
      'a type given twice',
      'Factories',
      'Factories; Regional-industry factories',
      'Project Type(s)',
      'Factories',
      'once',
    ],
    ['a locality of no kind', 'Aville County', 'Aville', 'Locality', '"Aville"', 'County, City or District'],
    ['a province of no kind', 'East Province', 'East', 'Province/Municipality', '"East"', 'Province or Municipality'],
  ])('refuses the row of %s as a whole, and reads on', async (_, from, to, column, found, expected) => {
    const { cells, keys } = await refusedFor(from, to);
    expect(cells).toMatchObject([{ line: 6, table: '2024 (First year)', column }]);
    expect(cells[0]?.found).toContain(found);
    expect(cells[0]?.expected).toContain(expected);
    expect(keys.filter((key) => key.includes('aville') || key.includes('east'))).toEqual([]);
    expect(keys).toContain('2024-beton-status');
  });

  it('reports every cell of a row that it refuses', async () => {
    const { report } = await run(
      pageOf(aville.replace('Under construction', 'Planned').replace('Factories', 'Theatre')),
    );
    expect(report.refused.map(({ column }) => column)).toEqual(['Project Type(s)', 'Status']);
    expect(report.rows).toBe(0);
  });

  it('refuses a row with too few cells', async () => {
    const { report } = await run(pageOf('| Aville County | East Province | Factories |', beton));
    expect(report).toMatchObject({ rows: 1, refused: [{ line: 6, column: null }] });
    expect(report.refused[0]?.expected).toBe('6 cells; the row has 3');
  });

  it('refuses a line of a table that lacks its last bar, and what the gap makes unreadable', async () => {
    const { report } = await run(pageOf(aville, beton.slice(0, -2), beton, beton));
    expect(report.rows).toBe(1);
    expect(report.refused.map(({ line }) => line)).toEqual([7, 8, 9]);
  });

  it('refuses a table whose heading gives no year, and passes over one that is none of projects', async () => {
    const text = `= Page =\n== Works ==\n| ${columns} |\n${aville}\n== Costs ==\n| Year | Sum |\n| 2024 | 1 |`;
    const { report, claims } = await run(text);
    expect(report.refused).toMatchObject([{ line: 3, found: '"Works"' }]);
    expect(report.otherTables).toEqual(['Costs']);
    expect(claims).toEqual([]);
  });

  it('refuses a page without a table, and adds nothing for it', async () => {
    const { report, addedClaims, addedNodes } = await run('= Page =\n\nNothing.');
    expect(report.refused).toHaveLength(1);
    expect([...addedClaims.keys(), ...addedNodes]).toEqual([]);
  });

  it('refuses the second row of one locality in one year', async () => {
    const { report } = await run(pageOf(aville, aville));
    expect(report.refused).toMatchObject([{ line: 7, column: 'Locality' }]);
    expect(report.refused[0]?.expected).toContain('line 6 has it too');
  });
});

describe('importWikitable against what the data set has', () => {
  const text = pageOf(aville, beton);
  const first = async () => merged(known(), await run(text));

  it('claims the digest and the length of a first text', async () => {
    const { report, addedClaims } = await run(text);
    expect(report.state).toBe('FIRST');
    expect(addedClaims.get('Source:editorial-record')).toMatchObject([
      { id: 'SourceClaim:editorial-record/page-text-digest', value: { text: await sha256(text) } },
      { id: 'SourceClaim:editorial-record/page-text-length', value: { amount: text.length, unit: 'codePoint' } },
    ]);
  });

  it('finds nothing to add the second time', async () => {
    const again = await run(text, await first());
    expect(again.report).toMatchObject({ state: 'HELD', new: [], changed: [], gone: [], newNodes: [] });
    expect(again.report.same).toHaveLength(again.claims.length);
    expect([...again.addedClaims.keys(), ...again.addedNodes]).toEqual([]);
  });

  it('adds no claim under an id that a person has taken, and says what differs', async () => {
    const data = await first();
    const claims = data.claims.map((claim) =>
      claim.id === 'SourceClaim:page/2024-aville-status'
        ? { ...claim, value: { code: 'COMPLETED' }, ordinal: 1 }
        : claim,
    );
    const result = await run(text, { ...data, claims });
    expect(result.report.changed).toEqual([
      { id: 'SourceClaim:page/2024-aville-status', fields: ['value', 'ordinal'] },
    ]);
    expect(result.addedClaims.size).toBe(0);
  });

  it('reports claims of its own that the page gives no more, and never those of a person', async () => {
    const data = await first();
    const own = said('page', 'Project:aville-2024', 'PROGRESS', { text: 'far' });
    const stale = { ...own, id: 'SourceClaim:page/2024-aville-stale', generatedBy: 'import-wikitable' } as Claim;
    const { report } = await run(text, { ...data, claims: [...data.claims, own, stale] });
    expect(report.gone).toEqual([stale.id]);
  });

  it('does not call gone what stands in a row that it refused', async () => {
    const { report } = await run(pageOf(aville.replace('Under construction', 'Planned'), beton), await first());
    expect(report.gone).toEqual(['SourceClaim:page/province-east-name', 'SourceClaim:page/province-east-kind']);
    expect(report.unread).toContain('SourceClaim:page/2024-aville-status');
    const broken = await run(pageOf('| Aville County |', beton), await first());
    expect(broken.report.gone).toEqual([]);
  });

  it('names the notes that no claim of the source cites', async () => {
    const data = await first();
    expect((await run(text, data)).report.unreadNotes).toEqual([{ line: 7, table: '2024 (First year)', row: 2 }]);
    const status = data.claims.find((claim) => claim.id === 'SourceClaim:page/2024-beton-status') as Claim;
    const read = {
      ...status,
      id: 'SourceClaim:page/2024-beton-note',
      locator: { ...status.locator, column: 'Notes' },
    } as Claim;
    expect((await run(text, { ...data, claims: [...data.claims, read] })).report.unreadNotes).toEqual([]);
  });

  const dover = '| Dover City | East Province | Paper factory | Completed | Announced: Mar 2024 | |';
  const changed = pageOf(beton.replace('Completed', 'Completed / Operational'), dover);

  it('reports a changed page and adds nothing of it', async () => {
    const { report, addedClaims, addedNodes } = await run(changed, await first());
    expect(report.state).toBe('CHANGED');
    expect(report.changed.filter(({ fields }) => fields.join() !== 'locator')).toEqual([
      { id: 'SourceClaim:page/2024-beton-status', fields: ['originalValue', 'locator'] },
    ]);
    expect(report.new).toContain('SourceClaim:page/2024-beton-operational');
    expect(report.new).toContain('SourceClaim:page/2024-dover-announced');
    expect(report.gone).toContain('SourceClaim:page/2024-aville-status');
    expect(report.gone.filter((id) => !id.includes('aville'))).toEqual([]);
    expect([...addedClaims.keys(), ...addedNodes]).toEqual([]);
  });

  it('makes a changed page a source of its own that supersedes the old one', async () => {
    const data = await first();
    const catalogue = [
      said('record', source, 'KIND', { code: 'ENCYCLOPEDIA' }),
      said('record', source, 'TITLE', { text: 'Page', language: 'en' }),
      said('record', source, 'ORIGIN', { unknown: true }),
    ];
    const before = { ...data, claims: [...data.claims, ...catalogue] };
    const result = await run(changed, before, 'Source:page-2');
    const status = byKey(result)['2024-beton-status'];
    expect(status).toMatchObject({
      id: 'SourceClaim:page-2/2024-beton-status',
      supersedes: 'SourceClaim:page/2024-beton-status',
    });
    expect(status?.supersedesReason).toBeTruthy();
    expect(byKey(result)['2024-dover-status']).not.toHaveProperty('supersedes');
    expect(result.addedNodes).toContain('Source:page-2');
    expect(result.report.wanted).toEqual(['PUBLISHED', 'RETRIEVED']);
    const about = result.addedClaims.get('Source:editorial-record') ?? [];
    expect(about.map(({ id, value }) => [id.slice('SourceClaim:editorial-record/'.length), value])).toEqual([
      ['page-2-revision-of', { entity: source }],
      ['page-2-text-digest', { text: await sha256(changed) }],
      ['page-2-text-length', { amount: changed.length, unit: 'codePoint' }],
      ['page-2-kind', { code: 'ENCYCLOPEDIA' }],
      ['page-2-title', { text: 'Page', language: 'en' }],
      ['page-2-origin', { unknown: true }],
    ]);
    expect(about.every((claim) => claim.subject === 'Source:page-2' && claim.locator === undefined)).toBe(true);

    const again = await run(changed, merged(before, result), 'Source:page-2');
    expect(again.report).toMatchObject({ comparedWith: 'Source:page-2', new: [], changed: [], gone: [] });
    expect(again.addedClaims.size).toBe(0);
  });

  it('refuses a revision that is none', async () => {
    const data = await first();
    await expect(run(text, data, 'Source:page-2')).rejects.toThrow(RevisionError);
    await expect(run(changed, data, source)).rejects.toThrow(RevisionError);
    await expect(run(text, known(), 'Source:page-2')).rejects.toThrow(RevisionError);
    const taken = said('record', 'Source:page-2', 'TEXT_DIGEST', { text: 'sha256:other' });
    await expect(run(changed, { ...data, claims: [...data.claims, taken] }, 'Source:page-2')).rejects.toThrow(
      RevisionError,
    );
  });
});

describe.skipIf(documentsFolder === null)(`importWikitable on the held page${skipReason}`, () => {
  const held = 'Source:wikipedia-20x10-policy';
  const read = () => readFileSync(join(documentsFolder as string, 'wikipedia-20x10-policy.txt'), 'utf8');
  const misprint = said('page', 'Province:south-hamgyong', 'MISPRINT', {
    text: 'South Hamyong Province',
    language: 'en',
  });
  const nodesOf = (file: string) =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL(`../../data/nodes/${file}.json`, import.meta.url)), 'utf8'),
    ) as string[];
  const page = () => importWikitable({ text: read(), source: held }, { ...known([misprint]), policy: 'Policy:20x10' });
  /** The subjects of a property, in the order of the page. */
  const subjects = ({ claims }: WikitableImport, property: string, type = '') =>
    claims
      .filter((claim) => claim.property === property && claim.subject.startsWith(type))
      .map(({ subject }) => subject);

  it('reads all 65 rows, to the ids of the data set', async () => {
    const result = await page();
    expect(result.report).toMatchObject({ rows: 65, refused: [], otherTables: [] });
    const years = result.claims
      .filter(({ property }) => property === 'BATCH_YEAR')
      .map(({ value }) => (value as { date: string }).date);
    expect(['2024', '2025', '2026'].map((year) => years.filter((one) => one === year).length)).toEqual([21, 23, 21]);
    expect(subjects(result, 'COMPRISES')).toHaveLength(113);
    expect(subjects(result, 'KIND', 'Facility')).toHaveLength(116);
    // What the tables don't have: the pilot, a city met in another source, and a factory that a note mentions.
    const others = (id: string) => !/^\w+:(kimhwa.*|kaesong|usi-2024-garment-factory)$/.test(id);
    expect(subjects(result, 'IN_LOCALITY')).toEqual(nodesOf('project').filter(others));
    expect(subjects(result, 'LOCATED_IN')).toEqual(nodesOf('locality').filter(others));
    expect(subjects(result, 'KIND', 'Province').sort()).toEqual([...nodesOf('province')].sort());
    expect(subjects(result, 'KIND', 'Facility').sort()).toEqual(nodesOf('facility').filter(others).sort());
  });

  it('reads statuses and dates as the page prints them', async () => {
    const result = await page();
    const count = (property: string) => subjects(result, property).length;
    expect(count('STATUS')).toBe(65);
    expect(count('OPERATIONAL')).toBe(43);
    // Every row but that of the farm at Sinpo has one; that of Kangdong gives it for two parts.
    expect(count('GROUNDBREAKING')).toBe(65);
    const claims = byKey(result);
    expect(claims['2025-hwangju-status']?.value).toEqual({ code: 'UNDER_CONSTRUCTION' });
    expect(claims['2024-songchon-groundbreaking']).toMatchObject({
      value: { date: '2024-02-28' },
      statement:
        "Wikipedia's table for 2024 gives 28 February 2024 as the groundbreaking of the project in Songchon County.",
      locator: { line: 33, row: 1, column: 'Key Date(s)', start: 2835, end: 3058 },
    });
    expect(claims['2024-sinpo-announced']?.value).toEqual({ date: '2024-07-15' });
    expect(claims['2025-ragwon-completed']?.value).toEqual({ date: '2025-08-26' });
    expect(claims['2025-unsan-south-pyongan-groundbreaking']?.value).toEqual({ date: '2025-02-25' });
    expect(claims['2025-unsan-south-pyongan-inspected']?.value).toEqual({ date: '2025-12-03' });
    expect(claims['2026-riwon-batch-year']).toMatchObject({ value: { date: '2026' }, ordinal: 3 });
  });

  it('reads its misprint, its namesakes, its parts and its wordings', async () => {
    const claims = byKey(await page());
    expect(claims['hamju-located-in']).toMatchObject({
      value: { entity: 'Province:south-hamgyong' },
      originalValue: 'South Hamyong Province',
    });
    expect(claims['province-south-hamgyong-name']?.locator?.line).toBe(49);
    expect(claims['unsan-north-pyongan-located-in']?.value).toEqual({ entity: 'Province:north-pyongan' });
    expect(claims['unsan-south-pyongan-located-in']?.value).toEqual({ entity: 'Province:south-pyongan' });
    expect(claims['2025-kangdong-groundbreaking-hospital']).toMatchObject({
      scope: 'HOSPITAL',
      value: { date: '2025-02-06' },
    });
    expect(claims['2025-kangdong-groundbreaking-leisure-complex']?.scope).toBe('LEISURE_COMPLEX');
    expect(claims['2024-songchon-garment-factory-part-of']?.value).toEqual({
      entity: 'Facility:songchon-2024-factories',
    });
    expect(claims['2025-ragwon-housing-kind']).toMatchObject({
      value: { code: 'HOUSING' },
      originalValue: 'Fishermen’s housing',
    });
    expect(claims['2025-kangdong-factories-kind']?.originalValue).toBe('Factories');
    expect(claims['onchon-name']).toMatchObject({
      value: { text: 'Onchon County' },
      originalValue: 'Onchon County (Nampo)',
    });
  });
});
