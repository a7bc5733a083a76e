import { DatasetError, type Fault } from '../dataset/faults.js';
import type { Dataset } from '../dataset/read.js';
import { claimType, type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';
import { labelOf, namesOf } from './labels.js';
import { resolvedValue } from './read.js';
import type { ClaimNode, FactRecord, NodeRecord } from './records.js';
import type { KnownValue } from './values.js';

/** Gives each node the values that its facts resolve to, its names, its label and the links that follow. */
export function buildNodes(
  dataset: Dataset,
  facts: readonly FactRecord[],
  claims: ReadonlyMap<string, ClaimNode>,
): Map<string, NodeRecord> {
  const factsOf = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    const known = factsOf.get(fact.subject);
    if (known) known.push(fact);
    else factsOf.set(fact.subject, [fact]);
  }
  const valuesOf = new Map(dataset.nodes.map((id) => [id, resolvedValues(factsOf.get(id) ?? [])]));
  const faults = unresolved(valuesOf, factsOf);
  if (faults.length > 0) throw new DatasetError(faults);
  const links = followingLinks(valuesOf);
  const nodes = new Map<string, NodeRecord>();
  const label = (id: string): string =>
    labelOf(id, factsOf.get(id) ?? [], {
      claims,
      valuesOf: (of) => valuesOf.get(of) ?? {},
      links: (of) => links.get(of) ?? {},
      label,
    });
  for (const id of dataset.nodes) {
    nodes.set(id, {
      id,
      type: typeOfId(id) as EntityTypeName,
      label: label(id),
      names: namesOf(factsOf.get(id) ?? [], claims),
      facts: (factsOf.get(id) ?? []).map((fact) => fact.id),
      values: valuesOf.get(id) ?? {},
      links: links.get(id) ?? {},
    });
  }
  return nodes;
}

type Values = NodeRecord['values'];

function resolvedValues(facts: readonly FactRecord[]): Values {
  const values: Partial<Record<PropertyName, KnownValue[]>> = {};
  for (const fact of facts) {
    const value = resolvedValue(fact);
    if (value === null || fact.prospective) continue;
    const known = values[fact.property];
    if (known) known.push(value);
    else values[fact.property] = [value];
  }
  return values;
}

function unresolved(
  valuesOf: ReadonlyMap<string, Values>,
  factsOf: ReadonlyMap<string, readonly FactRecord[]>,
): Fault[] {
  const faults: Fault[] = [];
  for (const [id, values] of valuesOf) {
    const type = typeOfId(id) as EntityTypeName;
    for (const property of propertyNames) {
      if (!propertyOf(property).required?.includes(type) || values[property] !== undefined) continue;
      const claims = (factsOf.get(id) ?? [])
        .filter((fact) => fact.property === property)
        .flatMap((fact) => fact.claims);
      const source = claims[0]?.slice(`${claimType}:`.length).split('/')[0];
      faults.push({
        code: 'UNRESOLVED',
        file: source === undefined ? 'nodes' : `claims/${source}.json`,
        pointer: '',
        found: `${property} of ${id}: ${claims.join(', ') || 'only plans or unknowns'}`,
        expected: 'a value that the rule of resolution can pick; give one claim the rank PREFERRED, with the reason',
      });
    }
  }
  return faults;
}

/** Links that a node has through claims about other nodes. */
function followingLinks(valuesOf: ReadonlyMap<string, Values>): Map<string, Record<string, string[]>> {
  const links = new Map<string, Record<string, string[]>>();
  const add = (from: string, name: string, to: string): void => {
    const known = links.get(from) ?? {};
    links.set(from, { ...known, [name]: [...(known[name] ?? []), to] });
  };
  const targets = (values: Values, property: PropertyName): string[] =>
    (values[property] ?? []).flatMap((value) => ('entity' in value ? [value.entity] : []));
  for (const [id, values] of valuesOf) {
    for (const facility of targets(values, 'COMPRISES')) add(facility, 'project', id);
    for (const whole of targets(values, 'PART_OF')) add(whole, 'parts', id);
    for (const former of targets(values, 'SUCCEEDS')) add(former, 'succeededBy', id);
  }
  const facilities = [...valuesOf.keys()].filter((id) => typeOfId(id) === 'Facility');
  for (const id of facilities) {
    // A part belongs to the project of its whole, and stands where that stands.
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && !seen.has(at);
      at = targets(valuesOf.get(at) ?? {}, 'PART_OF')[0]
    ) {
      seen.add(at);
      const project = links.get(at)?.['project']?.[0];
      if (project !== undefined && links.get(id)?.['project'] === undefined) add(id, 'project', project);
      const own = targets(valuesOf.get(at) ?? {}, 'IN_LOCALITY')[0];
      const locality =
        own ?? (project === undefined ? undefined : targets(valuesOf.get(project) ?? {}, 'IN_LOCALITY')[0]);
      if (locality !== undefined && links.get(id)?.['locality'] === undefined) add(id, 'locality', locality);
    }
  }
  return links;
}
