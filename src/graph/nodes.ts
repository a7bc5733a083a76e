import { DatasetError, type Fault } from '../dataset/faults.js';
import type { Claim } from '../dataset/read.js';
import { claimType, type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';
import { takesPart } from './facts.js';
import { labelOf, namesOf } from './labels.js';
import { resolvedValue } from './read.js';
import { Recent } from './recent.js';
import type { FactRecord, NodeRecord } from './records.js';
import type { Subjects } from './subjects.js';
import type { KnownValue } from './values.js';

type Values = NodeRecord['values'];
type Links = Record<string, readonly string[]>;

const keptNodes = 25_000;

/**
 * The nodes of a data set with the values that their facts resolve to, their names, labels and links, each worked out when
 * it is asked for.
 */
export class Nodes {
  readonly #subjects: Subjects;
  readonly #nodes = new Recent<string, NodeRecord>(keptNodes);
  readonly #values = new Recent<string, Values>(keptNodes);
  readonly #labels = new Recent<string, string>(keptNodes);
  readonly #links = new Recent<string, Links>(keptNodes);

  constructor(subjects: Subjects) {
    this.#subjects = subjects;
  }

  /** The node with an id; null where there is none. */
  get(id: string): NodeRecord | null {
    if (this.#subjects.index.nodeNumber(id) === undefined) return null;
    return this.#nodes.get(id, () => this.#node(id));
  }

  /** What is asked for of a node is worked out then: of most that a claim names it is what they are called. */
  #node(id: string): NodeRecord {
    const nodes = this;
    let names: NodeRecord['names'] | undefined;
    let facts: NodeRecord['facts'] | undefined;
    return {
      id,
      type: typeOfId(id) as EntityTypeName,
      get label() {
        return nodes.label(id);
      },
      get names() {
        names ??= namesOf(nodes.#subjects.of(id).facts, (claim) => nodes.#claim(claim));
        return names;
      },
      get facts() {
        facts ??= nodes.#subjects.of(id).facts.map((fact) => fact.id);
        return facts;
      },
      get values() {
        return nodes.values(id);
      },
      get links() {
        return nodes.links(id);
      },
    };
  }

  /** What the facts of a node resolve to. */
  values(id: string): Values {
    return this.#values.get(id, () => resolvedValues(this.#subjects.of(id).facts));
  }

  /** What a node is called. */
  label(id: string): string {
    return this.#labels.get(id, () =>
      labelOf(id, (property) => this.#subjects.factsWith(id, property), {
        claimOf: (claim) => this.#claim(claim),
        latest: (of, property) => this.latest(of, property),
        links: (of) => this.links(of),
        label: (of) => this.label(of),
      }),
    );
  }

  /** What the facts of a node resolve to for one property, worked out alone where the rest is not at hand. */
  resolved(id: string, property: PropertyName): readonly KnownValue[] {
    const kept = this.#values.kept(id);
    if (kept !== undefined) return kept[property] ?? [];
    // A status follows from other properties as well.
    if (property === 'STATUS') return this.values(id)[property] ?? [];
    return resolvedValues(this.#subjects.factsWith(id, property))[property] ?? [];
  }

  /** Of what a property resolves to, the latest. */
  latest(id: string, property: PropertyName): KnownValue | undefined {
    return this.resolved(id, property).at(-1);
  }

  /** The nodes to which a property of a node leads. */
  targets(id: string, property: PropertyName): string[] {
    return this.resolved(id, property).flatMap((value) => ('entity' in value ? [value.entity] : []));
  }

  /** The nodes of which a property leads to a node, sorted; one stands as often as it leads there. */
  holders(id: string, property: PropertyName): string[] {
    const { index } = this.#subjects;
    const subjects = new Set(index.mentioningWith(id, property).map((place) => index.subjectOf(place)));
    return [...subjects].sort().flatMap((subject) =>
      this.targets(subject, property)
        .filter((target) => target === id)
        .map(() => subject),
    );
  }

  /** Links that a node has through claims about other nodes. */
  links(id: string): Links {
    return this.#links.get(id, () => {
      const type = typeOfId(id);
      const links: Links = type === 'Facility' || type === 'Actor' ? this.#direct(id) : {};
      return type === 'Facility' ? this.#ofFacility(id, links) : links;
    });
  }

  #direct(id: string): Links {
    // In the order in which they first occur as the nodes are gone through, which is by id.
    const found: [string, string][] = [
      ...this.holders(id, 'COMPRISES').map((holder): [string, string] => ['project', holder]),
      ...this.holders(id, 'PART_OF').map((holder): [string, string] => ['parts', holder]),
      ...this.holders(id, 'SUCCEEDS').map((holder): [string, string] => ['succeededBy', holder]),
    ];
    found.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
    const links: Record<string, string[]> = {};
    for (const [name, holder] of found) {
      const known = links[name];
      if (known) known.push(holder);
      else links[name] = [holder];
    }
    return links;
  }

  /** A part belongs to the project of its whole, and stands where that stands. */
  #ofFacility(id: string, direct: Links): Links {
    const links: Record<string, readonly string[]> = { ...direct };
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.targets(at, 'PART_OF')[0]) {
      seen.add(at);
      const project = (at === id ? links : at < id ? this.links(at) : this.#direct(at))['project']?.[0];
      if (project !== undefined && links['project'] === undefined) links['project'] = [project];
      const own = this.targets(at, 'IN_LOCALITY')[0];
      const locality = own ?? (project === undefined ? undefined : this.targets(project, 'IN_LOCALITY')[0]);
      if (locality !== undefined && links['locality'] === undefined) links['locality'] = [locality];
    }
    return links;
  }

  #claim(id: string): Claim | undefined {
    return this.#subjects.claims[this.#subjects.index.places.get(id) ?? -1];
  }
}

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

const requiredBy = new Map<EntityTypeName, PropertyName[]>();
for (const name of propertyNames) {
  for (const type of propertyOf(name).required ?? []) requiredBy.set(type, [...(requiredBy.get(type) ?? []), name]);
}

/** Throws a DatasetError where a value that every node of a type needs does not resolve. */
export function checkRequired(subjects: Subjects, nodes: readonly string[]): void {
  const faults: Fault[] = [];
  for (const id of nodes) {
    for (const property of requiredBy.get(typeOfId(id) as EntityTypeName) ?? []) {
      if (surelyResolves(subjects, id, property)) continue;
      if (resolvedValues(subjects.factsWith(id, property))[property] !== undefined) continue;
      const { facts } = subjects.of(id);
      const claims = facts.filter((fact) => fact.property === property).flatMap((fact) => fact.claims);
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
  if (faults.length > 0) throw new DatasetError(faults);
}

/** Whether a single claim makes the only fact of a property, which then needs no working out. */
function surelyResolves({ claims, index, superseded }: Subjects, id: string, property: PropertyName): boolean {
  const [place, more] = index.aboutWith(id, property);
  if (place === undefined || more !== undefined) return false;
  const claim = claims[place] as Claim;
  return claim.knowledgeLevel !== 'PLAN' && claim.knowledgeLevel !== 'PREDICTION' && takesPart(claim, superseded);
}
