import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Claim, readDataset } from '../../src/dataset/read.js';
import { Graph } from '../../src/graph/graph.js';
import { type Clocks, knowledgeOf, type Surroundings } from '../../src/graph/knowledge.js';
import { isClaimList, isNodeList, type ListName, nodeLists } from '../../src/graph/lists.js';
import type { Page, PageRequest, Slice } from '../../src/graph/store.js';
import { Batch } from '../../src/postgres/batch.js';
import { importVersion } from '../../src/postgres/import.js';
import { ordersOfType, rankOfOrder } from '../../src/postgres/orders.js';
import { keyValues } from '../../src/postgres/rows/key-values.js';
import type { Cell } from '../../src/postgres/table-part.js';
import { keyProperties } from '../../src/vocabulary/keys.js';
import { type EntityTypeName, entityTypes, kinds } from '../../src/vocabulary/kinds.js';
import { claim, smallFiles } from '../small-dataset.js';
import { freshDatabase } from './database.js';
import { shippedGraph } from './shipped-graph.js';

const graph = await shippedGraph();
const { pool, url } = await freshDatabase();

beforeAll(async () => {
  await pool.query('CREATE SCHEMA kg');
  await pool.query(readFileSync(new URL('../../sql/migrations/001-versions.sql', import.meta.url), 'utf8'));
  const client = new pg.Client(url);
  await client.connect();
  await importVersion(client, graph).finally(() => client.end());
});

// biome-ignore lint/suspicious/noExplicitAny: the columns are those of the query beside it
async function rowsOf(query: string, values: unknown[] = []): Promise<any[]> {
  const session = await pool.connect();
  try {
    await session.query('SET search_path TO kg_1');
    return (await session.query(query, values)).rows;
  } finally {
    session.release();
  }
}

const columnOf = async (query: string, values: unknown[] = []): Promise<unknown[]> =>
  (await rowsOf(query, values)).map((row) => Object.values(row)[0]);

/** All items of a list, page by page. */
function allOf<T>(page: (slice: Slice) => Page<T> | Error): T[] {
  const items: T[] = [];
  let after: string | null = null;
  for (;;) {
    const found = page({ first: 100, after });
    if (found instanceof Error) throw found;
    items.push(...found.items);
    if (items.length >= found.totalCount) return items;
    after = cursorAt(items.length - 1, items.at(-1) as T);
  }
}

