import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { idsOfLists } from '../../src/export/pages.js';
import { dataBlock, datasetSchema, type SchemaOrg, schemaOf } from '../../src/export/schema-org.js';
import { createGraph, execute, type KnowledgeGraph } from '../../src/index.js';
import { entityTypes, kinds } from '../../src/vocabulary/kinds.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset, smallFiles } from '../small-dataset.js';
import { hostile, rich } from './rich-dataset.js';
import { schemaOrgTerms } from './schema-org-terms.js';

const base = shipped.dataset.baseUri;
const terms = schemaOrgTerms();

/** The context of schema.org as far as it matters here, so that nothing is fetched. */
const context = {
  '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, sameAs: { '@type': '@id' } },
};

/** What a parser of JSON-LD makes of it. */
async function expanded(content: SchemaOrg): Promise<object> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`${url} is not to be fetched`);
    return { contextUrl: undefined as never, documentUrl: url, document: context };
  };
  const [found] = await jsonld.expand(content as never, { documentLoader });
  return found as object;
}

/** Whatever in some content is no type or property of schema.org, or no property of its type. */
function strangers(content: unknown, path = ''): string[] {
  if (Array.isArray(content)) return content.flatMap((member, at) => strangers(member, `${path}/${at}`));
  if (typeof content !== 'object' || content === null) return [];
  const { '@type': type, ...rest } = content as Record<string, unknown>;
  const allowed = terms.get(type as string);
  if (allowed === undefined) return [`${path}: the type ${String(type)}`];
  return Object.entries(rest)
    .filter(([name]) => name !== '@context' && name !== '@id')
    .flatMap(([name, value]) =>
      allowed.has(name) ? strangers(value, `${path}/${name}`) : [`${path}/${name} of ${String(type)}`],
    );
}

/** Members that say nothing, where they should be absent. */
function empty(content: unknown): boolean {
  if (content === null || content === undefined || content === '') return true;
  if (Array.isArray(content)) return content.length === 0 || content.some(empty);
  return typeof content === 'object' && (Object.keys(content).length === 0 || Object.values(content).some(empty));
}

