import pg from 'pg';
import type { Material } from '../material.js';

/**
 * How much requests are drawn from: what an archive of 100,000 claims has, whole programmes of the synthetic data, so that of a
 * larger one the same number of nodes is asked for, in as many places of it.
 */
const sampled = { claims: 100_000, projects: 780, names: 600, contested: 90 };
const stretches = 12;

/** Takes from a version in a database what requests are made of. */
export async function sampleOf(url: string, properties: readonly string[]): Promise<Material> {
  const client = new pg.Client(url);
  await client.connect();
  const column = async (text: string, values: readonly unknown[] = []): Promise<string[]> =>
    (await client.query<{ value: string }>(text, [...values])).rows.map(({ value }) => value);
  try {
    const [schema] = await column(`SELECT 'kg_' || version AS value FROM kg.current`);
    const drawn = async (table: string, place: string, id: string, where: string, count: number): Promise<string[]> => {
      const [length] = await column(`SELECT count(*)::text AS value FROM ${schema}.${table} WHERE ${where}`);
      const each = Math.min(count, Number(length)) / stretches;
      const places = Array.from({ length: stretches }, (_, stretch) => {
        const from = Math.floor((stretch * Number(length)) / stretches);
        return Array.from({ length: Math.floor(each) }, (_, at) => from + at);
      }).flat();
      return column(`SELECT ${id} AS value FROM ${schema}.${table} WHERE ${where} AND ${place} = ANY($1)`, [places]);
    };
    const localities = await drawn('node_list', 'position', 'id', `type = 'Locality'`, sampled.names);
    return {
      claims: await drawn('claim_list', 'place', 'id', 'true', sampled.claims),
      projects: await drawn('node_list', 'position', 'id', `type = 'Project'`, sampled.projects),
      names: (await column(`SELECT record AS value FROM ${schema}.nodes WHERE id = ANY($1)`, [localities])).map(
        (record) => (JSON.parse(record) as { label: string }).label,
      ),
      contested: await column(
        `SELECT DISTINCT subject AS value FROM (SELECT subject FROM ${schema}.fact_list WHERE agreement = 'CONTESTED' ORDER BY position LIMIT $1) AS f`,
        [sampled.contested],
      ),
      properties,
      firstPage: 100,
    };
  } finally {
    await client.end();
  }
}
