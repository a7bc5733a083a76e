import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsFolder, skipReason } from '../documents.js';
import { ask } from '../shipped.js';

/**
 * Compares every row of the encyclopaedia's three tables with what the graph answers. The rows are read here in a few
 * lines of their own, so that a mistake of the importer cannot hide in the expectation.
 */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The provinces as printed, where that is a misprint, with the right name. */
const misprints: Record<string, string> = { 'South Hamyong Province': 'South Hamgyong Province' };
const kindOfWorks: Record<string, string> = {
  'Regional-industry factories': 'REGIONAL_INDUSTRY_FACTORIES',
  Factories: 'REGIONAL_INDUSTRY_FACTORIES',
  Hospital: 'HOSPITAL',
  'Leisure complex': 'LEISURE_COMPLEX',
  'Offshore farm': 'OFFSHORE_FARM',
  'Grain management station': 'GRAIN_MANAGEMENT_STATION',
  'Seafood processing facility': 'SEAFOOD_PROCESSING',
  'Fishermen’s housing': 'HOUSING',
  'Paper factory': 'PAPER_FACTORY',
};

function isoDate(text: string): string {
  const [day, month, year] = text.split(' ') as [string, string, string];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function rowsOf(text: string) {
  let year = 0;
  return text.split('\n').flatMap((line) => {
    year = Number(/^=== (\d{4})/.exec(line)?.[1] ?? year);
    if (!line.startsWith('| ') || line.startsWith('| Locality')) return [];
    const [locality, province, works, status, dates] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()) as [string, string, string, string, string];
    const date = (label: string): string | null => {
      const found = new RegExp(`${label}[^:;]*: (\\d{1,2} [A-Z][a-z]{2} \\d{4})`).exec(dates)?.[1];
      return found === undefined ? null : isoDate(found);
    };
    return [
      {
        year,
        locality: locality.replace(/ \(.*\)/, ''),
        province: misprints[province] ?? province,
        kinds: works
          .replace(/\(.*\)/, '')
          .split(';')
          .map((entry) => kindOfWorks[entry.trim()])
          .sort(),
        status: status === 'Under construction' ? 'UNDER_CONSTRUCTION' : 'COMPLETED',
        operational: status.includes('Operational') ? true : null,
        groundbreaking: date('Groundbreaking'),
        announced: date('Announced'),
        completed: date('Completion'),
      },
    ];
  });
}

interface Value {
  readonly date?: { readonly edtf: string };
  readonly code?: string;
  readonly boolean?: boolean;
  readonly text?: string;
  readonly entity?: Said;
}

/** What the encyclopaedia's page claims of a node. */
interface Said {
  readonly id: string;
  readonly claims: { readonly nodes: readonly { readonly property: string; readonly value: Value }[] };
}

interface ProjectSaid extends Said {
  readonly year: number;
  readonly status: string | null;
  readonly operational: boolean | null;
  readonly groundbreaking: { readonly edtf: string } | null;
  readonly announced: { readonly edtf: string } | null;
  readonly completed: { readonly edtf: string } | null;
  readonly locality: { readonly name: string; readonly province: { readonly name: string } };
  readonly facilities: { readonly nodes: readonly { readonly kind: string }[] };
}

