import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCommand } from '../../src/cli/pack.js';
import { execute } from '../../src/index.js';
import { blocksOf } from '../blocks.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { shipped, tour } from '../shipped.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const blocks = blocksOf('README.md');

/** The same without a worker: the page itself holds the graph, and says how long it took to the first answer. */
const alone = `
import { createGraph, execute, readDataset } from 'kg20x10';
const response = await fetch('dataset.json');
const files = await response.json();
const start = performance.now();
const graph = createGraph(await readDataset(files));
await execute(graph, '{ policy { name } }');
globalThis.took = performance.now() - start;
globalThis.digest = graph.dataset.digest;
globalThis.ask = async (query) => JSON.stringify(await execute(graph, query));
`;

let site: string;

/** Builds the README's page and worker with the command that it shows, and the page that is alone. */
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'kg20x10-site-'));
  const sources = blocks.filter(({ file }) => file === 'worker.ts' || file === 'page.ts');
  for (const { file, text } of sources) await writeFile(join(site, file as string), text);
  await writeFile(join(site, 'alone.ts'), alone);
  const command = blocks.flatMap(({ text }) => text.split('\n')).find((line) => line.startsWith('npx esbuild '));
  expect(command?.split(' ').slice(2)).toEqual([
    ...sources.map(({ file }) => file),
    '--bundle',
    '--minify',
    '--format=esm',
    '--outdir=.',
  ]);
  await build({
    entryPoints: [...sources.map(({ file }) => file as string), 'alone.ts'].map((file) => join(site, file)),
    bundle: true,
    minify: true,
    format: 'esm',
    outdir: site,
    alias: { kg20x10: join(root, 'dist/index.js') },
    logLevel: 'silent',
  });
  await packCommand.run(['--out', join(site, 'dataset.json')]);
  for (const name of ['page', 'alone']) {
    await writeFile(
      join(site, `${name}.html`),
      `<!doctype html><script type="module" src="${name}.js"></script><body>`,
    );
  }
});
afterAll(() => rm(site, { recursive: true, force: true }));

describe('the bundle', () => {
  it('is at most 150 kB, gzipped', async () => {
    const size = gzipSync(await readFile(join(site, 'worker.js'))).length;
    expect(size).toBeLessThanOrEqual(150_000);
    // What the README says of both sizes, to a tenth.
    const said = /The worker is (\d+) kB \(gzipped\), the data set (\d+) kB/.exec(
      await readFile(join(root, 'README.md'), 'utf8'),
    );
    const data = gzipSync(await readFile(join(site, 'dataset.json'))).length;
    for (const [shown, real] of [
      [said?.[1], size],
      [said?.[2], data],
    ] as const) {
      expect(Math.abs(Number(shown) * 1000 - real) / real).toBeLessThan(0.1);
    }
  });
});

describe.skipIf(!hasChromium)(`a page without a server (${chromiumReason})`, () => {
  let server: Server;
  let base: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };
    server = createServer(async (request, response) => {
      const name = (request.url as string).slice(1);
      const type = types[name.split('.')[1] ?? ''];
      if (type === undefined) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': type }).end(await readFile(join(site, name)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What is said to be wrong is in the answer, too: one operation that is refused. */
  const operations = [...tour.values(), '{ node(id: "nonsense") { id } }'];
  const expected = async (query: string): Promise<unknown> => JSON.parse(JSON.stringify(await execute(shipped, query)));

  it('answers in a worker, as the README shows, and goes on when the network is cut', async () => {
    // What the page's worker is: the README's page keeps it to itself.
    await page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          Object.assign(globalThis, { made: this });
        }
      };
    });
    await page.goto(`${base}/page.html`);
    await page.getByText('Regional Development 20×10 Policy').waitFor();
    await context.setOffline(true);
    for (const query of operations) {
      const answer = await page.evaluate(
        (text) =>
          new Promise<string>((resolve) => {
            const { made } = globalThis as unknown as { made: Worker };
            made.onmessage = ({ data }) => resolve(data);
            made.postMessage({ query: text });
          }),
        query,
      );
      expect(JSON.parse(answer), query).toEqual(await expected(query));
    }
    await context.setOffline(false);
  });

  it('answers in the page itself, from the same data, when the network is cut', async () => {
    await page.goto(`${base}/alone.html`);
    await page.waitForFunction('globalThis.ask !== undefined');
    await context.setOffline(true);
    expect(await page.evaluate('fetch("dataset.json").then(() => "reached", () => "cut off")')).toBe('cut off');
    expect(await page.evaluate('globalThis.digest')).toBe(shipped.dataset.digest);
    for (const query of operations) {
      const answer = await page.evaluate<string>(`globalThis.ask(${JSON.stringify(query)})`);
      expect(JSON.parse(answer), query).toEqual(await expected(query));
    }
    await context.setOffline(false);
    // Told, not held: how long it takes depends on the machine.
    console.info(`first answer after ${Math.round(await page.evaluate<number>('globalThis.took'))} ms`);
  });

  it('threw nothing', () => {
    expect(problems).toEqual([]);
  });
});
