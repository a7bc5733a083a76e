import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Execute } from '../../src/components/ask.js';
import { traceHtml } from '../../src/components/html.js';
import { digestPassage } from '../../src/dataset/digest.js';
import { execute } from '../../src/index.js';
import { documentsFolder, skipReason } from '../documents.js';
import { ask, shipped } from '../shipped.js';

const inProcess: Execute = (document, variables) => execute(shipped, document, variables);

/** The texts of the elements of a class, their markup left out. */
const textsOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`class="kg-${name}[ "][^>]*>(.*?)</(?:p|code|h\\d)>`, 'g'))].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ''),
  );

describe('a fact as HTML', () => {
  it.skipIf(documentsFolder === null)(`leads to the line of the document${skipReason}`, async () => {
    const lines = readFileSync(`${documentsFolder}/wikipedia-20x10-policy.txt`, 'utf8').split('\n');
    const row = lines.findIndex((line) => line.includes('Unsan County | North Pyongan'));
    // “10 Mar 2024”, as the row has it.
    const [day, month, year] = (/Groundbreaking: (\d+) (\w+) (\d+)/.exec(lines[row] as string) ?? []).slice(1);
    expect(month).toBe('Mar');
    const html = await traceHtml(inProcess, {
      node: 'Project:unsan-north-pyongan-2024',
      property: 'GROUNDBREAKING',
    });
    expect(textsOf(html, 'value')).toContain(`${day} March ${year}`);
    expect(html).toContain(`<dd>line ${row + 1}, table “2024 (First year)”`);
    expect(textsOf(html, 'digest')).toContain(await digestPassage(lines[row] as string));
  });

  it('has every claim with its chain, and what it contradicts', async () => {
    const node = 'Project:unsan-south-pyongan-2025';
    const html = await traceHtml(inProcess, { node, property: 'GROUNDBREAKING' });
    const asked = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Entity { facts(properties: [GROUNDBREAKING]) { claims {
        statement attribution { actor { name } } contradicts { uri }
      } } } } }`,
      { id: node },
    );
    const claims = asked.node.facts[0].claims as {
      statement: string;
      attribution: { actor: { name: string } }[];
      contradicts: { uri: string }[];
    }[];
    expect(claims.length).toBeGreaterThan(3);
    const items = html.split('<li class="kg-claim">').slice(1);
    expect(items).toHaveLength(claims.length);
    for (const { statement, attribution, contradicts } of claims) {
      const item = items.find((each) => textsOf(each, 'statement')[0] === statement.replaceAll("'", '&#39;')) as string;
      for (const { actor } of attribution) expect(item).toContain(`>${actor.name}</a>`);
      expect(contradicts.length).toBeGreaterThan(0);
      for (const { uri } of contradicts) expect(item).toContain(`href="${uri}"`);
    }
    expect(textsOf(html, 'agreement')[0]).toMatch(/^Contested by date/);
  });

  it('says how the editors relate a claim', async () => {
    const html = await traceHtml(inProcess, { node: 'Project:hwangju-2025', property: 'STATUS' });
    const { claim } = await ask(`{ claim: node(id: "SourceClaim:wikipedia-20x10-policy/2025-hwangju-status") {
      ... on SourceClaim { relations { note claim { uri } } } } }`);
    expect(claim.relations.length).toBeGreaterThan(0);
    for (const { note, claim: other } of claim.relations) {
      expect(html).toContain(note);
      expect(html).toContain(`href="${other.uri}"`);
    }
  });

  it('says that no source says, and makes nothing up', async () => {
    const html = await traceHtml(inProcess, { node: 'Policy:20x10', property: 'GROUNDBREAKING' });
    expect(textsOf(html, 'silence')[0]).toMatch(/^No source says\. .* none up\.$/);
    expect(textsOf(html, 'value')).toEqual([]);
  });

  it('tells an explicit unknown with its reason', async () => {
    const html = await traceHtml(inProcess, { node: 'Source:wikipedia-20x10-policy', property: 'ORIGIN' });
    const { node } =
      await ask(`{ node(id: "Source:wikipedia-20x10-policy") { ... on Source { facts(properties: [ORIGIN]) {
      claims { value { ... on UnknownValue { note } } } } } } }`);
    expect(textsOf(html, 'value')).toEqual([]);
    expect(textsOf(html, 'agreement')[0]).toMatch(/^Not known/);
    expect(html).toContain(`<dt>Not known</dt><dd>${node.facts[0].claims[0].value.note}</dd>`);
  });

  it('heeds both clocks', async () => {
    const asked = { node: 'Project:ragwon-2025', property: 'STATUS' };
    expect(textsOf(await traceHtml(inProcess, { ...asked, asOf: '2025-08-25' }), 'value')).not.toContain('completed');
    expect(textsOf(await traceHtml(inProcess, { ...asked, asOf: '2025-09-30' }), 'value')).toContain('completed');
    expect(await traceHtml(inProcess, { ...asked, knownAt: '2020-01-01' })).toContain('as known on 2020-01-01');
  });

  it.each([
    ['BAD_ID', { node: 'nonsense', property: 'STATUS' }],
    ['BAD_USER_INPUT', { node: 'Policy:20x10', property: 'NOPE' }],
    ['BAD_DATE', { node: 'Policy:20x10', property: 'STATUS', asOf: '2025-02-30' }],
    ['NODE_NOT_FOUND', { node: 'Project:unsan-1984', property: 'STATUS' }],
    ['BAD_NODE', { node: 'SourceClaim:wikipedia-20x10-policy/2025-hwangju-status', property: 'STATUS' }],
  ])('throws %s', async (code, options) => {
    await expect(traceHtml(inProcess, options)).rejects.toMatchObject({ name: 'GraphFault', code });
  });
});

describe('what claims say as HTML', () => {
  it('can be no markup, and an address no script', async () => {
    const poisoned: Execute = async (document, variables) =>
      JSON.parse(JSON.stringify(await inProcess(document, variables)), poison) as Answer;
    const html = await traceHtml(poisoned, { node: 'Project:unsan-south-pyongan-2025', property: 'GROUNDBREAKING' });
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('href=');
  });

  it('can be none in the attributes of the element', async () => {
    const nobody: Execute = () => ({
      data: { node: { __typename: 'Policy', id: 'x', name: 'x', uri: '', facts: [] } },
    });
    const html = await traceHtml(nobody, { node: hostile, property: 'STATUS' });
    expect(html).toContain(
      `node="${'"><script>alert(1)</script>'.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`,
    );
  });
});

const hostile = '"><script>alert(1)</script>';

/** In the place of every text that a claim could bring: markup; and of every address, a script. */
function poison(key: string, value: unknown): unknown {
  if (key === 'uri' || key === 'url') return 'javascript:alert(1)';
  return /^(?:name|statement|originalValue|label|note|explanation|digest)$/.test(key) && value !== null
    ? hostile
    : value;
}
