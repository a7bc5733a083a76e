import type { FactFilter } from '../graph/filters.js';
import { byPlace, contestingWith, type PlacedFact, placedFacts } from '../graph/knowledge.js';
import { type FactReads, filterFacts } from '../graph/lists.js';
import type { FactRecord } from '../graph/records.js';
import { type Sequence, slice } from '../graph/slice.js';
import type { ConflictsRequest, Page } from '../graph/store.js';
import { entityTypes, kinds } from '../vocabulary/kinds.js';
import { type PropertyName, propertyNames } from '../vocabulary/properties.js';
import { Allowance, keptItems, type WorkLimits } from './allowance.js';
import { claimsAbout } from './claims-about.js';
import type { Reader, Version } from './reader.js';
import { type SubjectClaimed, subjectsClaimed } from './subjects-claimed.js';
import { WorkedOut } from './worked-out.js';

/**
 * Contested facts under the two clocks. They are worked out from the claims of the nodes on which there can be any: those with
 * two claims on properties that can contest one another. Where and when a node is, and what a fact rests on, is as all claims
 * tell, as it is in every filter.
 */
export class ConflictsUnderClocks {
  readonly #reader: Reader;
  readonly #version: Version;
  readonly #limits: WorkLimits;
  readonly #lists = new WorkedOut<Sequence<FactRecord>>(keptItems, (list) => list.length + 1);

  constructor(reader: Reader, version: Version, limits: WorkLimits) {
    this.#reader = reader;
    this.#version = version;
    this.#limits = limits;
  }

  /** Throws a RequestError, which may be a TimeoutError. */
  async page(request: ConflictsRequest): Promise<Page<FactRecord>> {
    const { asOf, knownAt, filter } = request;
    const key = JSON.stringify({ asOf, knownAt, filter });
    const facts = await this.#lists.get(key, () => this.#contested(request));
    return slice(facts, (fact) => fact.id, request, this.#version.dataset.digest);
  }

  async #contested({ asOf, knownAt, filter }: ConflictsRequest): Promise<Sequence<FactRecord>> {
    if (filter?.agreement?.includes('CONTESTED') === false) return [];
    const reader = new Allowance(this.#reader, this.#limits);
    const found: PlacedFact[] = [];
    const sources = new Map<string, string>();
    const places = new Map<string, Whereabouts>();
    const scope = {
      subjects: await this.#among(reader, filter),
      types: filter?.types == null ? null : entityTypes.filter((type) => filter.types?.includes(kinds[type].code)),
      properties: filter?.properties == null ? null : contestingWithAny(filter.properties),
    };
    for await (const claimed of subjectsClaimed(reader, this.#version, scope)) {
      const candidates = await this.#placed(reader, claimed.filter(canBeContested), filter, places);
      for await (const about of claimsAbout(reader, this.#version, candidates)) {
        const known = about.under({ asOf, knownAt });
        const contested = placedFacts(known, (claim) => about.placeOf(claim), isContested);
        for (const { fact } of contested) for (const id of fact.claims) sources.set(id, about.sourceOf(id));
        found.push(...contested);
      }
    }
    const facts = found.sort(byPlace).map(({ fact }) => fact);
    if (filter == null) return facts;
    const reads: FactReads = {
      provinceOf: (id) => places.get(id)?.province ?? null,
      yearOf: (id) => places.get(id)?.year ?? null,
      sourceOf: (claim) => sources.get(claim) ?? '',
      sourceKindOf: await this.#sourceKinds(reader, facts, filter, sources),
    };
    return filterFacts(reads, facts, filter);
  }

  /** The nodes that a filter asks for by what bears on few; null for any. */
  async #among(reader: Reader, filter: FactFilter | null | undefined): Promise<readonly string[] | null> {
    if (filter?.subjects != null) return filter.subjects;
    if (filter?.onlySources == null) return null;
    // A fact that rests on some documents alone is about what they speak of.
    const rows = await reader.rows<{ subject: string }>({
      text: `SELECT DISTINCT subject FROM ${this.#version.schema}.claim_list WHERE source = ANY($1) LIMIT ${this.#limits.rows + 1}`,
      values: [filter.onlySources],
    });
    return rows.map(({ subject }) => subject);
  }

  /** Of some nodes those that are where and when a filter asks for; notes where and when they are. */
  async #placed(
    reader: Reader,
    candidates: readonly SubjectClaimed[],
    filter: FactFilter | null | undefined,
    places: Map<string, Whereabouts>,
  ): Promise<readonly string[]> {
    const subjects = candidates.map(({ subject }) => subject);
    if ((filter?.provinces == null && filter?.years == null) || subjects.length === 0) return subjects;
    // A node with a fact under any clock has one without: a claim that took part then is superseded now, if at all, by another
    // on the same node that takes part or says that nothing is known.
    const rows = await reader.rows<Whereabouts & { subject: string }>({
      text: `SELECT DISTINCT subject, province, year FROM ${this.#version.schema}.fact_list WHERE subject = ANY($1)`,
      values: [subjects],
    });
    for (const row of rows) places.set(row.subject, row);
    return subjects.filter((subject) => {
      const { province, year } = places.get(subject) ?? { province: null, year: null };
      if (filter.provinces != null && !filter.provinces.includes(province ?? '')) return false;
      return filter.years == null || (year !== null && filter.years.includes(year));
    });
  }

  async #sourceKinds(
    reader: Reader,
    facts: readonly FactRecord[],
    filter: FactFilter,
    sources: ReadonlyMap<string, string>,
  ): Promise<(claim: string) => string> {
    if (filter.supportedOnlyBy == null || facts.length === 0) return () => '';
    const rows = await reader.rows<{ source: string; source_kind: string }>({
      text: `SELECT DISTINCT source, source_kind FROM ${this.#version.schema}.claim_list WHERE subject = ANY($1)`,
      values: [[...new Set(facts.map(({ subject }) => subject))]],
    });
    const kindOf = new Map(rows.map(({ source, source_kind }) => [source, source_kind]));
    return (claim) => kindOf.get(sources.get(claim) ?? '') ?? '';
  }
}

/** Where and when a node is. */
interface Whereabouts {
  readonly province: string | null;
  readonly year: number | null;
}

const families = new Map(propertyNames.map((name) => [name, [...contestingWith(name)].sort()[0] as PropertyName]));

/** Whether there are two claims on properties that can contest one another. */
function canBeContested({ properties }: SubjectClaimed): boolean {
  return new Set(properties.map((property) => families.get(property))).size < properties.length;
}

function contestingWithAny(properties: readonly PropertyName[]): PropertyName[] {
  return [...new Set(properties.flatMap((property) => [...contestingWith(property)]))];
}

function isContested({ agreement }: FactRecord): boolean {
  return agreement === 'CONTESTED';
}
