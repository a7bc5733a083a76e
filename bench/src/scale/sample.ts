import pg from 'pg';
import { drawFor } from '../draw.js';
import type { Material } from '../material.js';

/** How much requests are drawn from: the same in a small archive and in a large one, spread over the whole of it. */
const sampled = { claims: 100_000, projects: 700, names: 600, contested: 90 };

/** Draws from a version in a database, by a seed, what requests are made of. */
export async function sampleOf(url: string, properties: readonly string[]): Promise<Material> {
  const client = new pg.Client(url);
  await client.connect();
  const column = async (text: string, values: readonly unknown[] = []): Promise<string[]> =>
    (await client.query<{ value: string }>(text, [...values])).rows.map(({ value }) => value);
  try {
    const [schema] = await column(`SELECT 'kg_' || version AS value FROM kg.current`);
    const drawn = async (table: string, place: string, id: string, where: string, count: number): Promise<string[]> => {
      const [length] = await column(`SELECT count(*)::text AS value FROM ${schema}.${table} WHERE ${where}`);
      const places = Array.from({ length: Math.min(count, Number(length)) }, (_, number) => {
        // Evenly over the whole, each drawn within its own part.
        const part = Number(length) / Math.min(count, Number(length));
        return Math.floor(number * part + drawFor(number).one([0, 0.25, 0.5, 0.75]) * part);
      });
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