function cursorAt(position: number, item: unknown): string {
  const id = typeof item === 'string' ? item : (item as { id: string }).id;
  return btoa(`${graph.dataset.digest.slice(7, 19)} ${position} ${id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

const listed = (request: PageRequest): string[] => allOf((slice) => graph.page({ ...request, ...slice }));
const nodeIds = entityTypes.flatMap((type) => [...graph.idsOfType(type)]).sort();
const claimIds = listed({ list: 'claims' });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the rows of nodes', () => {
  it('are the records', async () => {
    const rows = await rowsOf('SELECT id, record FROM nodes ORDER BY id');
    expect(rows.map(({ id }) => id)).toEqual(nodeIds);
    expect(rows.map(({ record }) => JSON.parse(record))).toEqual(plain(graph.nodes(nodeIds)));
  });

  it('stand in the order of their type, and in each of its orders', async () => {
    for (const type of entityTypes) {
      const list = kinds[type].plural as ListName;
      const inOrder = 'SELECT id FROM node_list WHERE type = $1 ORDER BY';
      expect(await columnOf(`${inOrder} position`, [type])).toEqual(listed({ list }));
      for (const orderBy of ordersOfType[type] ?? []) {
        expect(await columnOf(`${inOrder} ${rankOfOrder(orderBy)}`, [type])).toEqual(listed({ list, orderBy }));
      }
    }
    const ranks = 'count(by_name), count(by_name_desc), count(by_date), count(by_date_desc), count(by_group)';
    const counted = await rowsOf(`SELECT type, array[${ranks}]::integer[] AS counts FROM node_list GROUP BY type`);
    for (const { type, counts } of counted) {
      const of = ['by_name', 'by_name_desc', 'by_date', 'by_date_desc', 'by_group'].map((column) =>
        (ordersOfType[type as EntityTypeName] ?? []).some((order) => rankOfOrder(order) === column),
      );
      expect(counts, type).toEqual(of.map((has) => (has ? graph.idsOfType(type).length : 0)));
    }
  });

  it('have the terms by which filters find them, and no other', async () => {
    const terms = await rowsOf(
      `SELECT type, term, array_agg(id ORDER BY id) AS ids FROM node_list, unnest(terms) AS term
       GROUP BY type, term ORDER BY type, term`,
    );
    const keys = new Set<string>();
    for (const { type, term, ids } of terms) {
      const [key, value] = [term.slice(0, term.indexOf('=')), term.slice(term.indexOf('=') + 1)];
      keys.add(`${type}.${key}`);
      // What is there for a node without a value is asked for by nobody.
      if (value === '' || value === 'null' || value === 'NaN') continue;
      const wanted = key === 'years' ? [Number(value)] : /^(true|false)$/.test(value) ? value === 'true' : [value];
      expect(
        listed({ list: kinds[type as EntityTypeName].plural as ListName, filter: { [key]: wanted } }),
        term,
      ).toEqual(ids);
    }
    expect([...keys].sort()).toEqual(
      [
        ...['Province', 'Locality', 'Facility', 'Actor', 'Meeting', 'Source'].map((type) => `${type}.kinds`),
        ...['provinces', 'years'].map((key) => `Locality.${key}`),
        ...['years', 'statuses', 'policies', 'facilityKinds', 'provinces', 'localities', 'countsTowardTarget'].map(
          (key) => `Project.${key}`,
        ),
        ...['localities', 'years'].map((key) => `Facility.${key}`),
        'Meeting.participants',
        ...['held', 'publishers', 'languages'].map((key) => `Source.${key}`),
      ].sort(),
    );
  });

  it('have the days between which they fall', async () => {
    const parts = [
      ['Project', 'groundbrokenFrom', 'groundbrokenTo'],
      ['Meeting', 'from', 'to'],
      ['Source', 'publishedFrom', 'publishedTo'],
    ] as const;
    for (const [type, from, to] of parts) {
      const list = kinds[type].plural as ListName;
      const days = await columnOf('SELECT DISTINCT unnest(ARRAY[earliest, latest]) FROM node_list WHERE type = $1', [
        type,
      ]);
      for (const day of days.filter((each) => /^\d{4}-\d\d-\d\d$/.test(String(each))).slice(0, 25)) {
        const found = 'SELECT id FROM node_list WHERE type = $1 AND';
        expect(await columnOf(`${found} latest >= $2 ORDER BY id`, [type, day])).toEqual(
          listed({ list, filter: { [from]: day } }),
        );
        expect(await columnOf(`${found} earliest <= $2 ORDER BY id`, [type, day])).toEqual(
          listed({ list, filter: { [to]: day } }),
        );
      }
    }
  });

  it('have the members of all their lists', async () => {
    const rows = await rowsOf('SELECT * FROM members ORDER BY of, list, chunk');
    const stored = new Map<string, string[]>();
    for (const { of, list, chunk, total, ids, places } of rows) {
      const key = `${list} ${of}`;
      const before = stored.get(key) ?? [];
      expect(before.length).toBe(500 * chunk);
      stored.set(key, [...before, ...ids]);
      expect(ids.length).toBe(Math.min(500, total - 500 * chunk));
      if (isClaimList(list)) expect(places.map((place: string) => claimIds[Number(place)])).toEqual(ids);
      else expect(places).toBeNull();
    }
    let lists = 0;
    for (const of of nodeIds) {
      for (const list of nodeLists) {
        const members = graph.list(list, of);
        if (members.length > 0) lists += 1;
        if (members.length > 0 || stored.has(`${list} ${of}`)) expect(stored.get(`${list} ${of}`)).toEqual(members);
      }
    }
    expect(stored.size).toBe(lists);
    expect([...stored.keys()].every((key) => isNodeList(key.split(' ')[0] as ListName))).toBe(true);
    expect(rows.some(({ chunk }) => chunk > 0)).toBe(true);
  });

  it('lead from the values that are theirs', async () => {
    for (const [type, property] of Object.entries(keyProperties)) {
      const claimed = graph
        .factsOfAll(graph.idsOfType(type as EntityTypeName), (fact) => fact.property === property)
        .flatMap(({ subject, values }) =>
          values.map(({ value }) => ({ node: subject, value: (value as { text: string }).text })),
        );
      const rows = await rowsOf('SELECT node, value, shown FROM key_values WHERE type = $1 AND property = $2', [
        type,
        property,
      ]);
      const pairs = (all: readonly { node: string; value: string }[]): string[] =>
        [...new Set(all.map(({ node, value }) => `${node} ${value}`))].sort();
      expect(pairs(rows)).toEqual(pairs(claimed));
      expect(rows.length).toBe(pairs(rows).length);
      for (const { value } of rows) {
        const holders = rows.filter((row) => row.value === value);
        const leads = holders.length === 1 && holders[0].shown ? holders[0].node : null;
        expect(leads).toBe(graph.key({ type: type as EntityTypeName, property, value }));
      }
    }
  });
});

it('says which of the values that are claimed of a node it shows', async () => {
  const long = `http://report.test/${'x'.repeat(500)}`;
  const values = ['http://report.test/a', 'http://report.test/b', long];
  const claims = values.map((value, nr) =>
    claim(
      'record',
      `url-${nr}`,
      'Source:report',
      'URL',
      { text: value },
      nr === 1 ? { rank: 'PREFERRED', rankReason: 'It is the one that is read.' } : {},
    ),
  );
  const small = new Graph(await readDataset(smallFiles(claims)));
  expect([...keyValues.rows(small, 'Source:report')]).toEqual([
    ['Source', 'URL', values[0], 'Source:report', false],
    ['Source', 'URL', values[1], 'Source:report', true],
    // Too long for an index.
    ['Source', 'URL', `sha256:${createHash('sha256').update(long).digest('hex')}`, 'Source:report', false],
  ]);
});