/** All works of the years of the tables: what the graph shows of them, and what the page alone claims. */
async function projects(): Promise<ProjectSaid[]> {
  const said = (value: string) =>
    `claims(first: 50, filter: { sources: ["Source:wikipedia-20x10-policy"] }) { nodes { property value {
      ... on DateValue { date { edtf } } ... on EnumValue { code } ... on BooleanValue { boolean } ... on TextValue { text } ${value} } } }`;
  const entity = (value: string) => `... on EntityValue { entity { id ... on Entity { ${said(value)} } } }`;
  const query = `query ($after: String) { projects(first: 50, after: $after, filter: { years: [2024, 2025, 2026] }) {
    pageInfo { hasNextPage endCursor }
    nodes { id year status operational groundbreaking { edtf } announced { edtf } completed { edtf }
      locality { name province { name } } facilities(first: 20) { nodes { kind } } ${said(entity(entity('')))} } } }`;
  const found: ProjectSaid[] = [];
  for (let after: string | null = null; ; ) {
    const { projects: page } = await ask(query, { after });
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

function values(claims: Said['claims'] | undefined, property: string): Value[] {
  return (claims?.nodes ?? []).filter((claim) => claim.property === property).map(({ value }) => value);
}

/** The one value of a property that the page claims, be it in several places; null where it claims none. */
function oneOf(claims: Said['claims'] | undefined, property: string): unknown {
  const found = values(claims, property).map((value) => {
    const { date, code, boolean, text } = value;
    return date?.edtf ?? code ?? boolean ?? text;
  });
  expect(new Set(found).size, `${property}: ${found}`).toBeLessThan(2);
  return found[0] ?? null;
}

function entities(claims: Said['claims'] | undefined, property: string): Said[] {
  return values(claims, property).map((value) => value.entity as Said);
}

describe.skipIf(documentsFolder === null)(`the encyclopaedia's tables${skipReason}`, () => {
  const text =
    documentsFolder === null ? '' : readFileSync(join(documentsFolder, 'wikipedia-20x10-policy.txt'), 'utf8');

  const key = (row: { year: number; locality: string; province: string }) =>
    `${row.year} ${row.province} ${row.locality}`;
  const sorted = <Row extends Parameters<typeof key>[0]>(rows: readonly Row[]) =>
    [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

  it('stand in the graph row by row', async () => {
    const expected = rowsOf(text);
    expect(expected).toHaveLength(65);
    const found = (await projects()).map((project) => {
      const { claims } = project;
      const [inLocality] = entities(claims, 'IN_LOCALITY');
      const [locatedIn] = entities(inLocality?.claims, 'LOCATED_IN');
      expect(new Set(entities(claims, 'UNDER_POLICY').map(({ id }) => id))).toEqual(new Set(['Policy:20x10']));
      return {
        year: Number(oneOf(claims, 'BATCH_YEAR')),
        locality: oneOf(inLocality?.claims, 'NAME'),
        province: oneOf(locatedIn?.claims, 'NAME'),
        kinds: entities(claims, 'COMPRISES')
          .map((facility) => oneOf(facility.claims, 'KIND'))
          .sort(),
        status: oneOf(claims, 'STATUS'),
        operational: oneOf(claims, 'OPERATIONAL'),
        groundbreaking: oneOf(claims, 'GROUNDBREAKING'),
        announced: oneOf(claims, 'ANNOUNCED'),
        completed: oneOf(claims, 'COMPLETED'),
      };
    });
    expect(sorted(found as typeof expected)).toEqual(sorted(expected));
  });

  it('are what the graph shows, but where other documents outweigh them', async () => {
    const rows = new Map(rowsOf(text).map((row) => [key(row), row]));
    const others: [string, string, unknown][] = [];
    for (const project of await projects()) {
      const { id, year, locality, status, operational } = project;
      const row = rows.get(key({ year, locality: locality.name, province: locality.province.name }));
      expect(row, id).toBeDefined();
      const shown: Record<string, unknown> = {
        status,
        operational,
        groundbreaking: project.groundbreaking?.edtf ?? null,
        announced: project.announced?.edtf ?? null,
        completed: project.completed?.edtf ?? null,
      };
      for (const [field, value] of Object.entries(shown)) {
        const printed = row?.[field as keyof typeof row] ?? null;
        // An empty cell says nothing; others may.
        if (printed !== null && value !== printed) others.push([id, field, value]);
      }
      const kinds = project.facilities.nodes.map(({ kind }) => kind);
      expect(kinds, id).toEqual(expect.arrayContaining(row?.kinds ?? []));
    }
    expect(others.sort()).toEqual([
      // Voice of Korea of 28 February 2025 and OneKorea on Rodong Sinmun have that day; the table has 25 February.
      ['Project:kaepung-2025', 'groundbreaking', '2025-02-28'],
      // NK Report has the factory unable to hold even a trial run in February 2025; the table credits nobody.
      ['Project:kim-hyong-jik-2024', 'operational', false],
      ['Project:puryong-2025', 'groundbreaking', '2025-02-28'],
      ['Project:unsan-south-pyongan-2025', 'groundbreaking', '2025-02-28'],
      // NK News on Rodong Sinmun; Choson Sinbo on KCNA has it done by the 10th. The table has 11 March.
      ['Project:usi-2024', 'groundbreaking', '2024-03-06/2024-03-10'],
    ]);
  });

  it('are cited row by row: every claim on a row points at the line of that row', async () => {
    const lines = text.split('\n');
    const { claims } = await ask(
      `{ claims(first: 100, filter: { sources: ["Source:wikipedia-20x10-policy"], properties: [GROUNDBREAKING] }) {
        totalCount nodes { subject { ... on Project { year locality { name } } } citation { locator { line column } context { line } } } } }`,
    );
    expect(claims.totalCount).toBe(65);
    for (const { subject, citation } of claims.nodes) {
      expect(lines[citation.locator.line - 1]).toMatch(new RegExp(`^\\| ${subject.locality.name}\\b`));
      expect(citation.locator.column).toBe('Key Date(s)');
      expect(lines[citation.context[0].line - 1]).toContain(`=== ${subject.year}`);
    }
  });
});
