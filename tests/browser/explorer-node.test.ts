import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { overflow, picture, violations, visit, widths } from './visitor.js';

const project = '/node/Project:unsan-north-pyongan-2024';
const songchon = '/trace?node=Project:songchon-2024&property=GROUNDBREAKING';
/** The place of the table row from which the groundbreaking in Unsan comes. */
const row = 'line 50, table “2024 (First year)”, row 18, column “Key Date(s)”';

/** An address of each kind of page, with something that it must show. */
const addresses: readonly (readonly [name: string, path: string, shows: string])[] = [
  ['node-project', `${project}?property=GROUNDBREAKING,INAUGURATED`, row],
  ['node-locality', '/node/Locality:songchon?property=NAME', '성천군'],
  ['node-policy', '/node/Policy:20x10?property=ANNUAL_TARGET', '20 cities and counties'],
  ['node-province', '/node/Province:south-pyongan', 'Songchon County'],
  ['node-actor', '/node/Actor:kim-jong-un', 'Claims that go back to it'],
  ['node-meeting', '/node/Meeting:songchon-groundbreaking-2024', 'Who took part'],
  ['node-facility', '/node/Facility:kimhwa-2021-factories', 'Part'],
  ['node-clocks', '/node/Project:kangdong-2025?asOf=2025-06-01', 'claims about it take part'],
  ['claim', '/node/SourceClaim:38north-long-journey/section-established-by-wpk', 'What the editors see'],
  ['trace', songchon, 'The same as a list'],
];

