import type { EntityTypeName } from '../vocabulary/kinds.js';

/** The columns of `node_list` in which the ranks of nodes stand. */
export const rankColumns = ['by_name', 'by_name_desc', 'by_date', 'by_date_desc', 'by_group'] as const;
type RankColumn = (typeof rankColumns)[number];

const columns: Readonly<Record<string, RankColumn>> = {
  NAME: 'by_name',
  NAME_DESC: 'by_name_desc',
  TITLE: 'by_name',
  DATE: 'by_date',
  DATE_DESC: 'by_date_desc',
  GROUNDBREAKING: 'by_date',
  GROUNDBREAKING_DESC: 'by_date_desc',
  PUBLISHED: 'by_date',
  PUBLISHED_DESC: 'by_date_desc',
  PROVINCE: 'by_group',
  YEAR: 'by_group',
};

/** The orders in which nodes of each type can be asked for. */
export const ordersOfType: Partial<Record<EntityTypeName, readonly string[]>> = {
  Locality: ['NAME', 'NAME_DESC', 'PROVINCE'],
  Project: ['NAME', 'GROUNDBREAKING', 'GROUNDBREAKING_DESC', 'YEAR'],
  Meeting: ['DATE', 'DATE_DESC'],
  Source: ['TITLE', 'PUBLISHED', 'PUBLISHED_DESC'],
};

/** The column with the rank of a node in an order, or without one among its type by id. */
export function rankOfOrder(orderBy: string | null | undefined): RankColumn | 'position' {
  if (orderBy == null) return 'position';
  const column = columns[orderBy];
  if (column === undefined) throw new TypeError(`no order ${orderBy}`);
  return column;
}
