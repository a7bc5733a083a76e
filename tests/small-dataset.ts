import { type DataFile, type Dataset, readDataset } from '../src/dataset/read.js';
import type { ClaimRecord } from '../src/dataset/shape.js';
import { entityTypes, kinds, typeOfId } from '../src/vocabulary/kinds.js';

/**
 * A small data set for tests of rules: four sources (an analyst, a state medium, an encyclopaedia of no stated origin,
 * a relay of the state medium), the editorial record, and one project in one county. What a test is about is added to it.
 */
export const smallNodes = [
  'Policy:p',
  'Policy:q',
  'Province:north',
  'Locality:town',
  'Project:town-2024',
  'Actor:analyst',
  'Actor:state',
  'Actor:agency',
  'Actor:encyclopaedia',
  'Actor:paper',
  'Actor:editors',
  'Actor:leader',
  'Actor:writer',
  'Actor:group',
  'Source:analysis',
  'Source:report',
  'Source:article',
  'Source:relay',
  'Source:record',
];

/** A claim with what every claim needs; the id is made from the source and a key. */
export function claim(
  source: string,
  key: string,
  subject: string,
  property: ClaimRecord['property'],
  value: ClaimRecord['value'],
  more: Partial<ClaimRecord> = {},
): ClaimRecord {
  return {
    id: `SourceClaim:${source}/${key}`,
    subject,
    property,
    value,
    statement: `${source} says so of ${subject}.`,
    knowledgeLevel: 'ASSERTION',
    ...more,
  };
}

const code = (of: string, value: string): ClaimRecord =>
  claim('record', `kind-${of.split(':')[1]}`, of, 'KIND', { code: value });
const text = (property: ClaimRecord['property'], of: string, value: string): ClaimRecord =>
  claim('record', `${property.toLowerCase()}-${of.split(':')[1]}`, of, property, { text: value, language: 'en' });
const link = (property: ClaimRecord['property'], of: string, entity: string): ClaimRecord =>
  claim('record', `${property.toLowerCase().replaceAll('_', '-')}-${of.split(':')[1]}`, of, property, { entity });
const date = (of: string, value: string): ClaimRecord =>
  claim('record', `published-${of.split(':')[1]}`, of, 'PUBLISHED', { date: value });

export const smallClaims: readonly ClaimRecord[] = [
  text('NAME', 'Policy:p', 'Plan P'),
  text('NAME', 'Policy:q', 'Plan Q'),
  text('NAME', 'Province:north', 'North Province'),
  text('NAME', 'Locality:town', 'Town County'),
  code('Province:north', 'PROVINCE'),
  code('Locality:town', 'COUNTY'),
  link('LOCATED_IN', 'Locality:town', 'Province:north'),
  link('UNDER_POLICY', 'Project:town-2024', 'Policy:p'),
  link('IN_LOCALITY', 'Project:town-2024', 'Locality:town'),
  claim('record', 'year', 'Project:town-2024', 'BATCH_YEAR', { date: '2024' }),
  ...['analyst', 'state', 'agency', 'encyclopaedia', 'paper', 'editors', 'leader', 'writer', 'group'].map((slug) =>
    text('NAME', `Actor:${slug}`, `The ${slug}`),
  ),
  code('Actor:analyst', 'RESEARCH_BODY'),
  code('Actor:state', 'STATE_BODY'),
  code('Actor:agency', 'MEDIA'),
  code('Actor:encyclopaedia', 'ORGANISATION'),
  code('Actor:paper', 'MEDIA'),
  code('Actor:editors', 'ORGANISATION'),
  code('Actor:leader', 'PERSON'),
  code('Actor:writer', 'PERSON'),
  code('Actor:group', 'UNNAMED_GROUP'),
  link('ORIGIN_BODY', 'Actor:agency', 'Actor:state'),
  link('ORIGIN_BODY', 'Actor:leader', 'Actor:state'),
  code('Source:analysis', 'ANALYST'),
  code('Source:report', 'STATE_MEDIA'),
  code('Source:article', 'ENCYCLOPEDIA'),
  code('Source:relay', 'INDEPENDENT_NEWS'),
  code('Source:record', 'EDITORIAL'),
  ...['analysis', 'report', 'article', 'relay', 'record'].map((slug) => text('TITLE', `Source:${slug}`, `The ${slug}`)),
  link('PUBLISHER', 'Source:analysis', 'Actor:analyst'),
  link('PUBLISHER', 'Source:report', 'Actor:agency'),
  link('PUBLISHER', 'Source:article', 'Actor:encyclopaedia'),
  link('PUBLISHER', 'Source:relay', 'Actor:paper'),
  link('PUBLISHER', 'Source:record', 'Actor:editors'),
  link('AUTHOR', 'Source:analysis', 'Actor:writer'),
  link('ORIGIN', 'Source:analysis', 'Actor:analyst'),
  link('ORIGIN', 'Source:report', 'Actor:state'),
  claim('record', 'origin-article', 'Source:article', 'ORIGIN', { unknown: true, note: 'It credits nobody.' }),
  link('ORIGIN', 'Source:relay', 'Actor:state'),
  date('Source:analysis', '2024-08-02'),
  date('Source:report', '2024-03-01'),
  date('Source:article', '2025-01/2025-12'),
  date('Source:relay', '2024-03-02'),
];

/** The files of the small data set with further nodes and claims. */
export function smallFiles(
  claims: readonly ClaimRecord[] = [],
  nodes: readonly string[] = [],
  base: readonly ClaimRecord[] = smallClaims,
): DataFile[] {
  const all = [...smallNodes, ...nodes];
  const bySource = new Map<string, ClaimRecord[]>();
  for (const each of [...base, ...claims]) {
    const source = (each.id.split(':')[1] as string).split('/')[0] as string;
    bySource.set(source, [...(bySource.get(source) ?? []), each]);
  }
  const manifest = {
    name: 'Small',
    version: '1.0.0',
    licence: 'CC0-1.0',
    baseUri: 'http://small.test',
    policy: 'Policy:p',
  };
  return [
    { path: 'manifest.json', text: JSON.stringify(manifest) },
    ...entityTypes.map((type) => ({
      path: `nodes/${kinds[type].file}.json`,
      text: JSON.stringify(all.filter((id) => typeOfId(id) === type)),
    })),
    ...[...bySource].map(([source, of]) => ({ path: `claims/${source}.json`, text: JSON.stringify(of) })),
  ];
}

/** The small data set with further nodes and claims, checked. */
export function smallDataset(claims: readonly ClaimRecord[] = [], nodes: readonly string[] = []): Promise<Dataset> {
  return readDataset(smallFiles(claims, nodes));
}
