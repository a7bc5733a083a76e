import type { Claim } from '../dataset/read.js';
import type { AttributionRecord, ValueRecord, VersionRecord } from '../dataset/shape.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import type { EntityTypeName } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import type { KnownValue } from './values.js';

/** What a store answers with: plain, immutable records that refer to one another by id. */

/** A link of a chain of attribution. */
export interface AttributionLink extends Readonly<Omit<AttributionRecord, 'role'>> {
  readonly role: EnumValueOf<'AttributionRole'>;
}

/** A claim with what follows from its place among the others. */
export interface ClaimNode extends Claim {
  /** The whole chain, from who first said it to the source in which it was read. */
  readonly chain: readonly AttributionLink[];
  /** The independent origin; null where the chain names none or it is an editorial claim. */
  readonly origin: string | null;
  /** The fact in which it takes part; null for one that takes no part in any. */
  readonly fact: string | null;
  /** Claims on the same fact whose values can be true together with this one's. */
  readonly agreesWith: readonly string[];
  /** Claims on the same fact whose values exclude this one's. */
  readonly contradicts: readonly string[];
  readonly supersededBy: string | null;
  /** Editorial relations to other claims, its own and those of others to it. */
  readonly related: readonly RelationRecord[];
}

/** An editorial relation of a claim to another, seen from one of both. */
export interface RelationRecord {
  readonly kind: EnumValueOf<'ClaimRelationKind'>;
  /** The other claim. */
  readonly claim: string;
  /** True where it is the other that disputes, qualifies, corrects or updates this one. */
  readonly inverse: boolean;
  readonly note: string;
}

/** One value of a fact, with the claims that give it. */
export interface FactValueRecord {
  readonly value: KnownValue;
  readonly scope: string | null;
  readonly claims: readonly string[];
  readonly publishers: readonly string[];
  readonly origins: readonly string[];
}

/** All claims on one property of one node whose times can overlap. */
export interface FactRecord {
  readonly id: string;
  readonly subject: string;
  readonly property: PropertyName;
  readonly values: readonly FactValueRecord[];
  /** Index of the value that the rule of resolution picks; null where it picks none. */
  readonly resolved: number | null;
  readonly resolvedBy: EnumValueOf<'Resolution'>;
  readonly agreement: EnumValueOf<'Agreement'>;
  readonly basis: EnumValueOf<'ConflictBasis'> | null;
  readonly independentOrigins: number;
  readonly claims: readonly string[];
  readonly explanation: string;
  /** True where the claims are plans or predictions, which fill no field of what is. */
  readonly prospective: boolean;
}

/** A name of a node. */
export interface NameRecord {
  readonly text: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly romanization: EnumValueOf<'Romanization'> | null;
  readonly kind: EnumValueOf<'NameKind'>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly claims: readonly string[];
}

/** A node with the values that its facts resolve to. */
export interface NodeRecord {
  readonly id: string;
  readonly type: EntityTypeName;
  /** What it is called here; see the description of `Entity.name`. */
  readonly label: string;
  readonly names: readonly NameRecord[];
  readonly facts: readonly string[];
  /**
   * For each property with a resolved value: that value, or for a property that may have many, each fact's value in the
   * order in which they were first claimed.
   */
  readonly values: Readonly<Partial<Record<PropertyName, readonly KnownValue[]>>>;
  /** Links that follow from claims about other nodes: `project` and `locality` of a facility, `parts`, `succeededBy`. */
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** A hit of a search. */
export interface SearchHitRecord {
  readonly node: string;
  readonly score: number;
  readonly matches: readonly {
    readonly text: string;
    readonly property: PropertyName | null;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What a client is told of the data set as a whole. */
export interface DatasetInfo {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly licence: string;
  readonly baseUri: string;
  /** The policy that the data set is about. */
  readonly policy: string;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  /** What each version brought, the oldest first; a store that does not know has none. */
  readonly history?: readonly VersionRecord[];
}

export type { ValueRecord, VersionRecord };
