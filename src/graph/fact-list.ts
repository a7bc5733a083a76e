import { grown } from '../dataset/grown.js';
import { type EnumValueOf, enums } from '../vocabulary/enums.js';
import { type PropertyName, propertyNames } from '../vocabulary/properties.js';
import type { FactRecord } from './records.js';
import type { Subject, Subjects } from './subjects.js';

const agreements = Object.keys(enums.Agreement.values) as EnumValueOf<'Agreement'>[];
const bases = Object.keys(enums.ConflictBasis.values) as EnumValueOf<'ConflictBasis'>[];
const numberOfProperty = new Map(propertyNames.map((name, number) => [name, number]));

/** Numbers in a row that grows. */
class Numbers {
  #kept = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.#kept.length) this.#kept = grown(this.#kept);
    this.#kept[this.length] = number;
    this.length += 1;
  }

  get all(): Int32Array {
    return this.#kept.subarray(0, this.length);
  }
}

/** The list of all facts while it is being made: the nodes are added in their order, with what is known about each. */
export class FactListInMaking {
  readonly #subjects: Subjects;
  readonly #nodes: readonly string[];
  readonly #subject = new Numbers();
  readonly #local = new Numbers();
  readonly #columns = new Numbers();
  readonly #keys = new Numbers();
  readonly #agreementOfClaim: Uint8Array;
  readonly #originsOfClaim: Uint16Array;

  /** Nodes must be sorted. */
  constructor(subjects: Subjects, nodes: readonly string[]) {
    this.#subjects = subjects;
    this.#nodes = nodes;
    this.#agreementOfClaim = new Uint8Array(subjects.claims.length);
    this.#originsOfClaim = new Uint16Array(subjects.claims.length);
  }

  /** Adds the facts about the node of a number. */
  add(number: number, { facts, order }: Pick<Subject, 'facts' | 'order'>): void {
    if (facts.length === 0) return;
    const { claims, index } = this.#subjects;
    const { places } = index;
    for (const [place, fact] of facts.entries()) {
      const { section, first } = order[place] as (typeof order)[number];
      this.#subject.push(number);
      this.#local.push(place);
      this.#keys.push(section * claims.length + (places.get(first.id) as number));
      const agreement = agreements.indexOf(fact.agreement);
      const basis = fact.basis === null ? 0 : bases.indexOf(fact.basis) + 1;
      const property = numberOfProperty.get(fact.property) as number;
      this.#columns.push(((Math.min(fact.independentOrigins, 0xffff) * 8 + basis) * 4 + agreement) * 256 + property);
      for (const claim of fact.claims) {
        const at = places.get(claim) as number;
        if (index.propertyOf(at) !== fact.property) continue;
        this.#agreementOfClaim[at] = agreement + 1;
        this.#originsOfClaim[at] = fact.independentOrigins;
      }
    }
  }

  /** The list, when all nodes have been added. */
  made(): FactList {
    const order = sortedBy(this.#keys.all, 3 * this.#subjects.claims.length);
    const [subject, local, columns] = [this.#subject.all, this.#local.all, this.#columns.all];
    return new FactList(this.#subjects, this.#nodes, {
      subject: order.map((at) => subject[at] as number),
      local: order.map((at) => local[at] as number),
      property: Uint8Array.from(order, (at) => (columns[at] as number) & 0xff),
      agreement: Uint8Array.from(order, (at) => ((columns[at] as number) >> 8) & 3),
      basis: Uint8Array.from(order, (at) => ((columns[at] as number) >> 10) & 7),
      origins: Uint16Array.from(order, (at) => (columns[at] as number) >>> 13),
      agreementOfClaim: this.#agreementOfClaim,
      originsOfClaim: this.#originsOfClaim,
    });
  }
}

/** What is held of each fact, in order, and of each claim. */
interface FactColumns {
  /** The number of its subject and its place among that subject's facts. */
  readonly subject: Int32Array;
  readonly local: Int32Array;
  readonly property: Uint8Array;
  readonly agreement: Uint8Array;
  /** One more than the number of the basis; 0 for none. */
  readonly basis: Uint8Array;
  readonly origins: Uint16Array;
  /** For each claim the agreement of its own fact, one more than its number; 0 where it takes part in none. */
  readonly agreementOfClaim: Uint8Array;
  readonly originsOfClaim: Uint16Array;
}

/**
 * All facts of a data set in their order, with what lists are filtered by: a few bytes each. The facts themselves are those
 * of their subjects.
 */
export class FactList {
  readonly length: number;
  readonly #subjects: Subjects;
  readonly #nodes: readonly string[];
  readonly #columns: FactColumns;

  constructor(subjects: Subjects, nodes: readonly string[], columns: FactColumns) {
    this.length = columns.subject.length;
    this.#subjects = subjects;
    this.#nodes = nodes;
    this.#columns = columns;
  }

  fact(at: number): FactRecord {
    const subject = this.#nodes[this.#columns.subject[at] as number] as string;
    return this.#subjects.of(subject).facts[this.#columns.local[at] as number] as FactRecord;
  }

  subject(at: number): string {
    return this.#nodes[this.#columns.subject[at] as number] as string;
  }

  property(at: number): PropertyName {
    return propertyNames[this.#columns.property[at] as number] as PropertyName;
  }

  agreement(at: number): EnumValueOf<'Agreement'> {
    return agreements[this.#columns.agreement[at] as number] as EnumValueOf<'Agreement'>;
  }

  basis(at: number): EnumValueOf<'ConflictBasis'> | null {
    return bases[(this.#columns.basis[at] as number) - 1] ?? null;
  }

  independentOrigins(at: number): number {
    return this.#columns.origins[at] as number;
  }

  /** How many independent origins stand behind the fact of the claim at a place. */
  originsOfClaim(place: number): number {
    return this.#columns.originsOfClaim[place] as number;
  }

  /** The agreement of the fact of the claim at a place; null where it takes part in none. */
  agreementOfClaim(place: number): EnumValueOf<'Agreement'> | null {
    return agreements[(this.#columns.agreementOfClaim[place] as number) - 1] ?? null;
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
