import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { type Serving, serving } from '../server/serving.js';
import { ask, shipped } from '../shipped.js';
import { type Visitor, visit } from './visitor.js';

const wikipedia = '/node/Source:wikipedia-20x10-policy';
describe.skipIf(!hasChromium)(`sources, contests and citations in Chromium (${chromiumReason})`, () => {
  let server: Serving;
  let browser: Browser;
  let visitor: Visitor;
  let page: Visitor['page'];
  let open: Visitor['open'];

  beforeAll(async () => {
    server = await serving(shipped);
    browser = await launchChromium();
    visitor = await visit(browser, server.base, { permissions: ['clipboard-read', 'clipboard-write'] });
    ({ page, open } = visitor);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('shows of a document what the record says of it', async () => {
    await open('/node/Source:38north-long-journey');
    const about = await page.locator('.about').innerText();
    for (const part of [
      'Analyst',
      'is classed as ANALYST because',
      'Hojye Kang',
      '2 August 2024',
      '21 November 2026',
      'English',
    ])
      expect(about).toContain(part);
    // As the record of the copies has it.
    expect(about).toContain('sha256:1fde16391455c925c7bd28223ff175e27febbc0b31309f761aff53030712f1d2');
    expect(await page.locator('.about .web').getAttribute('href')).toMatch(/^https:\/\/www\.38north\.org\//);
    const { facts } = await ask('{ facts(filter: { onlySources: ["Source:38north-long-journey"] }) { totalCount } }');
    expect(await page.locator('.tiles').innerText()).toMatch(
      new RegExp(`443\\s+What it asserts\\s+${facts.totalCount}\\s+What it alone asserts`),
    );
    expect(await page.locator('#references').innerText()).toContain('Voluntary National Review');
  });

  it('pages through what a document asserts, and back', async () => {
    await open(wikipedia);
    const first = await page.locator('.asserted li').first().innerText();
    await page.locator('#asserts').getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(/after=/);
    const second = page.locator('.asserted li').first();
    expect(await second.innerText()).not.toBe(first);
    // The list is shown from its start.
    expect(
      Math.abs(await page.evaluate<number>('document.getElementById("asserts").getBoundingClientRect().top')),
    ).toBeLessThan(60);
    await page.locator('#asserts').getByRole('link', { name: 'Previous' }).click();
    await page.waitForURL(/before=/);
    expect(await page.locator('.asserted li').first().innerText()).toBe(first);
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
  });

  it('filters by the kind of statement and by a property, and lets go of it', async () => {
    await open(wikipedia);
    await page.getByLabel('Kind of statement').selectOption('EVALUATION');
    await page.locator('#asserts').getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/level=EVALUATION/);
    const { node } = await ask(
      '{ node(id: "Source:wikipedia-20x10-policy") { ... on Source { asserts(filter: { knowledgeLevels: [EVALUATION] }) { totalCount } } } }',
    );
    expect(await page.locator('#asserts').innerText()).toContain(
      `of ${node.asserts.totalCount} statements, chosen from 972`,
    );
    await page.locator('.chosen a').first().click();
    await page.waitForURL((url) => !url.search.includes('level'));
    await page.locator('.row-property').first().click();
    await page.waitForURL(/property=/);
  });

  it('goes through the sources by kind, and opens one, by keyboard alone', async () => {
    await open('/sources');
    const state = page.locator('.kinds a', { hasText: 'State media' });
    const count = Number(await state.locator('b').innerText());
    await state.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=STATE_MEDIA/);
    await page
      .locator('main')
      .getByRole('status')
      .filter({ hasText: `of ${count} documents` })
      .waitFor();
    const kinds = await page.locator('.sources-table td:nth-child(2)').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['State media']));
    await page.locator('select[name=held]').focus();
    await page.keyboard.press('h');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/held=yes/);
    const titles = page.locator('.sources-table th a').first();
    await titles.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/node\/Source:/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.about').innerText()).toContain('A copy was held');
    await page.goBack();
    expect(page.url()).toContain('held=yes');
  });

  it('puts the positions of a contest beside one another, and below on a phone', async () => {
    await open('/contests?property=MOUNTAIN_SHARE');
    const positions = page.locator('.contest').first().locator('.position');
    expect(await positions.locator('h3').allInnerTexts()).toEqual([
      'more than 80 percent',
      '80 percent',
      'about 80 percent',
    ]);
    const tops = async () =>
      new Set(await positions.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top)));
    await page.setViewportSize({ width: 1440, height: 900 });
    expect((await tops()).size).toBe(1);
    await page.setViewportSize({ width: 360, height: 740 });
    expect((await tops()).size).toBe(3);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows what was contested by what was known on a day', async () => {
    const { conflicts } = await ask('{ conflicts(knownAt: "2024-12-31") { totalCount } }');
    expect(conflicts.totalCount).toBeLessThan(28);
    await open('/contests?knownAt=2024-12-31');
    const said = page.locator('main').getByRole('status').filter({ hasText: 'contested facts' });
    expect(await said.innerText()).toBe(`${conflicts.totalCount} contested facts, known at 2024-12-31.`);
  });

  it('copies a citation and says so, and leaves the page where it is', async () => {
    for (const [path, start] of [
      ['/node/Source:38north-long-journey', 'Hojye Kang: '],
      ['/contests?basis=DATE', 'The editors of the 20×10 Knowledge Graph: '],
    ] as const) {
      await open(path);
      await page.locator('.cite summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.cite-text').waitFor();
      expect(await page.locator('.cite-text').innerText()).toContain(start);
      await page.getByRole('button', { name: 'Copy the citation as BibTeX' }).click();
      await page.locator('.cite-said', { hasText: 'Copied: BibTeX' }).waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      const separator = path.includes('?') ? '&' : '?';
      const answered = await fetch(`${server.base}${path}${separator}format=bibtex`);
      expect(copied).toBe(await answered.text());
      expect(page.url()).toBe(`${server.base}${path}`);
    }
    // On another page nothing of this one stands.
    await page.getByRole('link', { name: 'Sources' }).first().click();
    await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
    expect(await page.locator('.cite-text').count()).toBe(0);
  });

  it('works without script: pages, filters and citations', async () => {
    const reader = await visit(browser, server.base, { javaScriptEnabled: false });
    const { page } = reader;
    await reader.open('/sources');
    await page.getByLabel('Year').fill('2024');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const { sources } = await ask(
      '{ sources(filter: { publishedFrom: "2024-01-01", publishedTo: "2024-12-31" }) { totalCount } }',
    );
    expect(await page.locator('main').innerText()).toContain(`of ${sources.totalCount} documents`);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.locator('.sources-table th a').first().click();
    await page.locator('.cite summary').click();
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    const href = await page.getByRole('link', { name: 'Citation as CSL-JSON' }).getAttribute('href');
    const item = (await (await fetch(`${server.base}${href}`)).json()) as { title: string };
    expect(item.title).toBe(await page.getByRole('heading', { level: 1 }).innerText());
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it('fetched nothing from elsewhere and threw nothing', () => {
    expect(visitor.problems).toEqual([]);
  });
});
