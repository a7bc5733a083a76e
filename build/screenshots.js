/**
 * Takes the pictures of the README: `npm run screenshots`. Needs Chromium, at the path in CHROMIUM or /usr/bin/chromium,
 * and fonts for what is shown; those of Noto have all the scripts.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createGraph } from '../dist/index.js';
import { loadDataset } from '../dist/node.js';
import { listen } from '../dist/server/http.js';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

/** What is shown: the address, and the window. */
const shots = [
  { name: 'overview', path: '/', width: 1200, height: 900 },
  { name: 'map', path: '/map', width: 1200, height: 900 },
  {
    name: 'trace',
    path: '/trace?node=Project:unsan-north-pyongan-2024&property=GROUNDBREAKING',
    width: 1200,
    height: 900,
  },
  {
    name: 'phone',
    path: '/node/Project:unsan-north-pyongan-2024?property=GROUNDBREAKING#GROUNDBREAKING',
    width: 390,
    height: 844,
  },
];

const server = await listen(createGraph(await loadDataset()), { port: 0, host: '127.0.0.1' });
const base = `http://127.0.0.1:${server.server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
await mkdir(folder, { recursive: true });
for (const { name, path, width, height } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(base + path);
  await page.locator('[data-ready]').waitFor();
  // Where the pointer is, nothing is to light up.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
await server.stop();
