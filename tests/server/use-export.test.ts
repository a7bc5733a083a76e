import { Parser } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { exportFormats } from '../../src/export/formats.js';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { propertyNames, propertyOf } from '../../src/vocabulary/properties.js';
import { exportText, lateStore, rich } from '../export/rich-dataset.js';
import { shipped } from '../shipped.js';

// The largest exports are some megabytes each.
vi.setConfig({ testTimeout: 60_000 });

function request(path: string, init: RequestInit = {}, graph: KnowledgeGraph = rich): Promise<Response> {
  return Promise.resolve(createHandler(graph).fetch(`http://graph.test/export/${path}`, init));
}

async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}

const types: Record<string, string> = {
  jsonld: 'application/ld+json',
  turtle: 'text/turtle; charset=utf-8',
  nquads: 'application/n-quads',
  trig: 'application/trig; charset=utf-8',
  'claims.csv': 'text/csv; charset=utf-8; header=present',
  'projects.csv': 'text/csv; charset=utf-8; header=present',
  'datapackage.json': 'application/json; charset=utf-8',
  geojson: 'application/geo+json',
  bibtex: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};

describe('/vocabulary', () => {
  it('gives the meaning of each property in Turtle', async () => {
    const response = await createHandler(rich).fetch('http://graph.test/vocabulary');
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const quads = new Parser().parse(await response.text());
    const comments = quads.filter((quad) => quad.predicate.value.endsWith('#comment')).map((quad) => quad.object.value);
    for (const name of propertyNames) expect(comments).toContain(propertyOf(name).description);
  });
});

describe('/export', () => {
  it('has the formats documented', () => {
    expect(exportFormats.map(({ name }) => name).sort()).toEqual(Object.keys(types).sort());
  });

  it.each(Object.entries(types))('sends %s as %s, under a name with the version', async (name, type) => {
    const response = await request(name);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="p-1\.0\.0[-.][a-z.-]+"$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(await exportText(name, rich));
  });

  it('gives each format a file name of its own', async () => {
    const names = await Promise.all(
      Object.keys(types).map(async (name) => (await request(name)).headers.get('content-disposition')),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(Object.keys(types))('answers HEAD of %s with the same head and no body', async (name) => {
    const [head, full] = [await request(name, { method: 'HEAD' }), await request(name)];
    for (const header of ['content-type', 'content-disposition']) {
      expect(head.headers.get(header)).toBe(full.headers.get(header));
    }
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const response = await request('turtle', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await codeOf(response)).toBe('METHOD_NOT_ALLOWED');
  });

  it.each(['rdfxml', '', 'Turtle', 'claims.csv/', '__proto__'])(
    'answers the unknown format "%s" with 404 and the list',
    async (name) => {
      const response = await request(name);
      expect(response.status).toBe(404);
      const text = await response.text();
      for (const known of Object.keys(types)) expect(text).toContain(known);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('UNKNOWN_FORMAT');
    },
  );

  it('is sent as it is made: the reader who leaves stops the making', async () => {
    const { store } = lateStore(shipped);
    const claims = vi.spyOn(store, 'claims');
    const response = await request('nquads', {}, createGraph(store));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    // Long enough for all of it to be made, if anything still made it.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const pages = Math.ceil((shipped.dataset.counts.find(({ type }) => type === 'SourceClaim')?.count ?? 0) / 100);
    expect(claims.mock.calls.length).toBeLessThan(pages / 2);
  });

  it.each(['claims.csv', 'nquads', 'bibtex'])(
    'answers a fault of the store with 500 and nothing internal, as %s',
    async (name) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { store } = lateStore(rich);
      vi.spyOn(store, 'pages').mockRejectedValue(new Error('password: secret'));
      const response = await request(name, {}, createGraph(store));
      expect(response.status).toBe(500);
      expect(response.headers.get('content-disposition')).toBeNull();
      expect(await codeOf(response)).toBe('INTERNAL_SERVER_ERROR');
      expect(log).toHaveBeenCalled();
      log.mockRestore();
    },
  );
});
