import type { Claim } from '../dataset/read.js';
import { type EnumValueOf, enums } from '../vocabulary/enums.js';
import { type PropertyName, propertyNames } from '../vocabulary/properties.js';
import type { FactRecord } from './records.js';
import type { Subjects } from './subjects.js';

const agreements = Object.keys(enums.Agreement.values) as EnumValueOf<'Agreement'>[];
const bases = Object.keys(enums.ConflictBasis.values) as EnumValueOf<'ConflictBasis'>[];
const numberOfProperty = new Map(propertyNames.map((name, number) => [name, number]));

/**
 * All facts of a data set in their order, with what lists are filtered by: a few bytes each. The facts themselves are those
 * of their subjects.
 */
export class FactList {
  readonly length: number;
  readonly #subjects: Subjects;
  readonly #nodes: readonly string[];
  /** For each fact, the number of its subject and its place among that subject's facts. */
  readonly #subjectOf: Int32Array;
  readonly #placeOf: Int32Array;
  readonly #properties: Uint8Array;
  readonly #agreements: Uint8Array;
  /** One more than the number of the basis; 0 for none. */
  readonly #bases: Uint8Array;
  readonly #origins: Uint16Array;
  /** For each claim the agreement of its own fact, one more than its number; 0 where it takes part in none. */
  readonly #agreementOfClaim: Uint8Array;
  readonly #originsOfClaim: Uint16Array;

  /** Nodes must be sorted. */
  constructor(subjects: Subjects, nodes: readonly string[]) {
    this.#subjects = subjects;
    this.#nodes = nodes;
    const { claims, index } = subjects;
    const subject: number[] = [];
    const local: number[] = [];
    const columns: number[] = [];
    const keys: number[] = [];
    this.#agreementOfClaim = new Uint8Array(claims.length);
    this.#originsOfClaim = new Uint16Array(claims.length);
    for (const [number, id] of nodes.entries()) {
      if (index.about(id).length === 0) continue;
      const { facts, order } = subjects.once(id);
      // Looked up among the claims of this node, which are few, and not among all.
      const places = new Map(Array.from(index.about(id), (place) => [(claims[place] as Claim).id, place]));
      for (const [place, fact] of facts.entries()) {
        const { section, first } = order[place] as (typeof order)[number];
        subject.push(number);
        local.push(place);
        keys.push(section * claims.length + (places.get(first.id) as number));
        const agreement = agreements.indexOf(fact.agreement);
        const basis = fact.basis === null ? 0 : bases.indexOf(fact.basis) + 1;
        const property = numberOfProperty.get(fact.property) as number;
        columns.push(((Math.min(fact.independentOrigins, 0xffff) * 8 + basis) * 4 + agreement) * 256 + property);
        for (const claim of fact.claims) {
          const at = places.get(claim) as number;
          if (claims[at]?.property !== fact.property) continue;
          this.#agreementOfClaim[at] = agreement + 1;
          this.#originsOfClaim[at] = fact.independentOrigins;
        }
      }
    }
    const order = sortedBy(Int32Array.from(keys), 3 * claims.length);
    this.length = order.length;
    this.#subjectOf = order.map((at) => subject[at] as number);
    this.#placeOf = order.map((at) => local[at] as number);
    this.#properties = Uint8Array.from(order, (at) => (columns[at] as number) & 0xff);
    this.#agreements = Uint8Array.from(order, (at) => ((columns[at] as number) >> 8) & 3);
    this.#bases = Uint8Array.from(order, (at) => ((columns[at] as number) >> 10) & 7);
    this.#origins = Uint16Array.from(order, (at) => (columns[at] as number) >> 13);
  }

  fact(at: number): FactRecord {
    const subject = this.#nodes[this.#subjectOf[at] as number] as string;
    return this.#subjects.of(subject).facts[this.#placeOf[at] as number] as FactRecord;
  }

  subject(at: number): string {
    return this.#nodes[this.#subjectOf[at] as number] as string;
  }

  property(at: number): PropertyName {
    return propertyNames[this.#properties[at] as number] as PropertyName;
  }

  agreement(at: number): EnumValueOf<'Agreement'> {
    return agreements[this.#agreements[at] as number] as EnumValueOf<'Agreement'>;
  }

  basis(at: number): EnumValueOf<'ConflictBasis'> | null {
    return bases[(this.#bases[at] as number) - 1] ?? null;
  }

  independentOrigins(at: number): number {
    return this.#origins[at] as number;
  }

  /** How many independent origins stand behind the fact of the claim at a place. */
  originsOfClaim(place: number): number {
    return this.#originsOfClaim[place] as number;
  }

  /** The agreement of the fact of the claim at a place; null where it takes part in none. */
  agreementOfClaim(place: number): EnumValueOf<'Agreement'> | null {
    return agreements[(this.#agreementOfClaim[place] as number) - 1] ?? null;
  }
}

/** The places of keys from 0 to a limit, in the order of the keys; equal ones stay in theirs. */
function sortedBy(keys: Int32Array, limit: number): Int32Array {
  const next = new Int32Array(limit + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1;
  for (let key = 0; key < limit; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    order[next[key] as number] = at;
    next[key] = (next[key] as number) + 1;
  }
  return order;
}