describe('the rows of claims', () => {
  it('are the records with their places', async () => {
    const rows = await rowsOf('SELECT id, place::integer, subject, record FROM claims ORDER BY place');
    expect(rows.map(({ id }) => id)).toEqual(claimIds);
    expect(rows.map(({ place }) => place)).toEqual([...claimIds.keys()]);
    expect(rows.map(({ record }) => JSON.parse(record))).toEqual(plain(graph.claims(claimIds)));
    expect(rows.every(({ subject, record }) => JSON.parse(record).subject === subject)).toBe(true);
    expect(Object.keys(JSON.parse(rows[0].record))).toEqual(Object.keys(graph.claim(claimIds[0] as string) as object));
  });

  it('hold all that facts under clocks follow from', async () => {
    const clocks: Clocks[] = [
      { knownAt: '2024-06-30' },
      { knownAt: '2025-03-01', asOf: '2024-12-31' },
      { asOf: '2025-06-01' },
      {},
    ];
    const subjects = (await columnOf(
      'SELECT subject FROM claims GROUP BY subject ORDER BY count(*) DESC LIMIT 150',
    )) as string[];
    for (const subject of subjects) {
      const rows = await rowsOf('SELECT id, record, surroundings FROM claims WHERE subject = $1 ORDER BY place', [
        subject,
      ]);
      const claims = rows.map(({ record }) => JSON.parse(record) as Claim);
      const around = new Map(rows.map(({ id, surroundings }) => [id, JSON.parse(surroundings)]));
      const spans = new Map(claims.map(({ id, source }) => [source, around.get(id).span]));
      const surroundings: Surroundings = {
        voiceOf: ({ id }) => around.get(id).voice,
        published: (source) => spans.get(source),
        knownFrom: ({ id }) => around.get(id).knownFrom,
      };
      for (const each of clocks) {
        expect(knowledgeOf(claims, each, surroundings).facts).toEqual(graph.factsAt([{ subject, ...each }])[0]);
      }
    }
  });

  it('have what filters look at', async () => {
    expect(await columnOf('SELECT id FROM claim_list ORDER BY place')).toEqual(claimIds);
    const columns = [
      ['properties', 'property'],
      ['sourceKinds', 'source_kind'],
      ['knowledgeLevels', 'level'],
      ['agreement', 'agreement'],
      ['sources', 'source'],
      ['documents', 'document'],
      ['subjects', 'subject'],
    ] as const;
    for (const [filter, column] of columns) {
      const values = (await columnOf(
        `SELECT DISTINCT ${column} FROM claim_list WHERE ${column} IS NOT NULL`,
      )) as string[];
      for (const value of [...values].sort().filter((_, at) => at % Math.ceil(values.length / 25) === 0)) {
        expect(await columnOf(`SELECT id FROM claim_list WHERE ${column} = $1 ORDER BY place`, [value])).toEqual(
          listed({ list: 'claims', filter: { [filter]: [value] } }),
        );
      }
    }
    const relations = (await columnOf('SELECT DISTINCT unnest(relations) FROM claim_list')) as string[];
    expect(relations.length).toBeGreaterThan(0);
    for (const relation of relations) {
      expect(await columnOf('SELECT id FROM claim_list WHERE $1 = ANY(relations) ORDER BY place', [relation])).toEqual(
        listed({ list: 'claims', filter: { relations: [relation] } }),
      );
    }
  });

  it('stand in their documents', async () => {
    for (const of of graph.idsOfType('Source').filter((_, at) => at % 10 === 0)) {
      const found = await columnOf(
        `SELECT id FROM claim_list WHERE source = $1
         ORDER BY starts IS NULL, CASE WHEN starts IS NULL OR document = source THEN '' ELSE document END, starts, place`,
        [of],
      );
      expect(found).toEqual(listed({ list: 'Source.asserts', of, orderBy: 'PLACE' }));
    }
  });
});

