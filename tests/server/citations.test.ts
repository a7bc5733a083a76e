import { readFileSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { citationText, citedNodes } from '../../src/export/citation.js';
import { type ClaimNode, createGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';

const article = 'Source:38north-long-journey';
const claimId = 'SourceClaim:wikipedia-20x10-policy/2025-hwangju-status';
const { digest, version, baseUri } = shipped.dataset;

async function get(path: string, accept?: string, options: Parameters<typeof createHandler>[1] = {}) {
  const headers = accept === undefined ? {} : { accept };
  const response = await createHandler(shipped, options).fetch(`http://graph.test${path}`, { headers });
  const body = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    vary: response.headers.get('vary'),
    body,
  };
}

const forms = [
  ['bibtex', 'application/x-bibtex', 'application/x-bibtex; charset=utf-8'],
  ['csl.json', 'application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json'],
  ['text', 'text/x-bibliography', 'text/x-bibliography; charset=utf-8'],
] as const;

/** The one entry of a text of BibTeX, as a parser of another reads it. */
function entryOf(text: string) {
  const { entries, errors } = parse(text, { sentenceCase: false, english: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0] as (typeof entries)[number];
}

describe('the citation of a document', () => {
  it.each(forms)('is had as %s by the header and by the address', async (name, accept, type) => {
    const negotiated = await get(`/node/${article}`, `${accept}; style=apa, */*;q=0.1`);
    expect(negotiated).toMatchObject({ status: 200, type, vary: 'Accept' });
    // The address comes before the header, which a browser always sends.
    expect(await get(`/node/${article}?format=${name}`, 'text/html')).toEqual(negotiated);
  });

  it('names author, title, publisher, day, address and copy in BibTeX', async () => {
    const { type, key, fields } = entryOf((await get(`/node/${article}?format=bibtex`)).body);
    expect([type, key]).toEqual(['article', '38north-long-journey']);
    expect(fields.author?.map(({ name, lastName }) => name ?? lastName)).toEqual(['Hojye Kang']);
    expect(String(fields.title)).toContain('The Long Journey Toward');
    expect([fields.journal, fields.year, fields.month, fields.day].map(String)).toEqual(['38 North', '2024', '8', '2']);
    expect(fields.url).toMatch(/^https:\/\/www\.38north\.org\/2024\/08\//);
  });

  it('is one item of CSL, as resolvers of DOIs answer', async () => {
    expect(JSON.parse((await get(`/node/${article}?format=csl.json`)).body)).toMatchObject({
      id: '38north-long-journey',
      type: 'article-magazine',
      author: [{ literal: 'Hojye Kang' }],
      'container-title': '38 North',
      issued: { 'date-parts': [[2024, 8, 2]] },
      accessed: { 'date-parts': [[2026, 11, 21]] },
    });
  });

  it('says in words what is known, the digest of the copy and that a date is not exact', async () => {
    expect((await get(`/node/${article}?format=text`)).body).toMatch(
      /^Hojye Kang: “North Korea’s .*”, 38 North, 2 August 2024, <https:.*>, copy of 21 November 2026, sha256:1fde16391455\w+\.\n$/,
    );
    expect((await get('/node/Source:wikipedia-20x10-policy?format=text')).body).toContain(
      'some day from 9 February 2026 to 21 November 2026',
    );
  });
});

describe('the citation of a claim', () => {
  const uri = `${baseUri}/node/${claimId}`;

  it('is in words that of the exports, with the URI of the claim, the version and the digest', async () => {
    const [claim] = (await shipped.store.claims([claimId])) as [ClaimNode];
    const { body } = await get(`/node/${claimId}`, 'text/x-bibliography');
    expect(body).toBe(
      `${citationText(claim, await citedNodes(shipped, [claim]))} Claim <${uri}> in “20×10 Knowledge Graph”, version ${version}, ${digest}.\n`,
    );
    expect(body).toContain('table “2025 (Second year)”, row 12, column “Status”');
  });

  it('is that of its document, with the place, the passage and the claim in the note', async () => {
    const { key, type, fields } = entryOf((await get(`/node/${claimId}?format=bibtex`)).body);
    expect([key, type]).toEqual(['wikipedia-20x10-policy:2025-hwangju-status', 'misc']);
    const { note, ...item } = JSON.parse((await get(`/node/${claimId}?format=csl.json`)).body);
    expect(item).toMatchObject({ id: key, type: 'entry-encyclopedia', URL: fields.url });
    for (const text of [note, String(fields.note)]) {
      for (const part of ['Cited for: Wikipedia', 'row 12', 'sha256:efa316c68e868d1d', uri, version, digest, 'EDTF'])
        expect(text).toContain(part);
    }
  });
});

describe('the citation of anything else', () => {
  it.each(['/', '/contests?asOf=2025-01-01&basis=DATE', '/node/Project:songchon-2024?knownAt=2025-01-01'])(
    'is at %s that of the data set, as seen there',
    async (path) => {
      const query = path.includes('?') ? '&' : '?';
      const { body } = await get(`${path}${query}format=text`);
      expect(body).toBe(
        `The editors of the 20×10 Knowledge Graph: “20×10 Knowledge Graph”, version ${version}, ${digest}, licence CC0-1.0, <${baseUri}${path}>.\n`,
      );
      const { fields, key } = entryOf((await get(`${path}${query}format=bibtex`)).body);
      expect([key, fields.url, fields.version]).toEqual([`20x10-${version}`, `${baseUri}${path}`, version]);
      expect(JSON.parse((await get(`${path}${query}format=csl.json`)).body)).toMatchObject({
        type: 'dataset',
        version,
      });
    },
  );

  it('names the editors as CITATION.cff does', async () => {
    const cff = parseYaml(readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8'));
    const { author, title } = JSON.parse((await get('/?format=csl.json')).body);
    expect({ author, title }).toEqual({ author: [{ literal: cff.authors[0].name }], title: cff.title });
  });

  it('names the configured address, and not the one by which the server was asked', async () => {
    const below = await get('/kg/contests?format=text', undefined, { basePath: '/kg' });
    expect(below.body).toContain(`<${baseUri}/contests>`);
    expect(below.body).not.toContain('graph.test');
  });
});

describe('a form that there is not', () => {
  it.each([
    ['/contests?format=ris', 404, 'UNKNOWN_FORMAT'],
    ['/contests?format=toString', 404, 'UNKNOWN_FORMAT'],
    [`/node/${article}?format=ris`, 404, 'UNKNOWN_FORMAT'],
    ['/node/Source:nobody-knows?format=bibtex', 404, 'NOT_FOUND'],
    ['/node/nobody?format=bibtex', 400, 'BAD_ID'],
  ])('is refused at %s: %i %s', async (path, status, code) => {
    const answer = await get(path, 'text/html');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).errors[0].extensions.code).toBe(code);
  });

  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['jsonld', 'application/ld+json'],
    ['turtle', 'text/turtle; charset=utf-8'],
  ])('is not %s, which an address can name as well', async (format, type) => {
    expect(await get(`/node/${claimId}?format=${format}`, 'text/html')).toMatchObject({ status: 200, type });
  });
});

it('a title cannot break out of its entry', async () => {
  const { smallDataset, claim } = await import('../small-dataset.js');
  const title = 'A}}, note = {x} & 50% \\input{/etc/passwd}';
  const graph = createGraph(
    await smallDataset(
      [
        claim('record', 'odd-title', 'Source:odd', 'TITLE', { text: title, language: 'en' }),
        claim('record', 'odd-kind', 'Source:odd', 'KIND', { code: 'OTHER' }),
        claim('odd', 'says', 'Policy:p', 'REMARK', { text: 'x', language: 'en' }, { statement: title }),
      ],
      ['Source:odd'],
    ),
  );
  for (const id of ['Source:odd', 'SourceClaim:odd/says']) {
    const response = await createHandler(graph).fetch(`http://graph.test/node/${id}?format=bibtex`);
    const { fields } = entryOf(await response.text());
    expect(fields.title).toBeDefined();
    expect(String(fields.note ?? '')).not.toBe('x');
  }
});
