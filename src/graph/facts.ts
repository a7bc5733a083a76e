import type { Claim } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import { propertyOf } from '../vocabulary/properties.js';
import { fold } from './fold.js';
import type { FactRecord, FactValueRecord } from './records.js';
import { compatible, isUnknown, type KnownValue, tellsLess, vagueness, valueKey } from './values.js';

/** What facts need to know of a claim beyond what stands in it. */
export interface Voice {
  readonly origin: string | null;
  readonly publisher: string | null;
  /** Whether it is of the editorial record, which is never an origin. */
  readonly editorial: boolean;
  /** Latest possible day of publication of its source; the empty text where that is open. */
  readonly published: string;
}

/** A fact while it is being made, with what its claims say of one another. */
export interface MadeFact {
  readonly record: FactRecord;
  /** The claim by which it stands among the facts of the data set: the first of its subject, property and value. */
  readonly first: Claim;
  /** For each value, the indexes of the values that exclude it. */
  readonly excludes: readonly (readonly number[])[];
  /** What its explanation tells. */
  readonly account: Account;
}

/** Which claims have been superseded, and by which. A deprecated claim takes no other's place. */
export function supersededIn(claims: readonly Claim[]): ReadonlyMap<string, string> {
  return new Map(
    claims.flatMap((claim) =>
      claim.supersedes === undefined || claim.rank === 'DEPRECATED' ? [] : [[claim.supersedes, claim.id] as const],
    ),
  );
}

/**
 * Whether a claim takes part in facts. Deprecated claims, explicit unknowns and the keys of `superseded` stay visible and
 * take no part.
 */
export function takesPart(claim: Claim, superseded: ReadonlyMap<string, string>): boolean {
  return claim.rank !== 'DEPRECATED' && !superseded.has(claim.id) && !isUnknown(claim.value);
}

/** Groups the claims that take part into facts. */
export function makeFacts(claims: readonly Claim[], voiceOf: (claim: Claim) => Voice): MadeFact[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = groupKey(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups].flatMap(([key, group]) => {
    const clusters = byTime(group);
    return clusters.map((cluster) =>
      makeFact(clusters.length === 1 ? key : `${key}@${timeSlug(cluster)}`, cluster, voiceOf, group[0]),
    );
  });
}

/** The fact for explicit unknowns on a property for which nothing else is claimed: no value, and says so. */
export function makeUnknownFact(claims: readonly Claim[]): FactRecord {
  const { subject, property } = claims[0] as Claim;
  return {
    id: `${subject}/${property}`,
    subject,
    property,
    values: [],
    resolved: null,
    resolvedBy: 'UNRESOLVED',
    agreement: 'SINGLE_SOURCE',
    basis: null,
    independentOrigins: 0,
    claims: claims.map((claim) => claim.id),
    explanation: 'No source gives a value; the claims say that it is not known.',
    prospective: false,
  };
}

/** Plans and predictions speak of what is to come, and are compared only with one another. */
function isProspective(claim: Claim): boolean {
  if (propertyOf(claim.property).prospective) return false;
  return claim.knowledgeLevel === 'PLAN' || claim.knowledgeLevel === 'PREDICTION';
}

/**
 * Claims with the same key are one fact as far as their times overlap. The parts: subject, property, for a property
 * that may have many values the value, for a quantity its unit, and whether it is about what is to come.
 */
function groupKey(claim: Claim): string {
  const property = propertyOf(claim.property);
  const value = claim.value as KnownValue;
  const parts = [claim.subject, claim.property];
  if (property.many) parts.push(slugOf(value));
  else if ('unit' in value && (property.units?.length ?? 0) > 1) parts.push(value.unit);
  if (isProspective(claim)) parts.push('plan');
  return parts.join('/');
}

