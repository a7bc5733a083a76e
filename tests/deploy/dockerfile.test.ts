import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { contextOf, dockerfile, environmentOf, lastOf, type Stage, stagesOf } from './dockerfile.js';

/** What can be seen in the `Dockerfile`; `tests/library/image.test.ts` runs its steps and its command. */
const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const stages = stagesOf(dockerfile);
const image = stages.at(-1) as Stage;

describe('Dockerfile', () => {
  it('has nothing that the linter objects to', () => {
    expect(validate(dockerfile).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it('begins from a slim image of a version of Node that CI tests', () => {
    const base = /^ARG NODE_IMAGE=node:(\d+)-\w+-slim$/m.exec(dockerfile)?.[1];
    expect(base).toBeDefined();
    expect(textOf('.ci/run')).toContain(`node@${base}`);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as the Dockerfile has it
    expect(new Set(stages.map(({ from }) => from))).toEqual(new Set(['${NODE_IMAGE}']));
  });

  it('installs what the lockfile says, and runs no script of a package', () => {
    const installing = stages.flatMap(({ steps }) => steps).filter(({ text }) => /\bnpm (?!run build)/.test(text));
    expect(installing.length).toBe(2);
    for (const { words } of installing)
      expect(words).toEqual(expect.arrayContaining(['npm', 'ci', '--ignore-scripts']));
  });

  it('takes into the image only what was installed without development', () => {
    const [from] = image.steps.filter(({ text }) => text.includes('node_modules')).map(({ flags }) => flags['from']);
    const stage = stages.find(({ name }) => name === from) as Stage;
    expect(
      stage.steps.filter(({ keyword }) => keyword === 'RUN').map(({ words }) => words.includes('--omit=dev')),
    ).toEqual([true]);
  });

  it('copies nothing that .dockerignore leaves out, which is all that an image needs not', () => {
    const context = contextOf(textOf('.dockerignore'));
    const copied = stages
      .flatMap(({ steps }) => steps)
      .filter(({ keyword, flags }) => keyword === 'COPY' && flags['from'] === undefined)
      .flatMap(({ words }) => words.slice(0, -1));
    expect(new Set(copied)).toEqual(new Set(context));
    expect(context.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([]);
  });

  it('runs as a user who is not root, by number', () => {
    expect(lastOf(image, 'USER').text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('runs node itself, so that signals reach it', () => {
    const [entry, command, check] = ['ENTRYPOINT', 'CMD', 'HEALTHCHECK'].map((keyword) => lastOf(image, keyword));
    expect([entry, command, check].map((step) => step?.isArray)).toEqual([true, true, true]);
    expect([entry, check].map((step) => step?.words[0])).toEqual(['node', 'node']);
    expect(lastOf(image, 'STOPSIGNAL').text).toBe('SIGTERM');
  });

  it('says where it listens', () => {
    const environment = environmentOf(image);
    expect(environment).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: lastOf(image, 'EXPOSE').text });
  });
});
