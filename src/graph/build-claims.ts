import type { Claim, Dataset } from '../dataset/read.js';
import { dateOf } from '../vocabulary/dates.js';
import type { EnumValueOf } from '../vocabulary/enums.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { supersededIn, takesPart, type Voice } from './facts.js';
import { knowledgeOf, type Surroundings } from './knowledge.js';
import { type Catalogue, chainOf, originOf } from './origin.js';
import type { ClaimNode, FactRecord, RelationRecord } from './records.js';
import type { KnownValue } from './values.js';

/** The claims of a data set with what follows from their place among the others. */
export interface BuiltClaims {
  readonly claims: readonly ClaimNode[];
  readonly facts: readonly FactRecord[];
  /** For facts under other clocks. */
  readonly surroundings: Surroundings;
}

/** Works out chains, origins, facts and the relations between claims. */
export function buildClaims(dataset: Dataset): BuiltClaims {
  const superseded = supersededIn(dataset.claims);
  const catalogue = catalogueOf(dataset.claims.filter((claim) => takesPart(claim, superseded)));
  const surroundings = surroundingsOf(dataset.claims, catalogue);
  const { facts, relations } = knowledgeOf(dataset.claims, {}, surroundings);
  const properties = new Map(dataset.claims.map((claim) => [claim.id, claim.property]));
  // A date that entails a status takes part in that fact too, but its own fact is that of its property.
  const factOf = new Map(
    facts.flatMap((fact) =>
      fact.claims.flatMap((id) => (properties.get(id) === fact.property ? [[id, fact.id] as const] : [])),
    ),
  );
  const inverse = inverseRelations(dataset.claims);
  const claims = dataset.claims.map(
    (claim): ClaimNode => ({
      ...claim,
      chain: chainOf(claim, catalogue),
      origin: surroundings.voiceOf(claim).origin,
      fact: factOf.get(claim.id) ?? null,
      agreesWith: relations.get(claim.id)?.agreesWith ?? [],
      contradicts: relations.get(claim.id)?.contradicts ?? [],
      supersededBy: superseded.get(claim.id) ?? null,
      related: [
        ...(claim.relations ?? []).map((relation) => ({ ...relation, inverse: false })),
        ...(inverse.get(claim.id) ?? []),
      ],
    }),
  );
  return { claims, facts, surroundings };
}

/** The editorial relations of others to each claim. */
function inverseRelations(claims: readonly Claim[]): ReadonlyMap<string, readonly RelationRecord[]> {
  const inverse = new Map<string, RelationRecord[]>();
  for (const { id, relations } of claims) {
    for (const { kind, claim, note } of relations ?? []) {
      inverse.set(claim, [...(inverse.get(claim) ?? []), { kind, claim: id, inverse: true, note }]);
    }
  }
  return inverse;
}

/** Works out the voice of each claim and the dates of each source. */
function surroundingsOf(claims: readonly Claim[], catalogue: Catalogue): Surroundings {
  const voices = new Map<string, Voice>();
  const spans = new Map<string, { earliest: string; latest: string }>();
  for (const { source } of claims) if (!spans.has(source)) spans.set(source, spanOf(source, catalogue));
  for (const claim of claims) {
    voices.set(claim.id, {
      origin: originOf(claim, catalogue),
      publisher: catalogue.publisher(claim.source),
      editorial: catalogue.sourceKind(claim.source) === 'EDITORIAL',
      published: catalogue.published(claim.source) === null ? '' : (spans.get(claim.source)?.latest ?? ''),
    });
  }
  const known = knownDays(claims, (source) => spans.get(source)?.latest ?? '');
  return {
    voiceOf: (claim) => voices.get(claim.id) as Voice,
    published: (source) => spans.get(source) as { earliest: string; latest: string },
    knownFrom: (claim) => known.get(claim.id) as string,
  };
}

/**
 * By which day each claim had surely been published: a source counts from its latest possible date. What the editors
 * infer is known when all that it rests on is.
 */
function knownDays(claims: readonly Claim[], latest: (source: string) => string): ReadonlyMap<string, string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const days = new Map<string, string>();
  const dayOf = (claim: Claim): string => {
    const day = days.get(claim.id) ?? [latest(claim.source), ...basesOf(claim).map(dayOf)].sort().at(-1) ?? '';
    days.set(claim.id, day);
    return day;
  };
  const basesOf = (claim: Claim): Claim[] => (claim.derivedFrom ?? []).map((id) => byId.get(id) as Claim);
  for (const claim of claims) dayOf(claim);
  return days;
}

/**
 * Between which days a source was published, at the latest when it was retrieved. The editorial record was always there:
 * what it holds is known as soon as what it rests on. A source without any date counts from the start, as nothing says
 * that it was not known.
 */
function spanOf(source: string, catalogue: Catalogue): { earliest: string; latest: string } {
  const published = catalogue.published(source);
  const retrieved = catalogue.retrieved(source);
  const bound = retrieved === null ? '9999' : (dateOf(retrieved).latest ?? '9999');
  if (published === null) return { earliest: '', latest: retrieved === null ? '' : bound };
  const { earliest, latest } = dateOf(published);
  return { earliest: earliest ?? '', latest: latest === null || latest > bound ? bound : latest };
}

/**
 * Reads from the claims what chains and origins depend on. Origins are not known yet, so where claims differ the
 * preferred one stands, or else the first.
 */
function catalogueOf(claims: readonly Claim[]): Catalogue {
  // By property, then by node: they are read several times for each claim.
  const firsts = new Map<PropertyName, Map<string, Claim>>();
  const authors = new Map<string, string[]>();
  for (const claim of claims) {
    const first = firsts.get(claim.property) ?? new Map<string, Claim>();
    firsts.set(claim.property, first);
    const before = first.get(claim.subject);
    if (before === undefined || (claim.rank === 'PREFERRED' && before.rank !== 'PREFERRED'))
      first.set(claim.subject, claim);
    if (claim.property === 'AUTHOR' && 'entity' in claim.value) {
      const known = authors.get(claim.subject) ?? [];
      if (!known.includes(claim.value.entity)) authors.set(claim.subject, [...known, claim.value.entity]);
    }
  }
  const value = (id: string, property: PropertyName): KnownValue | undefined =>
    firsts.get(property)?.get(id)?.value as KnownValue | undefined;
  const entity = (id: string, property: PropertyName): string | null => {
    const found = value(id, property);
    return found !== undefined && 'entity' in found ? found.entity : null;
  };
  const code = (id: string): string | null => {
    const found = value(id, 'KIND');
    return found !== undefined && 'code' in found ? found.code : null;
  };
  const date = (id: string, property: PropertyName): string | null => {
    const found = value(id, property);
    return found !== undefined && 'date' in found ? found.date : null;
  };
  return {
    publisher: (source) => entity(source, 'PUBLISHER'),
    authors: (source) => authors.get(source) ?? [],
    sourceKind: (source) => code(source) as EnumValueOf<'SourceKind'> | null,
    sourceOrigin: (source) => entity(source, 'ORIGIN'),
    published: (source) => date(source, 'PUBLISHED'),
    retrieved: (source) => date(source, 'RETRIEVED'),
    actorKind: (actor) => code(actor) as EnumValueOf<'ActorKind'> | null,
    originBody: (actor) => entity(actor, 'ORIGIN_BODY'),
  };
}
