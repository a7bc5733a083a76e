import { buildClientSchema, type IntrospectionQuery } from 'graphql';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { routes } from '../../src/explorer/views.js';
import { exportFormats } from '../../src/export/formats.js';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { firstVersion, withHistory } from '../history.js';
import { shipped } from '../shipped.js';
import { claim, smallFiles } from '../small-dataset.js';
import { type Serving, serving } from './serving.js';
import { childrenOf, textIn, xml } from './xml.js';

const base = shipped.dataset.baseUri;
let server: Serving;
beforeAll(async () => {
  server = await serving(shipped);
});
afterAll(() => server.stop());

/** The addresses of the views that have one of their own. */
const views = routes.flatMap(({ path }) => (path === undefined ? [] : [`${base}${path}`]));

/** What is at an address of the data set, here. */
const at = (address: string, init?: RequestInit): Promise<Response> => fetch(address.replace(base, server.base), init);
const locations = (text: string): string[] => childrenOf(xml(text)).map((entry) => textIn(entry, 'loc'));

/** Whether a robot may read a path, by RFC 9309 (2.2.2): the longest rule that matches decides, of equals the one that allows. */
function mayRead(robots: string, path: string): boolean {
  const rules = robots.split('\n').flatMap((line) => {
    const [, verb, prefix] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? [];
    return prefix !== undefined && path.startsWith(prefix) ? [{ allows: verb === 'Allow', length: prefix.length }] : [];
  });
  return rules.sort((a, b) => b.length - a.length || Number(b.allows) - Number(a.allows))[0]?.allows ?? true;
}

