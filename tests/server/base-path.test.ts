import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';

const graph = createGraph(shipped.store, { baseUri: 'https://graph.test/kg' });
const handler = createHandler(graph, { basePath: '/kg' });

/** Servers of others, each with a route of its own and the graph below /kg. */
const servers = {
  'node:http': () => createServer(handler),
  Hono: () => {
    const app = new Hono();
    app.get('/', (c) => c.text('the rest of the site'));
    app.all('/kg/*', (c) => handler.fetch(c.req.raw));
    return createServer(getRequestListener(app.fetch));
  },
  Express: () => {
    const app = express();
    // As many have it: what it has read of a body is not lost to the graph.
    app.use(express.json());
    app.get('/', (_, response) => void response.send('the rest of the site'));
    app.use('/kg', handler);
    return createServer(app);
  },
};

describe.each(Object.entries(servers))('a handler below a path in %s', (name, make) => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = make();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('answers GraphQL there', async () => {
    const query = '{ policy { slug uri } }';
    const expected = { data: { policy: { slug: '20x10', uri: 'https://graph.test/kg/node/Policy:20x10' } } };
    const headers = { 'content-type': 'application/json' };
    const posted = await fetch(`${base}/kg/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect([posted.status, await posted.json()]).toMatchObject([200, expected]);
    const got = await fetch(`${base}/kg/graphql?query=${encodeURIComponent(query)}`);
    expect([got.status, await got.json()]).toMatchObject([200, expected]);
    expect((await fetch(`${base}/kg/subgraph?query={_service{sdl}}`)).status).toBe(200);
  });

  it('has pages whose links all lead below it', async () => {
    for (const path of [
      '/kg/',
      '/kg/node/Actor:kcna',
      '/kg/node/SourceClaim:wikipedia-20x10-policy/2024-kyongsong-status',
    ]) {
      const response = await fetch(`${base}${path}`, { headers: { accept: 'text/html' } });
      expect(response.status, path).toBe(200);
      const links = [...(await response.text()).matchAll(/ href="(\/[^"]*)"/g)].map((match) => match[1] as string);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) expect(link).toMatch(/^\/kg\//);
      for (const link of links.slice(0, 3)) {
        const there = await fetch(`${base}${link}`, { headers: { accept: 'text/html' } });
        expect(there.status, link).toBe(200);
        await there.body?.cancel();
      }
    }
  });

  it('has its other answers there, and no others', async () => {
    for (const path of [
      '/kg/health',
      '/kg/export/bibtex',
      '/kg/vocabulary',
      '/kg/node/Actor:kcna',
      '/kg/feed.atom',
      '/kg/feed/Locality:songchon.atom',
      '/kg/oembed?url=https%3A%2F%2Fgraph.test%2Fkg%2Fnode%2FActor:kcna',
      '/kg/robots.txt',
      '/kg/sitemap.xml',
      '/kg/.well-known/void',
      '/kg/.well-known/api-catalog',
    ]) {
      const response = await fetch(`${base}${path}`);
      expect(response.status, path).toBe(200);
      // Addresses are those of the base, wherever the handler stands.
      if (/feed|robots|sitemap|well-known/.test(path))
        expect(await response.text(), path).toContain('https://graph.test/kg/');
      else await response.body?.cancel();
    }
    for (const path of [
      '/graphql?query={policy{slug}}',
      '/node/Actor:kcna',
      '/kgs/graphql',
      '/kg/nowhere',
      '/feed.atom',
      '/robots.txt',
      '/kgs/feed.atom',
    ]) {
      expect((await fetch(`${base}${path}`)).status, path).toBe(404);
    }
    if (name !== 'node:http') expect(await (await fetch(base)).text()).toBe('the rest of the site');
  });
});

describe('a base path', () => {
  it.each(['kg', '/kg/', '/', '/:id', '/a b'])('is refused as %j', (basePath) => {
    expect(() => createHandler(graph, { basePath })).toThrow(TypeError);
  });
});
