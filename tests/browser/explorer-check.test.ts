import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/dataset/digest.js';
import { loadDataset } from '../../src/dataset/files.js';
import type { Dataset } from '../../src/dataset/read.js';
import { type CitationResult, verifyDataset } from '../../src/dataset/verify.js';
import { citedPassagesOperation } from '../../src/explorer/views/cited-passages.operation.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { documentsFolder, skipReason } from '../documents.js';
import { asked, type Serving, serving } from '../server/serving.js';
import { shipped } from '../shipped.js';
import { faultsAtEveryWidth, type Visitor, visit } from './visitor.js';

const slugs = [
  '38north-long-journey',
  'ilna-regional-industry',
  'naenara-great-significance',
  'orinoco-tribune-20x10',
  'wikipedia-20x10-policy',
];

/** A file as a person drops or chooses it. */
function fileOf(name: string, text: string | Uint8Array) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Waits until a check has ended, well or not. */
async function ended(page: Page): Promise<void> {
  await page.locator('.checked-columns, .checked > .check-failed').first().waitFor();
}

describe.skipIf(!hasChromium)(`the check of a copy in Chromium (${chromiumReason})`, () => {
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

  it('says why a file cannot be checked, and goes on with the next', async () => {
    await view.open('/check');
    for (const [name, content, reason] of [
      ['a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /no plain text in UTF-8/],
      ['b.txt', '', /empty/],
      ['c.txt', new Uint8Array(4_000_001).fill(0x61), /larger than 4 MB/],
      ['d.txt', 'Nothing that anybody cites.', /no passage of any document/],
    ] as const) {
      await view.page.setInputFiles('#copy-file', fileOf(name, content));
      await view.page.locator('.check-failed', { hasText: name }).waitFor();
      expect(await view.page.locator('.check-failed').innerText()).toMatch(reason);
    }
  });

  it('says of a copy of another document that it is none of the one chosen', async () => {
    await view.open('/check?source=Source:wikipedia-20x10-policy');
    expect(await view.page.locator('#copy-source').inputValue()).toBe('Source:wikipedia-20x10-policy');
    await view.page.setInputFiles('#copy-file', fileOf('x.txt', 'Nothing that anybody cites.'));
    await ended(view.page);
    expect(await view.page.locator('.check-failed').innerText()).toMatch(/copy of another document/);
  });

  it('shows the command line where there is no script, and nothing that needs it', async () => {
    const plain = await visit(browser, server.base, { javaScriptEnabled: false });
    await plain.open('/check');
    expect(await plain.page.locator('pre').innerText()).toContain('npx kg20x10 verify --documents');
    expect(await plain.page.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await plain.page.locator('#copy-file').isVisible()).toBe(false);
    for (const slug of slugs) expect(await plain.page.getByText(`${slug}.txt`).count()).toBe(1);
    await plain.close();
  });

  describe.skipIf(documentsFolder === null)(`of a held document${skipReason}`, () => {
    let dataset: Dataset;
    const textOf = (slug: string): string => readFileSync(`${documentsFolder}/${slug}.txt`, 'utf8');
    const wikipedia = 'wikipedia-20x10-policy';

    beforeAll(async () => {
      dataset = await loadDataset(new URL('../../data', import.meta.url).pathname);
    });

    /** What `kg20x10 verify` finds of a text. */
    async function verified(slug: string, text: string): Promise<readonly CitationResult[]> {
      const held = new Map([[`Source:${slug}`, { text, bytesDigest: await sha256(text) }]]);
      const { citations } = await verifyDataset(dataset, held);
      return citations.filter(({ document }) => document === `Source:${slug}`);
    }

    /** What asks for all claims that cite a document, page by page, made without a file. */
    async function requestsFor(slug: string): Promise<string[]> {
      const requests: string[] = [];
      for (let after: string | null = null; ; ) {
        const variables = { document: `Source:${slug}`, first: 100, ...(after === null ? {} : { after }) };
        const { id } = citedPassagesOperation;
        const request = `/graphql?${new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) })}`;
        requests.push(`GET ${request}`);
        const { data } = await asked(await fetch(`${server.base}${request}`));
        const { hasNextPage, endCursor } = data.claims.pageInfo;
        if (!hasNextPage) return requests;
        after = endCursor;
      }
    }

    /** What the page asked for, but for the parts of its program. */
    function apiRequests(): string[] {
      return view.asked.filter((request) => !request.startsWith('GET /assets/'));
    }

    /** The table that the page gives to take along. */
    async function table(page: Page): Promise<Record<string, string>[]> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.checked').getByRole('button', { name: 'Table (CSV)' }).click(),
      ]);
      return parse(readFileSync(await download.path()), { columns: true, bom: true });
    }

    /** The table and the command line say the same of each citation. */
    async function expectSame(page: Page, slug: string, text: string): Promise<void> {
      const place = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
      const rows = (await table(page)).map((row) =>
        [row['claim'], row['pointer'], row['state'], `${row['start_in_copy']}-${row['end_in_copy']}`].join(' '),
      );
      const expected = (await verified(slug, text)).map(({ claim, pointer, state, at, movedTo }) =>
        [
          claim,
          pointer,
          state,
          state === 'ORPHANED' ? '-' : place((movedTo ?? at) as { start: number; end: number }),
        ].join(' '),
      );
      expect(rows.sort()).toEqual(expected.sort());
    }

    it.each(slugs)('finds every citation of %s where it was read, and sends nothing of it', async (slug) => {
      const text = textOf(slug);
      await view.open('/check');
      view.asked.length = 0;
      const bodies: (string | null)[] = [];
      view.page.on('request', (request) => bodies.push(request.postData()));
      await view.page.setInputFiles('#copy-file', fileOf('my notes.txt', text));
      await ended(view.page);
      expect(await view.page.locator('.checked [role="status"]').innerText()).toMatch(
        /It is the text that was read, byte for byte: \d+ citations verified\./,
      );
      await expectSame(view.page, slug, text);
      expect(bodies.filter((body) => body !== null)).toEqual([]);
      // What anybody would ask who knows the source and has no file: so nothing of the file can be in it.
      expect(apiRequests()).toEqual(await requestsFor(slug));
    });

    it('marks exactly the passage of the copy that is cited, and leads from it to its claims and back', async () => {
      const text = textOf(wikipedia);
      const points = Array.from(text);
      await view.open('/check');
      await view.page.setInputFiles('#copy-file', fileOf(`${wikipedia}.txt`, text));
      await ended(view.page);
      const rows = await table(view.page);
      const entries = view.page.locator('.passage-entry > button');
      const count = await entries.count();
      for (const at of [0, 3, Math.floor(count / 2), count - 1]) {
        const entry = entries.nth(at);
        await entry.click();
        await expect.poll(() => entry.evaluate((button) => button.parentElement?.className)).toContain('is-open');
        const [claim] = await view.page
          .locator('.passage-more li a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        const label = await entry.locator('.passage-place').innerText();
        const row = rows.find(({ claim: id, place }) => `/node/${id}` === claim && place?.startsWith(label));
        const cited = points.slice(Number(row?.['start']), Number(row?.['end'])).join('');
        const marked = await view.page
          .locator('.passage.is-chosen')
          .evaluateAll((pieces) => pieces.map((piece) => piece.textContent).join(''));
        expect(marked).toBe(cited);
        expect(await view.page.locator('.passage.is-chosen').first().isVisible()).toBe(true);
      }
      // The other way: from the text.
      const mark = view.page.locator('.copy-line[data-line="3"] .passage').first();
      await mark.click();
      const open = view.page.locator('.passage-entry.is-open');
      await expect.poll(() => open.locator('.passage-place').innerText()).toBe('line 3, sentence 1');
      await expect
        .poll(() => view.page.evaluate('document.activeElement.parentElement.className'))
        .toContain('is-open');
      await open.locator('.passage-more a').first().click();
      await view.page.waitForURL(/\/node\/SourceClaim:wikipedia/);
    });

    it('says what has moved and what is gone, as the command line does', async () => {
      const edited = textOf(wikipedia).replaceAll('Yontan', 'Yonten').replaceAll('\n', '\r\n');
      const text = `\ufeffA line of my own.\r\n${edited}`;
      await view.open('/check');
      view.asked.length = 0;
      await view.page.setInputFiles('#copy-file', fileOf('old version.txt', text));
      await ended(view.page);
      // To find out which document it is, the first claims of each are asked for.
      const ofAll = await Promise.all(slugs.map(requestsFor));
      const firsts = ofAll.map(([first]) => first as string);
      expect(apiRequests().slice(0, slugs.length).sort()).toEqual(firsts.sort());
      expect(apiRequests().slice(slugs.length)).toEqual(await requestsFor(wikipedia));
      const summary = await view.page.locator('.checked [role="status"]').innerText();
      expect(summary).toMatch(/found by what stands in the file[\s\S]*Its bytes are not those that were read/);
      expect(summary).toMatch(/byte order mark[\s\S]*carriage return/);
      await expectSame(view.page, wikipedia, text);
      await view.page.getByRole('button', { name: /^Orphaned/ }).click();
      const gone = await view.page.locator('.passage-entry .state').allInnerTexts();
      expect(new Set(gone)).toEqual(new Set(['Orphaned']));
      await view.page.locator('.passage-entry > button').first().click();
      expect(await view.page.locator('.passage-more').innerText()).toContain('No passage of your copy is this one');
      await view.page.getByRole('button', { name: /^Moved/ }).click();
      await view.page.locator('.passage-entry > button').nth(5).click();
      const { movedTo } = (await verified(wikipedia, text)).find(({ state }) => state === 'MOVED') as CitationResult;
      expect(movedTo).toBeDefined();
      const line = /line (\d+) of your copy/.exec(await view.page.locator('.passage-more').innerText())?.[1];
      const chosen = view.page.locator('.copy-line', { has: view.page.locator('.is-chosen') });
      expect(await chosen.getAttribute('data-line')).toBe(line);
      await view.page.getByRole('button', { name: /^All/ }).click();
      expect(await faultsAtEveryWidth(view.page)).toEqual([]);
    });

    it('takes a file that is dropped on the page, and knows it by its name', async () => {
      const text = `${textOf('orinoco-tribune-20x10')}\nOne more line.`;
      await view.open('/check');
      const transfer = await view.page.evaluateHandle((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'orinoco-tribune-20x10.txt', { type: 'text/plain' }));
        return data;
      }, text);
      await view.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
      await view.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
      await ended(view.page);
      const summary = await view.page.locator('.checked [role="status"]').innerText();
      expect(summary).toMatch(/found by the name of the file[\s\S]*177 citations verified/);
    });

    it('works where the browser has no SHA-256 of its own, as over HTTP from elsewhere', async () => {
      await view.page.addInitScript('Object.defineProperty(crypto, "subtle", { value: undefined })');
      await view.open('/check');
      expect(await view.page.evaluate('crypto.subtle === undefined')).toBe(true);
      await view.page.setInputFiles('#copy-file', fileOf('a.txt', textOf('naenara-great-significance')));
      await ended(view.page);
      expect(await view.page.locator('.checked [role="status"]').innerText()).toContain('205 citations verified');
    });

    it('finds the passages of a long text while the page goes on, and shows only what is near', async () => {
      const filler = Array.from(
        { length: 12_000 },
        (_, at) => `Line ${at} says something. And it says more of it, as lines do, for some time.`,
      );
      const text = `${filler.join('\n')}\n${textOf('38north-long-journey')}`;
      expect(text.length).toBeGreaterThan(900_000);
      await view.open('/check?source=Source:38north-long-journey');
      await view.page.setInputFiles('#copy-file', fileOf('long.txt', text));
      await view.page.locator('.checked progress').waitFor();
      // The page answers while its worker is at work.
      expect(await view.page.evaluate('1 + 1')).toBe(2);
      await ended(view.page);
      expect(await view.page.locator('.checked [role="status"]').innerText()).toMatch(/\d+ citations moved/);
      // Rows near the window are taken apart, of 12,114.
      expect(await view.page.locator('.copy-line').count()).toBeLessThan(1000);
      await view.page.locator('.passage-entry > button').nth(20).click();
      const chosen = view.page.locator('.passage.is-chosen').first();
      await chosen.waitFor();
      const [box, text0] = await Promise.all([chosen.boundingBox(), view.page.locator('.copy-text').boundingBox()]);
      expect(box?.y).toBeGreaterThanOrEqual(text0?.y ?? Number.POSITIVE_INFINITY);
      expect(box?.y).toBeLessThan((text0?.y ?? 0) + (text0?.height ?? 0));
    });
  });
});
