import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { type Serving, serving } from '../server/serving.js';
import { ask, shipped } from '../shipped.js';
import { overflow, visit } from './visitor.js';

describe.skipIf(!hasChromium)(`addresses that ask for odd things, in Chromium (${chromiumReason})`, () => {
  let server: Serving;
  let browser: Browser;
  beforeAll(async () => {
    server = await serving(shipped);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    ['/timeline?from=2026-01-01&to=2024-01-01', 'Clear the first and the last day', '/timeline'],
    ['/timeline?from=2024-02-30', 'Clear the first and the last day', '/timeline'],
    ['/timeline?from=2026-01-01&asOf=2025-01-01', 'Clear the clocks', '/timeline?from=2026-01-01'],
    ['/contests?property=NOPE&asOf=2025-01-01', 'The same view with nothing chosen', '/contests?asOf=2025-01-01'],
    ['/sources?kind=%3Cb%3E', 'The same view with nothing chosen', '/sources'],
    ['/sources?order=NOPE', 'The same view with nothing chosen', '/sources'],
  ])('of %s says what is wrong, and leads on by “%s”', async (path, link, leads) => {
    const visitor = await visit(browser, server.base, { viewport: { width: 360, height: 740 } });
    const { page } = visitor;
    await visitor.open(path);
    expect(await page.locator('.fault h1').innerText()).toBe('This cannot be shown');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('.fault').getByRole('link', { name: link }).click();
    await page.waitForURL(`${server.base}${leads}`);
    await page.locator('main article:not(.fault)').waitFor();
    await page.goBack();
    await page.locator('.fault').waitFor();
    await visitor.close();
  });

  it('shows the timeline of a day before the policy, as every other view', async () => {
    const visitor = await visit(browser, server.base);
    await visitor.open('/timeline?asOf=2023-12-31');
    expect(await visitor.page.locator('h1').innerText()).toBe('What happened when');
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('says that the clocks change nothing where they change nothing', async () => {
    for (const path of ['/sources', '/node/Source:38north-long-journey']) {
      const [plain, set] = await Promise.all(
        ['', '?knownAt=2024-03-01'].map(async (query) =>
          (await fetch(`${server.base}${path}${query}`, { headers: { accept: 'text/html' } })).text(),
        ),
      );
      const countsOf = (page: string | undefined) => page?.match(/<b>[\d,]+<\/b>/g);
      expect(countsOf(set), path).toEqual(countsOf(plain));
      expect(set, path).toContain('The clocks change nothing in this view.');
    }
  });

  it('gives the whole list along as a table, from whichever of its pages', async () => {
    const { sources } = await ask('{ sources { totalCount } }');
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/sources');
    await page.locator('.pager').getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(/after=/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Table (CSV)' }).click(),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(sources.totalCount + 1);
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('says so where the whole list cannot be had, and gives no part of it for the whole', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/sources');
    await page.route('**/graphql?**', (route) => route.abort());
    await page.getByRole('button', { name: 'Table (CSV)' }).click();
    await page.getByRole('alert').filter({ hasText: 'The table could not be made' }).waitFor();
    await visitor.close();
  });

  it('shows all views of the navigation on a phone, none out of sight', async () => {
    const visitor = await visit(browser, server.base, { viewport: { width: 360, height: 740 } });
    await visitor.open('/contests');
    for (const link of await visitor.page.locator('nav.tabs li a').all()) {
      const box = await link.boundingBox();
      expect(box !== null && box.x >= 0 && box.x + box.width <= 360, await link.innerText()).toBe(true);
    }
    await visitor.close();
  });

  it('prints dark on light, whichever the colours of the screen, and nothing to press', async () => {
    const visitor = await visit(browser, server.base, { colorScheme: 'dark' });
    const { page } = visitor;
    await visitor.open('/contests');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [paper, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((each) => Number(/\d+/.exec(each)?.[0]));
    });
    expect(paper).toBeGreaterThan(200);
    expect(ink).toBeLessThan(80);
    expect(await page.locator('main button:visible, .pager:visible').count()).toBe(0);
    await visitor.close();
  });

  it('never states a status without saying that it is claimed', async () => {
    const visitor = await visit(browser, server.base, { javaScriptEnabled: false });
    await visitor.open('/node/Project:unsan-north-pyongan-2024');
    expect(await visitor.page.locator('.glance .status').innerText()).toBe('Claimed completed');
    await visitor.open('/map');
    expect(await visitor.page.locator('.map-table thead').innerText()).toContain('Claimed status');
    await visitor.close();
  });
});
