import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { hostile, rich } from '../export/rich-dataset.js';
import { shipped } from '../shipped.js';
import { type Serving, serving } from './serving.js';
import { childrenOf, textIn, xml } from './xml.js';

const base = shipped.dataset.baseUri;
const project = 'Project:ragwon-2025';
const claim = 'SourceClaim:wikipedia-20x10-policy/2024-kyongsong-status';

let server: Serving;
beforeAll(async () => {
  server = await serving(shipped);
});
afterAll(() => server.stop());

const oembed = (url: string, more = ''): Promise<Response> =>
  fetch(`${server.base}/oembed?url=${encodeURIComponent(url)}${more}`);

describe('/oembed', () => {
  it('gives a claim: what is stated, who says it, where it was read, and the way back', async () => {
    const response = await oembed(`${base}/node/${claim}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const answer = (await response.json()) as Record<string, unknown>;
    // What the specification requires of the type rich (2.3.4.4), and what it allows.
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: "Wikipedia's table for 2024 gives the project in Kyongsong County as completed.",
      author_name: 'Wikipedia (English)',
      author_url: `${base}/node/Actor:wikipedia`,
      provider_name: shipped.dataset.name,
      provider_url: `${base}/`,
      cache_age: 86_400,
      html: expect.any(String),
      width: 600,
      height: expect.any(Number),
    });
    const quote = xml(answer['html'] as string);
    expect([quote.localName, quote.getAttribute('cite')]).toEqual(['blockquote', `${base}/node/${claim}`]);
    const paragraphs = childrenOf(quote, 'p').map((each) => each.textContent);
    expect(paragraphs[0]).toBe(answer['title']);
    expect(paragraphs[1]).toBe('Wikipedia (English) (publisher).');
    expect(paragraphs[2]).toMatch(
      /^“20x10 Policy”, .*, line 37, table “2024 \(First year\)”, row 5, column “Status”\.$/,
    );
    const links = [...quote.getElementsByTagName('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${base}/node/${claim}`]);
  });

  it('gives a node: what it is, and its most telling facts with how far origins agree', async () => {
    const answer = (await (await oembed(`${base}/node/${project}`)).json()) as { html: string; title: string };
    expect(answer).not.toHaveProperty('author_name');
    const quote = xml(answer.html);
    expect(childrenOf(quote)[0]?.textContent).toBe(`${answer.title} (Project)`);
    const facts = [...quote.getElementsByTagName('li')].map((item) => item.textContent ?? '');
    expect(facts[0]).toMatch(/^Status: completed \(/);
    // Of its days the sources say different things.
    expect(facts).toContainEqual(expect.stringMatching(/^Inaugurated: 30 August 2025 \(contested, /));
    for (const fact of facts)
      expect(fact).toMatch(/\((?:single source|corroborated|contested), \d+ independent origins?\)$/);
  });

  it('gives the same as XML', async () => {
    const [response, other] = await Promise.all([
      oembed(`${base}/node/${claim}`, '&format=xml'),
      oembed(`${base}/node/${claim}`, '&format=json'),
    ]);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    const root = xml(await response.text());
    expect(root.localName).toBe('oembed');
    const members = (await other.json()) as Record<string, string | number>;
    expect(childrenOf(root).map(({ localName }) => localName)).toEqual(Object.keys(members));
    for (const [name, value] of Object.entries(members)) expect(textIn(root, name)).toBe(String(value));
  });

  it('keeps within the space that there is, with fewer facts', async () => {
    const sizeOf = async (more: string) => {
      const { html, width, height } = (await (await oembed(`${base}/node/${project}`, more)).json()) as {
        html: string;
        width: number;
        height: number;
      };
      return { facts: html.split('<li>').length - 1, width, height };
    };
    const usual = await sizeOf('');
    expect(usual).toMatchObject({ facts: 5, width: 600 });
    const low = await sizeOf('&maxwidth=320&maxheight=150');
    expect([low.width, low.height <= 150, low.facts < usual.facts]).toEqual([320, true, true]);
    expect(await sizeOf('&maxwidth=100000&maxheight=100000')).toEqual(usual);
    expect(await sizeOf('&maxheight=1')).toMatchObject({ facts: 0, height: 1 });
  });

  it('knows the pages by the address at which it is asked, by either scheme, and by no other host', async () => {
    for (const url of [`${server.base}/node/${project}`, `https://127.0.0.1:${server.port}/node/${project}?a=b#c`]) {
      expect((await oembed(url)).status, url).toBe(200);
    }
    expect((await oembed(`${base}/node/${encodeURIComponent(project)}`)).status).toBe(200);
    for (const url of [`http://evil.test/node/${project}`, `http://evil.test@x/node/${project}`]) {
      expect((await oembed(url)).status, url).toBe(404);
    }
  });

  it('is not confused by what a client says of its host', async () => {
    const asked = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const path = `/oembed?url=${encodeURIComponent(`http://good.test/node/${project}`)}`;
        httpRequest({ port: server.port, host: '127.0.0.1', path, headers: { host } }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        })
          .on('error', reject)
          .end();
      });
    // The answer to one host is not kept for another.
    expect(await asked('good.test')).toBe(200);
    expect(await asked('bad.test')).toBe(404);
    expect(await asked('good.test')).toBe(200);
    expect(await asked('a b/c')).toBe(404);
  });

  it('answers below a base path, for its pages there', async () => {
    const handler = createHandler(createGraph(shipped.store, { baseUri: 'https://graph.test/kg' }), {
      basePath: '/kg',
    });
    const asked = async (url: string) =>
      (await handler.fetch(`http://inner.test/kg/oembed?url=${encodeURIComponent(url)}`)).status;
    expect(await asked(`https://graph.test/kg/node/${project}`)).toBe(200);
    expect(await asked(`http://inner.test/kg/node/${project}`)).toBe(200);
    expect(await asked(`https://graph.test/node/${project}`)).toBe(404);
    expect((await handler.fetch('http://inner.test/oembed')).status).toBe(404);
  });

  const cases: [string, number, string][] = [
    ['', 400, 'BAD_REQUEST'],
    ['?url=', 404, 'NOT_FOUND'],
    ['?url=nonsense', 404, 'NOT_FOUND'],
    ['?url=javascript:alert(1)', 404, 'NOT_FOUND'],
    [`?url=${base}/`, 404, 'NOT_FOUND'],
    [`?url=${base}/node/Project:nowhere`, 404, 'NOT_FOUND'],
    [`?url=${base}/node/SourceClaim:no/where`, 404, 'NOT_FOUND'],
    [`?url=${base}/node/nonsense`, 400, 'BAD_ID'],
    [`?url=${base}/node/%25E0%25A4%25A`, 400, 'BAD_ID'],
    [`?url=${base}/node/${project}%2F`, 400, 'BAD_ID'],
    [`?url=${base}/node/${'a'.repeat(3000)}`, 400, 'BAD_REQUEST'],
    [`?url=${base}/node/${project}&format=yaml`, 501, 'UNKNOWN_FORMAT'],
    [`?format=${'x'.repeat(3000)}`, 501, 'UNKNOWN_FORMAT'],
    [`?url=${base}/node/${project}&maxwidth=0`, 400, 'BAD_REQUEST'],
    [`?url=${base}/node/${project}&maxheight=wide`, 400, 'BAD_REQUEST'],
    [`?url=${base}/node/${project}&maxheight=${'9'.repeat(3000)}`, 400, 'BAD_REQUEST'],
  ];
  it.each(cases.map(([query, ...rest]) => [query.slice(0, 80), query, ...rest] as const))(
    'refuses %s',
    async (_, query, status, code) => {
      const response = await fetch(`${server.base}/oembed${query}`);
      const text = await response.text();
      expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([status, code]);
      expect(text.length).toBeLessThan(500);
    },
  );

  it('refuses any method but GET and HEAD', async () => {
    const response = await fetch(`${server.base}/oembed`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('has hostile texts as text', async () => {
    const handler = createHandler(rich);
    for (const id of ['SourceClaim:analysis/town-markup', 'Locality:town']) {
      const url = encodeURIComponent(`${rich.dataset.baseUri}/node/${id}`);
      const answer = (await (await handler.fetch(`http://graph.test/oembed?url=${url}`)).json()) as { html: string };
      const quote = xml(answer.html);
      expect(new Set([...quote.getElementsByTagName('*')].map(({ localName }) => localName))).not.toContain('script');
      if (id.includes('/')) expect(quote.textContent).toContain(`${hostile.markup} and ${hostile.attribute}`);
    }
  });
});
