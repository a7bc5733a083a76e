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

describe.skipIf(documentsFolder === null)(`the encyclopaedia's tables${skipReason}`, () => {
  const text =
    documentsFolder === null ? '' : readFileSync(join(documentsFolder, 'wikipedia-20x10-policy.txt'), 'utf8');

  it('stand in the graph row by row', async () => {
    const expected = rowsOf(text);
    expect(expected).toHaveLength(65);
    const query = `query ($after: String) {
      projects(first: 50, after: $after, filter: { years: [2024, 2025, 2026] }) {
        pageInfo { hasNextPage endCursor }
        nodes {
          year status operational groundbreaking { edtf } announced { edtf } completed { edtf }
          locality { name province { name } }
          facilities { nodes { kind } }
          policy { id }
        }
      }
    }`;
    const found = [];
    for (let after: string | null = null; ; ) {
      const { projects } = await ask(query, { after });
      for (const node of projects.nodes) {
        expect(node.policy.id).toBe('Policy:20x10');
        found.push({
          year: node.year,
          locality: node.locality.name,
          province: node.locality.province.name,
          kinds: node.facilities.nodes.map((facility: { kind: string }) => facility.kind).sort(),
          status: node.status,
          operational: node.operational,
          groundbreaking: node.groundbreaking?.edtf ?? null,
          announced: node.announced?.edtf ?? null,
          completed: node.completed?.edtf ?? null,
        });
      }
      if (!projects.pageInfo.hasNextPage) break;
      after = projects.pageInfo.endCursor;
    }
    const key = (row: { year: number; locality: string; province: string }) =>
      `${row.year} ${row.province} ${row.locality}`;
    const sorted = (rows: typeof expected) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(expected));
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
