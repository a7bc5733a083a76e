import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { KgContests, KgTimeline, KgTrace } from '../../src/components/elements.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const bundle = textOf('dist/components/kg-components.js');
const manual = textOf('docs/components.md');

const elements = { KgContests, KgTimeline, KgTrace };

interface Declaration {
  readonly name: keyof typeof elements;
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
}
const { declarations } = JSON.parse(textOf('src/components/custom-elements.json')).modules[0] as {
  declarations: Declaration[];
};

describe('the file of the elements', () => {
  it('is below 12 kB gzipped, and as large as is said', () => {
    const size = gzipSync(bundle, { level: 9 }).length;
    expect(size).toBeLessThan(12_000);
    const said = Number(/, (\d+) kB gzipped/.exec(manual)?.[1]);
    expect(Math.abs(said * 1000 - size)).toBeLessThan(500);
  });

  it('needs no other file', async () => {
    const { metafile } = await build({
      entryPoints: [`${root}dist/components/kg-components.js`],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
    });
    expect(Object.values(metafile.inputs).map(({ imports }) => imports)).toEqual([[]]);
  });

  it('makes no markup and no code of a text', () => {
    const made = /innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function|setAttribute\(["']style/.exec(bundle);
    expect(made).toBeNull();
  });

  it('stands once in the package, not in the command line as well', () => {
    const command = textOf('dist/quick-start/command-line.cjs');
    expect(command).toContain('/kg-components.js');
    expect(command).not.toContain('fragment ClaimParts');
  });

  it('can be imported where there is no page', async () => {
    expect(Object.keys(await import(`${root}dist/components/kg-components.js`)).sort()).toEqual(
      declarations.map(({ name }) => name).sort(),
    );
  });
});

describe('the description of the elements', () => {
  it.each(declarations.map((each) => [each.tagName, each] as const))('has what %s observes', (_, declaration) => {
    const described = declaration.attributes.map(({ name }) => name).sort();
    expect(described).toEqual([...elements[declaration.name].observedAttributes].sort());
  });

  it('has what the manual has', () => {
    for (const { attributes, cssParts, cssProperties } of declarations) {
      for (const { name } of [...attributes, ...cssParts, ...cssProperties]) expect(manual).toContain(`\`${name}\``);
    }
  });

  it('has the custom properties that the style reads', () => {
    const read = [...textOf('src/components/style.ts').matchAll(/var\((--kg-[\w-]+)/g)].map((match) => match[1]);
    for (const { cssProperties } of declarations) {
      expect(cssProperties.map(({ name }) => name).sort()).toEqual([...new Set(read)].sort());
    }
  });
});

describe('the room of the elements', () => {
  it('imports nothing but itself, words of the vocabulary and types of the schema', () => {
    const folder = `${root}src/components/`;
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    const targets = files.flatMap((file) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] as string),
    );
    const others = targets.filter((target) => !/^\.\/[\w-]+\.js$/.test(target));
    expect(others.filter((target) => !target.startsWith('../vocabulary/'))).toEqual(['../client/schema-types.js']);
  });
});
