import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestPassage } from '../../src/dataset/digest.js';
import { chromiumReason, hasChromium, launchChromium } from '../chromium.js';
import { serve, stopAll } from '../cli/serve.js';
import { documentsFolder, skipReason } from '../documents.js';
import { makeProject, type Project, serveSite } from './site.js';
import { overflow, picture, violations } from './visitor.js';

const north = 'Project:unsan-north-pyongan-2024';
const south = 'Project:unsan-south-pyongan-2025';

describe.skipIf(!hasChromium)(`the elements in Chromium (${chromiumReason})`, () => {
  let project: Project;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let server: string;
  let browser: Browser;
  /** What the pages that should have nothing to complain of complained of. */
  const problems: string[] = [];

  beforeAll(async () => {
    project = await makeProject();
    site = await serveSite(project.folder);
    server = await serve(['--port', '0', '--host', '127.0.0.1', '--rate-limit', '0'], {}, project.program).url;
    // The address that the examples name leads to the server of this test, so that they run as they are written.
    const { host } = new URL(server);
    browser = await launchChromium([`--host-resolver-rules=MAP localhost:4000 ${host}`]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
    stopAll();
    await project?.remove();
  });

  /** A page of the site; what goes wrong on it counts as a problem, unless that is what the test is about. */
  async function open(path: string, options: BrowserContextOptions = {}, isHeld = true): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      if (isHeld && message.type() !== 'log') problems.push(`${path}: ${message.text()}`);
    });
    await page.goto(`${site.base}/${path}`);
    return page;
  }

  /** Puts an element into the empty page and waits for what it tells: `load`, or the code of the fault. */
  async function put(page: Page, html: string): Promise<string> {
    return page.evaluate(
      (text) =>
        new Promise<string>((resolve) => {
          const place = document.querySelector('main div') as HTMLElement;
          place.addEventListener('kg-load', () => resolve('load'), { once: true });
          place.addEventListener('kg-error', (event) => resolve((event as CustomEvent).detail.code), { once: true });
          place.innerHTML = text;
        }),
      html,
    );
  }

  const empty = async (isHeld = true): Promise<Page> => {
    const page = await open('manual/empty.html', {}, isHeld);
    await page.waitForFunction('customElements.get("kg-trace") !== undefined');
    return page;
  };

  /** Opens whatever opens to claims. */
  async function openAll(page: Page): Promise<void> {
    for (const summary of await page.locator('summary').all()) await summary.click();
  }

  describe('in a page of plain HTML', () => {
    it.skipIf(documentsFolder === null)(`trace a day to the line of the document${skipReason}`, async () => {
      const page = await open('html/');
      const lines = readFileSync(`${documentsFolder}/wikipedia-20x10-policy.txt`, 'utf8').split('\n');
      for (const [node, words] of [
        [north, 'Unsan County | North Pyongan'],
        [south, 'Unsan County | South Pyongan'],
      ] as const) {
        const row = lines.findIndex((line) => line.includes(words));
        const [, day, month, year] = /Groundbreaking: (\d+) (\w+) (\d+)/.exec(lines[row] as string) ?? [];
        const shown = { Mar: 'March', Feb: 'February' }[month as string];
        const trace = page.locator(`kg-trace[node="${node}"]`);
        const position = trace.locator('[part~=position]').filter({ hasText: 'Wikipedia (English)' });
        await expect.poll(() => position.locator('[part~=value]').innerText()).toBe(`${day} ${shown} ${year}`);
        await position.locator('summary').click();
        const claim = position.locator('[part~=claim]').first();
        expect(await claim.innerText()).toContain(`line ${row + 1}, table`);
        expect(await claim.locator('[part~=digest]').innerText()).toBe(await digestPassage(lines[row] as string));
      }
      expect(await page.locator(`kg-trace[node="${south}"] [part~=badge]`).innerText()).toBe('Contested');
    });

    it('lead from a claim to its page on the server', async () => {
      const page = await open('html/');
      const trace = page.locator(`kg-trace[node="${south}"]`);
      await trace.locator('summary').first().click();
      const link = trace.locator('[part~=claim]').first().locator('dd a').last();
      const address = (await link.getAttribute('href')) as string;
      expect(address).toBe(`http://localhost:4000/node/${await link.innerText()}`);
      const claim = await fetch(address.replace('http://localhost:4000', server));
      expect(await claim.json()).toMatchObject({
        id: await link.innerText(),
        statement: await trace.locator('[part~=statement]').first().innerText(),
      });
    });

    it('show more, and say so', async () => {
      const page = await open('html/');
      const timeline = page.locator('kg-timeline');
      await timeline.locator('[part~=event]').nth(7).waitFor();
      expect(await timeline.locator('[part~=event]').count()).toBe(8);
      await timeline.locator('[part~=more]').click();
      await timeline.locator('[part~=event]').nth(15).waitFor();
      const [, total] = /16 of (\d+) events/.exec(await timeline.locator('[part~=count]').innerText()) ?? [];
      expect(await timeline.locator('[part~=status]').textContent()).toBe(`8 more, 16 of ${total} events`);
      // Every event is a mark as well.
      expect(await timeline.locator('svg circle, svg rect').count()).toBe(16);
      await timeline.locator('[part~=more]').click();
      await timeline
        .locator('[part~=event]')
        .nth(Number(total) - 1)
        .waitFor();
      expect(await timeline.locator('[part~=more]').count()).toBe(0);
      const days = await timeline.locator('[part~=event] [part~=date]').allInnerTexts();
      expect(days).toContain('10 March 2024');
    });

    it('put the positions of a contest side by side, with those who hold them', async () => {
      const page = await open('html/');
      const contest = page.locator('kg-contests [part~=contest]').filter({ hasText: 'Unsan County, 2025' });
      const positions = contest.locator('[part~=position]');
      await positions.nth(1).waitFor();
      expect(await positions.locator('[part~=value]').allInnerTexts()).toEqual([
        '28 February 2025',
        '25 February 2025',
      ]);
      const [first, second] = [await positions.nth(0).boundingBox(), await positions.nth(1).boundingBox()];
      expect(first?.y).toBe(second?.y);
      expect(second?.x).toBeGreaterThan(first?.x as number);
      const [held, other] = await positions.locator('[part~=holders]').allInnerTexts();
      expect(held).toContain('Voice of Korea');
      expect(other).toBe('Wikipedia (English)');
    });

    it('can be used by keys alone', async () => {
      const page = await open('html/');
      await page.locator('kg-timeline [part~=more]').waitFor();
      await page.locator('kg-contests [part~=more]').waitFor();
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return `${element?.localName} ${element?.getAttribute('part')} ${element?.textContent}`;
        });
      const until = async (wanted: RegExp): Promise<void> => {
        for (let count = 0; count < 200; count += 1) {
          await page.keyboard.press('Tab');
          if (wanted.test(await focused())) return;
        }
        throw new Error(`no key leads to ${wanted}`);
      };
      await until(/^summary/);
      const claim = page.locator('kg-trace [part~=claim]').first();
      expect(await claim.isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(await claim.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(/^a link/);
      await until(/^button button more/);
      await page.keyboard.press('Space');
      // On to what was brought, as its button may be gone.
      await expect.poll(focused).toMatch(/^li event/);
      expect(await page.locator('kg-timeline [part~=event]').count()).toBe(16);
    });

    it.each<[string, BrowserContextOptions]>([
      ['light', {}],
      ['dark', { colorScheme: 'dark' }],
      ['narrow', { viewport: { width: 360, height: 720 } }],
    ])('have nothing that axe-core objects to, all claims open: %s', async (name, options) => {
      const page = await open('html/', options);
      await page.locator('kg-contests [part~=more]').waitFor();
      await page.locator('kg-timeline [part~=more]').waitFor();
      await page.locator(`kg-trace >> [part~=fact]`).nth(1).waitFor();
      await openAll(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await picture(page, `components-${name}`);
    });

    it('are dark where the page is', async () => {
      const colours = async (options: BrowserContextOptions): Promise<string[]> => {
        const page = await open('html/', options);
        const fact = page.locator('kg-trace [part~=fact]').first();
        await fact.waitFor();
        return fact.evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color]);
      };
      const [light, dark] = [await colours({}), await colours({ colorScheme: 'dark' })];
      expect(light[0]).toBe('rgb(255, 255, 255)');
      expect(dark[0]).not.toBe(light[0]);
      expect(dark[1]).not.toBe(light[1]);
      // A page that knows no dark stays as it is.
      const page = await open('manual/fact.html', { colorScheme: 'dark' });
      const fact = page.locator('kg-trace [part~=fact]');
      await fact.waitFor();
      expect(await fact.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(light[0]);
    });

    it('leave what stands within them where there is no script', async () => {
      const page = await open('html/', { javaScriptEnabled: false });
      for (const words of ['The works of 2025', 'The province and', 'Shown where scripts']) {
        expect(await page.getByText(words).isVisible()).toBe(true);
      }
    });
  });

  describe('in the pages of the manual', () => {
    it('show the fact, and what stands within the element no longer', async () => {
      const page = await open('manual/fact.html');
      await page.getByText('28 February 2025', { exact: true }).waitFor();
      expect(await page.getByText('Sources give two days').isVisible()).toBe(false);
      expect(await violations(page)).toEqual([]);
    });

    it('answer from the graph in the page, without a network', async () => {
      const page = await open('manual/in-page.html');
      const elsewhere: string[] = [];
      page.on('request', (request) => elsewhere.push(request.url()));
      await page.locator('kg-timeline [part~=event]').first().waitFor();
      expect(await page.locator('kg-trace [part~=value]').allInnerTexts()).toEqual([
        '28 February 2025',
        '25 February 2025',
      ]);
      await page.context().setOffline(true);
      elsewhere.length = 0;
      await page.evaluate((id) => document.querySelector('kg-trace')?.setAttribute('node', id), north);
      await page.getByText('10 March 2024', { exact: true }).waitFor();
      expect(elsewhere).toEqual([]);
      expect(await violations(page)).toEqual([]);
    });

    it('wait for the graph in the page, and ask nobody meanwhile', async () => {
      const page = await empty();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.evaluate((id) => {
        (document.querySelector('main div') as HTMLElement).innerHTML =
          `<kg-trace local node="${id}" property="STATUS"></kg-trace>`;
      }, north);
      await page.getByText('Loading…').waitFor();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(asked).toEqual([]);
    });
  });

  describe('in React', () => {
    it('follow what the page gives them, and tell it what came of it', async () => {
      const page = await open('react/');
      await page.getByText('10 March 2024', { exact: true }).waitFor();
      await page.getByRole('combobox').selectOption({ label: 'Unsan, South Pyongan, 2025' });
      await page.getByText('25 February 2025', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('combobox').selectOption({ label: 'Unsan, 1984' });
      await page.getByText('The graph knows of no such works.').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('NODE_NOT_FOUND');
      await page.getByRole('combobox').selectOption({ label: 'Unsan, North Pyongan, 2024' });
      await page.getByText('10 March 2024', { exact: true }).waitFor();
      expect(await page.getByText('The graph knows of no such works.').count()).toBe(0);
    });

    it('take colours and parts from the page', async () => {
      const page = await open('react/');
      const value = page.locator('kg-trace [part~=value]').first();
      await value.waitFor();
      expect(await value.evaluate((element) => getComputedStyle(element).fontVariantNumeric)).toBe('tabular-nums');
      const link = page.locator('kg-trace summary').first();
      expect(await link.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(107, 47, 160)');
    });
  });

  describe('in a notebook', () => {
    interface Cell {
      readonly cell_type: string;
      readonly source: readonly string[];
      readonly outputs?: readonly { readonly data: { readonly 'text/html': readonly string[] } }[];
    }
    const cellsOf = async (): Promise<Cell[]> =>
      (JSON.parse(await readFile(join(project.folder, 'notebook/unsan.ipynb'), 'utf8')) as { cells: Cell[] }).cells;

    it('are what its cells put out', async () => {
      const outputs = (await cellsOf()).flatMap(({ outputs = [] }) =>
        outputs.map(({ data }) => data['text/html'].join('')),
      );
      expect(outputs).toHaveLength(2);
      const page = await open('manual/empty.html');
      // As Jupyter does it: the output becomes markup, and its scripts are made again so that they run.
      await page.evaluate((texts) => {
        for (const text of texts) {
          const output = document.createElement('div');
          output.innerHTML = text;
          for (const script of output.querySelectorAll('script')) {
            const made = document.createElement('script');
            for (const { name, value } of script.attributes) made.setAttribute(name, value);
            script.replaceWith(made);
          }
          document.querySelector('main div')?.append(output);
        }
      }, outputs);
      await page.locator('kg-trace').getByText('25 February 2025', { exact: true }).waitFor();
      await page.locator('kg-timeline [part~=event]').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('are made by its cells of Python', async () => {
      const cells = (await cellsOf()).filter(({ cell_type: type }) => type === 'code');
      // The one class of Jupyter that the notebook needs.
      const program = `
import ast, json, sys, types
display = types.ModuleType('IPython.display')
display.HTML = type('HTML', (), {'__init__': lambda self, data: setattr(self, 'data', data)})
sys.modules['IPython'] = types.ModuleType('IPython')
sys.modules['IPython.display'] = display
scope, shown = {}, []
for source in json.loads(sys.argv[1]):
    tree = ast.parse(source)
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        shown.append(eval(compile(ast.Expression(last.value), 'cell', 'eval'), scope).data)
    else:
        exec(compile(tree, 'cell', 'exec'), scope)
print(json.dumps(shown))
`;
      const sources = JSON.stringify(cells.map(({ source }) => source.join('')));
      const made = await promisify(execFile)('python3', ['-c', program, sources]).catch((error) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (made === null) return console.info('skipped: there is no python3');
      expect(JSON.parse(made.stdout)).toEqual(
        cells.flatMap(({ outputs = [] }) => outputs.map(({ data }) => data['text/html'].join(''))),
      );
    });
  });

  describe('where there is no answer', () => {
    let shared: Page;
    beforeAll(async () => {
      // The browser itself tells the console of every answer that is none.
      shared = await empty(false);
      await shared.route('**/elsewhere:1', (route) => route.abort());
    });

    it.each([
      ['BAD_ID', '<kg-trace node="nonsense" property="STATUS">'],
      ['NODE_NOT_FOUND', '<kg-trace node="Project:unsan-1984" property="STATUS">'],
      ['BAD_USER_INPUT', `<kg-trace node="${north}" property="NOPE">`],
      ['BAD_DATE', `<kg-trace node="${north}" property="STATUS" as-of="2025-02-30">`],
      ['MISSING_ATTRIBUTE', `<kg-trace node="${north}">`],
      ['BAD_NODE', '<kg-trace node="SourceClaim:wikipedia-20x10-policy/2025-hwangju-status" property="STATUS">'],
      ['BAD_ENDPOINT', `<kg-trace node="${north}" property="STATUS" endpoint="http://">`],
      ['BAD_ANSWER', `<kg-trace node="${north}" property="STATUS" endpoint="fact.html">`],
      ['NETWORK', `<kg-trace node="${north}" property="STATUS" endpoint="http://localhost:4000/elsewhere:1">`],
      ['BAD_RANGE', '<kg-timeline from="2025-01-01" to="2024-01-01">'],
      ['BAD_USER_INPUT', '<kg-timeline kinds="WEDDING">'],
      ['BAD_PAGE_SIZE', '<kg-timeline first="1000">'],
      ['BAD_USER_INPUT', '<kg-timeline first="many">'],
      ['BAD_NODE', `<kg-timeline node="${north}">`],
      ['BAD_ID', '<kg-timeline node="Locality:UNSAN">'],
      ['NODE_NOT_FOUND', '<kg-timeline node="Locality:nowhere">'],
      ['BAD_ID', '<kg-contests node="nonsense">'],
      ['NODE_NOT_FOUND', '<kg-contests node="Project:unsan-1984">'],
      ['BAD_USER_INPUT', '<kg-contests property="NOPE">'],
    ])('say why: %s of %s', async (code, tag) => {
      expect(await put(shared, `${tag}<p>What stands within</p></${/\w+-\w+/.exec(tag)?.[0]}>`)).toBe(code);
      const alert = shared.getByRole('alert');
      expect(await alert.locator('[part~=code]').innerText()).toBe(code);
      expect((await alert.innerText()).length).toBeGreaterThan(code.length + 10);
      expect(await shared.getByText('What stands within').isVisible()).toBe(true);
      expect(await violations(shared)).toEqual([]);
    });

    it('try again when asked to', async () => {
      const page = await empty(false);
      await page.route('**/graphql', (route) => route.abort(), { times: 1 });
      expect(await put(page, `<kg-trace node="${north}" property="GROUNDBREAKING"></kg-trace>`)).toBe('NETWORK');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('10 March 2024', { exact: true }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });

    it('keep what is there where more cannot be had', async () => {
      const page = await empty(false);
      expect(await put(page, '<kg-timeline first="5"></kg-timeline>')).toBe('load');
      await page.route('**/graphql', (route) => route.abort(), { times: 1 });
      await page.getByRole('button', { name: 'Show more' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('NETWORK');
      expect(await page.locator('[part~=event]').count()).toBe(5);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('[part~=event]').nth(9).waitFor();
    });

    it('say that no source says', async () => {
      const page = await empty();
      const silent = '<kg-trace node="Policy:20x10" property="GROUNDBREAKING"></kg-trace>';
      expect(await put(page, silent)).toBe('load');
      expect(await page.locator('[part~=silence]').innerText()).toContain('No source says.');
      expect(await page.locator('[part~=value]').count()).toBe(0);
      expect(await put(page, '<kg-timeline kinds="INAUGURATION" known-at="1980-01-01"></kg-timeline>')).toBe('load');
      expect(await page.locator('[part~=count]').innerText()).toBe('No source in this graph dates such an event.');
      expect(await violations(page)).toEqual([]);
    });
  });

  it('show an explicit unknown with its reason', async () => {
    const page = await empty();
    await put(page, '<kg-trace open node="Source:wikipedia-20x10-policy" property="ORIGIN"></kg-trace>');
    expect(await page.locator('[part~=badge]').innerText()).toBe('Not known');
    expect(await page.locator('[part~=claim]').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('show the answer to what was asked last, whichever comes last', async () => {
    const page = await empty();
    const shown = await page.evaluate(async () => {
      const waiting: Record<string, () => void> = {};
      const element = document.createElement('kg-trace');
      Object.assign(element, {
        execute: (_: string, { node }: { node: string }) =>
          new Promise((resolve) => {
            const answer = { data: { node: { __typename: 'Project', id: node, name: node, uri: '', facts: [] } } };
            waiting[node] = () => resolve(answer);
          }),
      });
      const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
      element.setAttribute('property', 'STATUS');
      element.setAttribute('node', 'Project:first');
      document.querySelector('main div')?.append(element);
      await moment();
      element.setAttribute('node', 'Project:second');
      await moment();
      waiting['Project:second']?.();
      await moment();
      waiting['Project:first']?.();
      await moment();
      return element.shadowRoot?.querySelector('[part~=subject]')?.textContent;
    });
    expect(shown).toBe('Project:second');
  });

  it('read no text of a graph as markup, and follow no address but of the web', async () => {
    const page = await empty();
    const found = await page.evaluate(async () => {
      const element = document.createElement('kg-trace');
      const hostile = '<img src=x onerror="globalThis.hacked = true">';
      const fact = {
        property: 'STATUS',
        agreement: 'SINGLE_SOURCE',
        basis: null,
        independentOrigins: 1,
        resolvedBy: 'ONLY_VALUE',
        explanation: hostile,
        subject: { id: hostile, name: hostile, uri: 'javascript:alert(1)' },
        resolved: null,
        values: [
          {
            value: { __typename: 'TextValue', text: hostile, language: null },
            scope: null,
            origins: [],
            publishers: [{ id: 'x', name: hostile }],
            claims: [],
          },
        ],
        claims: [],
      };
      const node = { __typename: 'Project', id: hostile, name: hostile, uri: 'javascript:alert(1)', facts: [fact] };
      Object.assign(element, { execute: () => ({ data: { node } }) });
      element.setAttribute('property', 'STATUS');
      element.setAttribute('node', hostile);
      const loaded = new Promise((resolve) => element.addEventListener('kg-load', resolve));
      document.querySelector('main div')?.append(element);
      await loaded;
      const root = element.shadowRoot as ShadowRoot;
      return {
        images: root.querySelectorAll('img').length,
        links: root.querySelectorAll('a').length,
        text: root.querySelector('[part~=value]')?.textContent,
        hacked: 'hacked' in globalThis,
      };
    });
    expect(found).toEqual({
      images: 0,
      links: 0,
      text: '<img src=x onerror="globalThis.hacked = true">',
      hacked: false,
    });
  });

  it('have no part that the manual does not name', async () => {
    const page = await open('html/');
    await page.locator('kg-contests [part~=more]').waitFor();
    await page.locator('kg-timeline [part~=more]').waitFor();
    const { modules } = JSON.parse(
      await readFile(join(project.folder, 'node_modules/kg20x10/dist/components/custom-elements.json'), 'utf8'),
    ) as { modules: { declarations: { tagName: string; cssParts: { name: string }[] }[] }[] };
    for (const { tagName, cssParts } of modules[0]?.declarations ?? []) {
      const parts = await page
        .locator(tagName)
        .first()
        .evaluate((element) =>
          [...(element.shadowRoot as ShadowRoot).querySelectorAll('[part]')].flatMap((each) => [...each.part]),
        );
      const named = cssParts.flatMap(({ name }) => name);
      // Also by name, as the manual says: the kinds of agreement and of events, and what is picked, several, uncertain.
      const also =
        /^(?:hidden|several|picked|uncertain|corroborated|single-source|contested|unknown|meeting|announcement|groundbreaking|inauguration|completion|visit|publication)$/;
      expect([...new Set(parts)].filter((name) => !named.includes(name) && !also.test(name))).toEqual([]);
    }
  });

  it('gave no page anything to complain of', () => {
    expect(problems).toEqual([]);
  });
});