describe('the rows of facts', () => {
  it('are the records, by subject', async () => {
    const rows = await rowsOf('SELECT subject, nth, id, record FROM facts ORDER BY subject, nth');
    const facts = graph.factsAt(nodeIds.map((subject) => ({ subject })));
    expect(rows.map(({ record }) => JSON.parse(record))).toEqual(plain(facts.flat()));
    expect(rows.map(({ subject, nth }) => [subject, nth])).toEqual(
      facts.flatMap((of) => of.map(({ subject }, nth) => [subject, nth])),
    );
    expect(rows.every(({ id, record }) => JSON.parse(record).id === id)).toBe(true);
  });

  it('stand in the order of all facts', async () => {
    const rows = await rowsOf('SELECT position::integer, subject, nth, id FROM fact_list ORDER BY position');
    expect(rows.map(({ id }) => id)).toEqual(listed({ list: 'facts' }));
    expect(rows.map(({ position }) => position)).toEqual([...rows.keys()]);
    for (const { subject, nth, id } of rows) expect(graph.subjects.of(subject).facts[nth]?.id).toBe(id);
  });

  it('have what filters look at', async () => {
    const columns = [
      ['types', 'type', 'type = $1'],
      ['properties', 'property', 'property = $1'],
      ['agreement', 'agreement', 'agreement = $1'],
      ['bases', 'basis', 'basis = $1'],
      ['provinces', 'province', 'province = $1'],
      ['years', 'year', 'year = $1'],
      ['supportedOnlyBy', 'unnest(source_kinds)', 'source_kinds <@ ARRAY[$1]'],
      ['onlySources', 'unnest(sources)', 'sources <@ ARRAY[$1]'],
    ] as const;
    for (const [filter, values, condition] of columns) {
      const found = (await columnOf(`SELECT DISTINCT ${values} AS value FROM fact_list ORDER BY 1`)).filter(
        (value) => value !== null,
      );
      for (const value of found.filter((_, at) => at % Math.ceil(found.length / 25) === 0)) {
        expect(await columnOf(`SELECT id FROM fact_list WHERE ${condition} ORDER BY position`, [value])).toEqual(
          listed({ list: 'facts', filter: { [filter]: [value] } }),
        );
      }
    }
    expect(await columnOf('SELECT id FROM fact_list WHERE origins >= 2 ORDER BY position')).toEqual(
      listed({ list: 'facts', filter: { minOrigins: 2 } }),
    );
  });
});