/** A readable part of a fact's id for a value: a long text is cut and told apart by a checksum. */
function slugOf(value: KnownValue): string {
  const key = valueKey(value);
  if ('entity' in value || 'code' in value) return key;
  const slug = fold(key).replaceAll(' ', '-');
  return slug.length <= 48 && /^[a-z0-9-]+$/.test(slug)
    ? slug
    : `${(slug.match(/^[a-z0-9-]{0,40}/)?.[0] ?? '').replace(/-[^-]*$/, '')}-${checksum(key)}`;
}

const encoder = new TextEncoder();

/** FNV-1a, 32 bits, in base 36: short, and the same everywhere. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The span of days of which a claim speaks; open where it does not say. */
function spanOfClaim(claim: Claim): readonly [string, string] {
  if (claim.pointInTime !== undefined) {
    const { earliest, latest } = dateOf(claim.pointInTime);
    return [earliest ?? '', latest ?? '9999'];
  }
  const from = claim.validFrom === undefined ? '' : (dateOf(claim.validFrom).earliest ?? '');
  const to = claim.validTo === undefined ? '9999' : (dateOf(claim.validTo).latest ?? '9999');
  return [from, to];
}

/** Divides claims into clusters such that times of different clusters cannot overlap. */
function byTime(claims: readonly Claim[]): Claim[][] {
  if (claims.length === 1) return [[...claims]];
  const spans = claims.map((claim) => ({ claim, span: spanOfClaim(claim) }));
  spans.sort((a, b) => (a.span[0] < b.span[0] ? -1 : a.span[0] > b.span[0] ? 1 : 0));
  const clusters: Claim[][] = [];
  let end = '';
  for (const { claim, span } of spans) {
    if (clusters.length === 0 || span[0] > end) clusters.push([claim]);
    else (clusters.at(-1) as Claim[]).push(claim);
    if (span[1] > end) end = span[1];
  }
  const place = new Map(claims.map((claim, index) => [claim, index]));
  for (const cluster of clusters) cluster.sort((a, b) => (place.get(a) as number) - (place.get(b) as number));
  return clusters;
}

function timeSlug(cluster: readonly Claim[]): string {
  const first = cluster[0] as Claim;
  return first.pointInTime ?? `${first.validFrom ?? '..'}/${first.validTo ?? '..'}`;
}