describe('/robots.txt', () => {
  it('lets pages be read, and neither the interfaces nor the exports, and names the sitemap', async () => {
    const response = await at(`${base}/robots.txt`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const text = await response.text();
    expect(text.startsWith('User-agent: *\n')).toBe(true);
    for (const path of ['/', '/node/Policy:20x10', '/feed.atom', '/sitemap.xml', '/style.css', '/oembed?url=x']) {
      expect(mayRead(text, path), path).toBe(true);
    }
    for (const path of ['/graphql', '/graphql?query={a}', '/subgraph', '/export/turtle', '/metrics', '/health']) {
      expect(mayRead(text, path), path).toBe(false);
    }
    const [, sitemap] = /^Sitemap: (.*)$/m.exec(text) ?? [];
    expect((await at(sitemap ?? '')).status).toBe(200);
  });

  it('has its rules below a base path', async () => {
    const graph = createGraph(shipped.store, { baseUri: 'https://graph.test/kg' });
    const response = await createHandler(graph, { basePath: '/kg' }).fetch('http://inner.test/kg/robots.txt');
    const text = await response.text();
    expect([mayRead(text, '/kg/export/turtle'), mayRead(text, '/kg/node/x'), mayRead(text, '/graphql')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(text).toContain('Sitemap: https://graph.test/kg/sitemap.xml');
  });
});

describe('/sitemap.xml', () => {
  it('leads to a sitemap of every page that there is', async () => {
    const index = await (await at(`${base}/sitemap.xml`)).text();
    expect(xml(index).localName).toBe('sitemapindex');
    expect(locations(index)).toEqual([`${base}/sitemap-1.xml`]);
    const text = await (await at(`${base}/sitemap-1.xml`)).text();
    const pages = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] as string);
    const nodes = shipped.dataset.counts.filter(({ type }) => (entityTypes as readonly string[]).includes(type));
    expect(pages.slice(0, views.length)).toEqual(views);
    expect(pages).toHaveLength(views.length + nodes.reduce((sum, { count }) => sum + count, 0) + shipped.claimCount);
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of [...views, pages.at(views.length), pages.at(-1)])
      expect((await at(page as string)).status).toBe(200);
    for (const number of [0, 2, '1e9']) expect((await at(`${base}/sitemap-${number}.xml`)).status).toBe(404);
  });

  it('says since when a page is as it is where that is known: of a claim, by the version that brought or changed it', async () => {
    const [first, second] = [firstVersion, { ...firstVersion, version: '1.1.0', released: '2026-02-02T00:00:00Z' }];
    const [added, changed] = ['SourceClaim:analysis/added', 'SourceClaim:analysis/changed'];
    const remark = (id: string) => ({ ...claim('analysis', 'x', 'Locality:town', 'REMARK', { text: id }), id });
    const files = smallFiles([remark(added), remark(changed)]).map((file) =>
      file.path === 'manifest.json' ? { ...file, text: file.text.replace('1.0.0', '1.1.0') } : file,
    );
    const dataset = await readDataset(withHistory(files, [first, { ...second, added: [added], changed: [changed] }]));
    const handler = createHandler(createGraph(dataset));
    const text = async (path: string) => (await handler.fetch(`http://graph.test${path}`)).text();
    const dates = (document: string) =>
      new Map(
        childrenOf(xml(document)).map((each) => [textIn(each, 'loc'), childrenOf(each, 'lastmod')[0]?.textContent]),
      );
    expect([...dates(await text('/sitemap.xml')).values()]).toEqual([second.released]);
    const pages = await text('/sitemap-1.xml');
    expect(xml(pages).namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const changes = dates(pages);
    const of = (id: string) => changes.get(`http://small.test/node/${id}`);
    expect([of(added), of(changed), of('SourceClaim:record/year')]).toEqual([
      second.released,
      second.released,
      first.released,
    ]);
    // What stands on the page of a node follows from many claims.
    expect([changes.has('http://small.test/node/Locality:town'), of('Locality:town')]).toEqual([true, undefined]);
    expect(changes.get('http://small.test/')).toBe(second.released);
  });

  it('has at most 50,000 addresses in one', async () => {
    // With the views these are more than one sitemap holds.
    const many = 50_000;
    const claims = Array.from({ length: many }, (_, at) => `SourceClaim:many/c${at}`);
    const pages = (requests: Parameters<KnowledgeGraph['store']['pages']>[0]) =>
      requests.map(({ list, after }) => {
        if (list !== 'claims') return { items: [], offset: 0, totalCount: 0 };
        const offset = after == null ? 0 : Number(atob(after).split(' ')[1]) + 1;
        return { items: claims.slice(offset, offset + 100), offset, totalCount: many };
      });
    const handler = createHandler(createGraph({ ...shipped.store, dataset: shipped.dataset, pages } as never));
    const text = async (path: string) => (await handler.fetch(`http://graph.test${path}`)).text();
    const sitemaps = locations(await text('/sitemap.xml'));
    expect(sitemaps).toEqual([1, 2].map((number) => `${base}/sitemap-${number}.xml`));
    const parts = await Promise.all(sitemaps.map((address) => text(new URL(address).pathname)));
    expect(parts.map((part) => part.split('<url>').length - 1)).toEqual([50_000, views.length]);
    expect(parts[1]).toContain(`<loc>${base}/node/${claims.at(-1)}</loc>`);
  });
});

describe('/.well-known', () => {
  it('has the catalogue of interfaces of RFC 9727, each of which is there', async () => {
    const response = await at(`${base}/.well-known/api-catalog`);
    expect(response.headers.get('content-type')).toBe(
      'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    );
    // By HEAD as well, the relation is told (RFC 9727, 2).
    const head = await at(`${base}/.well-known/api-catalog`, { method: 'HEAD' });
    for (const each of [response, head]) {
      expect(each.headers.get('link')).toBe(`<${base}/.well-known/api-catalog>; rel="api-catalog"`);
    }
    type Target = { href: string; type?: string };
    const { linkset } = (await response.json()) as { linkset: (Record<string, Target[]> & { anchor: never })[] };
    const [catalog, ...described] = linkset;
    expect(catalog?.anchor).toBe(`${base}/.well-known/api-catalog`);
    const items = (catalog?.['item'] ?? []).map(({ href }) => href);
    expect(items).toEqual([
      ...['/graphql', '/subgraph', '/mcp', '/oembed'].map((path) => base + path),
      ...exportFormats.map(({ name }) => `${base}/export/${name}`),
      `${base}/feed.atom`,
    ]);
    for (const { anchor } of described) expect(items).toContain(anchor);
    // In a set of links every member but the anchor is a list of targets (RFC 9264, 4.2).
    const targets = linkset.flatMap(({ anchor: _, ...relations }) => Object.values(relations).flat());
    for (const { href, type } of targets.filter(
      (target) => target.href.startsWith(base) && target.type !== undefined && target.type !== 'text/html',
    )) {
      const answer = await at(href, {
        headers: { accept: type as string },
        method: href.includes('/export/') ? 'HEAD' : 'GET',
      });
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]], href).toEqual([200, type]);
      await answer.body?.cancel();
    }
  });

  it('leads from there to a schema that a client of GraphQL takes', async () => {
    const { linkset } = (await (await at(`${base}/.well-known/api-catalog`)).json()) as {
      linkset: { anchor: string; 'service-desc'?: { href: string }[] }[];
    };
    const href = linkset.find(({ anchor }) => anchor === `${base}/graphql`)?.['service-desc']?.[0]?.href ?? '';
    const { data } = (await (await at(href)).json()) as { data: IntrospectionQuery };
    expect(buildClientSchema(data).getQueryType()?.getFields()).toHaveProperty('policy');
  });

  it('has the data set in VoID', async () => {
    const response = await at(`${base}/.well-known/void`);
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const quads = new Parser().parse(await response.text());
    const about = (term: string) =>
      quads.filter(({ subject, predicate }) => subject.value === `${base}/` && predicate.value.endsWith(term));
    expect(about('#type').map(({ object }) => object.value)).toContain('http://rdfs.org/ns/void#Dataset');
    expect(about('#uriSpace').map(({ object }) => object.value)).toEqual([`${base}/node/`]);
    const dumps = about('#dataDump').map(({ object }) => object.value);
    expect(dumps).toHaveLength(4);
    for (const dump of dumps) expect((await at(dump, { method: 'HEAD' })).status, dump).toBe(200);
    const [topic] = quads.filter(({ predicate }) => predicate.value === 'http://xmlns.com/foaf/0.1/primaryTopic');
    expect([topic?.subject.value, topic?.object.value]).toEqual([`${base}/.well-known/void`, `${base}/`]);
  });

  it('has nothing else: no contact is made up', async () => {
    for (const name of ['security.txt', '', 'nonsense']) {
      expect((await at(`${base}/.well-known/${name}`)).status, name).toBe(404);
    }
  });

  it.each(['/robots.txt', '/sitemap.xml', '/sitemap-1.xml', '/.well-known/void', '/.well-known/api-catalog'])(
    'and the rest: %s can be read only, has no script, and is kept',
    async (path) => {
      const post = await at(`${base}${path}`, { method: 'POST' });
      expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      const response = await at(`${base}${path}`);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      await response.body?.cancel();
      const known = await at(`${base}${path}`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
      expect(known.status).toBe(304);
    },
  );
});
