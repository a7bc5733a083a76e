import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

/** `npm run audit` against a registry of our own that knows of one fault, or answers no audits. */
const root = fileURLToPath(new URL('../..', import.meta.url));

let cache: string;
let server: Server | undefined;

beforeAll(async () => {
  // Or npm remembers the made-up faults.
  cache = await mkdtemp(join(tmpdir(), 'kg20x10-audit-'));
});
afterEach(() => server?.close());
afterAll(() => rm(cache, { recursive: true, force: true }));

let advisories = 0;

/** A registry that knows of a fault in all versions of a package; of none where it answers no audits. */
function registry(fault: { readonly name: string; readonly severity: string } | null): Promise<string> {
  const listening = createServer((request, response) => {
    request.resume();
    if (fault === null || request.method !== 'POST')
      return response.writeHead(request.method === 'POST' ? 405 : 404).end('{}');
    advisories += 1;
    const advisory = { id: advisories, url: 'about:fault', title: 'A made-up fault', vulnerable_versions: '*' };
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(
      JSON.stringify({ [fault.name]: [{ ...advisory, severity: fault.severity, cwe: [], cvss: {} }] }),
    );
  });
  server = listening;
  return new Promise((resolve) => {
    listening.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(listening.address() as AddressInfo).port}/`));
  });
}

function audit(address: string): Promise<{ readonly exitCode: number; readonly out: string }> {
  const env = { ...process.env, npm_config_registry: address, npm_config_cache: cache };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'audit'], { cwd: root, env }, (error, out) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out });
    });
  });
}

describe('the audit', () => {
  it('fails for a fault of moderate weight in production, in what development needs too', async () => {
    const { exitCode, out } = await audit(await registry({ name: 'tslib', severity: 'moderate' }));
    expect(out).toContain('moderate tslib: A made-up fault about:fault');
    expect(exitCode).toBe(1);
  });

  it('tells a fault of low weight', async () => {
    const { exitCode, out } = await audit(await registry({ name: 'ieee754', severity: 'low' }));
    expect(out).toContain('low ieee754: A made-up fault about:fault');
    expect(exitCode).toBe(0);
  });

  it('tells a fault of what only development needs', async () => {
    const { exitCode, out } = await audit(await registry({ name: 'vitest', severity: 'critical' }));
    expect(out).toContain('production: 0 packages with a known fault');
    expect(out).toContain('critical vitest: A made-up fault about:fault');
    expect(exitCode).toBe(0);
  });

  it('says so where the registry answers no audits', async () => {
    const { exitCode, out } = await audit(await registry(null));
    expect(out).toMatch(/^production: not audited, the registry gives no answer: 405/);
    expect(exitCode).toBe(0);
  });
});
