import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoundaries } from '../../src/explorer/map/boundaries.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { countyBoundaries, withoutCounties } from '../county-boundaries.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { overflow, picture, violations, visit, widths } from './visitor.js';

/** The mark of a project in the map that is seen. */
const markOf = (page: Page, id: string): Locator => page.locator(`[data-id="${id}"]:visible`);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
const songchon = 'Project:songchon-2024';

describe.skipIf(!hasChromium)(`the map in Chromium (${chromiumReason})`, () => {
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

  it('has a mark for each project with a point, no two over one another, at each width', async () => {
    for (const width of widths) {
      const visitor = await visit(browser, server.base, { viewport: { width, height: 900 } });
      await visitor.open('/map');
      const marks = visitor.page.locator('.mark:visible');
      expect(await marks.count()).toBe(66);
      const forms = await visitor.page
        .locator('.mark:visible .sign-form')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      for (const [index, one] of forms.entries()) {
        const over = forms
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          );
        expect(over, `at ${width} pixels`).toEqual([]);
      }
      expect(visitor.problems).toEqual([]);
      await visitor.close();
    }
  });

  it('draws names as wide as they were thought to be at most, so that none meet', async () => {
    for (const width of widths) {
      const visitor = await visit(browser, server.base, { viewport: { width, height: 900 } });
      await visitor.open('/map');
      const texts = await visitor.page
        .locator('.map-provinces text:visible, .map-places text:visible')
        .evaluateAll((all) =>
          all.map((each) => ({ text: each.textContent, ...(each.getBoundingClientRect().toJSON() as DOMRect) })),
        );
      expect(texts.length).toBeGreaterThan(30);
      for (const [index, one] of texts.entries()) {
        // Lines have some room above and below their letters, which may touch.
        const over = texts
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom - 3 &&
              other.top < one.bottom - 3,
          );
        expect(over, `${one.text} at ${width} pixels`).toEqual([]);
      }
      await visitor.close();
    }
  });

  it('can be used with a keyboard alone: one stop, arrows from mark to mark, a card, a page', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/map?year=2024');
    await page.getByRole('link', { name: 'Skip the map' }).focus();
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    const second = await focused(page);
    expect(second).not.toBe(first);
    const [above, below] = await Promise.all([first, second].map((id) => markOf(page, id ?? '').boundingBox()));
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    expect(await page.locator('.map-card').innerText()).toContain('Claimed');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.map-card').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/node/${second}`);
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('shows a card at which the pointer can arrive, within the window', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/map');
    for (const id of [songchon, 'Project:sinuiju-2026', 'Project:puryong-2025', 'Project:panmun-2026']) {
      await markOf(page, id).hover();
      const card = page.locator('.map-card');
      await card.getByRole('link').first().waitFor();
      const box = await card.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440);
      await card.hover();
      await page.waitForTimeout(400);
      expect(await card.getByRole('link').first().getAttribute('href')).toBe(`/node/${id}`);
      await page.mouse.move(5, 5);
      await card.waitFor({ state: 'detached' });
    }
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('shows the card at the first touch of a finger, and goes on from there', async () => {
    const visitor = await visit(browser, server.base, { viewport: { width: 360, height: 780 }, hasTouch: true });
    const { page } = visitor;
    await visitor.open('/map');
    await markOf(page, 'Project:kilju-2025').tap();
    await page.locator('.map-card').getByRole('link', { name: 'Kilju County, 2025' }).tap();
    await page.waitForURL('**/node/Project:kilju-2025');
    await visitor.close();
  });

  it('keeps what is chosen in the address, back and forward, and adds up what is chosen', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/map');
    await page.getByRole('link', { name: '2024', exact: true }).click();
    await page.waitForURL('**/map?year=2024');
    await page.getByRole('link', { name: '2026', exact: true }).click();
    await page.waitForURL('**/map?year=2024,2026');
    const years = await page.locator('.map-table tbody td:nth-child(3)').allInnerTexts();
    expect(new Set(years)).toEqual(new Set(['2024', '2026']));
    expect(await page.locator('.mark:visible').count()).toBe(years.length);
    await page.goBack();
    await expect.poll(() => page.locator('.mark:visible').count()).toBeLessThan(years.length);
    await page.getByRole('link', { name: 'Under construction', exact: true }).click();
    await page.waitForURL('**/map?year=2024&status=UNDER_CONSTRUCTION');
    await visitor.close();
  });

  it('plays through time by the clock in the address, and stops at what is claimed last', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/map?year=2024');
    const completed = (): Promise<number> => page.locator('.mark:visible .is-completed').count();
    const last = await completed();
    const length = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForURL(/asOf=2024-02-29/);
    await expect.poll(completed).toBe(0);
    await page.waitForURL(/asOf=2024-03-31/);
    await page.waitForURL((url) => !url.searchParams.has('asOf'), { timeout: 30_000 });
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await expect.poll(completed).toBe(last);
    // Each step takes the place of the one before, so that one step back leaves the map.
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('steps through time with the slider and its keys', async () => {
    const visitor = await visit(browser, server.base, { reducedMotion: 'reduce' });
    const { page } = visitor;
    await visitor.open('/map?year=2024');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=2024-02-29/);
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('As of 29 February 2024');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/asOf=2024-03-31/);
    await page.keyboard.press('End');
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
    await visitor.close();
  });

  it('sorts its table by the links of its headings, without script as well', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visitor = await visit(browser, server.base, { javaScriptEnabled });
      const { page } = visitor;
      await visitor.open('/map');
      await page.locator('.map-table thead').getByRole('link', { name: 'Year' }).click();
      await page.waitForURL('**/map?sort=year');
      await page.locator('th[aria-sort="ascending"]').getByText('Year').waitFor();
      const years = await page.locator('.map-table tbody td:nth-child(3)').allInnerTexts();
      expect(years).toEqual([...years].sort());
      await page.locator('.map-table thead').getByRole('link', { name: 'Year' }).click();
      await page.waitForURL('**/map?sort=-year');
      await visitor.close();
    }
  });

  it('lists what has no coordinates apart, and nowhere on the map', async () => {
    const visitor = await visit(browser, server.base, { javaScriptEnabled: false });
    await visitor.open('/map');
    const note = visitor.page.locator('.map-note', { hasText: 'no coordinates' });
    expect(await note.getByRole('link').allInnerTexts()).toEqual(['Kaesong']);
    expect(await visitor.page.locator('.mark[href*="kaesong"]').count()).toBe(0);
    await visitor.close();
  });

  it('is taken along as a table, as points, as a drawing and as a picture', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open('/map?year=2024');
    const saved = async (button: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFile(await download.path());
    };
    const rows = (await saved('CSV')).toString().trim().split(/\r?\n/);
    expect(rows[0]).toMatch(/^id,locality,name,province,year,status/);
    expect(rows).toHaveLength(1 + (await page.locator('.map-table tbody tr').count()));
    const points = JSON.parse((await saved('GeoJSON')).toString()) as { features: unknown[] };
    expect(points.features).toHaveLength(await page.locator('.mark:visible').count());
    const svg = (await saved('SVG')).toString();
    expect(svg).toContain('Claimed completed');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    // What is hidden on the page does not come along: a name stands there once.
    expect(svg.match(/>Songchon</g)).toHaveLength(1);
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('prints the map with its table and without what can be pressed', async () => {
    const visitor = await visit(browser, server.base);
    await visitor.open('/map');
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await visitor.page.locator('.map-filters:visible, .map-time:visible').count()).toBe(0);
    expect(await visitor.page.locator('.map:visible, .map-table:visible').count()).toBe(2);
    await visitor.close();
  });

  describe.skipIf(countyBoundaries === null)(`with boundaries of counties${withoutCounties}`, () => {
    it('draws the counties, tells those with works apart, and is fit to use', async () => {
      const content = JSON.parse(await readFile(countyBoundaries as string, 'utf8'));
      const other = await serving(shipped, { boundaries: readBoundaries(content) });
      for (const colorScheme of ['light', 'dark'] as const) {
        const visitor = await visit(browser, other.base, { colorScheme });
        const { page } = visitor;
        await visitor.open('/map?year=2024');
        expect(await page.locator('.county').count()).toBe(181);
        expect(await page.locator('.county.has-works').count()).toBe(21);
        expect(await page.locator('.province').count()).toBe(0);
        expect([await overflow(page), await violations(page), visitor.problems]).toEqual([0, [], []]);
        await picture(page, `map-of-counties-${colorScheme}`);
        await visitor.close();
      }
      const visitor = await visit(browser, other.base);
      await visitor.open('/timeline');
      await visitor.page.getByRole('navigation').getByRole('link', { name: 'Map' }).click();
      await visitor.page.locator('.county').first().waitFor();
      expect(visitor.problems).toEqual([]);
      await visitor.close();
      await other.stop();
    });
  });
});
