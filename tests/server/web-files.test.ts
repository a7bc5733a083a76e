import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';
import { type Serving, serving } from './serving.js';

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Record<
  string,
  { file: string; imports?: string[] }
>;
const program = manifest['src/explorer/browser.tsx']?.file as string;

let server: Serving;
beforeAll(async () => {
  server = await serving(shipped);
});
afterAll(() => server.stop());

/** Asks as it stands: `fetch` would decompress. */
function raw(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the files that browsers load', () => {
  it('are sent as they were compressed, in the form that the browser takes, to be kept for ever', async () => {
    const plain = gunzipSync(readFileSync(`${folder}${program}.gz`));
    const forms: readonly (readonly [string, string | undefined, (body: Buffer) => Buffer])[] = [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['br;q=0, gzip;q=0', undefined, (body) => body],
      ['', undefined, (body) => body],
    ];
    for (const [accepted, encoding, read] of forms) {
      const { status, headers, body } = await raw(`/assets/${program}`, { 'accept-encoding': accepted });
      expect([status, headers['content-encoding'], headers['vary']]).toEqual([200, encoding, 'Accept-Encoding']);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(read(body).equals(plain)).toBe(true);
    }
    const head = await raw(`/assets/${program}`, { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.headers['content-encoding'], head.body.length]).toEqual([200, 'br', 0]);
  });

  it('are those that the build listed, and nothing else', async () => {
    for (const name of ['manifest.json', `${program}.gz`, '', 'x.js', '..%2findex.js', '%2e%2e/index.js']) {
      const { status, body } = await raw(`/assets/${name}`, {});
      expect([status, body.toString()], name).toEqual([404, expect.stringContaining('NOT_FOUND')]);
    }
    expect((await raw(`/assets/${program}`, {}, 'POST')).status).toBeGreaterThanOrEqual(400);
  });

  it('are all named by a hash of what is in them, so that a new one is asked for anew', () => {
    for (const file of readdirSync(folder).filter((name) => !/^(manifest\.json|licences\.md)$/.test(name))) {
      expect(file).toMatch(/-[\w-]{8}\.\w+\.(gz|br)$/);
    }
  });

  it('are there in a server of others, below its path', async () => {
    const handler = createHandler(shipped, { basePath: '/kg' });
    const page = await (await handler.fetch('http://graph.test/kg/', { headers: { accept: 'text/html' } })).text();
    expect(page).toContain(`src="/kg/assets/${program}"`);
    const file = await handler.fetch(`http://graph.test/kg/assets/${program}`);
    expect(file.status).toBe(200);
    expect(Buffer.from(await file.arrayBuffer()).equals(gunzipSync(readFileSync(`${folder}${program}.gz`)))).toBe(true);
  });
});

/** The program that the page of each view loads at first: its entry, what that imports, and the view's own part. */
describe('the first load of a view', () => {
  const views = Object.keys(manifest).filter((source) => source.startsWith('src/explorer/views/'));

  it.each(views)('is at most 60 kB of script, compressed: %s', (view) => {
    const needed = new Set<string>();
    const gather = (source: string): void => {
      const { file, imports = [] } = manifest[source] as { file: string; imports?: string[] };
      if (needed.has(file)) return;
      needed.add(file);
      for (const each of imports) gather(each);
    };
    gather('src/explorer/browser.tsx');
    gather(view);
    const size = [...needed].reduce((sum, file) => sum + readFileSync(`${folder}${file}.gz`).length, 0);
    expect(size).toBeGreaterThan(5000);
    expect(size).toBeLessThanOrEqual(60_000);
  });
});