describe('the rows of events and gaps', () => {
  const events = (asked: object = {}) =>
    allOf((slice) => graph.timelines([{ ...asked, ...slice }])[0] as Page<{ id: string }>);
  const gaps = (filter?: object) => allOf((slice) => graph.gaps([{ filter, ...slice }])[0] as Page<{ id: string }>);
  const ids = (of: readonly { id: string }[]): string[] => of.map(({ id }) => id);

  it('are the events in order', async () => {
    const rows = await rowsOf('SELECT position::integer, id, record FROM events ORDER BY position');
    expect(rows.map(({ record }) => JSON.parse(record))).toEqual(plain(events()));
    expect(rows.map(({ position, id, record }) => [position, id === JSON.parse(record).id])).toEqual(
      rows.map((_, position) => [position, true]),
    );
  });

  it('have what a timeline is filtered by', async () => {
    for (const [filter, column] of [
      ['kinds', 'kind'],
      ['localities', 'locality'],
      ['provinces', 'province'],
    ] as const) {
      for (const value of await columnOf(`SELECT DISTINCT ${column} FROM events WHERE ${column} IS NOT NULL`)) {
        expect(await columnOf(`SELECT id FROM events WHERE ${column} = $1 ORDER BY position`, [value])).toEqual(
          ids(events({ filter: { [filter]: [value] } })),
        );
      }
    }
    for (const day of ['2023-12-31', '2024-02-28', '2024-08-30', '2025-01-06', '2025-12-31']) {
      const found = 'SELECT id FROM events WHERE';
      expect(await columnOf(`${found} latest >= $1 ORDER BY position`, [day])).toEqual(ids(events({ from: day })));
      expect(await columnOf(`${found} earliest <= $1 ORDER BY position`, [day])).toEqual(ids(events({ to: day })));
    }
  });

  it('are the gaps in order, with what they are filtered by', async () => {
    const rows = await rowsOf('SELECT position::integer, id, record FROM gaps ORDER BY position');
    expect(rows.map(({ record }) => JSON.parse(record))).toEqual(plain(gaps()));
    expect(rows.map(({ position, id, record }) => [position, id === JSON.parse(record).id])).toEqual(
      rows.map((_, position) => [position, true]),
    );
    for (const [filter, column] of [
      ['kinds', 'kind'],
      ['types', 'type'],
      ['properties', 'property'],
    ] as const) {
      for (const value of await columnOf(`SELECT DISTINCT ${column} FROM gaps WHERE ${column} IS NOT NULL`)) {
        expect(await columnOf(`SELECT id FROM gaps WHERE ${column} = $1 ORDER BY position`, [value])).toEqual(
          ids(gaps({ [filter]: [value] })),
        );
      }
    }
  });
});

it('writes any text as it is', async () => {
  const texts = [
    '',
    '\\',
    '\\N',
    '\\.',
    'a\tb',
    'a\nb\r\nc',
    '"',
    "'",
    '{}',
    '{"a",b}',
    'NULL',
    'null',
    ' ',
    ',',
    '김정은',
    '\u{1f300}',
    '\u0001',
  ];
  const rows: Cell[][] = [...texts.map((text, nr) => [nr, text, texts, null]), [texts.length, null, [], true]];
  await pool.query('CREATE TABLE kg_1.written (nr integer, text text, texts text[], flag boolean)');
  const client = new pg.Client(url);
  await client.connect();
  const batch = new Batch([{ table: 'written', columns: ['nr', 'text', 'texts', 'flag'], rows: () => rows }]);
  batch.add(graph, '');
  await batch.send(client, 'kg_1').finally(() => client.end());
  expect((await rowsOf('SELECT * FROM written ORDER BY nr')).map((row) => Object.values(row))).toEqual(rows);
});
