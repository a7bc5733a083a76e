import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveGraph } from '../../src/embed/live.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { type Serving, serving } from '../server/serving.js';
import { version } from '../server/version.js';
import { shipped } from '../shipped.js';
import { overflow, picture, type Visitor, violations, visit, widths } from './visitor.js';

/** An address of each view, with something that it must show. */
const addresses: readonly (readonly [name: string, path: string, shows: string])[] = [
  ['overview', '/', 'Regional Development 20×10 Policy'],
  ['map', '/map', 'Where the works are'],
  ['map-of-a-day', '/map?year=2024,2025&asOf=2025-02-28', 'As of 28 February 2025'],
  ['timeline', '/timeline', 'Groundbreakings'],
  ['timeline-of-a-winter', '/timeline?from=2025-11-01&to=2026-03-01&kinds=GROUNDBREAKING,MEETING', 'February 2026'],
  ['contests', '/contests', 'about 80 percent'],
  ['sources', '/sources', 'Independent news'],
  ['source', '/node/Source:wikipedia-20x10-policy', 'gathers what state media, analysts and 38 North say'],
  ['source-not-held', '/node/Source:kcna-2024-01-16-policy-speech', 'No copy was held'],
  ['project', '/node/Project:unsan-north-pyongan-2024', 'Groundbreaking'],
];

describe.skipIf(!hasChromium)(`the explorer in Chromium (${chromiumReason})`, () => {
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

  describe.each(addresses)('%s', (name, path, shows) => {
    it.each(widths)('is fit to use %i pixels wide, by rules of accessibility, and asks nobody else', async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const visitor = await visit(browser, server.base, { viewport: { width, height: 800 }, colorScheme });
        await visitor.open(path);
        const { page, problems } = visitor;
        expect(await page.locator('main').innerText()).toContain(shows);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
        expect(problems).toEqual([]);
        await picture(page, `${name}-${width}-${colorScheme}`);
        await visitor.close();
      }
    });

    it('can be read without script', async () => {
      const visitor = await visit(browser, server.base, { javaScriptEnabled: false });
      await visitor.open(path);
      expect(await visitor.page.locator('main').innerText()).toContain(shows);
      expect(await visitor.page.locator('main .needs-script:visible').count()).toBe(0);
      await visitor.close();
    });

    it('hands over a query that GraphiQL opens and the server answers', async () => {
      const visitor = await visit(browser, server.base);
      await visitor.open(path);
      const href = await visitor.page.getByRole('link', { name: 'Query' }).getAttribute('href');
      const parameters = new URL(href ?? '', server.base).searchParams;
      // A request's head may have 16 kB.
      expect(href?.length).toBeLessThan(8000);
      const answer = await server.ask(parameters.get('query') ?? '', JSON.parse(parameters.get('variables') ?? '{}'));
      expect([answer.status, answer.codes]).toEqual([200, []]);
      await visitor.close();
    });
  });

  describe('a way through it', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await visit(browser, server.base);
    });
    afterAll(() => visitor.close());

    it('goes on without loading pages anew, back and forward', async () => {
      const { page, asked, problems } = visitor;
      await visitor.open('/');
      const first = page.locator('h1');
      await page.getByRole('navigation').getByRole('link', { name: 'Timeline' }).click();
      await first.getByText('What happened when').waitFor();
      expect(new URL(page.url()).pathname).toBe('/timeline');
      expect(await page.title()).toContain('Timeline');
      expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true);
      const before = asked.length;
      await page.goBack();
      await first.getByText('Regional Development').waitFor();
      await page.goForward();
      await first.getByText('What happened when').waitFor();
      // What was shown once is not asked for again.
      expect(asked.slice(before).filter((url) => !url.includes('/assets/icon'))).toEqual([]);
      expect(asked.filter((request) => request.startsWith('GET /timeline'))).toEqual([]);
      expect(problems).toEqual([]);
    });

    it('says so where the server is away, and goes on with what it has', async () => {
      const { page } = visitor;
      await visitor.open('/');
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.locator('.provinces').getByRole('link', { name: 'Usi 2024' }).click();
      await page.getByRole('status').filter({ hasText: 'The server cannot be reached' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.locator('h1').innerText()).toContain('Regional Development');
      await page.context().setOffline(false);
      visitor.problems.length = 0;
    });
  });

  it('can be used with a keyboard alone', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    // The first link of the content is the policy, then come the squares of the projects.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('h1').getByText('Regional Development').waitFor();
    await page.waitForURL('**/node/Policy:20x10');
    await visitor.close();
  });

  it('loads the page anew where the data set has been exchanged', async () => {
    const live = new LiveGraph(version('1.0.0'));
    const other = await serving(live);
    const visitor = await visit(browser, other.base);
    await visitor.open('/');
    live.swap(version('2.0.0'));
    await visitor.page.getByRole('navigation').getByRole('link', { name: 'Timeline' }).click();
    await visitor.page.getByText('Data set 2.0.0').waitFor();
    expect(new URL(visitor.page.url()).pathname).toBe('/timeline');
    await visitor.close();
    await other.stop();
  });

  it.each([
    ['/node/nonsense', 400, 'BAD_ID'],
    ['/node/Actor:nobody', 404, 'NOT_FOUND'],
    ['/?asOf=yesterday', 400, 'BAD_DATE'],
    ['/timeline?from=2024-13-01', 400, 'BAD_DATE'],
  ])('tells in a page what is wrong with %s', async (path, status, code) => {
    const visitor = await visit(browser, server.base);
    const response = await visitor.page.goto(`${server.base}${path}`);
    expect(response?.status()).toBe(status);
    expect(await visitor.page.locator('main').innerText()).toContain(code);
    expect(await violations(visitor.page)).toEqual([]);
    await visitor.close();
  });
});
