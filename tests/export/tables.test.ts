import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { labelOfLocator } from '../../src/export/place.js';
import type { Claim } from '../../src/index.js';
import { ask, shipped } from '../shipped.js';
import { exportText, hostile, lateStore, rich } from './rich-dataset.js';

type Row = Record<string, string>;

async function rowsOf(name: string, graph = shipped): Promise<Row[]> {
  return parse(await exportText(name, graph), { columns: true, relax_column_count: false });
}

/** What the documented rule says a reader does. */
const read = (cell: string | undefined): string => (cell ?? '').replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');

const claims = (shipped.store as unknown as { allClaims: readonly Claim[] }).allClaims;

describe('the table of claims', () => {
  it('begins with the columns of a statement of FollowTheMoney', async () => {
    const [header = ''] = (await exportText('claims.csv', rich)).split('\r\n');
    expect(header.split(',').slice(0, 14)).toEqual([
      ...['id', 'entity_id', 'canonical_id', 'prop', 'prop_type', 'schema', 'value', 'dataset', 'lang'],
      ...['original_value', 'external', 'first_seen', 'last_seen', 'origin'],
    ]);
  });

  it('has a row for each claim of the data set, with what the claim says and where', async () => {
    const rows = await rowsOf('claims.csv');
    expect(rows.map((row) => row['id'])).toEqual(claims.map((claim) => claim.id));
    for (const [index, claim] of claims.entries()) {
      const row = rows[index] as Row;
      expect({
        subject: row['entity_id'],
        canonical: row['canonical_id'],
        property: row['prop'],
        statement: read(row['statement']),
        level: row['knowledge_level'],
        source: row['source'],
        document: row['document'],
        locator: row['locator'],
        start: row['start'],
        end: row['end'],
        digest: row['digest'],
        original: read(row['original_value']),
        from: row['valid_from'],
        scope: row['scope'],
        derived: row['derived_from'],
      }).toEqual({
        subject: claim.subject,
        canonical: claim.subject,
        property: claim.property,
        statement: claim.statement,
        level: claim.knowledgeLevel,
        source: claim.source,
        document: claim.document ?? claim.source,
        locator: labelOfLocator(claim.locator ?? { kind: 'DOCUMENT' }),
        start: String(claim.locator?.start ?? ''),
        end: String(claim.locator?.end ?? ''),
        digest: claim.locator?.digest ?? '',
        original: claim.originalValue ?? '',
        from: claim.validFrom ?? '',
        scope: claim.scope ?? '',
        derived: (claim.derivedFrom ?? []).join(';'),
      });
      const { value } = claim;
      const [plain] = Object.values(value);
      if ('latitude' in value) expect(row['value']).toBe(`${value.latitude},${value.longitude}`);
      else if (!('unit' in value) && !('unknown' in value)) expect(read(row['value'])).toBe(String(plain));
    }
  });

  it('says with the API who stands behind a claim, and how far its fact is agreed', async () => {
    const ids = [
      '38north-long-journey/central-committee-alias',
      'wikipedia-20x10-policy/2024-kyongsong-groundbreaking',
    ];
    const rows = await rowsOf('claims.csv');
    for (const id of ids) {
      const { node } = await ask(
        `query ($id: ID!) { node(id: $id) { ... on SourceClaim {
          attribution { actor { name } } citation { source { kind retrieved } } fact { id agreement } } } }`,
        { id: `SourceClaim:${id}` },
      );
      const row = rows.find((each) => each['id'] === `SourceClaim:${id}`) as Row;
      const names = node.attribution.map(({ actor }: { actor: { name: string } }) => actor.name);
      expect(row['attribution']?.split(' → ').map((link) => link.replace(/ \([a-z ;]+\)$/, ''))).toEqual(names);
      expect([row['source_kind'], row['first_seen'], row['agreement'], row['fact']]).toEqual([
        node.citation.source.kind,
        node.citation.source.retrieved,
        node.fact.agreement,
        node.fact.id,
      ]);
    }
  });

  it('writes quantities, points and unknowns as the data package says', async () => {
    const rows = new Map((await rowsOf('claims.csv', rich)).map((row) => [row['id'], row]));
    const cells = (key: string) => {
      const row = rows.get(`SourceClaim:${key}`);
      return [row?.['value'], row?.['unit'], row?.['prop_type']];
    };
    expect(cells('analysis/target')).toEqual(['~20', 'locality', 'number']);
    expect(cells('analysis/factories')).toEqual(['>100', 'factory', 'number']);
    expect(cells('analysis/town-point')).toEqual(['39.5,-126.25', '', 'string']);
    expect(cells('analysis/opened')).toEqual(['', '', 'date']);
  });

  it('guards a spreadsheet against formulas, and gives the text back by the rule', async () => {
    const rows = await rowsOf('claims.csv', rich);
    const value = (key: string): string =>
      rows.find((row) => row['id'] === `SourceClaim:analysis/${key}`)?.['value'] ?? '';
    for (const [key, text] of [
      ['town-formula', hostile.formula],
      ['town-guarded', hostile.guarded],
      ['town-lines', hostile.lines],
    ] as const) {
      expect(value(key)).toBe(`'${text}`);
      expect(read(value(key))).toBe(text);
    }
    expect(value('town-markup')).toBe(hostile.markup);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  });

  it('is RFC 4180 in UTF-8 without a byte order mark', async () => {
    const text = await exportText('claims.csv', rich);
    expect(text.startsWith('id,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    // Outside of quotes there is no line end but CRLF.
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n"]/);
  });

  it('is the same from a store that answers late', async () => {
    const { store } = lateStore(shipped);
    const late = { store, dataset: shipped.dataset };
    for (const name of ['claims.csv', 'projects.csv']) {
      expect(await exportText(name, late)).toBe(await exportText(name, shipped));
    }
  });
});

describe('the table of projects', () => {
  const query = `query ($after: String) { projects(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes {
    id name year status operational countsTowardTarget locality { id name province { id name } }
    announced { edtf } groundbreaking { edtf } inaugurated { edtf } completed { edtf }
    facilities(first: 50) { nodes { kind } } } } }`;

  async function projects() {
    const nodes = [];
    for (let after: string | null = null; ; ) {
      const { projects: page } = await ask(query, { after });
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  }

  it('shows what the API shows', async () => {
    const rows = await rowsOf('projects.csv');
    const text = (value: unknown): string => (value == null ? '' : String(value));
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.endsWith('_claims')))),
    ).toEqual(
      (await projects()).map((node) => ({
        id: node.id,
        name: node.name,
        year: text(node.year),
        locality: node.locality.id,
        locality_name: node.locality.name,
        province: text(node.locality.province?.id),
        province_name: text(node.locality.province?.name),
        status: text(node.status),
        operational: text(node.operational),
        announced: text(node.announced?.edtf),
        groundbreaking: text(node.groundbreaking?.edtf),
        inaugurated: text(node.inaugurated?.edtf),
        completed: text(node.completed?.edtf),
        counts_toward_target: text(node.countsTowardTarget),
        facility_kinds: expect.toSatisfy(
          (kinds: string) =>
            [...new Set(node.facilities.nodes.map((each: { kind: string }) => each.kind))].sort().join() ===
            kinds.split(';').sort().join(),
        ),
      })),
    );
  });

  it('has claims of the data set behind every value, which give that value', async () => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const properties: Record<string, string> = {
      year: 'BATCH_YEAR',
      locality: 'IN_LOCALITY',
      status: 'STATUS',
      operational: 'OPERATIONAL',
      groundbreaking: 'GROUNDBREAKING',
      inaugurated: 'INAUGURATED',
      completed: 'COMPLETED',
      announced: 'ANNOUNCED',
      counts_toward_target: 'COUNTS_TOWARD_TARGET',
    };
    for (const row of await rowsOf('projects.csv')) {
      for (const [column, value] of Object.entries(row)) {
        if (column === 'id' || column.endsWith('_claims') || value === '') continue;
        const behind = (row[`${column}_claims`] ?? '').split(';').map((id) => byId.get(id));
        expect(behind.length, `${row['id']} ${column}`).toBeGreaterThan(0);
        expect(behind, `${row['id']} ${column}`).not.toContain(undefined);
        if (properties[column] === undefined) continue;
        for (const claim of behind) {
          expect(claim?.subject).toBe(row['id']);
          // A claim of another property may entail the value, as a groundbreaking the status.
          if (claim?.property !== properties[column]) continue;
          expect(Object.values(claim.value).map(String)).toContain(value);
        }
      }
    }
  });

  it('names the claims in contest where no value is shown', async () => {
    const [row] = await rowsOf('projects.csv', rich);
    const found = [
      row?.['groundbreaking'],
      row?.['groundbreaking_claims'],
      row?.['inaugurated'],
      row?.['inaugurated_claims'],
    ];
    // The rule of resolution decides here (two origins are compatible with the analyst's day); the unknown gives nothing.
    expect(found).toEqual(['2024-02-28', 'SourceClaim:analysis/begun', '', '']);
  });
});

