import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.js';
import { shipped } from '../shipped.js';
import { type Serving, serving } from './serving.js';

const built = fileURLToPath(new URL('../../dist/components/kg-components.js', import.meta.url));

describe('/kg-components.js', () => {
  let server: Serving;
  let address: string;

  beforeAll(async () => {
    server = await serving(shipped);
    address = `${server.base}/kg-components.js`;
  });
  afterAll(() => server.stop());

  it('is the file that was built, for pages of any origin', async () => {
    const response = await fetch(address, { headers: { origin: 'https://example.org' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await readFile(built, 'utf8'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-encoding': 'gzip',
    });
  });

  it('is kept by whoever has it', async () => {
    const first = await fetch(address, { method: 'GET' });
    await first.text();
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') as string } });
    expect(again.status).toBe(304);
    expect(first.headers.get('cache-control')).toContain('public');
  });

  it('can only be read', async () => {
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    const refused = await fetch(address, { method: 'DELETE' });
    expect(refused.status).toBe(405);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });

  it('stands below a base path', async () => {
    const handler = createHandler(shipped, { basePath: '/kg' });
    expect((await handler.fetch('http://localhost/kg/kg-components.js')).status).toBe(200);
    expect((await handler.fetch('http://localhost/kg-components.js')).status).toBe(404);
  });
});
