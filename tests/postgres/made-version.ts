import type pg from 'pg';
import type { NodeRecord } from '../../src/graph/records.js';
import { layout, schemaOf } from '../../src/postgres/layout.js';
import { readSql } from '../../src/postgres/sql-files.js';
import { serveVersion } from '../../src/postgres/versions.js';
import { shipped } from '../shipped.js';

/** Nodes of a version that is made by hand. */
export const madeIds = ['Locality:songchon', 'Project:songchon-2024', 'Policy:20x10'];

/** The digest of a version by its number. */
export const digestOf = (number: number): string => `sha256:${String(number).padStart(64, '0')}`;

/** Makes a version of a few nodes, each of which has its digest as its name, and has it served. */
export async function makeVersion(client: pg.ClientBase, number: number): Promise<void> {
  const schema = schemaOf(number);
  const digest = digestOf(number);
  const info = JSON.stringify({ ...shipped.dataset, version: `0.0.${number}`, digest, history: [] });
  const nodes = (await shipped.store.nodes(madeIds)) as readonly NodeRecord[];
  await client.query(`INSERT INTO kg.versions (number, layout, digest, info, state) VALUES ($1, $2, $3, $4, 'READY')`, [
    number,
    layout,
    digest,
    info,
  ]);
  await client.query(`CREATE SCHEMA ${schema}`);
  await client.query(`BEGIN; SET LOCAL search_path TO ${schema}; ${readSql('layout.sql')}; COMMIT`);
  for (const node of nodes) {
    await client.query(`INSERT INTO ${schema}.nodes (id, record) VALUES ($1, $2)`, [
      node.id,
      JSON.stringify({ ...node, label: digest }),
    ]);
  }
  await client.query(`BEGIN; SET LOCAL search_path TO ${schema}; ${readSql('layout-indexes.sql')}; COMMIT`);
  await serveVersion(client, number);
}
