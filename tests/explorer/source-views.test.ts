import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Address } from '../../src/explorer/address.js';
import { valueWords } from '../../src/explorer/parts/value.js';
import { contests } from '../../src/explorer/views/contests.js';
import { source } from '../../src/explorer/views/source.js';
import { sources } from '../../src/explorer/views/sources.js';
import { createHandler } from '../../src/server/handler.js';
import { codesOf } from '../../src/vocabulary/enums.js';
import { documentsFolder, skipReason } from '../documents.js';
import { rich } from '../export/rich-dataset.js';
import { ask, shipped } from '../shipped.js';

/** A page as it comes, under the standard limits, and its text as a reader without script has it. */
async function page(path: string, graph = shipped) {
  const response = await createHandler(graph).fetch(`http://graph.test${path}`, { headers: { accept: 'text/html' } });
  const html = (await response.text()).replace(/<script[^>]*type="application\/json".*$/s, '');
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  return { status: response.status, html, text };
}

const at = (path: string): Address => Address.of('', new URL(`http://graph.test${path}`)) as Address;

describe('the page of a document', () => {
  interface Copy {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly kind: string;
    readonly authors: readonly string[];
    readonly url: string;
    readonly sha256: string;
  }

  it.skipIf(documentsFolder === null)(
    `says of every copy what the list of the copies says of it${skipReason}`,
    async () => {
      const copies = JSON.parse(readFileSync(join(documentsFolder as string, 'index.json'), 'utf8')) as Copy[];
      expect(copies).toHaveLength(5);
      for (const { id, title, kind, authors, url, sha256 } of copies) {
        const { html, text, status } = await page(`/node/Source:${id}`);
        expect(status).toBe(200);
        const heading = /<h1>([^<]*)/.exec(html)?.[1];
        // Marks of quotation are set otherwise in the list.
        const letters = (of: string | undefined): string => (of ?? '').replace(/[^\p{L}\d]/gu, '');
        expect(letters(heading)).toBe(letters(title));
        for (const part of [...authors, `classed as ${kind}`, `sha256:${sha256}`, 'A copy was held'])
          expect(text).toContain(part);
        expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
      }
    },
  );

  it('says of a date that is not exact from which day to which it may be, and on what ground', async () => {
    const { text } = await page('/node/Source:ilna-regional-industry');
    expect(text).toContain('some day from 1 March 2024 to 31 December 2024');
    expect(text).toMatch(/dated .* 2024/);
  });

  it('says that no copy was held, and gives no digest', async () => {
    const { text, html } = await page('/node/Source:kcna-2024-01-16-policy-speech');
    expect(text).toContain('No copy was held');
    expect(html).not.toContain('class="digest-line"');
  });

  it('names an address that is none of the web without a link', async () => {
    const { html } = await page('/node/Source:article', rich);
    expect(html).toContain('<code>javascript:alert(1)</code>');
    expect(html).not.toMatch(/href="javascript/i);
  });

  it('shows the claims that exclude its own, with the documents that make them', async () => {
    const { text } = await page('/node/Source:wikipedia-20x10-policy');
    const { node } = await ask(
      `{ node(id: "SourceClaim:wikipedia-20x10-policy/2025-hwangju-status") { ... on SourceClaim {
         contradicts { statement source { title } } relations { note claim { statement } } } } }`,
    );
    for (const { statement, source } of node.contradicts) {
      expect(text).toContain(statement);
      expect(text).toContain(source.title);
    }
    expect(node.relations.length).toBeGreaterThan(0);
    for (const { note, claim } of node.relations) {
      expect(text).toContain(note);
      expect(text).toContain(claim.statement);
    }
  });

  it('asks for the page of each of its two lists that the address names', () => {
    expect(source.variables(at('/node/Source:a?after=x&aloneBefore=y&level=PLAN&property=STATUS,KIND'))).toEqual({
      id: 'Source:a',
      first: 50,
      after: 'x',
      filter: { knowledgeLevels: ['PLAN'], properties: ['STATUS', 'KIND'] },
      aloneLast: 30,
      aloneBefore: 'y',
    });
  });

  it.each(['Source:editorial-record', 'Source:wikipedia-20x10-policy', 'Source:openstreetmap-kp'])(
    'answers under the standard limits for %s, one of the longest',
    async (id) => {
      expect((await page(`/node/${id}`)).status).toBe(200);
    },
  );

  it('is not there for a document that is not', async () => {
    expect((await page('/node/Source:nobody-knows')).status).toBe(404);
  });
});

describe('the page of all sources', () => {
  it('counts every document once by kind', async () => {
    const { answer } = { answer: await ask(sources.operation?.text ?? '', { first: 1 }) };
    const { sources: list, ...byKind } = answer as Record<string, { totalCount: number }>;
    expect(Object.keys(byKind).sort()).toEqual(codesOf('SourceKind').sort());
    const sum = Object.values(byKind).reduce((total, { totalCount }) => total + totalCount, 0);
    expect(sum).toBe(list?.totalCount);
    expect(sum).toBe(shipped.dataset.counts.find(({ type }) => type === 'Source')?.count);
  });

  it('asks for what the address says, and for no year that is none', () => {
    expect(
      sources.variables(at('/sources?kind=STATE_MEDIA,ANALYST&held=no&language=ko&year=2025&order=TITLE&before=x')),
    ).toEqual({
      last: 50,
      before: 'x',
      kinds: ['STATE_MEDIA', 'ANALYST'],
      held: false,
      languages: ['ko'],
      from: '2025-01-01',
      to: '2025-12-31',
      orderBy: 'TITLE',
    });
    expect(sources.variables(at('/sources?year=soon'))).toEqual({ first: 50, orderBy: 'PUBLISHED' });
  });

  it('is answered for every filter at once, and refuses a kind that there is not', async () => {
    expect((await page('/sources?kind=STATE_MEDIA&held=no&language=ko&year=2025&order=TITLE')).status).toBe(200);
    expect((await page('/sources?kind=NONSENSE')).status).toBe(400);
  });
});

describe('a quantity in words', () => {
  const quantity = (amount: number, unit: string) => ({
    __typename: 'QuantityValue' as const,
    amount,
    unit,
    lowerBound: null,
    upperBound: null,
    boundsExclusive: false,
    approximate: false,
  });
  it.each([
    [20, 'locality', '20 localities'],
    [1, 'locality', '1 locality'],
    [6, 'hospital', '6 hospitals'],
    [5, 'storey', '5 storeys'],
    [3000, 'person', '3,000 people'],
    [1200, 'squareMetre', '1,200 square metres'],
    [80, 'percent', '80 percent'],
    [2, 'USD', '2 USD'],
  ])('%d %s is “%s”', (amount, unit, text) => {
    expect(valueWords(quantity(amount, unit) as Parameters<typeof valueWords>[0])).toBe(text);
  });
});

describe('the page of contests', () => {
  it('shows each position with its publisher, the kind of its source, its place and its origins', async () => {
    const { html } = await page('/contests?property=MOUNTAIN_SHARE');
    const positions = html.split('<section class="position">').slice(1);
    expect(positions).toHaveLength(3);
    const north = positions.find((each) => each.includes('more than 80 percent'));
    for (const part of ['38 North', 'Analyst', '2 August 2024', 'line 39, sentence 4', '1 independent origin:'])
      expect(north).toContain(part);
    expect(north).not.toContain('Voice of Korea');
  });

  it('shows as many as there are under the clocks, and says under which', async () => {
    const { conflicts } = await ask('{ conflicts(asOf: "2025-06-30", knownAt: "2025-12-20") { totalCount } }');
    const { text } = await page('/contests?asOf=2025-06-30&knownAt=2025-12-20');
    expect(text).toContain(`${conflicts.totalCount} contested facts, as of 2025-06-30, known at 2025-12-20.`);
  });

  it('shows what the editors relate, each pair once', async () => {
    const { html, text } = await page('/contests');
    expect(html.match(/class="relation-kind"/g)).toHaveLength(6);
    expect(text).toContain(
      'Works of the same year that are still under construction stand against these being the last',
    );
  });

  it('asks for what the address says', () => {
    expect(
      contests.variables(
        at('/contests?type=PROJECT&basis=DATE&province=Province:kangwon&year=2025&knownAt=2025-12-20'),
      ),
    ).toEqual({
      first: 8,
      filter: { types: ['PROJECT'], bases: ['DATE'], provinces: ['Province:kangwon'], years: [2025] },
      knownAt: '2025-12-20',
    });
  });
});
