import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/vocabulary/kinds.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { type Assistant, leaveAll, overHttp } from './assistants.js';

const { baseUri } = shipped.dataset;
let server: Serving;
let client: Assistant['client'];

beforeAll(async () => {
  server = await serving(shipped);
  ({ client } = await overHttp(server.base));
});
afterAll(async () => {
  await leaveAll();
  await server.stop();
});

const contentsOf = async (id: string) => {
  const { contents } = await client.readResource({ uri: `${baseUri}/node/${id}` });
  const texts = contents as { uri: string; mimeType: string; text: string }[];
  return { texts, types: texts.map(({ mimeType }) => mimeType) };
};

describe('the resources', () => {
  it('are all nodes, page by page, and claims by a template', async () => {
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      expect(page.resources.length).toBeLessThanOrEqual(100);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(uris).size).toBe(uris.length);
    const counted = shipped.dataset.counts.filter(({ type }) => Object.hasOwn(kinds, type));
    expect(uris.length).toBe(counted.reduce((sum, { count }) => sum + count, 0));
    expect(uris).toContain(`${baseUri}/node/Project:puryong-2025`);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([`${baseUri}/node/{+id}`]);
  });

  it.each(['Project:puryong-2025', 'SourceClaim:wikipedia-20x10-policy/2025-puryong-groundbreaking'])(
    'give %s as its address does, and in words with citations',
    async (id) => {
      const { texts, types } = await contentsOf(id);
      expect(types).toEqual(['application/json', 'text/plain']);
      const page = await fetch(`${server.base}/node/${id}`, { headers: { accept: 'application/json' } });
      expect(texts[0]?.text).toBe(await page.text());
      expect(texts[1]?.text).toMatch(/“20x10 Policy”, Wikipedia \(English\).*line 62.*sha256:[0-9a-f]{64}\./);
      expect(texts[1]?.text).toContain('CONTESTED');
      expect(texts[1]?.text).toContain(shipped.dataset.digest);
    },
  );

  it('may have their ids percent-encoded', async () => {
    const { texts } = await contentsOf(encodeURIComponent('Project:puryong-2025'));
    expect(JSON.parse(texts[0]?.text ?? '')).toMatchObject({ id: 'Project:puryong-2025' });
  });

  it.each([
    ['', ['Policy:', 'Province:', 'Locality:', 'SourceClaim:']],
    ['Loc', ['Locality:']],
    ['Project:puryong', ['Project:puryong-2025']],
    ['SourceClaim:wikipedia-20x10', ['SourceClaim:wikipedia-20x10-policy/']],
    [
      'SourceClaim:wikipedia-20x10-policy/2025-puryong-g',
      ['SourceClaim:wikipedia-20x10-policy/2025-puryong-groundbreaking'],
    ],
  ])('have ids that are completed from “%s”', async (value, expected) => {
    const ref = { type: 'ref/resource' as const, uri: `${baseUri}/node/{+id}` };
    const { completion } = await client.complete({ ref, argument: { name: 'id', value } });
    expect(completion.values).toEqual(expect.arrayContaining(expected));
    expect(completion.values.every((id) => id.startsWith(value))).toBe(true);
  });

  it('have at most a hundred ids for a beginning, and say that there are more', async () => {
    const ref = { type: 'ref/resource' as const, uri: `${baseUri}/node/{+id}` };
    const { completion } = await client.complete({ ref, argument: { name: 'id', value: 'Source:' } });
    expect([completion.values.length, completion.hasMore]).toEqual([100, true]);
  });
});

describe('an assistant that comes', () => {
  it('is told what the graph is and how to cite', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'kg20x10', version: shipped.dataset.version });
    expect(client.getServerCapabilities()).toEqual({ tools: {}, resources: {}, completions: {} });
    const instructions = client.getInstructions();
    for (const part of ['trace_fact', 'How to cite', `${baseUri}/node/<id>`, 'CONTESTED']) {
      expect(instructions).toContain(part);
    }
  });
});
