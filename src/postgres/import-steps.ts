import type pg from 'pg';
import type { Graph } from '../graph/graph.js';
import { sortNodes } from '../graph/lists.js';
import { type EntityTypeName, entityTypes } from '../vocabulary/kinds.js';
import { Batch } from './batch.js';
import { ordersOfType, rankColumns, rankOfOrder } from './orders.js';
import { gapsAmongAll } from './rows/gaps.js';
import { statementsOf } from './sql-files.js';
import type { TablePart } from './table-part.js';
import { writeTextStatistics } from './text-statistics.js';

/** What is done in one transaction when the rows of all nodes are there. */
interface Step {
  readonly name: string;
  readonly run: (client: pg.Client, graph: Graph, schema: string) => Promise<void>;
}

/** The steps after the rows, in order. Their names stand in kg.progress, so that none is done twice. */
export function stepsAfterRows(): readonly Step[] {
  return [
    { name: 'node_list', run: numberNodes },
    { name: 'fact_list', run: numbered('fact', 'fact_list', 'section, place, nth', factColumns) },
    { name: 'events', run: numbered('event', 'events', 'key', eventColumns) },
    { name: 'gaps', run: numberGaps },
    ...[...statementsOf('layout-indexes.sql'), ...statementsOf('layout-search.sql')].map((statement) => ({
      name: nameOf(statement),
      run: execute(statement),
    })),
    { name: 'text_statistics', run: (client, _graph, schema) => writeTextStatistics(client, schema) },
    { name: 'analyze', run: analyze },
  ];
}

const factColumns =
  'subject, nth, id, type, property, agreement, basis, origins, province, year, source_kinds, sources';
const eventColumns = 'kind, earliest, latest, locality, province, id, record';
const gapColumns = 'kind, type, property, id, record';

/** What a statement does as one word, such as create_index_gaps_by_id: it is told to whoever waits. */
function nameOf(statement: string): string {
  return (/^\w+ (?:UNIQUE )?\w+ \w+/.exec(statement)?.[0] ?? statement).toLowerCase().replaceAll(' ', '_');
}

function execute(statement: string): Step['run'] {
  return async (client, _graph, schema) => {
    await client.query(`SET LOCAL search_path TO ${schema}`);
    await client.query(statement);
  };
}

/** Fills a table from its stage, with positions in the order given. */
function numbered(stage: string, table: string, order: string, columns: string): Step['run'] {
  return async (client, _graph, schema) => {
    await client.query(
      `INSERT INTO ${schema}.${table} (position, ${columns})
       SELECT row_number() OVER (ORDER BY ${order}) - 1, ${columns} FROM ${schema}.${stage}_stage ORDER BY ${order}`,
    );
    await client.query(`DROP TABLE ${schema}.${stage}_stage`);
  };
}

/** Gaps for which the facts of all nodes are needed, which are of documents only; then the numbers of all. */
async function numberGaps(client: pg.Client, graph: Graph, schema: string): Promise<void> {
  await sendRows(client, graph, schema, gapsAmongAll, graph.idsOfType('Source'));
  await numbered('gap', 'gaps', 'finder, type_number, node, nth', gapColumns)(client, graph, schema);
}

/** The ranks of nodes in all orders of their type, beside what they are filtered by. */
async function numberNodes(client: pg.Client, graph: Graph, schema: string): Promise<void> {
  for (const type of entityTypes) {
    const ranks = ranksOf(graph, type);
    if (ranks === null) continue;
    const part: TablePart = { table: 'rank_stage', columns: ['id', ...rankColumns], rows: (_, id) => [ranks(id)] };
    await sendRows(client, graph, schema, part, graph.idsOfType(type));
  }
  const own = 'id, type, position, terms, earliest, latest';
  await client.query(
    `INSERT INTO ${schema}.node_list (${own}, ${rankColumns.join(', ')})
     SELECT ${own}, ${rankColumns.join(', ')} FROM ${schema}.node_stage LEFT JOIN ${schema}.rank_stage USING (id)`,
  );
  await client.query(`DROP TABLE ${schema}.node_stage, ${schema}.rank_stage`);
}

/** The row of ranks of each node of a type; null for a type without orders. */
function ranksOf(graph: Graph, type: EntityTypeName): ((id: string) => readonly (string | number | null)[]) | null {
  const orders = ordersOfType[type];
  if (orders === undefined) return null;
  const ids = graph.idsOfType(type);
  const places = new Map(ids.map((id, place) => [id, place]));
  const ranks = new Map<string, Int32Array>();
  for (const order of orders) {
    const ranked = new Int32Array(ids.length);
    for (const [rank, id] of sortNodes(graph, ids, order).entries()) ranked[places.get(id) as number] = rank;
    ranks.set(rankOfOrder(order), ranked);
  }
  return (id) => [id, ...rankColumns.map((column) => ranks.get(column)?.[places.get(id) as number] ?? null)];
}

/** Bytes of rows that are sent at once. */
const enough = 1 << 22;

async function sendRows(
  client: pg.Client,
  graph: Graph,
  schema: string,
  part: TablePart,
  ids: Iterable<string>,
): Promise<void> {
  const batch = new Batch([part]);
  for (const id of ids) {
    batch.add(graph, id);
    if (batch.size > enough) await batch.send(client, schema);
  }
  await batch.send(client, schema);
}

async function analyze(client: pg.Client, _graph: Graph, schema: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1`,
    [schema],
  );
  for (const { table } of rows) await client.query(`ANALYZE ${schema}.${table}`);
}
