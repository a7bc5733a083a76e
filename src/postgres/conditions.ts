import type { ClaimFilter, FactFilter, GapFilter, TimelineFilter } from '../graph/filters.js';
import { wantedNodes } from '../graph/lists.js';
import type { EntityTypeName } from '../vocabulary/kinds.js';

/** Conditions of a query, all of which must hold, with the values that stand in them as `$1`, `$2` and so on. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Adds a value and answers how it is written. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition in which a value stands; none where there is no value. */
  where<Value>(value: Value | null | undefined, condition: (written: string) => string): this {
    if (value != null) this.#parts.push(condition(this.value(value)));
    return this;
  }

  /** The same conditions, to which more can be added. */
  copy(): Conditions {
    const copy = new Conditions();
    copy.values.push(...this.values);
    copy.#parts.push(...this.#parts);
    return copy;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** As they are written in a query. */
  toString(): string {
    return this.isEmpty ? 'true' : this.#parts.join(' AND ');
  }
}

/** Adds what a filter of nodes asks for of rows of `node_list n`. */
export function whereNodes(
  conditions: Conditions,
  type: EntityTypeName,
  filter: object | null | undefined,
): Conditions {
  const { terms, from, to } = wantedNodes(type, filter ?? {});
  for (const wanted of terms) conditions.where(wanted, (each) => `n.terms && ${each}::text[]`);
  return conditions.where(from, (day) => `n.latest >= ${day}`).where(to, (day) => `n.earliest <= ${day}`);
}

/** Adds what a filter asks for of rows of `claim_list c`. */
export function whereClaims(
  conditions: Conditions,
  schema: string,
  filter: ClaimFilter | null | undefined,
): Conditions {
  const { subjects, properties, sources, documents, sourceKinds, attributedTo, knowledgeLevels, agreement, relations } =
    filter ?? {};
  return conditions
    .where(subjects, (ids) => `c.subject = ANY(${ids})`)
    .where(properties, (names) => `c.property = ANY(${names})`)
    .where(sources, (ids) => `c.source = ANY(${ids})`)
    .where(documents, (ids) => `c.document = ANY(${ids})`)
    .where(sourceKinds, (codes) => `c.source_kind = ANY(${codes})`)
    .where(knowledgeLevels, (codes) => `c.level = ANY(${codes})`)
    .where(agreement, (codes) => `c.agreement = ANY(${codes})`)
    .where(relations, (codes) => `c.relations <> '{}' AND c.relations && ${codes}::text[]`)
    .where(
      attributedTo,
      (ids) =>
        `c.place IN (SELECT unnest(m.places) FROM ${schema}.members m WHERE m.list = 'Actor.attributedClaims' AND m.of = ANY(${ids}))`,
    );
}

/** Adds what a filter asks for of rows of `fact_list f`. */
export function whereFacts(conditions: Conditions, filter: FactFilter | null | undefined): Conditions {
  const { subjects, types, provinces, years, properties, agreement, bases, supportedOnlyBy, onlySources, minOrigins } =
    filter ?? {};
  return conditions
    .where(subjects, (ids) => `f.subject = ANY(${ids})`)
    .where(types, (codes) => `f.type = ANY(${codes})`)
    .where(provinces, (ids) => `coalesce(f.province, '') = ANY(${ids})`)
    .where(years, (numbers) => `f.year = ANY(${numbers}::integer[])`)
    .where(properties, (names) => `f.property = ANY(${names})`)
    .where(agreement, (codes) => `f.agreement = ANY(${codes})`)
    .where(bases, (codes) => `f.basis = ANY(${codes})`)
    .where(supportedOnlyBy, (codes) => `f.source_kinds <@ ${codes}::text[]`)
    .where(onlySources, (ids) => `f.sources && ${ids}::text[] AND f.sources <@ ${ids}::text[]`)
    .where(minOrigins, (number) => `f.origins >= ${number}`);
}

/** Adds what is asked of rows of `events e`. */
export function whereEvents(
  conditions: Conditions,
  from: string | null | undefined,
  to: string | null | undefined,
  filter: TimelineFilter | null | undefined,
): Conditions {
  return conditions
    .where(from, (day) => `e.latest >= ${day}`)
    .where(to, (day) => `e.earliest <= ${day}`)
    .where(filter?.kinds, (codes) => `e.kind = ANY(${codes})`)
    .where(filter?.localities, (ids) => `e.locality = ANY(${ids})`)
    .where(filter?.provinces, (ids) => `e.province = ANY(${ids})`);
}

/** Adds what a filter asks for of rows of `gaps g`. */
export function whereGaps(conditions: Conditions, filter: GapFilter | null | undefined): Conditions {
  return conditions
    .where(filter?.kinds, (codes) => `g.kind = ANY(${codes})`)
    .where(filter?.types, (codes) => `g.type = ANY(${codes})`)
    .where(filter?.properties, (names) => `g.property = ANY(${names})`);
}
