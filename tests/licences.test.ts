import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a user of the package may be made to install. Gateways and composers, for one, bring others, and only tests may. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0']);

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

describe('the packages that come with this one', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const production = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

  it('have licences without conditions on use', () => {
    expect(production.length).toBeGreaterThan(10);
    expect(production.filter(([, { license }]) => !allowed.has(license ?? ''))).toEqual([]);
  });
});
