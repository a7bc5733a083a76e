import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where pictures of the pages are kept, for who wants to look: no part of the repository. */
const pictures = fileURLToPath(new URL('../../screenshots/', import.meta.url));

const axeText = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The widths at which every page must be fit to use: a phone, a tablet, a desk. */
export const widths = [360, 768, 1440] as const;

/** A page in a browser of its own, with what went wrong in it and what it asked of others. */
export interface Visitor {
  readonly page: Page;
  /** Errors of scripts and of the console, and requests to other servers. */
  readonly problems: string[];
  /** What it asked the server for, each with its method and its address below the base: `GET /node/…`. */
  readonly asked: string[];
  /** Opens an address, and waits until the program has taken over. */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a new browser window on the server at `base`. */
export async function visit(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  const { origin: own } = new URL(base);
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!protocol.startsWith('http')) return;
    if (origin === own) asked.push(`${request.method()} ${request.url().slice(base.length)}`);
    else problems.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  // What the Content-Security-Policy keeps from running or loading is told to the console alone.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  return {
    page,
    problems,
    asked,
    open: async (path) => {
      await page.goto(`${base}${path}`);
      if (options.javaScriptEnabled !== false) await page.locator('[data-ready]').waitFor();
    },
    close: () => context.close(),
  };
}

/** What axe-core finds wrong, in short: by its ordinary rules, or by those with some tags. */
export async function violations(page: Page, tags: readonly string[] = []): Promise<string[]> {
  // By the protocol, as the policy of a page lets no further program in.
  await page.evaluate(axeText);
  const { violations } = await page.evaluate<axe.AxeResults>(
    tags.length === 0 ? 'axe.run()' : `axe.run({ runOnly: ${JSON.stringify(tags)} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

const strictest = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with a page at a phone's, a tablet's and a desk's width, in light and in dark. */
export async function faultsAtEveryWidth(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, colorScheme] of [
    [360, 'light'],
    [768, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const over = await overflow(page);
    if (over !== 0) faults.push(`${width} is wider by ${over}`);
    for (const violation of await violations(page, strictest)) faults.push(`${width} ${colorScheme} ${violation}`);
  }
  return faults;
}

/** Keeps a picture of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
}
