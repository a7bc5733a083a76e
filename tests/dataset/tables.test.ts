import { describe, expect, it } from 'vitest';
import type { KnownData } from '../../src/dataset/known.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { importTable, type TableFormat, type TableImport } from '../../src/dataset/tables/import.js';
import { merged, said } from './known.js';

const documentColumns = [
  'source',
  'title',
  'publisher',
  'publisher_name',
  'publisher_kind',
  'kind',
  'kind_basis',
  'author',
  'published',
  'language',
  'url',
  'origin',
  'origin_basis',
  'seen',
];
const eventColumns = [
  'project',
  'event',
  'date',
  'source',
  'scope',
  'place',
  'credited',
  'meeting',
  'attended',
  'printed',
  'statement',
];

/** One document that was read, and one that was only catalogued. */
const read = {
  source: 'paper-2025-01-02-opening',
  title: 'Factories opened',
  publisher: 'paper',
  publisher_name: 'The Paper',
  publisher_kind: 'MEDIA',
  kind: 'INDEPENDENT_NEWS',
  kind_basis: 'it reports under names of its own',
  author: 'Ann Author',
  published: '2025-01-02',
  language: 'en',
  url: 'https://paper.example/1',
  origin: 'agency',
  origin_basis: 'it says what the agency reported',
  seen: '2025-02-01',
};
const catalogued = {
  ...read,
  source: 'paper-2025-01-tour',
  title: '[Report on a tour]',
  author: '',
  published: '2025-01-03/2025-01-09',
  url: 'https://paper.example/2',
  origin: 'unstated',
  origin_basis: 'the catalogue does not say whom it credits',
  seen: '',
};
const opening = {
  project: 'aville-2024',
  event: 'INAUGURATED',
  date: '2025-01-01',
  source: 'paper-2025-01-02-opening',
  place: 'p2',
  credited: 'agency ORIGINAL_PUBLISHER',
  meeting: 'aville-inauguration-2025-01',
  attended: 'the-leader=The Leader; Jo Doe',
  printed: 'the day before',
};

type Line = Readonly<Record<string, string>>;

function table(columns: readonly string[], ...lines: readonly Line[]): string {
  return [columns.join('\t'), ...lines.map((line) => columns.map((column) => line[column] ?? '').join('\t')), ''].join(
    '\n',
  );
}

const before: KnownData = {
  policy: 'Policy:plan',
  nodes: [
    'Policy:plan',
    'Locality:aville',
    'Project:aville-2024',
    'Actor:agency',
    'Actor:state',
    'Source:old',
    'Source:editorial-record',
  ],
  claims: [
    said('old', 'Policy:plan', 'NAME', { text: 'The Plan', language: 'en' }),
    said('old', 'Locality:aville', 'NAME', { text: 'Aville County', language: 'en' }),
    said('old', 'Project:aville-2024', 'IN_LOCALITY', { entity: 'Locality:aville' }),
    said('old', 'Actor:agency', 'NAME', { text: 'The Agency', language: 'en' }),
    said('editorial-record', 'Actor:agency', 'ORIGIN_BODY', { entity: 'Actor:state' }),
    said('editorial-record', 'Source:old', 'KIND', { code: 'STATE_MEDIA' }),
    said('old', 'Source:old', 'PUBLISHER', { entity: 'Actor:agency' }),
  ],
};

const run = (format: TableFormat, data: KnownData, ...lines: Line[]): TableImport =>
  importTable(format, table(format === 'events' ? eventColumns : documentColumns, ...lines), data);

const withPaper = merged(before, run('bibliography', before, read, catalogued));

function added({ addedClaims }: TableImport): Record<string, ClaimRecord> {
  return Object.fromEntries(
    [...addedClaims.values()].flat().map((claim) => [claim.id.slice('SourceClaim:'.length), claim]),
  );
}

