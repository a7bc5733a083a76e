import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LockedPackage, lockedPackages, productionPackages } from './locked-packages.js';

/** What a user of the package may be made to install. Gateways and composers, for one, bring others, and only tests may. */
const production = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0']);

/** Of tools that change nothing of what is shipped, and that nobody is offered as a service. */
const development = new Set([...production, 'MPL-2.0', 'Elastic-2.0']);

const blueOak = {
  license: 'BlueOak-1.0.0',
  why: 'permissive like MIT, with a grant of patents; conditions on the text only',
};

/** Packages of development with another licence, or with none in their manifest, each read. */
const examined: Readonly<Record<string, { readonly license: string | RegExp | undefined; readonly why: string }>> = {
  argparse: {
    license: /^(Python|PSF)-2\.0$/,
    why: 'a port of a module of Python with the licence of that; permissive',
  },
  i: { license: undefined, why: 'its file LICENSE is the text of MIT' },
  glob: blueOak,
  'lru-cache': blueOak,
  minimatch: blueOak,
  minipass: blueOak,
  'minipass-flush': blueOak,
  'path-scurry': blueOak,
};

/** Whether a licence, or one of a choice of licences, or all of those that hold together, are allowed. */
function allows(allowed: ReadonlySet<string>, license: string): boolean {
  const expression = license.replace(/^\((.*)\)$/, '$1');
  if (expression.includes(' OR ')) return expression.split(' OR ').some((each) => allowed.has(each));
  return expression.split(' AND ').every((each) => allowed.has(each));
}

function isExamined({ name, license }: LockedPackage): boolean {
  if (!Object.hasOwn(examined, name)) return false;
  const read = examined[name]?.license;
  return read instanceof RegExp ? read.test(license ?? '') : read === license;
}

const shown = ({ name, version, license }: LockedPackage): string => `${name} ${version}: ${license}`;

describe('the licences of the packages', () => {
  it('of production put no conditions on use', () => {
    expect(productionPackages.length).toBeGreaterThan(10);
    expect(productionPackages.filter(({ license }) => !production.has(license ?? '')).map(shown)).toEqual([]);
  });

  it('of what is bundled for browsers put none on it either', () => {
    const notices = readFileSync(new URL('../dist/web/licences.md', import.meta.url), 'utf8');
    const bundled = [...notices.matchAll(/^## (\S+) - \S+ \((.+)\)$/gm)];
    const names = bundled.map(([, name]) => name);
    // The last of them is only in a worker.
    expect(names).toEqual(expect.arrayContaining(['preact', 'graphiql', 'monaco-editor', '@noble/hashes']));
    expect(bundled.filter(([, , license = '']) => !allows(production, license)).map(([line]) => line)).toEqual([]);
  });

  it('of development are allowed, or have been read', () => {
    const others = lockedPackages.filter(
      (locked) => locked.dev && !allows(development, locked.license ?? '') && !isExamined(locked),
    );
    expect(others.map(shown)).toEqual([]);
  });

  it('were read of nothing that is gone', () => {
    const used = new Set(lockedPackages.filter((locked) => locked.dev && isExamined(locked)).map(({ name }) => name));
    expect(Object.keys(examined).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each([
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND BSD-3-Clause)', true],
    ['(MIT OR Apache-2.0) AND GPL-3.0-only', false],
    ['', false],
  ])('%s is allowed: %s', (license, allowed) => {
    expect(allows(production, license)).toBe(allowed);
  });
});
