import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { type Serving, serving } from '../server/serving.js';
import { ask, shipped } from '../shipped.js';
import { faultsAtEveryWidth, type Visitor, visit } from './visitor.js';

describe.skipIf(!hasChromium)(`search and clocks in Chromium (${chromiumReason})`, () => {
  let server: Serving;
  let browser: Browser;
  let view: Visitor;

  beforeAll(async () => {
    server = await serving(shipped);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.server.close();
  });
  beforeEach(async () => {
    view = await visit(browser, server.base);
  });
  afterEach(async () => {
    expect(view.problems).toEqual([]);
    await view.close();
  });

  /** What the combobox says of itself. */
  const combobox = async () => {
    const field = view.page.locator('#search');
    const active = await field.getAttribute('aria-activedescendant');
    return {
      isOpen: await field.getAttribute('aria-expanded'),
      active: active === null ? null : await view.page.locator(`[id="${active}"] .suggestion-name`).innerText(),
      chosen: await view.page.locator('[role="option"][aria-selected="true"]').count(),
    };
  };
  const suggestRequests = (): string[] =>
    view.asked.flatMap((request) => {
      const variables = new URL(request.split(' ')[1] as string, server.base).searchParams.get('variables');
      const text = /^GET \/graphql/.test(request) ? JSON.parse(variables ?? '{}').text : undefined;
      return text === undefined ? [] : [text];
    });

  describe('the search', () => {
    it('finds a place in any spelling and marks what was found, letter for letter', async () => {
      await view.open('/search?text=%EC%97%B0%ED%83%84');
      const { search } = await ask(
        '{ search(text: "연탄") { totalCount nodes { matches { text start end } node { id } } } }',
      );
      await expect(view.page.locator('.search-count').innerText()).resolves.toBe(`${search.totalCount} results`);
      const first = view.page.locator('.hit').first();
      expect(await first.locator('h2').innerText()).toBe('Yontan County');
      expect(await first.locator('h2 a').getAttribute('href')).toBe('/node/Locality:yontan');
      const [{ matches }] = search.nodes;
      const expected = new Set(
        matches.map(({ text, start, end }: { text: string; start: number; end: number }) => text.slice(start, end)),
      );
      expect(new Set(await first.locator('mark').allInnerTexts())).toEqual(expected);
      expect(await first.locator('[lang="ko"] mark, [lang^="ko"] mark').allInnerTexts()).toContain('연탄');
      // Which kind of name it is.
      expect(await first.locator('.hit-texts').innerText()).toContain('Alias');
    });

    it('narrows to kinds by links, goes back and forth, and starts its pages anew', async () => {
      await view.open('/search?text=songchon');
      const next = view.page.getByRole('link', { name: 'Next' });
      const namesOf = () => view.page.locator('.hit h2').allInnerTexts();
      const before = await namesOf();
      await next.click();
      await view.page.getByRole('link', { name: 'Previous' }).waitFor();
      const after = await namesOf();
      expect(after).toHaveLength(20);
      const { search } = await ask('{ search(text: "songchon", first: 40) { nodes { node { id } } } }');
      expect(
        await view.page.locator('.hit h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(search.nodes.slice(20).map(({ node }: { node: { id: string } }) => `/node/${node.id}`));
      await view.page.getByRole('link', { name: /^Localities/ }).click();
      await view.page.waitForURL(/types=LOCALITY/);
      // The cursor was one of another list.
      expect(view.page.url()).not.toContain('after=');
      expect(new Set(await view.page.locator('.hit > .kind').allInnerTexts())).toEqual(new Set(['Locality · Name']));
      await view.page.goBack();
      await view.page.locator('.hit').nth(19).waitFor();
      await view.page.goBack();
      await view.page.waitForURL(/text=songchon$/);
      // Back and forward change the address before the page is there.
      await expect.poll(namesOf).toEqual(before);
    });

    it('says what to do where nothing was found, asked for, or is too long', async () => {
      await view.open('/search?text=zzzzqqqq');
      expect(await view.page.locator('.search-page').innerText()).toMatch(
        /Nothing found[\s\S]*every word has to occur/,
      );
      await view.open('/search?text=%21%3F');
      expect(await view.page.locator('.search-page').innerText()).toContain('at least one letter or digit');
      await view.open('/search');
      expect(await view.page.locator('h1').innerText()).toBe('Search');
      await view.page.getByRole('link', { name: 'hospital' }).click();
      await view.page.waitForURL(/text=hospital/);
      await view.page.waitForFunction('document.getElementById("search").value === "hospital"');
      const answer = await fetch(`${server.base}/search?text=${'a'.repeat(201)}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(/at most 200 characters[\s\S]*BAD_SEARCH/);
    });

    it('says where words only come near', async () => {
      await view.open('/search?text=songchn');
      expect(await view.page.locator('.search-near').count()).toBe(1);
      expect(await view.page.locator('.hit').count()).toBeGreaterThan(0);
    });

    it('takes the clocks along and works without script', async () => {
      const plain = await visit(browser, server.base, { javaScriptEnabled: false });
      await plain.open('/?asOf=2024-06-01');
      await plain.page.fill('#search', 'hamju');
      await plain.page.press('#search', 'Enter');
      await plain.page.waitForURL(/\/search\?/);
      expect(new URL(plain.page.url()).search).toBe('?text=hamju&asOf=2024-06-01');
      expect(await plain.page.locator('.hit h2').first().innerText()).toBe('Hamju County');
      expect(await plain.page.locator('.clock-banner').innerText()).toMatch(/As of 1 June 2024.*change nothing/);
      expect(await plain.page.locator('#search').getAttribute('role')).toBeNull();
      expect(plain.problems).toEqual([]);
      await plain.close();
    });
  });

  describe('the suggestions', () => {
    it('are loaded when the field is entered, asked for once a pause is made, and never for one letter', async () => {
      await view.open('/check');
      // All views are loaded ahead; what makes suggestions is none.
      await view.page.waitForTimeout(1500);
      expect(view.asked.filter((request) => request.includes('suggestions'))).toEqual([]);
      await view.page.focus('#search');
      await expect
        .poll(() => view.asked.filter((request) => request.includes('suggestions')), { timeout: 5000 })
        .toHaveLength(1);
      await view.page.keyboard.type('s');
      await view.page.waitForTimeout(400);
      expect(suggestRequests()).toEqual([]);
      // Letters that come fast, whatever the pace of this machine.
      await view.page.locator('#search').evaluate((field: HTMLInputElement) => {
        for (const text of ['so', 'son', 'song', 'songch']) {
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
      });
      await view.page.locator('[role="option"]').nth(7).waitFor();
      expect(suggestRequests()).toEqual(['songch']);
      expect(await view.page.locator('[role="option"]').count()).toBe(8);
      expect(await view.page.locator('search [role="status"]').innerText()).toMatch(/^8 suggestions/);
      await view.page.fill('#search', '연');
      await view.page.locator('#suggestions mark', { hasText: /^연/ }).first().waitFor();
      expect(suggestRequests()).toEqual(['songch', '연']);
    });

    it('are gone through with the arrow keys, chosen with Enter and closed with Escape', async () => {
      await view.open('/');
      await view.page.focus('#search');
      await view.page.keyboard.type('yontan');
      await view.page.locator('[role="option"]').first().waitFor();
      expect(await combobox()).toEqual({ isOpen: 'true', active: null, chosen: 0 });
      const count = await view.page.locator('[role="option"]').count();
      await view.page.keyboard.press('ArrowDown');
      expect(await combobox()).toEqual({ isOpen: 'true', active: 'Yontan County', chosen: 1 });
      await view.page.keyboard.press('ArrowUp');
      const last = await view.page
        .locator('[role="option"] .suggestion-name')
        .nth(count - 1)
        .innerText();
      expect((await combobox()).active).toBe(last);
      await view.page.keyboard.press('Escape');
      expect(await combobox()).toEqual({ isOpen: 'false', active: null, chosen: 0 });
      expect(await view.page.locator('#search').inputValue()).toBe('yontan');
      await view.page.keyboard.press('ArrowDown');
      await view.page.locator('[role="option"]').first().waitFor();
      await view.page.keyboard.press('ArrowDown');
      await view.page.keyboard.press('Enter');
      await view.page.waitForURL(/\/node\/Locality:yontan$/);
      // The focus is where the reading goes on.
      expect(await view.page.evaluate('document.activeElement.id')).toBe('main');
      await view.page.goBack();
      await view.page.waitForURL(`${server.base}/`);
    });

    it('lead to the search where none was chosen, and are chosen with a finger', async () => {
      const phone = await visit(browser, server.base, {
        viewport: { width: 360, height: 640 },
        hasTouch: true,
        isMobile: true,
      });
      await phone.open('/');
      await phone.page.tap('#search');
      await phone.page.keyboard.type('hamju');
      await phone.page.locator('[role="option"]').first().waitFor();
      for (const box of await phone.page.locator('[role="option"]').all()) {
        expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      expect(await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await phone.page.locator('[role="option"]').first().tap();
      await phone.page.waitForURL(/\/node\/Locality:hamju/);
      await phone.page.tap('#search');
      await phone.page.keyboard.type('hamju');
      await phone.page.keyboard.press('Enter');
      await phone.page.waitForURL(/\/search\?text=hamju/);
      expect(await phone.page.locator('[role="option"]').count()).toBe(0);
      expect(phone.problems).toEqual([]);
      await phone.page.context().close();
    });

    it('are those of what was typed last, also where an answer to something before comes later', async () => {
      await view.open('/');
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await view.page.route(/graphql\?.*unsan/, async (route) => {
        await held;
        await route.continue().catch(() => {});
      });
      await view.page.focus('#search');
      await view.page.keyboard.type('unsan');
      await view.page.waitForTimeout(400);
      await view.page.fill('#search', 'hamju');
      await view.page.locator('[role="option"]').first().waitFor();
      release();
      await view.page.waitForTimeout(300);
      expect(await view.page.locator('.suggestion-name').first().innerText()).toBe('Hamju County');
    });
  });

  describe('the clocks', () => {
    const slider = () => view.page.getByRole('slider', { name: 'As of, by day' });

    it('are drawn over the span of the data set, by day and by month, as one step of the history', async () => {
      await view.open('/?asOf=2024-06-01');
      await view.page.locator('.clocks summary').click();
      await slider().waitFor();
      const { timeline } = await ask(
        '{ timeline(last: 1, filter: { kinds: [PUBLICATION] }) { nodes { date { latest } } } }',
      );
      const daysOf = (day: string): string => String(Date.parse(day) / 86_400_000);
      expect(await slider().getAttribute('min')).toBe(daysOf('2024-01-01'));
      expect(await slider().getAttribute('max')).toBe(daysOf(timeline.nodes[0].date.latest));
      expect(await slider().getAttribute('aria-valuetext')).toBe('1 June 2024');
      await slider().focus();
      await view.page.keyboard.press('PageUp');
      await view.page.keyboard.press('ArrowRight');
      expect(await slider().getAttribute('aria-valuetext')).toBe('2 July 2024');
      await view.page.waitForURL(/asOf=2024-07-02/);
      await view.page.keyboard.press('ArrowLeft');
      await view.page.waitForURL(/asOf=2024-07-01/);
      expect(await view.page.locator('.clock-banner').innerText()).toContain(
        'As of 1 July 2024, as far as the claims say.',
      );
      expect(await view.page.locator('#asOf').inputValue()).toBe('2024-07-01');
      // The slider still has the focus, and all of it is one step.
      expect(await slider().evaluate((input) => input === document.activeElement)).toBe(true);
      await view.page.goBack();
      await view.page.waitForURL(/asOf=2024-06-01/);
      await view.page.locator('.clock-banner', { hasText: '1 June 2024' }).waitFor();
      await expect.poll(() => slider().inputValue()).toBe(daysOf('2024-06-01'));
    });

    it('ask for a few views while they are dragged, not for each day', async () => {
      await view.open('/');
      await view.page.locator('.clocks summary').click();
      await slider().waitFor();
      const box = await slider().boundingBox();
      if (box === null) throw new Error('the slider is not shown');
      view.asked.length = 0;
      await view.page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
      await view.page.mouse.down();
      for (let step = 1; step <= 60; step++)
        await view.page.mouse.move(box.x + box.width - 8 - step * 3, box.y + box.height / 2);
      await view.page.mouse.up();
      await view.page.waitForURL(/asOf=/);
      await view.page.waitForTimeout(500);
      expect(view.asked.length).toBeGreaterThan(0);
      expect(view.asked.length).toBeLessThan(30);
      const shown = await slider().getAttribute('aria-valuetext');
      expect(await view.page.locator('.clock-banner').innerText()).toContain(shown);
      await view.page.goBack();
      await view.page.waitForURL(`${server.base}/`);
    });

    it('are cleared one by one and together', async () => {
      await view.open('/?asOf=2024-06-01&knownAt=2025-01-01');
      expect(await view.page.locator('.clock-banner').innerText()).toContain(
        'As of 1 June 2024, as far as the claims say. And only from what had surely been published by 1 January 2025.',
      );
      await view.page.locator('.clocks summary').click();
      await view.page.getByRole('link', { name: 'Clear: As of' }).click();
      await view.page.waitForURL(/\?knownAt=2025-01-01$/);
      expect(await view.page.locator('.clock-banner').innerText()).toMatch(/^Only from what had surely been published/);
      await view.page.getByRole('link', { name: 'Clear the clocks' }).click();
      await view.page.waitForURL(`${server.base}/`);
      expect(await view.page.locator('.clock-banner').innerText()).toBe('');
    });

    it('are set by their fields without script, and keep what else the address says', async () => {
      const plain = await visit(browser, server.base, { javaScriptEnabled: false });
      await plain.open('/search?text=hamju&types=LOCALITY');
      await plain.page.locator('.clocks summary').click();
      await plain.page.fill('#knownAt', '2025-02-01');
      await plain.page.getByRole('button', { name: 'Set the clocks' }).click();
      await plain.page.waitForURL(/knownAt=2025-02-01/);
      const { searchParams } = new URL(plain.page.url());
      expect([searchParams.get('text'), searchParams.get('types')]).toEqual(['hamju', 'LOCALITY']);
      expect(plain.problems).toEqual([]);
      await plain.close();
    });

    it('that are no days are refused with a code, and can be cleared', async () => {
      for (const day of ['2024-02-30', 'yesterday', '2024-13-01']) {
        const answer = await fetch(`${server.base}/?asOf=${day}`);
        expect(answer.status, day).toBe(400);
        expect(await answer.text(), day).toContain('BAD_DATE');
      }
      const wrong = await visit(browser, server.base);
      await wrong.open('/?asOf=2024-02-30');
      await wrong.page.locator('.fault').getByRole('link', { name: 'Clear the clocks' }).click();
      await wrong.page.waitForURL(`${server.base}/`);
      expect(await wrong.page.locator('.fault').count()).toBe(0);
      await wrong.page.context().close();
    });
  });

  it('stand at every width, in light and in dark, without a fault that axe finds', async () => {
    await view.open('/search?text=yontan&asOf=2024-06-01&types=LOCALITY,SOURCE_CLAIM');
    await view.page.locator('.clocks summary').click();
    await view.page.locator('.clock-slider').first().waitFor();
    expect(await faultsAtEveryWidth(view.page)).toEqual([]);
    await view.page.locator('.clocks summary').click();
    await view.page.fill('#search', 'song');
    await view.page.locator('[role="option"]').first().waitFor();
    await view.page.keyboard.press('ArrowDown');
    expect(await faultsAtEveryWidth(view.page)).toEqual([]);
    await view.open('/search?text=zzzzqqqq');
    expect(await faultsAtEveryWidth(view.page)).toEqual([]);
  });
});
