import type { DataFile } from '../../src/dataset/read.js';
import type { ClaimRecord } from '../../src/dataset/shape.js';
import { richClaims } from '../export/rich-dataset.js';
import { firstVersion, withHistory } from '../history.js';
import { claim, smallFiles } from '../small-dataset.js';

/**
 * Names in which orders differ: by bytes of UTF-8, by UTF-16, by code points, and by the rules of a language. Two are the
 * same, and one is that of a province.
 */
const names = [
  'a',
  'B',
  'b',
  'ä',
  'a\u0308',
  'z',
  'Z',
  'é',
  'e\u0301',
  'ﬀ',
  'İ',
  'ı',
  'ß',
  'SS',
  '가',
  '\u1100\u1161',
  '漢',
  '\ue000 private',
  '\uf8ff',
  '\ufb01',
  '\ufffd',
  '\uffef',
  '\u{10000} astral',
  '\u{1f300}',
  '\u{10ffff}',
  'same',
  'same',
  'North Province',
  '-',
  '_',
  '%',
  "'",
  '"',
  '\\',
  '\\N',
  'a\tb',
  'a\nb',
  'a\u0001b',
  'a\u0000b',
  'a\u007fb',
  'a\u202eb',
  'a\u200bb',
  'NULL',
  '{}',
  '{"a"}',
  'kinds=COUNTY',
  '\ud800 alone',
  'x'.repeat(5_000),
];

/** How many localities have only what they need: more than a page, and more than are kept in one row. */
const many = 1_100;

const county = (slug: string, name: string, source = 'record'): ClaimRecord[] => [
  claim(source, `name-${slug}`, `Locality:${slug}`, 'NAME', { text: name }),
  claim(source, `kind-${slug}`, `Locality:${slug}`, 'KIND', { code: 'COUNTY' }),
];

const named = names.flatMap((name, at) => [
  ...county(`n-${at}`, name),
  claim('record', `located-n-${at}`, `Locality:n-${at}`, 'LOCATED_IN', {
    entity: at % 2 === 0 ? 'Province:north' : 'Province:south',
  }),
]);

const crowd = Array.from({ length: many }, (_, at) => [
  ...county(`c-${at}`, `County ${at % 7}`, 'article'),
  claim('article', `located-c-${at}`, `Locality:c-${at}`, 'LOCATED_IN', { entity: 'Province:south' }),
]).flat();

/** Projects with dates of all forms, in two years. */
const begun = [
  '2024',
  '2024~',
  '2024-02',
  '2024-02-28',
  '2024-02-28~',
  '2024-02-28/2024-03-01',
  '../2024-03-05',
  '2024-02-28/..',
  '0001-01-01',
  '9999-12-31',
  null,
];
const projects = begun.flatMap((date, at) => {
  const id = `Project:n-${at}-2024`;
  return [
    claim('record', `under-${at}`, id, 'UNDER_POLICY', { entity: at % 3 === 0 ? 'Policy:q' : 'Policy:p' }),
    claim('record', `in-${at}`, id, 'IN_LOCALITY', { entity: `Locality:n-${at % 4}` }),
    claim('record', `year-${at}`, id, 'BATCH_YEAR', { date: at % 2 === 0 ? '2024' : '2025' }),
    ...(date === null ? [] : [claim('report', `begun-${at}`, id, 'GROUNDBREAKING', { date })]),
    ...(at % 4 === 0 ? [claim('analysis', `begun-${at}`, id, 'GROUNDBREAKING', { date: '2024-06' })] : []),
    ...(at % 3 === 0 ? [claim('relay', `done-${at}`, id, 'COMPLETED', { date: '2025-01-01' })] : []),
    ...(at % 5 === 0 ? [claim('report', `counts-${at}`, id, 'COUNTS_TOWARD_TARGET', { boolean: at % 2 === 0 })] : []),
  ];
});

const facilities = ['plant', 'shop', 'part'].flatMap((slug) => [
  claim('record', `kind-${slug}`, `Facility:${slug}`, 'KIND', { code: 'FOODSTUFF_FACTORY' }),
]);