describe.skipIf(!hasChromium)(`nodes, claims and traces in Chromium (${chromiumReason})`, () => {
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
    it.each([...widths.map((width) => [width, 'light'] as const), [1440, 'dark'] as const])(
      'is fit to use %i pixels wide in %s colours, by rules of accessibility, and asks nobody else',
      async (width, colorScheme) => {
        const visitor = await visit(browser, server.base, { viewport: { width, height: 800 }, colorScheme });
        await visitor.open(path);
        const { page, problems } = visitor;
        expect(await page.locator('main').innerText()).toContain(shows);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
        expect(problems).toEqual([]);
        await picture(page, `${name}-${width}-${colorScheme}`);
        await visitor.close();
      },
    );

    it('can be read without script, and its query is short enough for an address', async () => {
      const visitor = await visit(browser, server.base, { javaScriptEnabled: false });
      await visitor.open(path);
      expect(await visitor.page.locator('main').innerText()).toContain(shows);
      expect(await visitor.page.locator('main .needs-script:visible').count()).toBe(0);
      const href = await visitor.page.getByRole('link', { name: 'Query' }).getAttribute('href');
      expect(href?.length).toBeLessThan(8000);
      await visitor.close();
    });
  });

  it('leads a newcomer with a phone from the overview to the row of a table in three clicks', async () => {
    const visitor = await visit(browser, server.base, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const { page } = visitor;
    await visitor.open('/');
    await page.locator(`a[href="${project}"]`).first().click();
    await page.locator('h1').getByText('Unsan County, 2024').waitFor();
    const place = page.getByText(row, { exact: true });
    expect(await place.isVisible()).toBe(false);
    await page.locator('#GROUNDBREAKING summary').click();
    expect(await place.isVisible()).toBe(true);
    // The claim itself, with its citation, is the third.
    await page.getByRole('link', { name: "Wikipedia's table for 2024 gives 10 March" }).first().click();
    await page.getByRole('heading', { name: 'Cite it' }).waitFor();
    await visitor.close();
  });

  it.each(['#GROUNDBREAKING', '?property=GROUNDBREAKING'])('opens the fact that the address names: %s', async (end) => {
    const visitor = await visit(browser, server.base);
    await visitor.open(`${project}${end}`);
    expect(await visitor.page.getByText(row, { exact: true }).isVisible()).toBe(true);
    expect(await visitor.page.locator('details.fact[open]').count()).toBe(1);
    await visitor.close();
  });

  it('goes from a claim to the fact of which it is a part, opened and in view', async () => {
    const visitor = await visit(browser, server.base);
    const { page, asked } = visitor;
    await visitor.open('/node/SourceClaim:wikipedia-20x10-policy/2024-unsan-north-pyongan-groundbreaking');
    const before = asked.length;
    await page.getByRole('link', { name: 'All that is claimed of it' }).click();
    await page.locator('h1').getByText('Unsan County, 2024').waitFor();
    await page.getByText(row, { exact: true }).waitFor();
    await page.waitForFunction(() => {
      const top = document.getElementById('GROUNDBREAKING')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight / 2;
    });
    expect(asked.slice(before).every((url) => /\/graphql\?|\/assets\//.test(url))).toBe(true);
    await visitor.close();
  });

  it('opens a fact of a policy where it stands, and closes it by going back', async () => {
    const visitor = await visit(browser, server.base);
    const { page, asked } = visitor;
    await visitor.open('/node/Policy:20x10');
    const before = asked.length;
    const top = () => page.locator('#DURATION').evaluate((element) => element.getBoundingClientRect().top);
    await page.locator('#DURATION').scrollIntoViewIfNeeded();
    const stood = await top();
    await page.locator('#DURATION a.fact-row').click();
    await page.locator('#DURATION .claim').first().waitFor();
    expect(asked.slice(before).filter((url) => url.includes('/graphql'))).toHaveLength(1);
    expect(asked.slice(before).filter((url) => url.includes('/node/'))).toEqual([]);
    expect(Math.abs((await top()) - stood)).toBeLessThan(2);
    expect(new URL(page.url()).searchParams.get('property')).toBe('DURATION');
    await page.goBack();
    await page.locator('#DURATION a.fact-row').waitFor();
    await page.goForward();
    await page.locator('#DURATION .claim').first().waitFor();
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('keeps nothing open from one node to the next', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open(project);
    await page.locator('#STATUS summary').click();
    await page.locator('#related').getByRole('link', { name: 'Unsan County', exact: true }).click();
    await page.locator('h1').getByText('Unsan County', { exact: true }).waitFor();
    expect(await page.locator('details.fact[open]').count()).toBe(0);
    await visitor.close();
  });

  it('opens facts, and follows a trace, with a keyboard alone', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open(project);
    await page.locator('#GROUNDBREAKING summary').focus();
    await page.keyboard.press('Enter');
    await page.getByText(row, { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trace it as a drawing');
    await page.keyboard.press('Enter');
    await page.locator('svg#drawing').waitFor();
    await page.locator('svg#drawing a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cite it' }).waitFor();
    await visitor.close();
  });

  it('draws a trace from left to right, or from top to bottom where there is little room', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open(songchon);
    const first = (layer: string) =>
      page
        .locator(`svg#drawing .trace-${layer} rect`)
        .first()
        .evaluate((box) => box.getBoundingClientRect().toJSON() as DOMRect);
    for (const [width, axis] of [
      [1440, 'x'],
      [360, 'y'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(width === 1440 ? '.trace-wide svg#drawing' : '.trace-narrow svg#drawing').waitFor();
      expect(await page.locator('svg.trace-drawing:visible').count()).toBe(1);
      const places = await Promise.all(['value', 'claim', 'voice', 'origin'].map(first));
      const along = places.map((box) => box[axis]);
      expect(along).toEqual(along.toSorted((one, other) => one - other));
      // Targets are large enough for a finger.
      for (const { width, height } of places) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await visitor.close();
  });

  it('gives a trace along as a table, a drawing and a picture', async () => {
    const visitor = await visit(browser, server.base);
    const { page } = visitor;
    await visitor.open(songchon);
    const csv = (await taken(page, 'Table (CSV)')).toString('utf8');
    const { node } = (
      await server.ask(
        '{ node(id: "Project:songchon-2024") { ... on Project { facts(properties: [GROUNDBREAKING]) { claims { id } } } } }',
      )
    ).data;
    for (const { id } of node.facts[0].claims) expect(csv).toContain(id);
    expect(csv.trim().split('\r\n')).toHaveLength(node.facts[0].claims.length + 1);
    const svg = (await taken(page, 'Drawing (SVG)')).toString('utf8');
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('Yonhap');
    const png = await taken(page, 'Picture (PNG)');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(20_000);
    expect(visitor.problems).toEqual([]);
    await visitor.close();
  });

  it('copies a citation', async () => {
    const visitor = await visit(browser, server.base, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = visitor;
    await visitor.open('/node/SourceClaim:wikipedia-20x10-policy/2024-unsan-north-pyongan-groundbreaking');
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('blockquote').innerText());
    expect(copied).toContain(row);
    await visitor.close();
  });
});

/** The bytes of the file that a button gives. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}
