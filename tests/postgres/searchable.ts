import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Graph } from '../../src/graph/graph.js';
import type { Reader, Version } from '../../src/postgres/reader.js';
import { names, statements } from '../../src/postgres/rows/texts.js';
import { statementsOf } from '../../src/postgres/sql-files.js';
import type { TablePart } from '../../src/postgres/table-part.js';
import { writeTextStatistics } from '../../src/postgres/text-statistics.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';

const claims: TablePart = {
  table: 'claims',
  columns: ['id', 'place', 'subject', 'record', 'surroundings'],
  *rows(graph, id) {
    for (const place of graph.subjects.index.about(id)) {
      const claim = graph.subjects.claimNode(place);
      yield [claim.id, place, id, JSON.stringify(claim), '{}'];
    }
  },
};

/** A version of which only what a search reads is there. */
export async function searchable(
  pool: pg.Pool,
  graph: Graph,
  number: number,
): Promise<{ reader: Reader; version: Version }> {
  const schema = `kg_${number}`;
  const client = await pool.connect();
  try {
    await client.query(`CREATE SCHEMA ${schema}; SET search_path = ${schema}`);
    await client.query(sql('layout'));
    const { rowCount: divided } = await client.query(`SELECT FROM pg_extension WHERE extname = 'citus'`);
    if (divided === 1) await client.query(sql('layout-citus'));
    for (const part of [names, statements, claims]) await fill(client, schema, part, graph);
    for (const file of ['layout-indexes.sql', 'layout-search.sql'])
      for (const statement of statementsOf(file)) await client.query(statement);
    await writeTextStatistics(client, schema);
    await client.query('ANALYZE names, statements, terms, slips; RESET search_path');
  } finally {
    client.release();
  }
  return {
    reader: { rows: async ({ text, values }) => (await pool.query(text, [...values])).rows },
    version: { number, schema, dataset: graph.dataset },
  };
}

const sql = (name: string): string => readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8');

async function fill(client: pg.PoolClient, schema: string, part: TablePart, graph: Graph): Promise<void> {
  const columns = part.columns.join(', ');
  const write = (rows: readonly object[]): Promise<unknown> =>
    client.query(
      `INSERT INTO ${part.table} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${schema}.${part.table}, $1)`,
      [JSON.stringify(rows)],
    );
  let rows: object[] = [];
  for (const id of entityTypes.flatMap((type) => graph.idsOfType(type))) {
    for (const cells of part.rows(graph, id))
      rows.push(Object.fromEntries(cells.map((cell, at) => [part.columns[at], cell])));
    if (rows.length < 2_000) continue;
    await write(rows);
    rows = [];
  }
  await write(rows);
}
