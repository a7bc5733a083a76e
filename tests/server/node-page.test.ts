import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { citationText, citedNodes } from '../../src/export/citation.js';
import { type ClaimNode, createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { hostile, rich } from '../export/rich-dataset.js';
import { ask, shipped } from '../shipped.js';

const project = 'Project:kyongsong-2024';
const claimId = 'SourceClaim:wikipedia-20x10-policy/2024-kyongsong-groundbreaking';

function get(id: string, accept?: string, init: RequestInit = {}, graph: KnowledgeGraph = shipped): Promise<Response> {
  const headers = { ...(accept === undefined ? {} : { accept }), ...init.headers };
  return Promise.resolve(createHandler(graph).fetch(`http://graph.test/node/${id}`, { ...init, headers }));
}

const mediaType = (response: Response): string => (response.headers.get('content-type') ?? '').split(';')[0] as string;

describe('what a node is answered as', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['text/html', 'text/html'],
    ['text/*', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/turtle', 'text/turtle'],
    ['TEXT/Turtle; charset=utf-8', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"', 'application/ld+json'],
    ['text/html;q=0.2, text/turtle;q=0.7', 'text/turtle'],
    ['text/turtle, application/ld+json', 'application/ld+json'],
    ['application/json;q=0, */*', 'text/html'],
    ['*/*;q=0.1, text/turtle', 'text/turtle'],
    ['image/png, text/turtle;q=0.001', 'text/turtle'],
  ])('is for Accept: %s %s', async (accept, type) => {
    for (const id of [project, claimId]) {
      const response = await get(id, accept);
      expect([response.status, mediaType(response), response.headers.get('vary')]).toEqual([200, type, 'Accept']);
    }
  });

  it.each(['image/png', 'application/xml', 'text/html;q=0', '*/*;q=0', 'nonsense', 'text/turtle;q=x'])(
    'is 406 with a code for Accept: %s',
    async (accept) => {
      const response = await get(project, accept);
      expect([response.status, response.headers.get('vary')]).toEqual([406, 'Accept']);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('NOT_ACCEPTABLE');
      expect(errors[0]?.message).toContain('application/json, text/html, application/ld+json, text/turtle');
    },
  );

  it('says to caches that it varies, also where it goes to another origin', async () => {
    const response = await get(project, 'text/html', { headers: { origin: 'https://research.example' } });
    expect(response.headers.get('vary')?.split(/, */)).toContain('Accept');
  });

  it.each(['text/html', 'text/turtle', 'application/ld+json'])(
    'has for HEAD as %s the same head and no body',
    async (type) => {
      const head = await get(project, type, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
        200,
        (await get(project, type)).headers.get('content-type'),
        '',
      ]);
      expect((await get(project, type, { method: 'POST' })).status).toBe(405);
    },
  );

  it.each(['text/html', 'text/turtle'])('is an error as JSON for those that take %s', async (type) => {
    expect([(await get('Actor:nobody', type)).status, (await get('nonsense', type)).status]).toEqual([404, 400]);
    expect(mediaType(await get('Actor:nobody', type))).toBe('application/json');
  });
});

describe('Turtle and JSON-LD of a node', () => {
  it('have the node and every claim about it', async () => {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Project { claims(first: 100) { nodes { id } } } } }',
      {
        id: project,
      },
    );
    const expected = node.claims.nodes.map(({ id }: { id: string }) => `${shipped.dataset.baseUri}/node/${id}`).sort();
    const turtle = new Parser({ format: 'text/turtle' }).parse(await (await get(project, 'text/turtle')).text());
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const claims = (quads: readonly Quad[]): string[] =>
      quads
        .filter((quad) => quad.predicate.value === type && quad.object.value === 'https://schema.org/Claim')
        .map((quad) => quad.subject.value)
        .sort();
    expect(claims(turtle)).toEqual(expected);
    const document = await (await get(project, 'application/ld+json')).json();
    expect(claims((await jsonld.toRDF(document)) as Quad[])).toEqual(expected);
    expect(turtle.some((quad) => quad.subject.value.endsWith(project) && quad.predicate.value.endsWith('#label'))).toBe(
      true,
    );
  });

  it('have of a claim that claim alone', async () => {
    const document = await (await get(claimId, 'application/ld+json')).json();
    const quads = (await jsonld.toRDF(document)) as Quad[];
    const uri = `${shipped.dataset.baseUri}/node/${claimId}`;
    expect(new Set(quads.map((quad) => quad.graph.value.split('#')[0]))).toEqual(new Set([uri]));
    const value = quads.find((quad) => quad.graph.value === uri)?.object;
    expect(value).toMatchObject({ value: '2024-03-06', datatype: { value: 'http://www.w3.org/2001/XMLSchema#date' } });
  });
});

