import { type NodeText, searchText, statementOf, type TextKind } from '../graph/search-texts.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { foldOnce, sizeOf } from './lexemes.js';
import type { Reader } from './reader.js';

/** Where something stands in the order in which the database has what it finds: by size, and then by an id or a place. */
export type Key = readonly [size: number, key: string | number];

/** Nodes or claims in the order of the database, each with where it stands, and all that was found of them. */
export interface FoundPart {
  readonly keys: readonly { readonly id: string; readonly key: Key }[];
  readonly texts: readonly NodeText[];
}

/** A part of what is found: so many after a key, or with `last` so many before one; from the beginning or end without. */
export interface Stretch {
  readonly count: number;
  readonly after?: Key | null;
  readonly before?: Key | null;
  readonly last?: boolean;
}

/** What a tsquery finds, however much it is: nodes by texts, or claims by statements. */
export interface FoundList {
  /** Some of the texts that are found, in no order: all where there are fewer than so many. */
  some(most: number): Promise<readonly NodeText[]>;
  /** How many nodes or claims are found. */
  count(): Promise<number>;
  /** A part of what is found, in the order of the database. */
  stretch(part: Stretch): Promise<FoundPart>;
  /** Where a node or claim stands; null where it is not found. */
  keyOf(id: string): Promise<Key | null>;
}

interface NameRow {
  readonly node: string;
  readonly nth: number;
  readonly kind: TextKind;
  readonly property: PropertyName | null;
  readonly text: string;
  readonly place: string | null;
}

/** The nodes, of some types if these are said, of which a tsquery finds names, titles or labels. */
export function foundNodes(
  reader: Reader,
  schema: string,
  tsquery: string,
  types: readonly string[] | null,
): FoundList {
  const rows = <Row>(text: string, more: readonly unknown[] = []) =>
    reader.rows<Row>({ text, values: [tsquery, types, ...more] });
  const table = `${schema}.names`;
  const found = `n.words @@ $1::tsquery AND ($2::text[] IS NULL OR split_part(n.node, ':', 1) = ANY($2))`;
  // The first text of a node stands for it.
  const first = `NOT EXISTS (
    SELECT 1 FROM ${table} o
    WHERE o.node = n.node AND o.words @@ $1::tsquery AND (o.size, o.nth) < (n.size, n.nth))`;
  const columns = 'n.node, n.nth, n.kind, n.property, n.text, n.place';
  const textOf = ({ text, place, ...row }: NameRow): NodeText => ({
    ...row,
    text: JSON.parse(text),
    place: place === null ? [] : place.split(' '),
  });
  return {
    some: async (most) =>
      (await rows<NameRow>(`SELECT ${columns} FROM ${table} n WHERE ${found} LIMIT ${most}`)).map(textOf),
    count: async () => {
      const [row] = await rows<{ count: number }>(
        `SELECT count(DISTINCT n.node)::float8 AS count FROM ${table} n WHERE ${found}`,
      );
      return row?.count ?? 0;
    },
    stretch: async (part) => {
      const { cut, values } = boundsOf(part, 'n.size, n.node', 3);
      const all = await rows<{ node: string; size: number }>(
        `SELECT n.node, n.size FROM ${table} n WHERE ${found} AND ${first}${cut}`,
        values,
      );
      const keys = (part.last ? all.toReversed() : all).map(({ node, size }) => ({
        id: node,
        key: [size, node] as const,
      }));
      const texts = await rows<NameRow>(`SELECT ${columns} FROM ${table} n WHERE ${found} AND n.node = ANY($3)`, [
        keys.map(({ id }) => id),
      ]);
      return { keys, texts: texts.map(textOf) };
    },
    keyOf: async (id) => {
      const [row] = await rows<{ size: number }>(
        `SELECT n.size FROM ${table} n WHERE ${found} AND n.node = $3 ORDER BY n.size, n.nth LIMIT 1`,
        [id],
      );
      return row === undefined ? null : [row.size, id];
    },
  };
}

interface StatementRow {
  readonly claim: string;
  readonly text: string;
}

/** The claims of which a tsquery finds the statements. */
export function foundStatements(reader: Reader, schema: string, tsquery: string): FoundList {
  const rows = <Row>(text: string, more: readonly unknown[] = []) =>
    reader.rows<Row>({ text, values: [tsquery, ...more] });
  const table = `${schema}.statements`;
  const found = 's.words @@ $1::tsquery';
  const textOf = ({ claim, text }: StatementRow): NodeText => statementOf({ id: claim, statement: JSON.parse(text) });
  return {
    some: async (most) =>
      (await rows<StatementRow>(`SELECT s.claim, s.text FROM ${table} s WHERE ${found} LIMIT ${most}`)).map(textOf),
    count: async () => {
      const [row] = await rows<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${table} s WHERE ${found}`);
      return row?.count ?? 0;
    },
    stretch: async (part) => {
      const { cut, values } = boundsOf(part, 's.size, s.place', 2);
      const all = await rows<StatementRow & { size: number; place: number }>(
        `SELECT s.claim, s.text, s.size, s.place::float8 AS place FROM ${table} s WHERE ${found}${cut}`,
        values,
      );
      const inOrder = part.last ? all.toReversed() : all;
      return {
        keys: inOrder.map(({ claim, size, place }) => ({ id: claim, key: [size, place] as const })),
        texts: inOrder.map(textOf),
      };
    },
    keyOf: async (id) => {
      const [claim] = await reader.rows<{ place: number; record: string }>({
        text: `SELECT c.place::float8 AS place, c.record FROM ${schema}.claims c WHERE c.id = $1`,
        values: [id],
      });
      if (claim === undefined) return null;
      const key: Key = [sizeOf(searchText(statementOf(JSON.parse(claim.record)), foldOnce)), claim.place];
      const [row] = await rows(`SELECT 1 FROM ${table} s WHERE s.size = $2 AND s.place = $3 AND ${found}`, key);
      return row === undefined ? null : key;
    },
  };
}

/** The part of a statement that cuts a stretch out of what is found; its values are the last of the statement. */
function boundsOf(
  { count, after, before, last }: Stretch,
  columns: string,
  firstParameter: number,
): { cut: string; values: readonly unknown[] } {
  const key = last ? before : after;
  const where = key == null ? '' : ` AND (${columns}) ${last ? '<' : '>'} ($${firstParameter}, $${firstParameter + 1})`;
  const order = columns
    .split(', ')
    .map((column) => (last ? `${column} DESC` : column))
    .join(', ');
  return { cut: `${where} ORDER BY ${order} LIMIT ${count}`, values: key ?? [] };
}
