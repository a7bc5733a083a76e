import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the explorer, of which is noted whatever goes wrong in it and whatever it asks for. */
export interface Watched {
  readonly page: Page;
  /** Faults of the program and of the console, and requests to elsewhere. */
  readonly problems: string[];
  /** The requests, each with its method and address below the server. */
  readonly asked: string[];
  /** Opens a view, and waits until the browser's part has taken over, where there is script. */
  open(path: string): Promise<void>;
}

/** Makes a page in a context of its own. */
export async function watched(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!protocol.startsWith('http')) return;
    if (origin === base) asked.push(`${request.method()} ${request.url().slice(base.length)}`);
    else problems.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  // What the Content-Security-Policy keeps from running or loading is told to the console alone.
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(`${base}${path}`);
    if (options.javaScriptEnabled !== false) await page.locator('[data-ready]').waitFor({ state: 'attached' });
  };
  return { page, problems, asked, open };
}

const axeText = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe finds wrong with a page as it stands, each with the elements. */
async function violationsOf(page: Page): Promise<string[]> {
  // By the protocol, as the policy of the page lets no further program in.
  await page.evaluate(axeText);
  const { violations } = await page.evaluate<axe.AxeResults>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

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
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (over !== 0) faults.push(`${width} is wider by ${over}`);
    for (const violation of await violationsOf(page)) faults.push(`${width} ${colorScheme} ${violation}`);
  }
  return faults;
}
