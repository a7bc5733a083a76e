import { slugOf } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { canonicalJson } from './digest.js';
import type { Claim } from './read.js';
import type { ClaimRecord } from './shape.js';

/** What an import is told of the data set, and how what it makes is held against that. */

/** What the data set holds before an import. It need not be free of faults. */
export interface KnownData {
  /** The policy under which the projects stand. */
  readonly policy: string;
  /** The ids of all nodes but claims. */
  readonly nodes: readonly string[];
  readonly claims: readonly Claim[];
}

/** A generated claim that differs from the one that the data set has. */
export interface ChangedClaim {
  readonly id: string;
  /** The parts that differ. */
  readonly fields: readonly string[];
}

/** What is added to a data set. Nothing of it is there under its id already. */
export interface Additions {
  /** Claims by the source whose file they go to. */
  readonly addedClaims: ReadonlyMap<string, readonly ClaimRecord[]>;
  readonly addedNodes: readonly string[];
}

/** The source to which claims about sources go that no source makes itself. */
export const editorialRecord = 'Source:editorial-record';

/** The slug of a name: its letters without their marks, in lower case. Empty where it has no Latin letter or digit. */
export function slugFrom(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The claims on one property of a node that are not deprecated. */
export function claimsOn(claims: readonly Claim[], subject: string, property: PropertyName): Claim[] {
  return claims.filter(
    (claim) => claim.subject === subject && claim.property === property && claim.rank !== 'DEPRECATED',
  );
}

/** A name for sentences: an English one before others, and the source's own before those of others; else the slug. */
export function nameOf(id: string, source: string, claims: readonly Claim[]): string {
  const names = claimsOn(claims, id, 'NAME').flatMap(({ value, source: by }) =>
    'text' in value ? [{ text: value.text, merit: (value.language === 'en' ? 2 : 0) + (by === source ? 1 : 0) }] : [],
  );
  return names.sort((a, b) => b.merit - a.merit)[0]?.text ?? slugOf(id);
}

/** The node that a claim has as its value, in a list that is empty where it has none. */
export function targetOf({ value }: Pick<ClaimRecord, 'value'>): string[] {
  return 'entity' in value ? [value.entity] : [];
}

const comparedFields = [
  'subject',
  'property',
  'value',
  'originalValue',
  'validFrom',
  'validTo',
  'pointInTime',
  'ordinal',
  'scope',
  'exhaustive',
  'locator',
  'attribution',
] as const satisfies readonly (keyof ClaimRecord)[];

/** The parts in which a generated claim differs from the one that the data set has, wording aside. */
export function differences(claim: ClaimRecord, old: ClaimRecord): string[] {
  const text = (value: unknown) => (value === undefined ? '' : canonicalJson(value));
  return comparedFields.filter((field) => text(claim[field]) !== text(old[field]));
}

/**
 * What an import introduces: nodes that the data set has not, each once, and those that an earlier run of the same
 * import introduced by the same claim, so that the claims of both runs are the same.
 */
export class Introductions {
  readonly #nodes: ReadonlySet<string>;
  readonly #earlier: ReadonlySet<string>;
  readonly #met = new Set<string>();

  constructor({ nodes, claims }: KnownData, program: ClaimRecord['generatedBy']) {
    this.#nodes = new Set(nodes);
    this.#earlier = new Set(claims.filter(({ generatedBy }) => generatedBy === program).map(({ id }) => id));
  }

  /** Whether the data set has a node, or this import has introduced it. */
  knows(node: string): boolean {
    return this.#nodes.has(node) || this.#met.has(node);
  }

  /** Whether to introduce a node here, by the claim of the id given. */
  introduces(node: string, claim: string): boolean {
    if (this.#met.has(node)) return false;
    if (this.#nodes.has(node) && !this.#earlier.has(claim)) return false;
    this.#met.add(node);
    return true;
  }
}
