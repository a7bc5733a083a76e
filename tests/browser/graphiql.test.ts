import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/server/http.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { shipped, tour } from '../shipped.js';

describe.skipIf(!hasChromium)(`GraphiQL in Chromium (${chromiumReason})`, () => {
  let listening: Listening;
  let browser: Browser;
  let page: Page;
  let base: string;
  const elsewhere: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    listening = await listen(shipped, { port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== base) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    // What the Content-Security-Policy keeps from running or loading is told to the console alone.
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    listening?.server.close();
  });

  it('opens from the first page with the tour as its tabs', async () => {
    await page.goto(base);
    await page.getByRole('link', { name: 'GraphiQL' }).click();
    await page.locator('.graphiql-editors').waitFor();
    const tabs = await page.getByRole('tab').allInnerTexts();
    const names = [...tour.values()].map((operation) => /^query (\w+)/m.exec(operation)?.[1]);
    expect(tabs.map((tab) => tab.trim())).toEqual(expect.arrayContaining(names));
  });

  it('runs the first query of the tour and shows the answer', async () => {
    await page.getByRole('tab', { name: 'OneProject' }).click();
    await page.getByRole('button', { name: /Execute query/ }).click();
    const result = page.locator('.result-window');
    await result.getByText('Songchon County, 2024').first().waitFor();
    // The editor draws its lines piece by piece; white space and quotes stand in pieces of their own.
    const shown = ((await result.textContent()) ?? '').replace(/\s+/g, '');
    expect(shown).toContain('"edtf":"2024-02-28"');
    expect(shown).toContain('"status":"COMPLETED"');
  });

  it('shows the descriptions as its manual', async () => {
    await page
      .getByRole('button', { name: /Documentation Explorer/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('follow any value by', { exact: false }).first().waitFor();
  });

  it('opens an operation and its variables from the address, beside the tour', async () => {
    const query = 'query Opened($id: ID!) {\n  node(id: $id) {\n    id\n    __typename\n  }\n}';
    const variables = JSON.stringify({ id: 'Locality:unsan-north-pyongan' });
    // In a browser that was here before, and in one that was not.
    for (const visitor of [page, await browser.newPage()]) {
      await visitor.goto(`${base}/graphql?${new URLSearchParams({ query, variables })}`);
      await visitor.locator('.graphiql-editors').waitFor();
      expect(await visitor.getByRole('tab', { selected: true }).innerText()).toContain('Opened');
      await visitor.getByRole('button', { name: /Execute query/ }).click();
      await visitor.locator('.result-window').getByText('Locality:unsan-north-pyongan').first().waitFor();
      expect(await visitor.getByRole('tab').count()).toBe(tour.size + 1);
    }
  });

  it('marks what the schema does not know, by its worker', async () => {
    await page.goto(`${base}/graphql?${new URLSearchParams({ query: '{ policy { nothingSuch } }' })}`);
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  it('fetched nothing from elsewhere and threw nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
  });
});
