import { cite, type PlaceInText } from '../../src/dataset/cite.js';
import { sha256 } from '../../src/dataset/digest.js';
import type { DataFile } from '../../src/dataset/read.js';
import { kinds } from '../../src/vocabulary/kinds.js';

/** The files of a small data set before they are printed as JSON: path to content. A test changes what it needs. */
export type Files = Record<string, unknown>;

/** A claim as it stands in a file, loosely typed, as tests make wrong ones. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it and break it in every way.
export type LooseClaim = any;

/** The text of the fixture's one held document, `Source:report`. */
export const reportText = [
  '= Report =',
  '',
  'Works began in spring. They ended in autumn.[1] Nobody said why.',
  'Opened twice.',
  '| Place | State |',
  '| Aville | done |',
  'Opened twice.',
  '1. [1]',
  '  A note at the foot.',
].join('\n');

/**
 * A small valid data set: a policy, a held report by a paper, and the editorial record. The report's claims cite
 * `reportText`; their order is fixed, so that a pointer such as `claims/report.json#/0` stays what it is.
 */
export async function smallDataset(): Promise<Files> {
  const files: Files = {
    'manifest.json': {
      name: 'Small',
      version: '1.0.0',
      licence: 'CC0-1.0',
      baseUri: 'http://localhost:4000',
      policy: 'Policy:plan',
    },
    'claims/report.json': [
      await claim('began', 'Policy:plan', 'OBJECTIVE', { text: 'to begin' }, { line: 3, sentence: 1 }),
      {
        ...(await claim('ended', 'Policy:plan', 'MEASURE', { text: 'an end' }, { line: 3, sentence: 2 })),
        context: [await cite(reportText, { line: 1 })],
        attribution: [{ actor: 'Actor:paper', role: 'AUTHOR', date: '2024-03' }],
      },
      await claim('row', 'Policy:plan', 'PROGRESS', { text: 'done' }, { row: 1, column: 'State' }),
      await claim('note', 'Policy:plan', 'EFFECT', { text: 'none' }, { footnote: 1 }),
      await claim('launched', 'Policy:plan', 'NAME', { text: 'Plan' }, { line: 3 }),
    ],
    'claims/record.json': [
      editorial('report-kind', 'Source:report', 'KIND', { code: 'STATE_MEDIA' }),
      editorial('report-title', 'Source:report', 'TITLE', { text: 'Report' }),
      editorial('report-digest', 'Source:report', 'TEXT_DIGEST', { text: await sha256(reportText) }),
      editorial('report-length', 'Source:report', 'TEXT_LENGTH', { amount: reportText.length, unit: 'codePoint' }),
      editorial('record-kind', 'Source:record', 'KIND', { code: 'EDITORIAL' }),
      editorial('record-title', 'Source:record', 'TITLE', { text: 'Record' }),
      editorial('paper-kind', 'Actor:paper', 'KIND', { code: 'MEDIA' }),
      editorial('paper-name', 'Actor:paper', 'NAME', { text: 'Paper' }),
    ],
  };
  for (const { file } of Object.values(kinds)) files[`nodes/${file}.json`] = [];
  files['nodes/policy.json'] = ['Policy:plan'];
  files['nodes/source.json'] = ['Source:report', 'Source:record'];
  files['nodes/actor.json'] = ['Actor:paper'];
  return files;
}

async function claim(
  key: string,
  subject: string,
  property: string,
  value: unknown,
  place: PlaceInText,
): Promise<LooseClaim> {
  const locator = await cite(reportText, place);
  return { ...editorial(key, subject, property, value), id: `SourceClaim:report/${key}`, locator };
}

function editorial(key: string, subject: string, property: string, value: unknown): LooseClaim {
  return {
    id: `SourceClaim:record/${key}`,
    subject,
    property,
    value,
    statement: `What ${key} says.`,
    knowledgeLevel: 'ASSERTION',
  };
}

/** The files as a reader gets them. A text stands as it is, so that a test can break the JSON itself. */
export function printed(files: Files): DataFile[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  }));
}
