import type { PropertyName } from '../vocabulary/properties.js';
import type { FactRecord, NodeRecord } from './records.js';
import type { KnownValue } from './values.js';

/** Typed reading of the values that a node's facts resolve to. Where times differ, the latest stands. */

/** What has values by property: a node, or a view of one of which only what is asked for is worked out. */
export interface HasValues {
  readonly values: NodeRecord['values'];
}

/** The value that the rule of resolution picks for a fact; null where there is no fact, or none is picked. */
export function resolvedValue(fact: FactRecord | undefined): KnownValue | null {
  return fact === undefined || fact.resolved === null ? null : (fact.values[fact.resolved]?.value ?? null);
}

function latest(node: HasValues, property: PropertyName): KnownValue | undefined {
  return node.values[property]?.at(-1);
}

/** The node that a property points to; null where it resolves to none. */
export function entityOf(node: HasValues, property: PropertyName): string | null {
  const value = latest(node, property);
  return value !== undefined && 'entity' in value ? value.entity : null;
}

/** All nodes that a property of many values points to, in the order in which they were first claimed. */
export function entitiesOf(node: HasValues, property: PropertyName): string[] {
  return (node.values[property] ?? []).flatMap((value) => ('entity' in value ? [value.entity] : []));
}

/** The date of a property in EDTF. */
export function dateValue(node: HasValues, property: PropertyName): string | null {
  const value = latest(node, property);
  return value !== undefined && 'date' in value ? value.date : null;
}

/** The code of a property. */
export function codeOf(node: HasValues, property: PropertyName): string | null {
  const value = latest(node, property);
  return value !== undefined && 'code' in value ? value.code : null;
}

/** The truth value of a property. */
export function flagOf(node: HasValues, property: PropertyName): boolean | null {
  const value = latest(node, property);
  return value !== undefined && 'boolean' in value ? value.boolean : null;
}

/** The text of a property. */
export function textOf(node: HasValues, property: PropertyName): string | null {
  const value = latest(node, property);
  return value !== undefined && 'text' in value ? value.text : null;
}

/** The amount of a property in the unit given. */
export function amountOf(node: HasValues, property: PropertyName, unit: string): number | null {
  const value = node.values[property]?.findLast((each) => 'unit' in each && each.unit === unit);
  return value !== undefined && 'unit' in value ? (value.amount ?? null) : null;
}

/** The year of a project. Required of every project, so always there in a checked graph. */
export function yearOf(project: HasValues): number {
  return Number(dateValue(project, 'BATCH_YEAR')?.slice(0, 4));
}
