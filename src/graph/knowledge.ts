import type { Claim } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import { type PropertyName, propertyNames, propertyOf } from '../vocabulary/properties.js';
import {
  explain,
  type MadeFact,
  makeFact,
  makeFacts,
  makeUnknownFact,
  supersededIn,
  takesPart,
  type Voice,
} from './facts.js';
import type { ClaimNode, FactRecord } from './records.js';
import { type PublishedSpan, statusOn } from './status.js';
import { compatible, isUnknown, tellsLess } from './values.js';

/** The two clocks of a question: what was true on a day, and what had been published by a day. Both are ISO dates. */
export interface Clocks {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** Whether a question is asked of what all claims tell, without a clock. */
export function isNow(clocks: Clocks): boolean {
  return clocks.asOf == null && clocks.knownAt == null;
}

/** What follows from claims under given clocks. */
export interface Knowledge {
  readonly facts: readonly FactRecord[];
  /** For each fact, by what it stands where it does. */
  readonly order: readonly FactOrder[];
  /** Of a claim in a fact: the other claims on it that agree, and those that exclude it. */
  readonly relationsOf: (claim: string) => Pick<ClaimNode, 'agreesWith' | 'contradicts'>;
}

/**
 * By what facts are put in order: those of a status come after the others, and those without a value last; within each, by
 * the first claim of the subject, property and value.
 */
export interface FactOrder {
  readonly section: 0 | 1 | 2;
  readonly first: Claim;
}

/** A fact with what it stands by among those of other nodes. */
export interface PlacedFact {
  readonly fact: FactRecord;
  readonly section: FactOrder['section'];
  /** Of its first claim, in the data set. */
  readonly place: number;
}

/** The facts of a node that pass a test, to be sorted with those of others by `byPlace`. */
export function placedFacts(
  { facts, order }: Pick<Knowledge, 'facts' | 'order'>,
  placeOf: (claim: Claim) => number,
  passes: (fact: FactRecord) => boolean,
): PlacedFact[] {
  const found: PlacedFact[] = [];
  for (const [at, fact] of facts.entries()) {
    if (!passes(fact)) continue;
    const { section, first } = order[at] as FactOrder;
    found.push({ fact, section, place: placeOf(first) });
  }
  return found;
}

/** The order of facts. Those of one node that stand by the same claim stay as they stood. */
export function byPlace(a: PlacedFact, b: PlacedFact): number {
  return a.section - b.section || a.place - b.place;
}

/** What the facts of claims depend on beyond the claims themselves. */
export interface Surroundings {
  readonly voiceOf: (claim: Claim) => Voice;
  readonly published: PublishedSpan;
  /** The day by which a claim had surely been published; the empty text for what was always known. */
  readonly knownFrom: (claim: Claim) => string;
}

/** The last day that there is: a status on it is the latest known. */
const today = '9999-12-31';

/**
 * Works out the facts of claims, as far as they were published by `knownAt` and were or could be true on `asOf`.
 * Claims must be those of a checked data set, or a part of them.
 */
export function knowledgeOf(claims: readonly Claim[], clocks: Clocks, surroundings: Surroundings): Knowledge {
  const { knownAt } = clocks;
  const known = knownAt == null ? claims : claims.filter((claim) => surroundings.knownFrom(claim) <= knownAt);
  const superseded = supersededIn(known);
  const { asOf } = clocks;
  const taking = known.filter((claim) => takesPart(claim, superseded));
  const active = asOf == null ? taking : taking.filter((claim) => possiblyTrueOn(claim, asOf));
  const plain = makeFacts(
    active.filter((claim) => claim.property !== 'STATUS' || isPlan(claim)),
    surroundings.voiceOf,
  );
  // What is dated later tells until when works were surely not completed, so all of it is needed for a status.
  const statuses = statusFacts(taking, asOf ?? today, surroundings);
  const made = [...plain, ...statuses];
  const compared = compareRelated(made, taking);
  const unknowns = unknownFacts(known, superseded, made);
  return {
    facts: [...compared.map(({ record }) => record), ...unknowns.map(makeUnknownFact)],
    order: [
      ...made.map(({ first }, place): FactOrder => ({ section: place < plain.length ? 0 : 1, first })),
      ...unknowns.map(([first]): FactOrder => ({ section: 2, first: first as Claim })),
    ],
    relationsOf: relationsIn(compared),
  };
}

/** Whether what a claim says was, or could have been, true on a day. */
function possiblyTrueOn(claim: Claim, day: string): boolean {
  // A bare status is judged by its source's date, in `status.ts`.
  if (claim.pointInTime !== undefined && (dateOf(claim.pointInTime).earliest ?? '') > day) return false;
  if (claim.validFrom !== undefined && (dateOf(claim.validFrom).earliest ?? '') > day) return false;
  if (claim.validTo !== undefined && (dateOf(claim.validTo).latest ?? '9999') < day) return false;
  if (propertyOf(claim.property).event && 'date' in claim.value)
    return (dateOf(claim.value.date).earliest ?? '') <= day;
  return true;
}

function isPlan(claim: Claim): boolean {
  return claim.knowledgeLevel === 'PLAN' || claim.knowledgeLevel === 'PREDICTION';
}

/** The fact of the status of each subject: from bare statuses and from the dates that entail one. */
function statusFacts(taking: readonly Claim[], day: string, { voiceOf, published }: Surroundings): MadeFact[] {
  const bySubject = new Map<string, Claim[]>();
  for (const claim of taking) {
    const { entails } = propertyOf(claim.property);
    if (isPlan(claim) || (claim.property !== 'STATUS' && entails === undefined)) continue;
    if (!/^(Project|Facility):/.test(claim.subject)) continue;
    const of = bySubject.get(claim.subject);
    if (of) of.push(claim);
    else bySubject.set(claim.subject, [claim]);
  }
  return [...bySubject].flatMap(([subject, claims]) => {
    const status = statusOn(claims, day, published);
    if (status.claims.length === 0) return [];
    const fact = makeFact(`${subject}/STATUS`, status.claims, voiceOf, claims[0]);
    if (status.uncertain === null) return [fact];
    const record: FactRecord = {
      ...fact.record,
      resolved: null,
      resolvedBy: 'UNRESOLVED',
      // Not yet sure is neither a contest nor agreement: one claim's stage comes after the other's.
      agreement: 'SINGLE_SOURCE',
      basis: null,
      explanation: `${status.uncertain} The field is null.`,
    };
    return [{ ...fact, record, excludes: fact.excludes.map(() => []) }];
  });
}

/**
 * Compares facts of properties that sources use for one another, as completed and inaugurated: where no value of one can
 * be true together with a value of the other, both are contested by definition. A value that is another one of the same
 * fact told less exactly, as “by the 31st” is of the 30th, takes no part.
 */
function compareRelated(made: readonly MadeFact[], taking: readonly Claim[]): readonly MadeFact[] {
  const byKey = new Map<string, MadeFact[]>();
  for (const fact of made) {
    if (propertyOf(fact.record.property).comparedWith === undefined || fact.record.prospective) continue;
    const key = `${fact.record.subject}/${fact.record.property}`;
    const others = byKey.get(key);
    if (others) others.push(fact);
    else byKey.set(key, [fact]);
  }
  const bare = new Set(taking.filter((claim) => claim.property === 'STATUS').map((claim) => claim.id));
  return made.map((fact) => {
    const related = propertyOf(fact.record.property).comparedWith;
    if (related === undefined || fact.record.prospective) return definedStatus(fact, bare);
    const others = byKey.get(`${fact.record.subject}/${related}`) ?? [];
    const excluded = others.some(({ record }) =>
      sharpest(record).every((other) => sharpest(fact.record).every((own) => !compatible(own.value, other.value))),
    );
    if (!excluded || fact.record.agreement === 'CONTESTED') return fact;
    return {
      ...fact,
      record: {
        ...fact.record,
        agreement: 'CONTESTED',
        basis: 'DEFINITION',
        explanation: `${explain({ ...fact.account, agreement: null })} What is claimed of ${related}, which sources use for the same, excludes it.`,
      },
    };
  });
}

/**
 * The properties of which claims on one node can make a fact contested, under whatever clocks: that of the fact; for a
 * status whatever entails one; and those that are compared with any of them. A contested fact needs two claims on them,
 * as every side of a contest has a claim: values of one fact, a status and a date, or facts of related properties.
 */
export function contestingWith(property: PropertyName): ReadonlySet<PropertyName> {
  const found = new Set<PropertyName>([property]);
  // A set goes on to what is added to it on the way.
  for (const one of found) {
    for (const other of propertyNames) if (areCompared(one, other) || areCompared(other, one)) found.add(other);
  }
  return found;
}

function areCompared(one: PropertyName, other: PropertyName): boolean {
  const { entails, comparedWith } = propertyOf(one);
  return comparedWith === other || (entails !== undefined && other === 'STATUS');
}

/** The values of a fact without those that are another of them told less exactly. */
function sharpest({ values }: FactRecord): FactRecord['values'] {
  return values.filter(({ value }) => !values.some((other) => tellsLess(value, other.value)));
}

/** A contest of a status between a bare status and a date that entails another is one of definition. */
function definedStatus(fact: MadeFact, bareClaims: ReadonlySet<string>): MadeFact {
  if (fact.record.property !== 'STATUS' || fact.record.agreement !== 'CONTESTED') return fact;
  if (fact.record.basis === 'SCOPE') return fact;
  const bare = fact.record.values.every((value) => value.claims.some((id) => bareClaims.has(id)));
  return bare ? fact : { ...fact, record: { ...fact.record, basis: 'DEFINITION' } };
}

/** Groups of the explicit unknowns on properties of which nothing else is claimed: each is a fact without a value. */
function unknownFacts(
  known: readonly Claim[],
  superseded: ReadonlyMap<string, string>,
  made: readonly MadeFact[],
): readonly (readonly Claim[])[] {
  const stated = known.filter(
    (claim) => isUnknown(claim.value) && claim.rank !== 'DEPRECATED' && !superseded.has(claim.id),
  );
  if (stated.length === 0) return [];
  const claimed = new Set(made.map(({ record }) => `${record.subject}/${record.property}`));
  const unknowns = new Map<string, Claim[]>();
  for (const claim of stated) {
    const key = `${claim.subject}/${claim.property}`;
    const same = unknowns.get(key);
    if (claimed.has(key)) continue;
    if (same) same.push(claim);
    else unknowns.set(key, [claim]);
  }
  return [...unknowns.values()];
}

/** The relations of each claim, worked out where they are asked for: a claim has as many as its fact has claims. */
function relationsIn(made: readonly MadeFact[]): Knowledge['relationsOf'] {
  let parts: Map<string, [MadeFact, number][]> | undefined;
  return (claim) => {
    parts ??= partsIn(made);
    const agreesWith = new Set<string>();
    const contradicts = new Set<string>();
    for (const [{ record, excludes }, index] of parts.get(claim) ?? []) {
      const excluded = new Set(excludes[index]);
      for (const [place, { claims }] of record.values.entries()) {
        if (!excluded.has(place)) for (const other of claims) if (other !== claim) agreesWith.add(other);
      }
      for (const place of excluded) for (const other of record.values[place]?.claims ?? []) contradicts.add(other);
    }
    return { agreesWith: [...agreesWith], contradicts: [...contradicts] };
  };
}

/** For each claim, the facts in which it takes part, with the index of its value. */
function partsIn(made: readonly MadeFact[]): Map<string, [MadeFact, number][]> {
  const parts = new Map<string, [MadeFact, number][]>();
  for (const fact of made) {
    for (const [index, { claims }] of fact.record.values.entries()) {
      for (const id of claims) {
        const of = parts.get(id);
        if (of) of.push([fact, index]);
        else parts.set(id, [[fact, index]]);
      }
    }
  }
  return parts;
}
