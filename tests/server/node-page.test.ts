import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { citationText, citedNodes } from '../../src/export/citation.js';
import { type ClaimNode, createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { hostile, rich } from '../export/rich-dataset.js';
import { ask, shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';

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

  it.each([undefined, 'text/turtle', 'application/ld+json'])(
    'is an error as JSON for those that take %s',
    async (type) => {
      for (const [id, status, code] of [
        ['Actor:nobody', 404, 'NOT_FOUND'],
        ['SourceClaim:nobody/nothing', 404, 'NOT_FOUND'],
        ['nonsense', 400, 'BAD_ID'],
      ] as const) {
        const response = await get(id, type);
        expect([response.status, mediaType(response)]).toEqual([status, 'application/json']);
        const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
        expect(errors[0]?.extensions.code).toBe(code);
      }
    },
  );

  it.each([
    ['Actor:nobody', 404, 'NOT_FOUND'],
    ['SourceClaim:nobody/nothing', 404, 'NOT_FOUND'],
    ['nonsense', 400, 'BAD_ID'],
    ['SourceClaim:half', 400, 'BAD_ID'],
    ['%E0%A4%A', 400, 'BAD_ID'],
  ])('is an error in a page for those that take pages: %s', async (id, status, code) => {
    const response = await get(id, 'text/html');
    expect([response.status, mediaType(response)]).toEqual([status, 'text/html']);
    expect(await response.text()).toContain(`<code>${code}</code>`);
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

/** A page without the data that it hands to the program of the browser: what is read as HTML. */
const markup = (page: string): string => page.replace(/(<script [^>]*type="application\/json"[^>]*>)[^<]*/g, '$1');

/** The text of a page as a reader sees it. */
const shown = (page: string): string =>
  markup(page)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

async function pageOf(id: string, graph: KnowledgeGraph = shipped): Promise<string> {
  const response = await get(id, 'text/html', {}, graph);
  expect(response.status, id).toBe(200);
  return response.text();
}

/** The facts about a node as the API has them. */
const factsOf = async (id: string) =>
  (
    await ask(
      `query ($id: ID!) { node(id: $id) { ... on Entity { name facts { property agreement independentOrigins explanation
        values { value { ... on TextValue { text } ... on EntityValue { entity { name } } } }
        claims { id statement citation { locator { label digest } } attribution { actor { id name } } } } } } }`,
      { id },
    )
  ).node;

describe('the page of a node', () => {
  it('shows its names, and each fact with its values, agreement and claims', async () => {
    const page = await pageOf(project);
    const node = await factsOf(project);
    const text = shown(page);
    expect(text).toContain(node.name);
    for (const fact of node.facts) {
      expect(text).toContain(fact.explanation);
      for (const { value } of fact.values) expect(text).toContain(value.text ?? value.entity?.name ?? '');
      for (const claim of fact.claims) {
        expect(page).toContain(`href="/node/${claim.id}"`);
        expect(text).toContain(claim.statement);
        expect(text).toContain(claim.citation.locator.label);
        for (const { actor } of claim.attribution) if (actor) expect(page).toContain(`href="/node/${actor.id}"`);
      }
    }
  });

  it('has each fact in an element with the name of its property, and opens those that the address names', async () => {
    const opened = await pageOf(`${project}?property=GROUNDBREAKING`);
    const group = /<div class="fact-group" id="GROUNDBREAKING">(.*?)<\/summary>/s.exec(opened)?.[1];
    expect(group).toContain('<details class="fact" open>');
    expect(opened.match(/<details class="fact" open>/g)).toHaveLength(1);
    expect(await pageOf(`${project}?property=NONSENSE`)).not.toContain('<details class="fact" open>');
  });

  it('has of a policy each fact as a link that leads to its claims, without script', async () => {
    const id = 'Policy:20x10';
    const node = await factsOf(id);
    const closed = await pageOf(id);
    const names = ['NAME', 'ALIAS', 'FORMER_NAME', 'MISPRINT'];
    const properties = new Set<string>(node.facts.map(({ property }: { property: string }) => property));
    for (const property of properties) {
      expect(closed, property).toContain(`href="/node/${id}?property=${property}#${property}"`);
    }
    expect(closed).not.toContain(`href="/node/SourceClaim:38north-long-journey/policy-annual-target"`);
    // What is sent for it stays well below what all claims would take, which is more than two million characters.
    expect(closed.length).toBeLessThan(600_000);
    const text = shown(await pageOf(`${id}?property=ANNUAL_TARGET,${names[0]}`));
    for (const fact of node.facts) {
      if (fact.property !== 'ANNUAL_TARGET' && fact.property !== 'NAME') continue;
      for (const { statement, citation } of fact.claims) {
        expect(text).toContain(statement);
        expect(text).toContain(citation.locator.label);
      }
    }
  });

  it('says what no source says, and nothing of the kind where one does', async () => {
    const unsan = shown(await pageOf('Project:unsan-north-pyongan-2024'));
    expect(unsan).toContain('What no source here says: Date of completion');
    expect(unsan).toContain('Date of completionno source here says');
    expect(unsan).not.toContain('Groundbreakingno source here says');
    // A province has a code in ISO 3166-2, and some source says where it lies, or none does.
    const { gaps } = await ask(
      '{ gaps(first: 100, filter: { kinds: [NO_VALUE], types: [PROVINCE] }) { nodes { node { id } property } } }',
    );
    for (const { node, property } of gaps.nodes) {
      expect(await pageOf(node.id)).toContain(`id="${property}"><p class="fact-row fact-missing">`);
    }
  });

  it('does not take a plan for what is', async () => {
    const planned = claim(
      'report',
      'done',
      'Project:town-2024',
      'COMPLETED',
      { date: '2024-12' },
      { knowledgeLevel: 'PLAN' },
    );
    const page = shown(await pageOf('Project:town-2024', createGraph(await smallDataset([planned]))));
    expect(page).toMatch(/What no source here says:[^.]*Date of completion/);
    expect(page).toContain('Date of completiononly plans and predictions');
    expect(page).toContain('Groundbreakingno source here says');
  });

  it('says what the clocks leave out', async () => {
    const now = await pageOf('Project:kangdong-2025');
    const then = shown(await pageOf('Project:kangdong-2025?asOf=2025-06-01'));
    expect(shown(now)).not.toContain('Under the clocks');
    const { node } = await ask(
      `{ node(id: "Project:kangdong-2025") { ... on Project { status(asOf: "2025-06-01") claims { totalCount }
        facts(asOf: "2025-06-01") { claims { id } } } } }`,
    );
    const taking = new Set(
      node.facts.flatMap(({ claims }: { claims: { id: string }[] }) => claims.map(({ id }) => id)),
    );
    expect(then).toContain(`Under the clocks ${taking.size} of ${node.claims.totalCount} claims`);
    expect(then).toContain('Under construction');
    expect(node.status).toBe('UNDER_CONSTRUCTION');
  });

  it('shows of a claim its statement, chain, place and a citation ready to copy', async () => {
    const page = await pageOf(claimId);
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

  it('cites every claim of some sources as the exports do, and shows all that a claim holds', async () => {
    const [page] = await shipped.store.pages([{ list: 'claims', first: 60, after: null }]);
    if (page === undefined || page instanceof Error) throw page;
    const ids = page.items.filter((_, index) => index % 5 === 0);
    const further = [
      'SourceClaim:38north-long-journey/gdp-per-capita-2019',
      'SourceClaim:naenara-teaser-flood/title',
      'SourceClaim:editorial-record/orinoco-tribune-20x10-kind',
      'SourceClaim:38north-long-journey/modernisation-2023-selected-kaesong-b',
    ];
    for (const id of [...ids, ...further]) {
      const [claim] = (await shipped.store.claims([id])) as [ClaimNode];
      const html = await pageOf(id);
      const text = shown(html);
      expect(text, id).toContain(citationText(claim, await citedNodes(shipped, [claim])));
      if (claim.originalValue !== undefined) expect(text, id).toContain(claim.originalValue);
      const linked = [
        claim.subject,
        claim.source,
        claim.document,
        claim.primarySource,
        claim.origin,
        ...(claim.involves ?? []),
        ...(claim.derivedFrom ?? []),
        ...claim.agreesWith,
        ...claim.contradicts,
        ...claim.chain.map(({ actor }) => actor),
      ];
      for (const other of linked)
        if (other != null) expect(html, `${id} to ${other}`).toContain(`href="/node/${other}"`);
    }
  });

  it('shows on both claims what the editors see between them', async () => {
    const [one, other] = ['SourceClaim:article/begun', 'SourceClaim:analysis/announced'] as const;
    expect(await pageOf(one, rich)).toContain(`<dt>Updates</dt><dd><a href="/node/${other}">`);
    expect(await pageOf(other, rich)).toContain(`<dt>Updates this</dt><dd><a href="/node/${one}">`);
  });

  it.each(shipped.dataset.counts.flatMap(({ type }) => (type === 'Fact' || type === 'SourceClaim' ? [] : [type])))(
    'can be read of a %s, with links that lead somewhere',
    async (type) => {
      const list =
        { Policy: 'policies', Facility: 'facilities', Locality: 'localities' }[type] ?? `${type.toLowerCase()}s`;
      const [page] = await shipped.store.pages([{ list: list as 'claims', first: 2 }]);
      if (page === undefined || page instanceof Error) throw page;
      for (const id of page.items) {
        const text = await pageOf(id);
        expect(text.match(/<h1[^>]*>/g)).toHaveLength(1);
        const links = new Set(
          [...markup(text).matchAll(/href="\/node\/([^"?#]+)/g)].map((match) => match[1] as string),
        );
        for (const link of links) {
          const [found] = await (link.startsWith('SourceClaim:')
            ? shipped.store.claims([link])
            : shipped.store.nodes([link]));
          expect(found, `${id} links to ${link}`).toBeTruthy();
        }
      }
    },
  );

  it('escapes everything, and has no program but that of the pages and no address but of the web', async () => {
    for (const id of [
      'Locality:town',
      'Project:town-2024',
      'SourceClaim:analysis/town-markup',
      'SourceClaim:article/begun',
      'Source:article',
    ]) {
      const page = await pageOf(id, rich);
      for (const [tag] of page.matchAll(/<script[^>]*>/g)) {
        expect(tag).toMatch(
          /^<script (type="module" src="\/assets\/[\w.-]+"|(id="[\w-]+" )?type="application\/(ld\+)?json"( id="[\w-]+")?)>$/,
        );
      }
      const read = markup(page);
      expect(read).not.toMatch(/<img|<iframe|(href|src|action)="(?!\/|https?:|#)/i);
      expect(read).not.toContain(hostile.attribute);
      for (const [tag] of read.matchAll(/<[^>]*>/g)) expect(tag, tag).not.toMatch(/\son\w+=|\sstyle=/i);
    }
    const town = await pageOf('Locality:town', rich);
    expect(town).toContain('&lt;script>alert(&quot;1&quot;)&lt;/script>');
    expect(shown(town)).toContain(hostile.markup);
    expect(town).toContain('<span lang="ko-Hang">읍군</span>');
    // The address of a document is a link where it is one of the web, and a text where it would be run.
    expect(await pageOf('SourceClaim:analysis/begun', rich)).toContain('href="https://analysis.test/a?b=1&amp;c=2"');
    const article = await pageOf('SourceClaim:article/begun', rich);
    expect(shown(article)).toContain('javascript:alert(1)');
    expect(markup(article)).not.toContain('href="javascript:');
  });

  it('is a document with a language, a title, a heading and a main part', async () => {
    for (const id of [project, claimId, 'Policy:20x10', 'Meeting:political-bureau-19']) {
      const page = markup(await pageOf(id));
      expect(page).toMatch(/^<!doctype html>\n<html lang="en"/);
      expect(page).toMatch(/<title>[^<]+<\/title>/);
      expect(page).toMatch(/<main[^>]*>.*<h1>[^<]+<\/h1>/s);
      // Levels of headings are not skipped.
      const levels = [...page.matchAll(/<h(\d)[^>]*>/g)].map((match) => Number(match[1]));
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      // Nothing is named twice, as links lead to names.
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
    }
  });
});

describe('the trace of a property', () => {
  const trace = async (query: string, graph = shipped): Promise<string> => {
    const response = await createHandler(graph).fetch(`http://graph.test/trace?${query}`);
    expect(response.status, query).toBe(200);
    return response.text();
  };

  it('has each claim in its drawing and in its list, with its document, its chain and its origin', async () => {
    const page = await trace(`node=${project}&property=GROUNDBREAKING`);
    const { facts } = await factsOf(project);
    for (const fact of facts) {
      if (fact.property !== 'GROUNDBREAKING') continue;
      for (const { id, statement, citation, attribution } of fact.claims) {
        // Twice in the drawing, from left to right and from top to bottom, and once in the list.
        expect(page.split(`href="/node/${id}"`)).toHaveLength(4);
        expect(shown(page)).toContain(statement);
        expect(shown(page)).toContain(citation.locator.label);
        for (const { actor } of attribution) if (actor) expect(page).toContain(`href="/node/${actor.id}"`);
      }
    }
  });

  it('says so where nothing is claimed, and escapes what is', async () => {
    expect(shown(await trace(`node=${project}&property=ENDED`))).toContain('Nothing is claimed of this');
    const town = await trace('node=Locality:town&property=ALIAS,REMARK', rich);
    expect(shown(town)).toContain(hostile.markup);
    expect(markup(town)).not.toMatch(/<script>|\sstyle=/);
  });

  it.each([
    ['node=nonsense&property=STATUS', 400, 'BAD_ID'],
    ['property=STATUS', 400, 'BAD_ID'],
    ['node=Actor:nobody&property=STATUS', 404, 'NOT_FOUND'],
    [`node=${project}&property=NONSENSE`, 400, 'BAD_USER_INPUT'],
    [`node=${project}&property=STATUS&asOf=yesterday`, 400, 'BAD_DATE'],
  ])('is an error in a page at ?%s', async (query, status, code) => {
    const response = await createHandler(shipped).fetch(`http://graph.test/trace?${query}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<code>${code}</code>`);
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
