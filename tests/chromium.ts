import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser; the tests that need one are skipped where there is none, with the reason in their name. */
export const hasChromium = existsSync(executablePath);
export const chromiumReason = `skipped where ${executablePath} is not there`;

/** Starts the browser, without what it would fetch for itself; with more arguments, where a test needs them. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}