/** Makes one fact of claims that are one by subject, property and time. */
export function makeFact(
  id: string,
  claims: readonly Claim[],
  voiceOf: (claim: Claim) => Voice,
  foremost?: Claim,
): MadeFact {
  const first = claims[0] as Claim;
  if (claims.length === 1) return factOfOne(id, first, voiceOf(first), foremost ?? first);
  const byValue = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.scope ?? ''}|${valueKey(claim.value as KnownValue)}`;
    const same = byValue.get(key);
    if (same) same.push(claim);
    else byValue.set(key, [claim]);
  }
  const groups = [...byValue.values()];
  const excludes = groups.map((group) =>
    groups.flatMap((other, index) => (group !== other && excluding(group, other) ? [index] : [])),
  );
  const origins = distinct(claims.map((claim) => voiceOf(claim).origin));
  const unstated = claims.some((claim) => voiceOf(claim).origin === null && !voiceOf(claim).editorial);
  const values = groups.map(
    (group): FactValueRecord => ({
      value: (group[0] as Claim).value as KnownValue,
      scope: (group[0] as Claim).scope ?? null,
      claims: group.map((claim) => claim.id),
      publishers: distinct(group.map((claim) => voiceOf(claim).publisher)),
      origins: distinct(group.map((claim) => voiceOf(claim).origin)),
    }),
  );
  const contested = excludes.some((others) => others.length > 0);
  const editorialOnly = !unstated && origins.length === 0;
  // An unstated origin counts only where it stands alone.
  const independentOrigins = origins.length > 0 ? origins.length : editorialOnly ? 0 : 1;
  const agreement = contested ? 'CONTESTED' : independentOrigins > 1 ? 'CORROBORATED' : 'SINGLE_SOURCE';
  const { resolved, resolvedBy } = resolve(groups, excludes, voiceOf);
  const basis = contested ? basisOf(groups, excludes) : null;
  const account: Account = {
    claims: claims.length,
    values: values.length,
    origins: origins.length,
    unstated,
    editorialOnly,
    agreement,
    basis,
    resolvedBy,
  };
  const record: FactRecord = {
    id,
    subject: first.subject,
    property: first.property,
    values,
    resolved,
    resolvedBy,
    agreement,
    basis,
    independentOrigins,
    claims: claims.map((claim) => claim.id),
    explanation: explain(account),
    prospective: isProspective(first),
  };
  return { record, first: foremost ?? first, excludes, account };
}

/** As `makeFact` of a single claim, which most facts have: there is nothing to compare. */
function factOfOne(id: string, claim: Claim, { origin, publisher, editorial }: Voice, first: Claim): MadeFact {
  const claims = [claim.id];
  const account = origin !== null ? statedAlone : editorial ? editorialAlone : unstatedAlone;
  const record: FactRecord = {
    id,
    subject: claim.subject,
    property: claim.property,
    values: [
      {
        value: claim.value as KnownValue,
        scope: claim.scope ?? null,
        claims,
        publishers: publisher === null ? [] : [publisher],
        origins: origin === null ? [] : [origin],
      },
    ],
    resolved: 0,
    resolvedBy: 'ONLY_VALUE',
    agreement: 'SINGLE_SOURCE',
    basis: null,
    independentOrigins: account.editorialOnly ? 0 : 1,
    claims,
    explanation: explain(account),
    prospective: isProspective(claim),
  };
  return { record, first, excludes: nothingExcluded, account };
}

const nothingExcluded: MadeFact['excludes'] = [[]];

/** Two values exclude each other where some two of their claims speak of overlapping times and cannot both be true. */
function excluding(a: readonly Claim[], b: readonly Claim[]): boolean {
  if (compatible((a[0] as Claim).value as KnownValue, (b[0] as Claim).value as KnownValue)) return false;
  return a.some((one) => b.some((other) => timesOverlap(one, other)));
}

function timesOverlap(a: Claim, b: Claim): boolean {
  const [aFrom, aTo] = spanOfClaim(a);
  const [bFrom, bTo] = spanOfClaim(b);
  return aFrom <= bTo && bFrom <= aTo;
}

function basisOf(groups: readonly Claim[][], excludes: readonly (readonly number[])[]): EnumValueOf<'ConflictBasis'> {
  const sameScope = excludes.some((others, index) =>
    others.some((other) => groups[index]?.[0]?.scope === groups[other]?.[0]?.scope),
  );
  if (!sameScope) return 'SCOPE';
  return groups.some(([first]) => first !== undefined && 'date' in first.value) ? 'DATE' : 'VALUE';
}

/**
 * Picks the value that a field shows. Values of a part stand back where there is one of the whole. Then each step keeps
 * the best and passes the rest on: rank, independent origins (those of compatible values count for a value too),
 * precision, newest. A value that is another one told less exactly stands back behind that after the first step, or the
 * vaguest would win by being compatible with most. What several values still share decides nothing.
 */
function resolve(
  groups: readonly Claim[][],
  excludes: readonly (readonly number[])[],
  voiceOf: (claim: Claim) => Voice,
): { resolved: number | null; resolvedBy: EnumValueOf<'Resolution'> } {
  const all = groups.map((_, index) => index);
  const group = (index: number): readonly Claim[] => groups[index] as Claim[];
  const unscoped = all.filter((index) => group(index)[0]?.scope === undefined);
  let left = unscoped.length > 0 ? unscoped : all;
  const settled = (): boolean =>
    new Set(left.map((index) => valueKey(group(index)[0]?.value as KnownValue))).size === 1;
  if (settled()) return { resolved: left[0] as number, resolvedBy: 'ONLY_VALUE' };
  const support = (index: number): number => {
    const backing = all.filter((other) => !(excludes[index] ?? []).includes(other)).flatMap(group);
    return distinct(backing.map((claim) => voiceOf(claim).origin)).length;
  };
  const steps: readonly [EnumValueOf<'Resolution'>, (index: number) => number | string][] = [
    ['RANK', (index) => (group(index).some((claim) => claim.rank === 'PREFERRED') ? 1 : 0)],
    ['ORIGINS', support],
    ['PRECISION', (index) => -vagueness(group(index)[0]?.value as KnownValue)],
    ['NEWEST', (index) => greatest(group(index).map((claim) => voiceOf(claim).published))],
  ];
  for (const [resolvedBy, merit] of steps) {
    const best = greatest(left.map(merit));
    left = left.filter((index) => merit(index) === best);
    if (settled()) return { resolved: left[0] as number, resolvedBy };
    if (resolvedBy !== 'RANK') continue;
    const value = (index: number): KnownValue => group(index)[0]?.value as KnownValue;
    left = left.filter((index) => !left.some((other) => tellsLess(value(index), value(other))));
    if (settled()) return { resolved: left[0] as number, resolvedBy: 'PRECISION' };
  }
  return { resolved: null, resolvedBy: 'UNRESOLVED' };
}

function greatest<T extends number | string>(items: readonly T[]): T {
  let best = items[0] as T;
  for (const item of items) if (item > best) best = item;
  return best;
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

const agreementWords: Record<EnumValueOf<'Agreement'>, string> = {
  SINGLE_SOURCE: 'No second independent origin stands behind it, and nothing in the data set excludes it.',
  CORROBORATED: 'Independent origins agree.',
  CONTESTED: 'Values exclude each other.',
};
const resolutionWords: Record<EnumValueOf<'Resolution'>, string> = {
  ONLY_VALUE: 'The field shows the only value.',
  RANK: 'The field shows the value of the better rank.',
  ORIGINS: 'The field shows the value with more independent origins.',
  PRECISION: 'The field shows the most exact value.',
  NEWEST: 'The field shows the value published last.',
  UNRESOLVED: 'No step of the rule decides between the values, so the field is null.',
};
const basisWords: Record<EnumValueOf<'ConflictBasis'>, string> = {
  VALUE: 'They differ in the value.',
  DATE: 'They differ in the date.',
  SCOPE: 'They speak of different parts.',
  DEFINITION: 'They stand under related properties.',
};

/** What an explanation tells of a fact. */
export interface Account {
  readonly claims: number;
  readonly values: number;
  readonly origins: number;
  readonly unstated: boolean;
  readonly editorialOnly: boolean;
  /** Null where it is told otherwise. */
  readonly agreement: EnumValueOf<'Agreement'> | null;
  readonly basis: EnumValueOf<'ConflictBasis'> | null;
  readonly resolvedBy: EnumValueOf<'Resolution'>;
}

const statedAlone: Account = {
  claims: 1,
  values: 1,
  origins: 1,
  unstated: false,
  editorialOnly: false,
  agreement: 'SINGLE_SOURCE',
  basis: null,
  resolvedBy: 'ONLY_VALUE',
};
const unstatedAlone: Account = { ...statedAlone, origins: 0, unstated: true };
const editorialAlone: Account = { ...statedAlone, origins: 0, editorialOnly: true };

/** Explanations in words, by what they tell: there are few, of many facts. */
const explanations = new WeakMap<Account, string>();

/** An explanation in words. */
export function explain(fact: Account): string {
  let words = explanations.get(fact);
  if (words === undefined) {
    words = wordsOf(fact);
    explanations.set(fact, words);
  }
  return words;
}

function wordsOf(fact: Account): string {
  const counts = `${plural(fact.claims, 'claim')}, ${plural(fact.values, 'value')}, ${plural(fact.origins, 'stated independent origin')}${fact.unstated ? ', and claims whose origin is not stated' : ''}.`;
  const agreement = fact.agreement === null ? '' : agreementWords[fact.agreement];
  const support = fact.editorialOnly ? 'Only the editorial record says so.' : agreement;
  return [counts, support, fact.basis === null ? '' : basisWords[fact.basis], resolutionWords[fact.resolvedBy]]
    .filter((part) => part !== '')
    .join(' ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