describe('the data package', () => {
  it('describes every column of both tables, in order, with a type that the cells have', async () => {
    const { resources } = JSON.parse(await exportText('datapackage.json', shipped));
    expect(resources.map(({ path }: { path: string }) => path)).toEqual(['claims.csv', 'projects.csv']);
    for (const { path, schema, dialect } of resources) {
      expect(dialect).toMatchObject({ delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true });
      const rows = await rowsOf(path);
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(rows[0] as Row));
      expect(new Set(rows.map((row) => row[schema.primaryKey])).size).toBe(rows.length);
      const forms: Record<string, RegExp> = { integer: /^-?\d+$/, boolean: /^(true|false)$/, string: /^.+$/s };
      for (const { name, type, constraints, description } of schema.fields) {
        expect(description).toMatch(/\.$/);
        const wrong = rows.filter(
          (row) => !(row[name] === '' ? !constraints?.required : forms[type]?.test(row[name] ?? '')),
        );
        expect(wrong, `${path} ${name}`).toEqual([]);
      }
    }
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('is read by Python’s own csv and json (skipped where there is no python3)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kg20x10-package-'));
    try {
      for (const name of ['datapackage.json', 'claims.csv', 'projects.csv']) {
        writeFileSync(join(folder, name), await exportText(name, shipped));
      }
      const script = `
import csv, json, os, sys
folder = sys.argv[1]
package = json.load(open(os.path.join(folder, 'datapackage.json'), encoding='utf-8'))
found = {}
for resource in package['resources']:
    dialect = resource['dialect']
    with open(os.path.join(folder, resource['path']), encoding=resource['encoding'], newline='') as file:
        rows = list(csv.DictReader(file, delimiter=dialect['delimiter'], quotechar=dialect['quoteChar'], strict=True))
    assert list(rows[0]) == [field['name'] for field in resource['schema']['fields']]
    assert all(None not in row and None not in row.values() for row in rows)
    found[resource['name']] = [row['id'] for row in rows]
json.dump(found, sys.stdout)
`;
      const found = JSON.parse(execFileSync('python3', ['-c', script, folder], { encoding: 'utf8', maxBuffer: 1e8 }));
      expect(found.claims).toEqual(claims.map((claim) => claim.id));
      const counts = new Map(shipped.dataset.counts.map(({ type, count }) => [type, count]));
      expect(found.projects).toHaveLength(counts.get('Project') as number);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
