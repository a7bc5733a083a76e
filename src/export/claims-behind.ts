import type { FactRecord, NodeRecord } from '../graph/records.js';
import { valueKey } from '../graph/values.js';
import type { PropertyName } from '../vocabulary/properties.js';

type Facts = ReadonlyMap<string, FactRecord>;

/** The facts from which a node's own value of a property comes, in order. Plans fill no field of what is. */
function factsOn(node: NodeRecord | undefined, property: PropertyName, facts: Facts): FactRecord[] {
  return (node?.facts ?? [])
    .map((id) => facts.get(id))
    .filter((fact) => fact !== undefined)
    .filter((fact) => fact.property === property && !fact.prospective && fact.values.length > 0);
}

/** The claims that give the value shown, for whatever part they give it. */
function claimsOfValue(fact: FactRecord): readonly string[] {
  const shown = fact.resolved === null ? undefined : fact.values[fact.resolved];
  if (shown === undefined) return [];
  const key = valueKey(shown.value);
  return fact.values.filter((each) => valueKey(each.value) === key).flatMap((each) => each.claims);
}

/**
 * The claims behind all the values that a node shows for a property: those that give them; where it shows none, those
 * between which the rule of resolution could not decide.
 */
export function claimsBehind(node: NodeRecord | undefined, property: PropertyName, facts: Facts): string[] {
  const found = factsOn(node, property, facts);
  const shown = found.flatMap(claimsOfValue);
  return shown.length > 0 ? shown : found.flatMap((fact) => fact.claims);
}

/** As `claimsBehind`, for a property of which only the latest value is shown. */
export function claimsBehindLatest(node: NodeRecord | undefined, property: PropertyName, facts: Facts): string[] {
  const found = factsOn(node, property, facts);
  const latest = found.findLast((fact) => fact.resolved !== null);
  return latest === undefined ? found.flatMap((fact) => fact.claims) : [...claimsOfValue(latest)];
}

/** The claims that give the name under which a node goes here; none for one that no source names. */
export function claimsOfLabel(node: NodeRecord | undefined): string[] {
  return (node?.names ?? []).filter((name) => name.text === node?.label).flatMap((name) => name.claims);
}
