import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/export/head.js';
import { datasetPreview, previewOf } from '../../src/export/preview.js';
import { datasetSchema, schemaOf } from '../../src/export/schema-org.js';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';
import { rich } from './rich-dataset.js';

const base = shipped.dataset.baseUri;

/** The head of the page of a node or claim, or of the first page. */
async function head(id: string | null, graph: KnowledgeGraph = shipped) {
  const preview = id === null ? await datasetPreview(graph) : await previewOf(graph, id);
  if (preview === null) throw new Error(`no ${id}`);
  const elements = headOf(graph.dataset, preview);
  const links = elements.filter(({ tag }) => tag === 'link').map(({ attributes }) => attributes);
  const metas = elements
    .filter(({ tag }) => tag === 'meta')
    .map(({ attributes }) => [attributes['name'] ?? attributes['property'], attributes['content']] as const);
  return { preview, links, meta: Object.fromEntries(metas) as Record<string, string>, count: elements.length, metas };
}

const typesOf = (links: readonly Readonly<Record<string, string>>[], rel: string) =>
  links.filter((link) => link['rel'] === rel).map((link) => link['type']);
const feedsOf = (links: readonly Readonly<Record<string, string>>[]) =>
  links.filter((link) => link['type'] === 'application/atom+xml').map((link) => link['href']);

describe('the head of a page', () => {
  it.each(['Locality:songchon', 'SourceClaim:wikipedia-20x10-policy/2024-kyongsong-status'])(
    'says of %s what its one address is, and in which forms it can be had there',
    async (id) => {
      const { links } = await head(id);
      const uri = `${base}/node/${id}`;
      expect(links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)).toEqual([uri]);
      expect(typesOf(links, 'alternate')).toEqual(
        expect.arrayContaining(['application/ld+json', 'text/turtle', 'application/json', 'application/json+oembed']),
      );
      const handler = createHandler(shipped);
      for (const { rel, type = '', href = '' } of links.filter((link) => link['rel'] === 'alternate')) {
        const answer = await handler.fetch(href, { headers: { accept: type } });
        const sent = answer.headers.get('content-type')?.split(';')[0];
        expect([rel, answer.status, sent], href).toEqual([rel, 200, type.replace('+oembed', '')]);
      }
    },
  );

  it('names the feed of all on every page, and that of a province or locality on its own', async () => {
    const whole = `${base}/feed.atom`;
    expect(feedsOf((await head(null)).links)).toEqual([whole]);
    for (const id of ['Locality:songchon', 'Province:kangwon']) {
      expect(feedsOf((await head(id)).links)).toEqual([whole, `${base}/feed/${id}.atom`]);
    }
    expect(feedsOf((await head('Actor:kcna')).links)).toEqual([whole]);
    // Without a history there are none.
    expect(feedsOf((await head('Locality:town', rich)).links)).toEqual([]);
  });

  it('has what Open Graph requires but for a picture, and a card, each once', async () => {
    for (const [id, type] of [
      [null, 'website'],
      ['Project:ragwon-2025', 'article'],
    ] as const) {
      const { meta, metas, preview } = await head(id);
      expect(metas.length).toBe(Object.keys(meta).length);
      expect(meta).toMatchObject({
        description: preview.description,
        'og:title': preview.title,
        'og:type': type,
        'og:url': preview.uri,
        'og:site_name': shipped.dataset.name,
        'og:description': preview.description,
        'twitter:card': 'summary',
      });
    }
  });

  it('leads from the first page to the whole in RDF, its description, and the interfaces', async () => {
    const { links } = await head(null);
    expect(typesOf(links, 'alternate')).toEqual(expect.arrayContaining(['application/ld+json', 'text/turtle']));
    expect(links.map(({ rel, href }) => `${rel} ${href}`)).toEqual(
      expect.arrayContaining([`describedby ${base}/.well-known/void`, `api-catalog ${base}/.well-known/api-catalog`]),
    );
    expect(links.some(({ type }) => type?.endsWith('+oembed'))).toBe(false);
  });
});

describe('a page of the server', () => {
  it.each([
    ['/', null],
    ['/node/Locality:songchon', 'Locality:songchon'],
    ['/node/SourceClaim:analysis/town-markup', 'SourceClaim:analysis/town-markup'],
  ])('has all of that in the head of %s, and its data for search engines', async (path, id) => {
    const graph = id?.startsWith('SourceClaim') ? rich : shipped;
    const response = await createHandler(graph).fetch(`http://graph.test${path}`, { headers: { accept: 'text/html' } });
    const text = await response.text();
    const inHead = text.slice(0, text.indexOf('</head>'));
    const { links } = await head(id, graph);
    for (const { rel, href = '' } of links)
      expect(inHead).toContain(`<link rel="${rel}" href="${href.replaceAll('&', '&amp;')}"`);
    const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(inHead) ?? [];
    expect(JSON.parse(block)).toEqual(id === null ? await datasetSchema(graph) : await schemaOf(graph, id));
  });

  it('has none of it where there is no such node', async () => {
    const response = await createHandler(shipped).fetch('http://graph.test/node/Locality:nowhere', {
      headers: { accept: 'text/html' },
    });
    expect([response.status, (await response.text()).includes('rel="canonical"')]).toEqual([404, false]);
  });
});

describe('a preview', () => {
  it('tells of a claim that others exclude it, and of a deprecated one why', async () => {
    const contested = await previewOf(rich, 'SourceClaim:report/begun');
    expect(contested?.lines.join('\n')).toMatch(/\n\d claims? excludes? it\./);
    const misread = claim(
      'report',
      'misread',
      'Locality:town',
      'REMARK',
      { text: 'a' },
      {
        rank: 'DEPRECATED',
        rankReason: 'It was misread.',
      },
    );
    const graph = createGraph(await smallDataset([misread]));
    expect((await previewOf(graph, misread.id))?.lines).toContain('Deprecated: It was misread.');
  });

  it('shortens a long statement at a word, in the title only', async () => {
    const long = (shipped.store as unknown as { allClaims: { id: string; statement: string }[] }).allClaims.find(
      ({ statement }) => statement.length > 200,
    );
    const preview = await previewOf(shipped, long?.id ?? '');
    expect(preview?.title.length).toBeLessThanOrEqual(140);
    expect(long?.statement.startsWith(preview?.title.slice(0, -1) ?? '?')).toBe(true);
    expect(long?.statement.charAt((preview?.title.length ?? 0) - 1)).toBe(' ');
    expect(preview?.lines[0]).toBe(long?.statement);
  });
});
