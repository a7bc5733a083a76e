import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakingChanges, declaredIn, declares } from './breaking.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const changelog = read('CHANGELOG.md');
const release = /^## (\d+\.\d+\.\d+)/m.exec(changelog)?.[1];

/** Keep a copy of both contracts in `schema/released/VERSION/` when a version is released. */
const contracts = ['schema.graphql', 'subgraph.graphql'].map(
  (file) => [file, read(`schema/released/${release}/${file}`), read(`schema/${file}`)] as const,
);

describe(`the contracts since ${release}`, () => {
  it.each(contracts)('break nothing of %s that CHANGELOG.md does not declare', async (_, released, current) => {
    const declared = declaredIn(changelog);
    const changes = await breakingChanges(released, current);
    expect(changes.filter(({ coordinate }) => !declared.some((each) => declares(each, coordinate)))).toEqual([]);
  });

  it('break all that CHANGELOG.md declares', async () => {
    const changes = (
      await Promise.all(contracts.map(([, released, current]) => breakingChanges(released, current)))
    ).flat();
    const stale = declaredIn(changelog).filter((each) => !changes.some(({ coordinate }) => declares(each, coordinate)));
    expect(stale).toEqual([]);
  });
});

describe('the check of contracts', () => {
  const [[, standAlone], [, subgraph]] = contracts as unknown as [[string, string], [string, string]];

  it.each([
    ['a field of another name', standAlone, /^ {2}wikidataId: String\n/m, '  item: String\n', ['Locality.wikidataId']],
    [
      'a field of another type',
      standAlone,
      /^ {2}wikidataId: String\n/m,
      '  wikidataId: Int\n',
      ['Locality.wikidataId'],
    ],
    ['a field that may be null', standAlone, /^ {2}slug: String!\n/m, '  slug: String\n', ['Policy.slug']],
    [
      'a value of an enum of another name',
      standAlone,
      /^ {2}SINGLE_SOURCE\n/m,
      '  LONE_SOURCE\n',
      ['Agreement.SINGLE_SOURCE'],
    ],
    ['a root field of another name', standAlone, /^ {2}dataset: Dataset!\n/m, '  data: Dataset!\n', ['Query.dataset']],
    [
      'an argument that is needed',
      standAlone,
      /^ {2}dataset: Dataset!\n/m,
      '  dataset(version: String!): Dataset!\n',
      ['Query.dataset(version:)'],
    ],
    [
      'an interface that is gone',
      standAlone,
      /^type Locality implements Node & Entity/m,
      'type Locality implements Node',
      ['Locality'],
    ],
    ['a key that is gone', subgraph, / @key\(fields: "wikidataId"\)/, '', ['Locality']],
    ['a key that is another', subgraph, /@key\(fields: "slug"\)/, '@key(fields: "name")', ['Policy']],
    ['the key of Entity gone', subgraph, /^(interface Entity implements Node) @key\(fields: "id"\)/m, '$1', ['Entity']],
    ['a type no longer shared', subgraph, /^type PageInfo @shareable/m, 'type PageInfo', ['PageInfo']],
  ])('finds %s', async (_, contract, part, instead, coordinates) => {
    const changed = contract.replace(part, instead);
    expect(changed).not.toBe(contract);
    expect((await breakingChanges(contract, changed)).map(({ coordinate }) => coordinate)).toEqual(coordinates);
  });

  it.each([
    ['a new field', /^ {2}dataset: Dataset!\n/m, '  dataset: Dataset!\n  motto: String\n'],
    ['a new argument that may be left out', /^ {2}dataset: Dataset!\n/m, '  dataset(version: String): Dataset!\n'],
    ['another description', /"""[^"]+"""/, '"""Another."""'],
  ])('lets %s pass', async (_, part, instead) => {
    const changed = standAlone.replace(part, instead);
    expect(changed).not.toBe(standAlone);
    expect(await breakingChanges(standAlone, changed)).toEqual([]);
  });

  it('reads what is declared from the section of what is not released yet', () => {
    const text = `# Changelog
## Unreleased
### Added
- \`Query.extra\`: more.
### Breaking
- \`Locality.wikidataId\`: gone; use \`Locality.item\`.
- \`Agreement\`
- Something without a coordinate.
## 0.1.0
### Breaking
- \`Query.node\`: gone.
`;
    expect(declaredIn(text)).toEqual(['Locality.wikidataId']);
    expect(declares('Locality.wikidataId', 'Locality.wikidataId')).toBe(true);
    expect(declares('Query.node', 'Query.node(id:)')).toBe(true);
    expect(declares('Locality', 'Locality.wikidataId')).toBe(true);
    expect(declares('Query.node', 'Query.nodes')).toBe(false);
    expect(declares('Locality.wikidataId', 'Locality')).toBe(false);
  });
});