describe('import bibliography', () => {
  it('records what a document is, by the editorial record, with the basis of its class and origin', () => {
    const result = run('bibliography', before, read);
    const claims = added(result);
    const of = (word: string) => claims[`editorial-record/paper-2025-01-02-opening-${word}`]?.value;
    expect(of('title')).toEqual({ text: 'Factories opened', language: 'en' });
    expect(of('publisher')).toEqual({ entity: 'Actor:paper' });
    expect(of('author-ann-author')).toEqual({ entity: 'Actor:ann-author' });
    expect(of('published')).toEqual({ date: '2025-01-02' });
    expect(of('kind')).toEqual({ code: 'INDEPENDENT_NEWS' });
    expect(of('language')).toEqual({ text: 'en' });
    expect(of('url')).toEqual({ text: 'https://paper.example/1' });
    expect(of('origin')).toEqual({ entity: 'Actor:agency' });
    expect(of('retrieved')).toEqual({ date: '2025-02-01' });
    expect(claims['editorial-record/paper-2025-01-02-opening-kind']?.statement).toContain(
      'it reports under names of its own',
    );
    expect([...result.addedClaims.keys()]).toEqual(['Source:editorial-record']);
    expect(result.report.newNodes.toSorted()).toEqual([
      'Actor:ann-author',
      'Actor:paper',
      'Source:paper-2025-01-02-opening',
    ]);
  });

  it('gives what was only catalogued no day on which it was read', () => {
    const claims = added(run('bibliography', before, catalogued));
    expect(claims['editorial-record/paper-2025-01-tour-title']?.value).toEqual({
      text: 'Report on a tour',
      language: 'en',
    });
    expect(claims['editorial-record/paper-2025-01-tour-origin']?.value).toMatchObject({ unknown: true });
    expect(claims['editorial-record/paper-2025-01-tour-published']?.value).toEqual({ date: '2025-01-03/2025-01-09' });
    expect(claims['editorial-record/paper-2025-01-tour-retrieved']).toBeUndefined();
  });

  it('counts a new publisher of state media as the body as which those known count', () => {
    const state = { ...read, kind: 'STATE_MEDIA', origin: 'paper' };
    expect(added(run('bibliography', before, state))['editorial-record/paper-origin-body']?.value).toEqual({
      entity: 'Actor:state',
    });
    expect(added(run('bibliography', before, read))['editorial-record/paper-origin-body']).toBeUndefined();
  });

  it('finds nothing new in a table that it has imported, and what has changed or gone in one that was edited', () => {
    const again = run('bibliography', withPaper, read, catalogued);
    expect(again.report).toMatchObject({ new: [], changed: [], gone: [], refused: [] });
    expect(again.addedClaims.size).toBe(0);
    const edited = run('bibliography', withPaper, { ...read, published: '2025-01-04', author: '' }, catalogued);
    expect(edited.report.changed).toEqual([
      { id: 'SourceClaim:editorial-record/paper-2025-01-02-opening-published', fields: ['value'] },
    ]);
    expect(edited.report.gone).toEqual(['SourceClaim:editorial-record/paper-2025-01-02-opening-author-ann-author']);
    expect(edited.addedClaims.size).toBe(0);
  });

  it('takes what was curated by hand for known, and says where it differs', () => {
    const curated = said('paper-2025-01-02-opening', 'Source:paper-2025-01-02-opening', 'PUBLISHED', {
      date: '2025-01-03',
    });
    const url = said('old', 'Source:paper-2025-01-02-opening', 'URL', { text: 'https://paper.example/1' });
    const data = {
      ...before,
      nodes: [...before.nodes, 'Source:paper-2025-01-02-opening'],
      claims: [...before.claims, curated, url],
    };
    const { report } = run('bibliography', data, read);
    expect(report.changed).toEqual([{ id: curated.id, fields: ['value'] }]);
    expect(report.same).toContain(url.id);
    expect(report.new).not.toContain('SourceClaim:editorial-record/paper-2025-01-02-opening-published');
    expect(report.new).not.toContain('SourceClaim:editorial-record/paper-2025-01-02-opening-url');
  });

  it.each([
    ['source', { source: 'Not A Slug' }, 'a slug'],
    ['title', { title: '' }, 'a text'],
    ['publisher_name', { publisher_name: '' }, 'the data set has no Actor:paper'],
    ['publisher_kind', { publisher_kind: 'PAPER' }, 'MEDIA'],
    ['kind', { kind: 'GOOD' }, 'STATE_MEDIA'],
    ['kind_basis', { kind_basis: '' }, 'a text'],
    ['published', { published: '2025-02-30' }, 'EDTF'],
    ['language', { language: 'English' }, 'BCP 47'],
    ['url', { url: 'paper.example' }, 'http'],
    ['origin', { origin: 'nobody' }, '"unstated"'],
    ['seen', { seen: '2025' }, 'a day'],
  ])('refuses a row by its %s and adds nothing of it', (column, change, expected) => {
    const { report, addedClaims, addedNodes } = run('bibliography', before, { ...read, ...change });
    expect(report.refused).toEqual([
      expect.objectContaining({ line: 2, column, expected: expect.stringContaining(expected) }),
    ]);
    expect(addedClaims.size).toBe(0);
    expect(addedNodes).toEqual([]);
  });

  it('refuses a second line for a document, and an address that another document has', () => {
    const { report } = run('bibliography', before, read, read, { ...read, source: 'other' });
    expect(report.refused.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 source', '4 url']);
    expect(report.rows).toBe(1);
  });

  it('refuses a table without a needed column or with an unknown one, naming it', () => {
    const text = table([...documentColumns.filter((name) => name !== 'url'), 'adress'], read);
    const { report } = importTable('bibliography', text, before);
    expect(report.refused.map(({ line, column }) => `${line} ${column}`)).toEqual(['1 url', '1 adress']);
    expect(report.rows).toBe(0);
  });
});

describe('import events', () => {
  it('makes the date a claim of the document, at its place, credited as the table says', () => {
    const claims = added(run('events', withPaper, opening));
    expect(claims['paper-2025-01-02-opening/aville-2024-inaugurated']).toMatchObject({
      subject: 'Project:aville-2024',
      property: 'INAUGURATED',
      value: { date: '2025-01-01' },
      originalValue: 'the day before',
      locator: { kind: 'PARAGRAPH', line: 2 },
      attribution: [{ actor: 'Actor:agency', role: 'ORIGINAL_PUBLISHER' }],
      generatedBy: 'import-events',
      statement:
        'The Paper, crediting The Agency, dates the inauguration of the works of 2024 in Aville County to 2025-01-01.',
    });
  });

  it('makes a meeting of who came, and introduces whom the data set has not', () => {
    const result = run('events', withPaper, opening);
    const claims = added(result);
    const meeting = 'paper-2025-01-02-opening/aville-inauguration-2025-01';
    expect(claims[`${meeting}-kind`]?.value).toEqual({ code: 'INAUGURATION' });
    expect(claims[`${meeting}-held`]?.value).toEqual({ date: '2025-01-01' });
    expect(claims[`${meeting}-on-aville-2024`]?.value).toEqual({ entity: 'Project:aville-2024' });
    expect(claims[`${meeting}-participant-jo-doe`]?.value).toEqual({ entity: 'Actor:jo-doe' });
    expect(claims['paper-2025-01-02-opening/the-leader-name']?.value).toEqual({ text: 'The Leader', language: 'en' });
    expect(claims['editorial-record/the-leader-kind']?.value).toEqual({ code: 'PERSON' });
    expect(result.report.newNodes.toSorted()).toEqual([
      'Actor:jo-doe',
      'Actor:the-leader',
      'Meeting:aville-inauguration-2025-01',
    ]);
  });

  it('makes new works of a known locality and a year, with the part that alone is spoken of', () => {
    const row = {
      project: 'aville-2026',
      event: 'GROUNDBREAKING',
      date: '2026-02',
      source: 'paper-2025-01-tour',
      scope: 'HOSPITAL',
    };
    const result = run('events', withPaper, row);
    const claims = added(result);
    const own = (key: string) => claims[`paper-2025-01-tour/aville-2026-${key}`];
    expect(own('in-locality')?.value).toEqual({ entity: 'Locality:aville' });
    expect(own('under-policy')?.value).toEqual({ entity: 'Policy:plan' });
    expect(own('batch-year')?.value).toEqual({ date: '2026' });
    expect(own('comprises-hospital')?.value).toEqual({ entity: 'Facility:aville-2026-hospital' });
    expect(own('groundbreaking-hospital')).toMatchObject({ scope: 'HOSPITAL', value: { date: '2026-02' } });
    expect(own('groundbreaking-hospital')?.statement).toMatch(/the page could not be read again\)\.$/);
    expect(result.report.newNodes).toContain('Project:aville-2026');
  });

  it('keeps visits on different days apart, and finds nothing new in the same table', () => {
    const visits = [
      { ...opening, event: 'INSPECTED', date: '2024-08-24/2024-08-25', meeting: '', attended: '' },
      { ...opening, event: 'INSPECTED', date: '2024-11-19', meeting: '', attended: '' },
      opening,
      {
        project: 'aville-2026',
        event: 'GROUNDBREAKING',
        date: '2026-02',
        source: 'paper-2025-01-tour',
        scope: 'HOSPITAL',
      },
    ];
    const first = run('events', withPaper, ...visits);
    expect(first.report.refused).toEqual([]);
    expect(Object.keys(added(first)).filter((key) => key.includes('inspected'))).toEqual([
      'paper-2025-01-02-opening/aville-2024-inspected-2024-08-24-2024-08-25',
      'paper-2025-01-02-opening/aville-2024-inspected-2024-11-19',
    ]);
    const again = run('events', merged(withPaper, first), ...visits);
    expect(again.report).toMatchObject({ new: [], changed: [], gone: [], newNodes: [] });
    const fewer = run('events', merged(withPaper, first), opening);
    expect(fewer.report.gone).toHaveLength(2);
  });

  it.each([
    ['project', { project: 'nowhere-2024' }, 'a known locality and a year'],
    ['event', { event: 'OPENED' }, 'INAUGURATED'],
    ['date', { date: 'yesterday' }, 'EDTF'],
    ['source', { source: 'unknown' }, 'import bibliography'],
    ['scope', { scope: 'CASTLE' }, 'HOSPITAL'],
    ['place', { place: 'page 2' }, 'p3'],
    ['credited', { credited: 'stranger RELAY' }, 'an actor of the data set'],
    ['credited', { credited: 'agency PUBLISHER' }, 'one of SPEAKER'],
    ['meeting', { meeting: '' }, 'the slug of the meeting'],
    ['attended', { attended: '김' }, 'slug=Name'],
    ['statement', { statement: 'No full stop' }, 'a whole sentence'],
  ])('refuses a row by its %s and adds nothing of it', (column, change, expected) => {
    const { report, addedClaims } = run('events', withPaper, { ...opening, ...change });
    expect(report.refused).toEqual([
      expect.objectContaining({ line: 2, column, expected: expect.stringContaining(expected) }),
    ]);
    expect(addedClaims.size).toBe(0);
  });

  it('refuses a source whose text is held: its passages are cited one by one', () => {
    const held = {
      ...withPaper,
      claims: [
        ...withPaper.claims,
        said('editorial-record', 'Source:paper-2025-01-02-opening', 'TEXT_DIGEST', { text: 'sha256:0' }),
      ],
    };
    expect(run('events', held, opening).report.refused[0]?.expected).toContain('kg20x10 cite');
  });
});
