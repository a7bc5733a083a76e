import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it, vi } from 'vitest';
import { sureParts } from '../../src/export/reference.js';
import { createGraph } from '../../src/index.js';
import { dateText } from '../../src/vocabulary/date-text.js';
import { ask, shipped } from '../shipped.js';
import { claim, smallDataset } from '../small-dataset.js';
import { exportText, lateStore } from './rich-dataset.js';

// The largest exports are some megabytes each.
vi.setConfig({ testTimeout: 60_000 });

interface SourceNode {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: { edtf: string; precision: string } | null;
  readonly publisher: { name: string } | null;
  readonly authors: { name: string }[];
}

async function sources(): Promise<SourceNode[]> {
  const nodes: SourceNode[] = [];
  for (let after: string | null = null; ; ) {
    const { sources: page } = await ask(
      `query ($after: String) { sources(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
      id name url language published { edtf precision } publisher { name } authors { name } } } }`,
      { after },
    );
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage) continue;
    expect(nodes).toHaveLength(page.totalCount);
    return nodes;
  }
}

const slug = (id: string): string => id.replace('Source:', '');

describe('BibTeX', () => {
  it('is read by a parser of another, with every source and what the API knows of it', async () => {
    const library = parse(await exportText('bibtex', shipped), { sentenceCase: false, english: false });
    expect(library.errors).toEqual([]);
    const nodes = await sources();
    expect(library.entries.map((entry) => entry.key)).toEqual(nodes.map((node) => slug(node.id)));
    for (const [index, node] of nodes.entries()) {
      const { fields } = library.entries[index] as (typeof library.entries)[number];
      expect(plain(fields.title)).toBe(plain(node.name));
      expect((fields.author ?? []).map((author) => plain(author.name ?? author.lastName))).toEqual(
        node.authors.map(({ name }) => plain(name)),
      );
      expect(plain(fields.journal ?? fields.institution ?? fields.howpublished)).toBe(plain(node.publisher?.name));
      expect(fields.url ?? null).toBe(node.url);
      if (node.published?.precision === 'DAY') {
        expect([fields.year, fields.month, fields.day].map(Number)).toEqual(node.published.edtf.split('-').map(Number));
      }
      if (node.published === null) expect(fields.year).toBeUndefined();
    }
  });

  it('escapes what TeX would take for its own', async () => {
    const title = 'A & B: 50% of #1_x {or} ~$5 \\ ^2';
    const graph = createGraph(
      await smallDataset(
        [
          claim('record', 'odd-title', 'Source:odd', 'TITLE', { text: title, language: 'en' }),
          claim('record', 'odd-kind', 'Source:odd', 'KIND', { code: 'OTHER' }),
          claim('record', 'odd-url', 'Source:odd', 'URL', { text: 'https://odd.test/a_b?c=%7B&d={e}' }),
        ],
        ['Source:odd'],
      ),
    );
    const text = await exportText('bibtex', graph);
    expect(text).toContain(
      'A \\& B: 50\\% of \\#1\\_x \\{or\\} \\textasciitilde{}\\$5 \\textbackslash{} \\textasciicircum{}2',
    );
    expect(text).toContain('url = {https://odd.test/a_b?c=%7B&d=%7Be%7D}');
    const { entries, errors } = parse(text, { sentenceCase: false, english: false });
    expect(errors).toEqual([]);
    expect(plain(entries.find((entry) => entry.key === 'odd')?.fields.title)).toBe(plain(title));
  });
});

/** A text without the marks that the parser keeps, or makes of quotes and spaces. */
function plain(text: string | readonly string[] | undefined): string {
  return String(text ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/[“”"]/g, '"')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ');
}

describe('CSL-JSON', () => {
  it('has every source with what the API knows of it, its date no more exact than known', async () => {
    const items = JSON.parse(await exportText('csl.json', shipped));
    const nodes = await sources();
    expect(items.map(({ id }: { id: string }) => id)).toEqual(nodes.map((node) => slug(node.id)));
    for (const [index, node] of nodes.entries()) {
      const item = items[index];
      expect(item.title).toBe(node.name);
      expect(item.URL ?? null).toBe(node.url);
      expect(item.language ?? null).toBe(node.language);
      expect(item.publisher ?? null).toBe(node.publisher?.name ?? null);
      expect(item.author ?? []).toEqual(node.authors.map(({ name }) => ({ literal: name })));
      const { edtf, precision } = node.published ?? {};
      if (edtf === undefined) expect(item.issued).toBeUndefined();
      else if (precision === 'INTERVAL') expect(item.note).toContain(edtf);
      else expect(item.issued).toEqual({ 'date-parts': [edtf.split('-').map(Number)] });
    }
  });

  it('has types of CSL 1.0.2', async () => {
    const known = ['article-newspaper', 'article-magazine', 'article-journal', 'entry-encyclopedia', 'report'];
    const types = [...known, 'dataset', 'post', 'webpage', 'document'];
    for (const { type } of JSON.parse(await exportText('csl.json', shipped))) expect(types).toContain(type);
  });
});

describe('the parts of a date that are sure', () => {
  it.each([
    ['2024-02-28', [2024, 2, 28], '28 February 2024'],
    ['2024-02', [2024, 2], 'February 2024'],
    ['2024', [2024], '2024'],
    ['2024-02-21/2024-02-29', [2024, 2], 'some day from 21 February 2024 to 29 February 2024'],
    ['2024-03-01/2024-12-31', [2024], 'some day from 1 March 2024 to 31 December 2024'],
    ['2024-12/2025-01', [], 'some day from December 2024 to January 2025'],
    ['2010~', [], 'about 2010'],
    ['2024-05-01/..', [], 'some day from 1 May 2024 on'],
    ['../2024-05', [], 'some day until May 2024'],
  ])('of %s are %j, in words “%s”', (edtf, parts, words) => {
    expect(sureParts(edtf)).toEqual(parts);
    expect(dateText(edtf)).toBe(words);
  });
});

describe('a store that answers late', () => {
  it.each(['bibtex', 'csl.json', 'geojson', 'jsonld'])('gives the same %s', async (name) => {
    const source = { store: lateStore(shipped).store, dataset: shipped.dataset };
    expect(await exportText(name, source)).toBe(await exportText(name, shipped));
  });
});