const schema = async (id: string, graph: KnowledgeGraph = shipped): Promise<SchemaOrg> => {
  const found = await schemaOf(graph, id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};

describe('schema.org', () => {
  it('has terms for each node, and every so many claims, of the shipped data set, and nothing empty', async () => {
    const lists = await idsOfLists(shipped, [
      ...entityTypes.map((type) => ({ list: kinds[type].plural })),
      { list: 'claims' },
    ]);
    const claims = (lists.pop() ?? []).filter((_, at) => at % 100 === 0);
    for (const id of [...lists.flat(), ...claims]) {
      const content = await schema(id);
      expect([id, strangers(content), empty(content)]).toEqual([id, [], false]);
      expect(content['@id']).toBe(`${base}/node/${id}`);
    }
  });

  it('is read by a parser of JSON-LD with nothing dropped', async () => {
    for (const id of [
      'Locality:songchon',
      'Meeting:political-bureau-19',
      'SourceClaim:wikipedia-20x10-policy/2024-kyongsong-status',
    ]) {
      const content = await schema(id);
      const { '@id': uri, '@type': type, ...rest } = (await expanded(content)) as Record<string, unknown>;
      expect([uri, type]).toEqual([content['@id'], [`https://schema.org/${content['@type']}`]]);
      const { '@context': _, '@id': __, '@type': ___, ...said } = content;
      expect(Object.keys(rest).sort()).toEqual(
        Object.keys(said)
          .map((name) => `https://schema.org/${name}`)
          .sort(),
      );
    }
  });

  it('gives the data set as search engines want it, with all exports', async () => {
    const content = await datasetSchema(shipped);
    expect(strangers(content)).toEqual([]);
    expect(content).toMatchObject({
      '@type': 'Dataset',
      '@id': `${base}/`,
      name: shipped.dataset.name,
      version: shipped.dataset.version,
      license: 'https://spdx.org/licenses/CC0-1.0',
      creator: { '@type': 'Organization', '@id': `${base}/node/Actor:editors` },
      dateModified: shipped.dataset.history?.at(-1)?.released,
    });
    // They take descriptions of 50 to 5000 characters.
    const description = content['description'] as string;
    expect([description.length >= 50, description.length <= 5000]).toEqual([true, true]);
    const files = content['distribution'] as { contentUrl: string; encodingFormat: string }[];
    expect(files.map(({ contentUrl }) => contentUrl)).toContain(`${base}/export/turtle`);
    for (const { encodingFormat } of files) expect(encodingFormat).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
  });

  it('says nothing of when or by whom a data set was made that does not tell', async () => {
    const files = smallFiles().filter(({ path }) => path !== 'history.json');
    const content = await datasetSchema(createGraph(await readDataset(files)));
    for (const name of ['datePublished', 'dateModified']) expect(content).not.toHaveProperty(name);
    const unpublished = await smallDataset();
    const claims = unpublished.claims.filter(({ id }) => id !== 'SourceClaim:record/publisher-record');
    expect(
      await datasetSchema(
        createGraph(
          await readDataset(
            smallFiles(
              [],
              [],
              claims.map(({ source: _, ...each }) => each),
            ),
          ),
        ),
      ),
    ).not.toHaveProperty('creator');
  });

  it('gives a claim as a Claim: its statement, who makes it, where it appears; and no verdict', async () => {
    const content = await schema('SourceClaim:wikipedia-20x10-policy/2024-kyongsong-status');
    expect(content).toMatchObject({
      '@type': 'Claim',
      text: "Wikipedia's table for 2024 gives the project in Kyongsong County as completed.",
      author: { '@type': 'Organization', name: 'Wikipedia (English)' },
      appearance: { '@type': 'Article', '@id': `${base}/node/Source:wikipedia-20x10-policy` },
      about: { '@type': 'Project' },
    });
    // It credits nobody, so that nobody says that it was the first.
    expect(content).not.toHaveProperty('firstAppearance');
  });

  it('gives where a claim appeared first only where a document is credited and was not found silent', async () => {
    const credited = (check?: 'NOT_FOUND') =>
      claim(
        'relay',
        check === undefined ? 'credits' : 'credits-wrongly',
        'Project:town-2024',
        'REMARK',
        { text: 'a' },
        {
          attribution: [
            {
              actor: 'Actor:agency',
              role: 'ORIGINAL_PUBLISHER',
              document: 'Source:report',
              ...(check === undefined ? {} : { check }),
            },
          ],
        },
      );
    const graph = createGraph(await smallDataset([credited(), credited('NOT_FOUND')]));
    const first = await schema('SourceClaim:relay/credits', graph);
    expect(first).toMatchObject({
      author: { name: 'The agency' },
      appearance: { '@id': 'http://small.test/node/Source:relay' },
      firstAppearance: { '@id': 'http://small.test/node/Source:report' },
    });
    expect(await schema('SourceClaim:relay/credits-wrongly', graph)).not.toHaveProperty('firstAppearance');
  });

  it('gives places their province, point and records, and is the same only as an item that is the place', async () => {
    expect(await schema('Locality:kusong')).toMatchObject({
      '@type': 'City',
      containedInPlace: [{ '@type': 'AdministrativeArea' }],
      geo: { '@type': 'GeoCoordinates' },
      sameAs: 'http://www.wikidata.org/entity/Q431845',
      identifier: expect.arrayContaining([
        // “Kusong or its seat”, says the claim.
        {
          '@type': 'PropertyValue',
          propertyID: 'GeoNames',
          value: expect.stringMatching(/^\d+$/),
          url: expect.any(String),
        },
      ]),
    });
  });

  it('gives a meeting as an Event, with its day, place and people', async () => {
    const { data } = await execute(
      shipped,
      '{ node(id: "Meeting:ragwon-visit-2025-08-26") { ... on Meeting { place { id } participants(first: 100) { nodes { id } } } } }',
    );
    const { place, participants } = (
      data as { node: { place: { id: string } | null; participants: { nodes: { id: string }[] } } }
    ).node;
    const content = await schema('Meeting:ragwon-visit-2025-08-26');
    expect(content).toMatchObject({ '@type': 'Event', startDate: expect.stringMatching(/^2025-08/) });
    const people = content['attendee'] as { '@id': string; '@type': string }[];
    expect(people.map((each) => each['@id']).sort()).toEqual(
      participants.nodes.map(({ id }) => `${base}/node/${id}`).sort(),
    );
    expect(people).toContainEqual({ '@type': 'Person', '@id': `${base}/node/Actor:kim-jong-un`, name: 'Kim Jong Un' });
    const locations = place === null ? undefined : [expect.objectContaining({ '@id': `${base}/node/${place.id}` })];
    expect(content['location']).toEqual(locations);
  });

  it('gives a date only where it is one of the calendar', async () => {
    const graph = createGraph(
      await smallDataset(
        [
          claim('record', 'report-again', 'Source:analysis', 'RETRIEVED', { date: '2024' }),
          claim('record', 'title-late', 'Source:late', 'TITLE', { text: 'Late' }),
          claim('record', 'kind-late', 'Source:late', 'KIND', { code: 'OTHER' }),
          claim('record', 'published-late', 'Source:late', 'PUBLISHED', { date: '2024~' }),
        ],
        ['Source:late'],
      ),
    );
    expect(await schema('Source:report', graph)).toMatchObject({ datePublished: '2024-03-01' });
    // Some day of 2025, and about 2024.
    for (const id of ['Source:article', 'Source:late'])
      expect(await schema(id, graph)).not.toHaveProperty('datePublished');
  });

  it('calls an address only what is one of the web', async () => {
    expect(await schema('Source:analysis', rich)).toMatchObject({ url: 'https://analysis.test/a?b=1&c=2' });
    expect(await schema('Source:article', rich)).not.toHaveProperty('url');
  });

  it('can stand in a script element, whatever is in it', async () => {
    const content = await schema('SourceClaim:analysis/town-markup', rich);
    expect(content['text']).toContain(hostile.markup);
    const block = dataBlock(content);
    expect(block).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(block)).toEqual(content);
  });

  it('knows no node that is not there', async () => {
    expect([await schemaOf(shipped, 'Locality:nowhere'), await schemaOf(shipped, 'SourceClaim:no/where')]).toEqual([
      null,
      null,
    ]);
  });
});
