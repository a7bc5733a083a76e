import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Claim } from '../../src/dataset/read.js';
import type { Graph } from '../../src/graph/graph.js';
import { provinceOfSubject, yearOfSubject } from '../../src/graph/lists.js';
import type { Version } from '../../src/postgres/reader.js';
import { derivations } from '../../src/postgres/rows/derivations.js';
import { links } from '../../src/postgres/rows/links.js';
import { years } from '../../src/postgres/rows/years.js';
import type { Cell, TablePart } from '../../src/postgres/table-part.js';
import { type EntityTypeName, entityTypes, kinds, typeOfId } from '../../src/vocabulary/kinds.js';

const sql = (file: string): string => readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8');

const own: TablePart[] = [
  {
    table: 'nodes',
    columns: ['id', 'record'],
    *rows(graph, id) {
      yield [id, JSON.stringify(graph.node(id))];
    },
  },
  {
    table: 'claims',
    columns: ['id', 'place', 'subject', 'record', 'surroundings'],
    *rows({ subjects }, id) {
      const { voiceOf, published, knownFrom } = subjects.surroundings;
      for (const place of subjects.index.about(id)) {
        const claim = subjects.claims[place] as Claim;
        const surroundings = { voice: voiceOf(claim), span: published(claim.source), knownFrom: knownFrom(claim) };
        yield [claim.id, place, id, JSON.stringify(subjects.claimNode(place)), JSON.stringify(surroundings)];
      }
    },
  },
  {
    table: 'claim_list',
    columns: ['place', 'id', 'subject', 'property', 'source', 'source_kind', 'document', 'level', 'relations'],
    *rows(graph, id) {
      for (const place of graph.subjects.index.about(id)) {
        const { id: claim, property, source, document, knowledgeLevel } = graph.subjects.claims[place] as Claim;
        const kind = graph.kindOfSource(source);
        yield [place, claim, id, property, source, kind, document ?? source, knowledgeLevel, []];
      }
    },
  },
  {
    table: 'facts',
    columns: ['subject', 'nth', 'id', 'record'],
    *rows(graph, id) {
      for (const [nth, fact] of graph.subjects.of(id).facts.entries()) yield [id, nth, fact.id, JSON.stringify(fact)];
    },
  },
  {
    table: 'fact_list',
    columns: [
      'position',
      'subject',
      'nth',
      'id',
      'type',
      'property',
      'agreement',
      'origins',
      'province',
      'year',
      'source_kinds',
      'sources',
    ],
    *rows(graph, id) {
      for (const [nth, fact] of graph.subjects.of(id).facts.entries()) {
        const type = kinds[typeOfId(id) as EntityTypeName].code;
        yield [
          0,
          id,
          nth,
          fact.id,
          type,
          fact.property,
          fact.agreement,
          0,
          provinceOfSubject(graph, id),
          yearOfSubject(graph, id),
          [],
          [],
        ];
      }
    },
  },
  {
    table: 'members',
    columns: ['of', 'list', 'chunk', 'total', 'ids'],
    *rows(graph, id) {
      const ids = graph.list('Policy.projects', id);
      // In rows of seven, so that there are several.
      for (let at = 0; at < ids.length; at += 7)
        yield [id, 'Policy.projects', at / 7, ids.length, ids.slice(at, at + 7)];
    },
  },
  links,
  years,
  derivations,
];

/** Writes what questions under clocks read of a graph into a schema of its own. */
export async function writeTables(pool: pg.Pool, graph: Graph, number: number): Promise<Version> {
  const schema = `kg_${number}`;
  const client = await pool.connect();
  try {
    await client.query(`CREATE SCHEMA ${schema}`);
    await client.query(`SET search_path = ${schema}`);
    await client.query(sql('layout.sql'));
    for (const { table, columns, rows } of own) {
      let cells: Record<string, Cell | undefined>[] = [];
      const write = async (): Promise<void> => {
        const given = [
          `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${table}, $1)`,
          [JSON.stringify(cells)],
        ] as const;
        await client.query(given[0], [...given[1]]);
        cells = [];
      };
      let position = 0;
      for (const id of idsOf(graph)) {
        for (const row of rows(graph, id)) {
          cells.push(
            Object.fromEntries(columns.map((column, at) => [column, column === 'position' ? position++ : row[at]])),
          );
          if (cells.length === 1000) await write();
        }
      }
      await write();
    }
    await client.query(sql('layout-indexes.sql'));
    await client.query('ANALYZE');
  } finally {
    client.release(true);
  }
  return { number, schema, dataset: graph.dataset };
}

/** All nodes of a graph by id. */
export function idsOf(graph: Graph): string[] {
  return entityTypes.flatMap((type) => graph.idsOfType(type)).sort();
}