const facts: ClaimRecord[] = [
  claim('analysis', 'comprises', 'Project:n-0-2024', 'COMPRISES', { entity: 'Facility:plant' }),
  claim('analysis', 'shop-in', 'Facility:shop', 'IN_LOCALITY', { entity: 'Locality:n-1' }),
  claim('analysis', 'part-of', 'Facility:part', 'PART_OF', { entity: 'Facility:plant' }),
  // A meeting to which nobody came, and one with all.
  claim('record', 'kind-empty', 'Meeting:empty', 'KIND', { code: 'PLENARY_MEETING' }),
  claim('record', 'kind-full', 'Meeting:full', 'KIND', { code: 'PLENARY_MEETING' }),
  claim('report', 'held', 'Meeting:full', 'HELD', { date: '2024-01-23/2024-01-24' }),
  ...['leader', 'state', 'group'].map((slug) =>
    claim('report', `came-${slug}`, 'Meeting:full', 'PARTICIPANT', { entity: `Actor:${slug}` }),
  ),
  claim('report', 'on-policy', 'Meeting:full', 'ON_POLICY', { entity: 'Policy:q' }),
  claim('report', 'on-project', 'Meeting:full', 'ON_PROJECT', { entity: 'Project:n-0-2024' }),
  // One address for two sources, one that is long, and one that was corrected.
  claim('record', 'url-report', 'Source:report', 'URL', { text: 'https://shared.test/' }),
  claim('record', 'url-relay', 'Source:relay', 'URL', { text: 'https://shared.test/' }),
  claim('record', 'url-record', 'Source:record', 'URL', { text: `https://long.test/${'é\u{1f300}'.repeat(2_000)}` }),
  claim('record', 'wikidata-0', 'Locality:n-0', 'WIKIDATA_ID', { text: 'Q1' }),
  claim('article', 'wikidata-0', 'Locality:n-0', 'WIKIDATA_ID', { text: 'Q2' }),
  claim('record', 'wikidata-1', 'Locality:n-1', 'WIKIDATA_ID', { text: 'Q3' }),
  claim('record', 'wikidata-2', 'Locality:n-2', 'WIKIDATA_ID', { text: 'q3' }),
  claim('record', 'iso-north', 'Province:north', 'ISO_CODE', { text: 'KP-99' }),
  claim('record', 'iso-south', 'Province:south', 'ISO_CODE', { text: 'KP-98' }),
  claim(
    'analysis',
    'iso-south',
    'Province:south',
    'ISO_CODE',
    { text: 'KP-98' },
    { rank: 'DEPRECATED', rankReason: 'x' },
  ),
  // Claims that lean on one another.
  claim('analysis', 'remark', 'Policy:q', 'REMARK', { text: 'A remark.' }, { rank: 'DEPRECATED', rankReason: 'Old.' }),
  claim(
    'analysis',
    'remark-again',
    'Policy:q',
    'REMARK',
    { text: 'Another remark.' },
    {
      supersedes: 'SourceClaim:analysis/remark',
      supersedesReason: 'It is newer.',
      relations: (['DISPUTES', 'QUALIFIES', 'CORRECTS', 'UPDATES'] as const).map((kind) => ({
        kind,
        claim: 'SourceClaim:report/on-policy',
        note: 'They\u0000 differ.',
      })),
    },
  ),
  claim(
    'record',
    'inferred',
    'Policy:q',
    'REMARK',
    { text: 'It follows.' },
    { derivedFrom: ['SourceClaim:analysis/remark-again', 'SourceClaim:report/held'], involves: ['Actor:leader'] },
  ),
  // Numbers and texts of all sizes.
  claim('analysis', 'huge', 'Policy:q', 'ANNUAL_TARGET', { amount: 1e21, unit: 'locality' }),
  claim('report', 'tiny', 'Policy:q', 'ANNUAL_TARGET', { amount: 5e-324, unit: 'locality' }),
  claim('article', 'zero', 'Policy:q', 'ANNUAL_TARGET', { amount: -0, unit: 'locality' }),
  claim('analysis', 'point', 'Locality:n-0', 'COORDINATES', { latitude: -0, longitude: 179.999999999 }),
  claim('analysis', 'long', 'Policy:q', 'REMARK', { text: `Long ${'é\u{1f300}\u0000\\"\n'.repeat(20_000)}.` }),
  ...['ko', 'en', 'ja'].map((text) => claim('record', `tongue-${text}`, 'Source:report', 'LANGUAGE', { text })),
  // A document that is held, from which nothing is claimed.
  claim('record', 'kind-held', 'Source:held', 'KIND', { code: 'STATE_MEDIA' }),
  claim('record', 'title-held', 'Source:held', 'TITLE', { text: '\u{1f300}\u0000 held' }),
  claim('record', 'publisher-held', 'Source:held', 'PUBLISHER', { entity: 'Actor:agency' }),
  claim('record', 'origin-held', 'Source:held', 'ORIGIN', { entity: 'Actor:state' }),
  claim('record', 'digest-held', 'Source:held', 'TEXT_DIGEST', { text: `sha256:${'1'.repeat(64)}` }),
  claim('analysis', 'status', 'Project:n-1-2024', 'STATUS', { code: 'COMPLETED' }),
  claim(
    'report',
    'status',
    'Project:n-1-2024',
    'STATUS',
    { code: 'UNDER_CONSTRUCTION' },
    { pointInTime: '2024-05-01' },
  ),
];

const nodes = [
  'Province:south',
  ...names.map((_, at) => `Locality:n-${at}`),
  ...Array.from({ length: many }, (_, at) => `Locality:c-${at}`),
  ...begun.map((_, at) => `Project:n-${at}-2024`),
  'Facility:plant',
  'Facility:shop',
  'Facility:part',
  'Meeting:empty',
  'Meeting:full',
  'Source:held',
];

const province = [
  claim('record', 'name-south', 'Province:south', 'NAME', { text: '\u{10000}' }),
  claim('record', 'kind-south', 'Province:south', 'KIND', { code: 'PROVINCE' }),
];

/** The files of a data set that is small, but holds what a database, a driver or a query may stumble over. */
export function awkwardFiles(): DataFile[] {
  const claims = [...richClaims, ...province, ...named, ...crowd, ...projects, ...facilities, ...facts];
  return withHistory(smallFiles(claims, nodes), [
    { ...firstVersion, version: '0.9.0' },
    {
      version: '1.0.0',
      digest: `sha256:${'1'.repeat(64)}`,
      released: '2026-02-03T04:05:06Z',
      added: ['SourceClaim:analysis/huge', 'SourceClaim:analysis/long', 'SourceClaim:report/held'],
      changed: ['SourceClaim:record/name-n-38'],
      withdrawn: [
        {
          claim: 'SourceClaim:report/gone',
          subject: 'Locality:n-0',
          statement: 'It\u0001 is gone.',
          places: ['Province:north'],
        },
      ],
      statuses: [{ subject: 'Project:n-1-2024', from: 'UNDER_CONSTRUCTION', to: 'COMPLETED' }],
    },
  ]);
}