describe('the page of a node', () => {
  /** The text of a page as a reader sees it. */
  const shown = (page: string): string =>
    page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');

  it('shows its names, and each fact with its values, agreement and claims', async () => {
    const page = await (await get(project, 'text/html')).text();
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Project { name facts { agreement explanation claims { id statement
        citation { locator { label } } attribution { actor { id name } } } } } } }`,
      { id: project },
    );
    const text = shown(page);
    expect(text).toContain(node.name);
    for (const fact of node.facts) {
      expect(text).toContain(fact.explanation);
      for (const claim of fact.claims) {
        expect(page).toContain(`href="/node/${claim.id}"`);
        expect(text).toContain(claim.statement);
        expect(text).toContain(claim.citation.locator.label);
        for (const { actor } of claim.attribution) if (actor) expect(page).toContain(`href="/node/${actor.id}"`);
      }
    }
  });

  it('shows of a claim its statement, chain, place and a citation ready to copy', async () => {
    const page = await (await get(claimId, 'text/html')).text();
    const [claim] = (await shipped.store.claims([claimId])) as [ClaimNode];
    const text = shown(page);
    for (const part of [
      claim.statement,
      claim.locator?.digest,
      citationText(claim, await citedNodes(shipped, [claim])),
    ]) {
      expect(text).toContain(part);
    }
    for (const id of [claim.subject, claim.source]) expect(page).toContain(`href="/node/${id}"`);
  });

  it('shows on both claims what the editors see between them', async () => {
    const [one, other] = ['SourceClaim:article/begun', 'SourceClaim:analysis/announced'] as const;
    expect(await (await get(one, 'text/html', {}, rich)).text()).toContain(
      `<dt>Updates</dt><dd><a href="/node/${other}">`,
    );
    expect(await (await get(other, 'text/html', {}, rich)).text()).toContain(
      `<dt>Updates this</dt><dd><a href="/node/${one}">`,
    );
  });

  it.each(shipped.dataset.counts.flatMap(({ type }) => (type === 'Fact' || type === 'SourceClaim' ? [] : [type])))(
    'can be read of a %s, with links that lead somewhere',
    async (type) => {
      const list =
        { Policy: 'policies', Facility: 'facilities', Locality: 'localities' }[type] ?? `${type.toLowerCase()}s`;
      const [page] = await shipped.store.pages([{ list: list as 'claims', first: 2 }]);
      if (page === undefined || page instanceof Error) throw page;
      for (const id of page.items) {
        const text = await (await get(id, 'text/html')).text();
        expect(text.match(/<h1>/g)).toHaveLength(1);
        const links = new Set([...text.matchAll(/href="\/node\/([^"?#]+)/g)].map((match) => match[1] as string));
        for (const link of links) {
          const [found] = await (link.startsWith('SourceClaim:')
            ? shipped.store.claims([link])
            : shipped.store.nodes([link]));
          expect(found, `${id} links to ${link}`).toBeTruthy();
        }
      }
    },
  );

  it('escapes everything, and has no script and no address but of the web', async () => {
    for (const id of [
      'Locality:town',
      'SourceClaim:analysis/town-markup',
      'SourceClaim:article/begun',
      'Source:article',
    ]) {
      const page = await (await get(id, 'text/html', {}, rich)).text();
      expect(page).not.toMatch(/<script|<img|<iframe|javascript:[^<]*"/i);
      expect(page).not.toContain(hostile.attribute);
      for (const [tag] of page.matchAll(/<[^>]*>/g)) expect(tag, tag).not.toMatch(/\son\w+=/i);
    }
    const town = await (await get('Locality:town', 'text/html', {}, rich)).text();
    expect(town).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(shown(town)).toContain(hostile.markup);
    expect(town).toContain('<span lang="ko">읍군</span>');
  });

  it('is a document with a language, a title, a heading and a main part', async () => {
    const page = await (await get(project, 'text/html')).text();
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page).toMatch(/<main>\s*<h1>[^<]+<\/h1>/);
    // Levels of headings are not skipped.
    const levels = [...page.matchAll(/<h(\d)>/g)].map((match) => Number(match[1]));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe('a fault of our own', () => {
  it('is told without anything of the inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { store } = shipped;
    const broken = { dataset: store.dataset, nodes: () => Promise.reject(new Error('secret')) };
    const response = await get('Actor:kcna', undefined, {}, createGraph(broken as unknown as typeof store));
    const text = await response.text();
    expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(text).not.toMatch(/secret|\n\s+at /);
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });
});
