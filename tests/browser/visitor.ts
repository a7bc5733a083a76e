import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where pictures of the pages are kept, for who wants to look: no part of the repository. */
const pictures = fileURLToPath(new URL('../../screenshots/', import.meta.url));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The widths at which every page must be fit to use: a phone, a tablet, a desk. */
export const widths = [360, 768, 1440] as const;

/** A page in a browser of its own, with what went wrong in it and what it asked of others. */
export interface Visitor {
  readonly page: Page;
  /** Errors of scripts and of the console, and requests to other servers. */
  readonly problems: string[];
  /** The addresses that it asked for. */
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
  const { origin } = new URL(base);
  page.on('request', (request) => {
    const url = new URL(request.url());
    asked.push(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) problems.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
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

/** What axe-core finds wrong, in short. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: put there the line before
    const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] });
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return violations.flatMap(({ id, nodes }: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: as above
      nodes.slice(0, 3).map(({ html, failureSummary }: any) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Keeps a picture of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
}
